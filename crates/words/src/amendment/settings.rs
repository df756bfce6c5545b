//! Settings in words: for each its fields, with what they are called and what they are.

use super::super::Names;
use super::Teller;
use crate::{adjustment, bonus, edits, grading, levers, rule, status};
use baton_model::{Id, IndicatorKind, Named, Number, RatioNumber, Rule, Setting};

impl Teller<'_> {
    /// The fields of a setting by name, in the order in which they are told.
    pub(super) fn fields(&self, setting: &Setting) -> Vec<(&'static str, String)> {
        let (locale, values) = (self.locale, self.values);
        let one = |name: &'static str, value: String| vec![(name, value)];
        let factor = |factor: Option<Number>| values.number(factor.unwrap_or(Number::ONE));
        match setting {
            Setting::Marks { marks, .. } => one("", values.marks(*marks)),
            Setting::FullMarks { full_marks, .. } => one(levers::FULL_MARKS.of(locale), values.points(*full_marks)),
            Setting::Quota { quota, .. } => one(grading::QUOTA.of(locale), values.quota(*quota)),
            Setting::Threshold { threshold, .. } => one(grading::THRESHOLD.of(locale), values.threshold(*threshold)),
            Setting::TieBlock { tie_block, .. } => one(grading::TIE_BLOCK.of(locale), values.tie_block(*tie_block)),
            Setting::RollDown { roll_down, .. } => one(grading::ROLL_DOWN.of(locale), values.roll_down(*roll_down)),
            Setting::Lifted { lifted, .. } => one(grading::LIFTED.of(locale), values.lifted(*lifted)),
            Setting::BonusCoefficient { coefficient, .. } => {
                one(grading::COEFFICIENT.of(locale), values.number(*coefficient))
            }
            Setting::RatioOffset { offset, .. } => one(grading::OFFSET.of(locale), values.number(*offset)),
            Setting::FundPay { mode, coefficient, exempt_coefficient, posts, .. } => vec![
                (bonus::BONUS_MODE.of(locale), values.fund_mode(*mode)),
                (bonus::COEFFICIENT_BY.of(locale), values.coefficient(coefficient, |id| self.any_grade(id))),
                (bonus::EXEMPT_COEFFICIENT.of(locale), values.number(*exempt_coefficient)),
                (bonus::POSTS.of(locale), values.posts(posts)),
            ],
            Setting::FundCoverage { covered, .. } => {
                let told = if *covered { bonus::COVERED } else { bonus::NOT_COVERED };
                one(bonus::COVERAGE.of(locale), told.of(locale).to_owned())
            }
            Setting::Excellence { excellence } => vec![
                (bonus::RATIO_AVERAGE.of(locale), values.percent(excellence.average)),
                (bonus::RATIO_CEILING.of(locale), values.percent(excellence.ceiling)),
                (edits::QUOTA_ROUNDING.of(locale), values.rounding(excellence.rounding)),
                (bonus::RATIO_EXEMPT.of(locale), values.exempt_ratio(excellence.exempt)),
                (bonus::LEAST_PLACES.of(locale), excellence.least.to_string()),
            ],
            Setting::CategoryExcellence { excellence, .. } => RatioNumber::ALL
                .map(|number| (bonus::ratio_number(number).of(locale), values.own_ratio(excellence.number(number))))
                .into(),
            Setting::Placement { category, group, .. } => {
                let group = group.as_ref().map(|group| format!(" · {}", self.group(category, group)));
                one(edits::PLACEMENT.of(locale), format!("{}{}", self.category(category), group.unwrap_or_default()))
            }
            Setting::Title { title, year, note } => {
                vec![
                    (edits::TITLE.of(locale), title.clone()),
                    (edits::YEAR.of(locale), year.to_string()),
                    (edits::NOTE.of(locale), values.text(note)),
                ]
            }
            Setting::Status { office, data_kind, stage } => {
                vec![
                    (status::OFFICE.of(locale), values.text(office)),
                    (status::DATA.of(locale), status::data_kind(*data_kind).of(locale).to_owned()),
                    (status::STAGE.of(locale), status::stage(*stage).of(locale).to_owned()),
                ]
            }
            Setting::Assumptions { assumptions } => {
                one(status::ASSUMPTIONS.of(locale), values.list(assumptions.iter().cloned()))
            }
            Setting::Warning { warning } => one(edits::WARNING.of(locale), values.warning(warning)),
            Setting::Rounding { rounding } => {
                one(edits::ROUNDING.of(locale), edits::decimals(locale, rounding.points, rounding.total))
            }
            Setting::Periods { periods } => one(edits::PERIODS.of(locale), values.periods(periods)),
            Setting::CategoryName { name, .. } => one(edits::NAME.of(locale), name.clone()),
            Setting::MissingItems { missing_items, .. } => {
                one(edits::MISSING_ITEMS.of(locale), values.missing_items(*missing_items))
            }
            Setting::NegativeTotal { negative_total, .. } => {
                one(edits::NEGATIVE_TOTAL.of(locale), values.negative_total(*negative_total))
            }
            Setting::Ranking { category, ranking } => {
                one(edits::RANKING.of(locale), values.ranking(ranking, &|named| self.named(category, named)))
            }
            Setting::QuotaRounding { quota_rounding, .. } => {
                one(edits::QUOTA_ROUNDING.of(locale), values.rounding(*quota_rounding))
            }
            Setting::GradeRules { category, rules } => {
                let (grade, called) =
                    (|id: &Id| self.grade(category, id), |named: Named<'_>| self.named(category, named));
                let told = rules.iter().map(|rule| values.rule(rule, grade, &called));
                one(edits::GRADE_RULES.of(locale), values.list(told))
            }
            Setting::Description { category, description, .. } => {
                let kind = match description.kind {
                    IndicatorKind::Common => edits::COMMON.of(locale),
                    IndicatorKind::Individual => edits::INDIVIDUAL.of(locale),
                };
                vec![
                    (edits::NAME.of(locale), description.name.clone()),
                    (edits::KIND.of(locale), kind.to_owned()),
                    (
                        edits::SECTION.of(locale),
                        values.text(&self.section(category, &description.section.as_str().into())),
                    ),
                    (edits::MEASURED_IN.of(locale), values.text(&description.measured_in)),
                    (edits::SOURCE.of(locale), values.text(&description.source)),
                    (edits::CLAUSE.of(locale), values.text(&description.clause)),
                ]
            }
            Setting::Rule { category, indicator, rule } => {
                one(edits::RULE.of(locale), self.rule(category, indicator, rule))
            }
            Setting::Monitoring { monitoring, .. } => {
                one(edits::MONITORING.of(locale), values.monitoring(monitoring.as_ref()))
            }
            Setting::Schedule { schedule_driven, schedule, .. } => {
                one(edits::SCHEDULE.of(locale), values.schedule(*schedule_driven, schedule))
            }
            Setting::Caps { bonus, deduction, .. } => {
                vec![
                    (edits::BONUS_CAP.of(locale), values.cap(*bonus)),
                    (edits::DEDUCTION_CAP.of(locale), values.cap(*deduction)),
                ]
            }
            Setting::CapSets { category, sets } => {
                let told = sets.iter().map(|set| adjustment::set(locale, set, |id| self.item(category, id)));
                one(adjustment::CAP_SETS.of(locale), values.list(told))
            }
            Setting::About { unit, about } => {
                let name = |id: &Id| self.circumstance(unit, id);
                vec![
                    (edits::NAME.of(locale), about.name.clone()),
                    (edits::HEADCOUNT.of(locale), values.number(about.headcount)),
                    (edits::HEADS.of(locale), values.heads(&about.heads, |id| self.post(id))),
                    (edits::ASSESSED_HEADCOUNT.of(locale), about.assessed_headcount.to_string()),
                    (edits::DIFFICULTY.of(locale), factor(about.difficulty)),
                    (edits::CIRCUMSTANCE.of(locale), values.circumstances(&about.circumstances, name)),
                    (edits::HISTORY.of(locale), values.history(&about.history, |id| self.any_grade(id))),
                    (edits::EXEMPT.of(locale), values.yes(about.exempt)),
                ]
            }
            Setting::Difficulty { difficulty, .. } => one(edits::DIFFICULTY.of(locale), factor(*difficulty)),
        }
    }

    /// An indicator's rule in words, as the indicator is now or else was.
    fn rule(&self, category: &Id, indicator: &Id, rule: &Rule) -> String {
        let of = |names: &Names<'_>| {
            let mut about = names.policy.category(category)?.indicator(indicator)?.clone();
            about.rule = rule.clone();
            Some(rule::in_words(self.locale, &about))
        };
        of(self.now).or_else(|| of(self.before)).unwrap_or_default()
    }
}
