//! The values of edits in words.

use std::collections::BTreeMap;

use crate::{bonus, condition, edits, explanation, field, grading, headline, levers};
use rust_decimal::Decimal;

use super::super::{Locale, Names, grouped, percent_of};
use baton_model::{
    Coefficient, Conditions, Coverage, Effect, Fund, FundMode, GradeRule, Id, Lifted, Marked, MissingItems, Monitoring,
    Named, NegativeTotal, Number, PastYear, Period, Post, Quota, QuotaRounding, RankBy, Ranking, RollDown, Threshold,
    TieBlock, Warning,
};

/// Values in one language.
#[derive(Clone, Copy)]
pub struct Values {
    /// The language.
    pub locale: Locale,
}

impl Values {
    /// A figure as exact as it is.
    #[must_use]
    pub fn number(self, value: Number) -> String {
        grouped(value.get())
    }

    /// Points.
    #[must_use]
    pub fn points(self, value: Number) -> String {
        levers::points(self.locale, value.get())
    }

    /// A percentage.
    #[must_use]
    pub fn percent(self, value: Number) -> String {
        format!("{}%", grouped(value.get()))
    }

    /// Marks of a scope; absent = as the wider scope.
    #[must_use]
    pub fn marks(self, value: Option<Number>) -> String {
        value.map_or_else(|| edits::AS_WIDER.of(self.locale).to_owned(), |value| self.points(value))
    }

    /// A cap; absent = uncapped.
    #[must_use]
    pub fn cap(self, value: Option<Number>) -> String {
        value.map_or_else(|| edits::UNCAPPED.of(self.locale).to_owned(), |value| self.points(value))
    }

    /// Yes or no.
    #[must_use]
    pub fn yes(self, value: bool) -> String {
        let locale = self.locale;
        if value { edits::YES.of(locale) } else { edits::NO.of(locale) }.to_owned()
    }

    /// A text; none where it is empty.
    #[must_use]
    pub fn text(self, text: &str) -> String {
        if text.is_empty() { edits::NONE.of(self.locale).to_owned() } else { text.to_owned() }
    }

    /// Parts one after the other; none where there are none.
    #[must_use]
    pub fn list(self, parts: impl Iterator<Item = String>) -> String {
        let parts: Vec<String> = parts.collect();
        self.text(&parts.join(headline::COMMA.of(self.locale)))
    }

    /// A quota.
    #[must_use]
    pub fn quota(self, quota: Option<Quota>) -> String {
        match quota {
            None => grading::UNBOUND.of(self.locale).to_owned(),
            Some(Quota::Share(share)) => grading::share_of_units(self.locale, &percent_of(share.get(), 4)),
            Some(Quota::Places(places)) => format!("{places} {}", field::UNIT_PLACES.of(self.locale)),
            Some(Quota::FromBelow(share)) => grading::from_below(self.locale, &percent_of(share.get(), 4)),
        }
    }

    /// Whether quota and threshold must both hold.
    #[must_use]
    pub fn conditions(self, conditions: Conditions) -> String {
        match conditions {
            Conditions::Both => grading::BOTH.of(self.locale),
            Conditions::Either => grading::EITHER.of(self.locale),
        }
        .to_owned()
    }

    /// A threshold.
    #[must_use]
    pub fn threshold(self, threshold: Option<Threshold>) -> String {
        match threshold {
            None => grading::UNBOUND.of(self.locale).to_owned(),
            Some(Threshold::Percentage(bound)) => format!("≥ {}", self.percent(bound)),
            Some(Threshold::Points(bound)) => format!("≥ {}", self.points(bound)),
        }
    }

    /// How a fund pays.
    #[must_use]
    pub fn fund_mode(self, mode: FundMode) -> String {
        let locale = self.locale;
        let (how, amount) = bonus::mode(mode);
        let sum = format!("{} {} {}", amount.of(locale), self.number(mode.amount()), field::UNIT_YUAN.of(locale));
        let from = mode
            .threshold()
            .map(|threshold| format!("{} {}", bonus::BONUS_THRESHOLD.of(locale), self.percent(threshold)));
        self.list([how.of(locale).to_owned(), sum].into_iter().chain(from))
    }

    /// What a unit's result counts in a fund.
    #[must_use]
    pub fn coefficient(self, coefficient: &Coefficient, grade: impl Fn(&Id) -> String) -> String {
        match coefficient {
            Coefficient::Grade { coefficients } if coefficients.is_empty() => {
                bonus::BY_GRADES.of(self.locale).to_owned()
            }
            Coefficient::Grade { coefficients } => {
                self.list(coefficients.iter().map(|(id, value)| format!("{} {}", grade(id), self.number(*value))))
            }
            Coefficient::Score { of, points } => {
                bonus::by_score(self.locale, *of, points.iter().map(|point| (point.value.get(), point.rate.get())))
            }
            Coefficient::Place { coefficients, otherwise } => {
                bonus::by_place(self.locale, coefficients.iter().map(|value| value.get()), otherwise.get())
            }
        }
    }

    /// Whom a fund covers.
    #[must_use]
    pub fn coverage(self, coverage: &Coverage, category: impl Fn(&Id) -> String) -> String {
        let named = || self.list(coverage.named().iter().map(category));
        match coverage {
            Coverage::All { except } if except.is_empty() => bonus::EVERYONE.of(self.locale).to_owned(),
            Coverage::All { .. } => bonus::all_but(self.locale, &named()),
            Coverage::Only(_) => named(),
        }
    }

    /// A fund, but for its name and clause.
    #[must_use]
    pub fn fund(self, fund: &Fund, names: &Names<'_>) -> String {
        let coverage = self.coverage(&fund.coverage, |id| names.category(id).to_owned());
        let coefficient = self.coefficient(&fund.coefficient, |id| names.grade(None, id).to_owned());
        let exempt = format!("{} {}", bonus::EXEMPT_COEFFICIENT.of(self.locale), self.number(fund.exempt_coefficient));
        let counted = fund.mode.has_coefficient();
        let coefficients = [(bonus::COEFFICIENT_BY.of(self.locale), coefficient)]
            .map(|(what, told)| format!("{what} {told}"))
            .into_iter()
            .chain((fund.exempt_coefficient.get() != Decimal::ONE).then_some(exempt));
        let parts = [coverage, self.fund_mode(fund.mode)].into_iter();
        let posts = (!fund.posts.is_empty()).then(|| self.posts(&fund.posts));
        self.list(parts.chain(coefficients.filter(|_| counted)).chain(posts))
    }

    /// The posts of a fund.
    #[must_use]
    pub fn posts(self, posts: &[Post]) -> String {
        bonus::posts(self.locale, posts.iter().map(|post| (post.name.as_str(), post.weight.get())))
    }

    /// How many people of a unit are in each post.
    #[must_use]
    pub fn heads(self, heads: &BTreeMap<Id, Number>, name: impl Fn(&Id) -> String) -> String {
        self.text(&bonus::heads(self.locale, heads.iter().map(|(post, heads)| (name(post), heads.get()))))
    }

    /// The 优秀 ratio of units that aren't ranked.
    #[must_use]
    pub fn exempt_ratio(self, ratio: Option<Number>) -> String {
        ratio.map_or_else(|| bonus::AS_AVERAGE.of(self.locale).to_owned(), |ratio| self.percent(ratio))
    }

    /// A number of a category's own 优秀 ratio.
    #[must_use]
    pub fn own_ratio(self, ratio: Option<Number>) -> String {
        ratio.map_or_else(|| bonus::AS_COUNTY.of(self.locale).to_owned(), |ratio| self.percent(ratio))
    }

    /// How fractions of places become whole.
    #[must_use]
    pub fn rounding(self, rounding: QuotaRounding) -> String {
        let locale = self.locale;
        match rounding {
            QuotaRounding::Floor => edits::FLOOR.of(locale),
            QuotaRounding::HalfUp => edits::HALF_UP.of(locale),
            QuotaRounding::Ceil => edits::CEIL.of(locale),
        }
        .to_owned()
    }

    /// What becomes of a tied block.
    #[must_use]
    pub fn tie_block(self, tie_block: TieBlock) -> String {
        match tie_block {
            TieBlock::Include => grading::TIE_INCLUDE.of(self.locale),
            TieBlock::Exclude => grading::TIE_EXCLUDE.of(self.locale),
        }
        .to_owned()
    }

    /// What becomes of the place of a unit set aside.
    #[must_use]
    pub fn roll_down(self, roll_down: RollDown) -> String {
        match roll_down {
            RollDown::Off => grading::ROLL_OFF.of(self.locale),
            RollDown::On => grading::ROLL_ON.of(self.locale),
        }
        .to_owned()
    }

    /// The grades of other years.
    #[must_use]
    pub fn history(self, history: &[PastYear], grade: impl Fn(&Id) -> String) -> String {
        self.list(history.iter().map(|past| edits::past_year(self.locale, past.year, &grade(&past.grade))))
    }

    /// Whether units that are lifted take places.
    #[must_use]
    pub fn lifted(self, lifted: Lifted) -> String {
        match lifted {
            Lifted::Within => grading::LIFTED_WITHIN.of(self.locale),
            Lifted::Beyond => grading::LIFTED_BEYOND.of(self.locale),
        }
        .to_owned()
    }

    /// What becomes of missing items.
    #[must_use]
    pub fn missing_items(self, missing_items: MissingItems) -> String {
        match missing_items {
            MissingItems::Rescale => edits::RESCALE.of(self.locale),
            MissingItems::RescaleSections => edits::RESCALE_SECTIONS.of(self.locale),
            MissingItems::Keep => edits::KEEP.of(self.locale),
        }
        .to_owned()
    }

    /// What becomes of totals below 0.
    #[must_use]
    pub fn negative_total(self, negative_total: NegativeTotal) -> String {
        match negative_total {
            NegativeTotal::Floored => edits::FLOORED.of(self.locale),
            NegativeTotal::Allowed => edits::ALLOWED.of(self.locale),
        }
        .to_owned()
    }

    /// Lane and tie breakers.
    #[must_use]
    pub fn ranking(self, ranking: &Ranking, called: &dyn Fn(Named<'_>) -> String) -> String {
        let locale = self.locale;
        let by = match ranking.by {
            RankBy::Category => edits::BY_CATEGORY.of(locale),
            RankBy::Group => edits::BY_GROUP.of(locale),
        };
        let breakers = ranking.tie_breakers.iter();
        let breakers = breakers.map(|breaker| condition::tie_breaker(locale, breaker, called));
        edits::ranked(locale, by, &breakers.collect::<Vec<_>>())
    }

    /// The bounds of the lights.
    #[must_use]
    pub fn warning(self, warning: &Warning) -> String {
        edits::warning_bounds(self.locale, &self.number(warning.yellow), &self.number(warning.red))
    }

    /// The monitoring periods with their weights.
    #[must_use]
    pub fn periods(self, periods: &[Period]) -> String {
        let (scoring, watching): (Vec<&Period>, Vec<&Period>) =
            periods.iter().partition(|period| !period.weight.get().is_zero());
        let name = |period: &&Period| period.name.clone();
        let weight = scoring.first().map(|first| first.weight);
        let even = scoring.iter().all(|period| Some(period.weight) == weight);
        let scored = scoring.iter().map(|period| {
            if even {
                period.name.clone()
            } else {
                edits::weighted(self.locale, &period.name, &self.number(period.weight))
            }
        });
        let each = weight.filter(|_| even).map(|weight| self.number(weight));
        edits::periods(
            self.locale,
            &scored.collect::<Vec<_>>(),
            each.as_deref(),
            &watching.iter().map(name).collect::<Vec<_>>(),
        )
    }

    /// A monitoring share; none where an indicator is not monitored.
    #[must_use]
    pub fn monitoring(self, monitoring: Option<&Monitoring>) -> String {
        monitoring.map_or_else(|| edits::NONE.of(self.locale).to_owned(), |it| percent_of(it.share.get(), 4))
    }

    /// Whether there is a schedule, and which.
    #[must_use]
    pub fn schedule(self, driven: bool, schedule: &[Number]) -> String {
        let locale = self.locale;
        let curve = if schedule.is_empty() { edits::SCHEDULE_EVEN.of(locale) } else { edits::SCHEDULE_OWN.of(locale) };
        if driven { curve.to_owned() } else { edits::NONE.of(locale).to_owned() }
    }

    /// What becomes of a grade.
    #[must_use]
    pub fn effect(self, effect: &Effect, grade: impl Fn(&Id) -> String) -> String {
        let named = effect.told(|id| Some(grade(id)));
        let told = named.as_ref().and_then(|effect| effect.told(|name| Some(name.as_str())));
        told.map_or_else(String::new, |effect| condition::effect(self.locale, &effect))
    }

    /// The circumstances that apply to a unit, each with its reason.
    #[must_use]
    pub fn circumstances(self, marks: &[Marked], name: impl Fn(&Id) -> String) -> String {
        let told = marks.iter().map(|Marked { circumstance, reason }| {
            let name = name(circumstance);
            match (reason.is_empty(), self.locale) {
                (true, _) => name,
                (false, Locale::Zh) => format!("{name}（{reason}）"),
                (false, Locale::En) => format!("{name} ({reason})"),
            }
        });
        self.list(told)
    }

    /// A grade rule.
    #[must_use]
    pub fn rule(self, rule: &GradeRule, grade: impl Fn(&Id) -> String, called: &dyn Fn(Named<'_>) -> String) -> String {
        let extra = explanation::extra(self.locale, rule.ratio_offset.get(), rule.bonus_factor.get());
        let effect = match (rule.effect.is_nothing(), extra.is_empty()) {
            (true, false) => extra,
            (_, true) => self.effect(&rule.effect, grade),
            (false, false) => self.list([self.effect(&rule.effect, grade), extra].into_iter()),
        };
        let when = condition::condition(self.locale, &rule.when, called);
        let name = &rule.name;
        match (name.is_empty(), self.locale) {
            (true, Locale::Zh) => format!("{when}，{effect}"),
            (true, Locale::En) => format!("{when}: {effect}"),
            (false, Locale::Zh) => format!("{name}（{when}，{effect}）"),
            (false, Locale::En) => format!("{name} ({when}: {effect})"),
        }
    }
}
