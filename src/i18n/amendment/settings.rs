//! Settings in words: for each its fields, with what they are called and what they are.

use super::super::Names;
use super::Teller;
use crate::i18n::{bonus, grading, levers, rule};
use crate::model::{Id, IndicatorKind, Number, Rule, Setting};

impl Teller<'_> {
    /// The fields of a setting by name, in the order in which they are told.
    pub(super) fn fields(&self, setting: &Setting) -> Vec<(&'static str, String)> {
        let (words, said, values) = (self.words, &self.words.amending, self.values);
        let one = |name: &'static str, value: String| vec![(name, value)];
        let factor = |factor: Option<Number>| values.number(factor.unwrap_or(Number::ONE));
        match setting {
            Setting::Marks { marks, .. } => one("", values.marks(*marks)),
            Setting::FullMarks { full_marks, .. } => {
                one(levers::FULL_MARKS.of(words.locale), values.points(*full_marks))
            }
            Setting::Quota { quota, .. } => one(grading::QUOTA.of(words.locale), values.quota(*quota)),
            Setting::Threshold { threshold, .. } => {
                one(grading::THRESHOLD.of(words.locale), values.threshold(*threshold))
            }
            Setting::TieBlock { tie_block, .. } => {
                one(grading::TIE_BLOCK.of(words.locale), values.tie_block(*tie_block))
            }
            Setting::RollDown { roll_down, .. } => {
                one(grading::ROLL_DOWN.of(words.locale), values.roll_down(*roll_down))
            }
            Setting::BonusCoefficient { coefficient, .. } => {
                one(grading::COEFFICIENT.of(words.locale), values.number(*coefficient))
            }
            Setting::RatioOffset { offset, .. } => one(grading::OFFSET.of(words.locale), values.number(*offset)),
            Setting::Bonus { category: None, bonus } => {
                one(bonus::BONUS_OF_POLICY.of(words.locale), values.bonus(bonus.as_ref()))
            }
            Setting::Bonus { category: Some(_), bonus } => {
                one(bonus::BONUS_OF_CATEGORY.of(words.locale), values.bonus(bonus.as_ref()))
            }
            Setting::Excellence { excellence } => vec![
                (bonus::RATIO_AVERAGE.of(words.locale), values.percent(excellence.average)),
                (bonus::RATIO_CEILING.of(words.locale), values.percent(excellence.ceiling)),
                (said.quota_rounding, values.rounding(excellence.rounding)),
            ],
            Setting::Placement { category, group, .. } => {
                let group = group.as_ref().map(|group| format!(" · {}", self.group(category, group)));
                one(said.placement, format!("{}{}", self.category(category), group.unwrap_or_default()))
            }
            Setting::Title { title, year, note } => {
                vec![(said.title, title.clone()), (said.year, year.to_string()), (said.note, values.text(note))]
            }
            Setting::Warning { warning } => one(said.warning, values.warning(warning)),
            Setting::Rounding { rounding } => one(said.rounding, (said.decimals)(rounding.points, rounding.total)),
            Setting::Periods { periods } => one(said.periods, values.periods(periods)),
            Setting::CategoryName { name, .. } => one(said.name, name.clone()),
            Setting::MissingItems { missing_items, .. } => {
                one(said.missing_items, values.missing_items(*missing_items))
            }
            Setting::NegativeTotal { negative_total, .. } => {
                one(said.negative_total, values.negative_total(*negative_total))
            }
            Setting::Ranking { category, ranking } => {
                one(said.ranking, values.ranking(ranking, |id| self.indicator(category, id)))
            }
            Setting::QuotaRounding { quota_rounding, .. } => one(said.quota_rounding, values.rounding(*quota_rounding)),
            Setting::VetoGrade { category, grade } => {
                let last = || said.last_grade.to_owned();
                one(said.veto_grade, grade.as_ref().map_or_else(last, |grade| self.grade(category, grade)))
            }
            Setting::Gates { category, gates } => {
                let told = gates.iter().map(|gate| {
                    values.gate(gate, &self.grade(category, &gate.grade), |id| self.indicator(category, id))
                });
                one(said.gates, values.list(told))
            }
            Setting::Description { description, .. } => {
                let kind = match description.kind {
                    IndicatorKind::Common => said.common,
                    IndicatorKind::Individual => said.individual,
                };
                vec![
                    (said.name, description.name.clone()),
                    (said.kind, kind.to_owned()),
                    (said.section, values.text(&description.section)),
                    (said.measured_in, values.text(&description.measured_in)),
                    (said.clause, values.text(&description.clause)),
                ]
            }
            Setting::Rule { category, indicator, rule } => one(said.rule, self.rule(category, indicator, rule)),
            Setting::Monitoring { monitoring, .. } => one(said.monitoring, values.monitoring(monitoring.as_ref())),
            Setting::Schedule { schedule_driven, schedule, .. } => {
                one(said.schedule, values.schedule(*schedule_driven, schedule))
            }
            Setting::Caps { bonus, deduction, .. } => {
                vec![(said.bonus_cap, values.cap(*bonus)), (said.deduction_cap, values.cap(*deduction))]
            }
            Setting::About { about, .. } => {
                let veto = about.veto.as_ref();
                vec![
                    (said.name, about.name.clone()),
                    (said.headcount, about.headcount.to_string()),
                    (said.assessed_headcount, about.assessed_headcount.to_string()),
                    (said.difficulty, factor(about.difficulty)),
                    (said.veto, veto.map_or_else(|| said.no.to_owned(), |why| format!("{} {why}", said.yes))),
                    (said.downgrade, about.downgrade.to_string()),
                    (said.downgrade_reason, values.text(&about.downgrade_reason)),
                    (said.exempt, values.yes(about.exempt)),
                ]
            }
            Setting::Difficulty { difficulty, .. } => one(said.difficulty, factor(*difficulty)),
        }
    }

    /// An indicator's rule in words, as the indicator is now or else was.
    fn rule(&self, category: &Id, indicator: &Id, rule: &Rule) -> String {
        let of = |names: &Names<'_>| {
            let mut about = names.policy.category(category)?.indicator(indicator)?.clone();
            about.rule = rule.clone();
            Some(rule::in_words(self.words.locale, &about))
        };
        of(self.now).or_else(|| of(self.before)).unwrap_or_default()
    }
}
