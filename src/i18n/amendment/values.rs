//! The values of edits in words.

use rust_decimal::Decimal;

use super::super::{Catalogue, grouped, percent_of};
use crate::i18n::{bonus, explanation, field, grading, headline, levers};
use crate::model::{
    Bonus, BonusMode, Condition, Gate, Id, MissingItems, Monitoring, NegativeTotal, Number, Period, Quota,
    QuotaRounding, RankBy, Ranking, RollDown, Threshold, TieBlock, TieBreaker, Warning,
};

/// Values in one language.
#[derive(Clone, Copy)]
pub struct Values<'a> {
    /// The words.
    pub words: &'a Catalogue,
}

impl Values<'_> {
    /// A figure as exact as it is.
    #[must_use]
    pub fn number(self, value: Number) -> String {
        grouped(value.get())
    }

    /// Points.
    #[must_use]
    pub fn points(self, value: Number) -> String {
        levers::points(self.words.locale, value.get())
    }

    /// A percentage.
    #[must_use]
    pub fn percent(self, value: Number) -> String {
        format!("{}%", grouped(value.get()))
    }

    /// Marks of a scope; absent = as the wider scope.
    #[must_use]
    pub fn marks(self, value: Option<Number>) -> String {
        value.map_or_else(|| self.words.amending.as_wider.to_owned(), |value| self.points(value))
    }

    /// A cap; absent = uncapped.
    #[must_use]
    pub fn cap(self, value: Option<Number>) -> String {
        value.map_or_else(|| self.words.amending.uncapped.to_owned(), |value| self.points(value))
    }

    /// Yes or no.
    #[must_use]
    pub fn yes(self, value: bool) -> String {
        let words = &self.words.amending;
        if value { words.yes } else { words.no }.to_owned()
    }

    /// A text; none where it is empty.
    #[must_use]
    pub fn text(self, text: &str) -> String {
        if text.is_empty() { self.words.amending.none.to_owned() } else { text.to_owned() }
    }

    /// Parts one after the other; none where there are none.
    #[must_use]
    pub fn list(self, parts: impl Iterator<Item = String>) -> String {
        let parts: Vec<String> = parts.collect();
        self.text(&parts.join(headline::COMMA.of(self.words.locale)))
    }

    /// A quota.
    #[must_use]
    pub fn quota(self, quota: Option<Quota>) -> String {
        match quota {
            None => grading::UNBOUND.of(self.words.locale).to_owned(),
            Some(Quota::Share(share)) => percent_of(share.get(), 4),
            Some(Quota::Places(places)) => format!("{places} {}", field::UNIT_PLACES.of(self.words.locale)),
        }
    }

    /// A threshold.
    #[must_use]
    pub fn threshold(self, threshold: Option<Threshold>) -> String {
        match threshold {
            None => grading::UNBOUND.of(self.words.locale).to_owned(),
            Some(Threshold::Percentage(bound)) => format!("≥ {}", self.percent(bound)),
            Some(Threshold::Points(bound)) => format!("≥ {}", self.points(bound)),
        }
    }

    /// Bonus settings; absent = the policy's hold.
    #[must_use]
    pub fn bonus(self, bonus: Option<&Bonus>) -> String {
        let words = self.words;
        let Some(Bonus { mode, exempt_coefficient }) = bonus else {
            return bonus::BONUS_OF_POLICY.of(words.locale).to_owned();
        };
        let amount =
            |name: &str, value: Number| format!("{name} {} {}", self.number(value), field::UNIT_YUAN.of(words.locale));
        let told = match mode {
            BonusMode::Standard { base } => amount(bonus::STANDARD_AMOUNT.of(words.locale), *base),
            BonusMode::Pool { sum } => amount(bonus::POOL_AMOUNT.of(words.locale), *sum),
            BonusMode::PerPoint { rate, threshold } => {
                let rate = amount(bonus::PER_POINT_AMOUNT.of(words.locale), *rate);
                format!(
                    "{rate}{}{} {}",
                    headline::COMMA.of(words.locale),
                    bonus::BONUS_THRESHOLD.of(words.locale),
                    self.percent(*threshold)
                )
            }
        };
        if exempt_coefficient.get() == Decimal::ONE {
            return told;
        }
        format!(
            "{told}{}{} {}",
            headline::COMMA.of(words.locale),
            bonus::EXEMPT_COEFFICIENT.of(words.locale),
            self.number(*exempt_coefficient)
        )
    }

    /// How fractions of places become whole.
    #[must_use]
    pub fn rounding(self, rounding: QuotaRounding) -> String {
        let words = &self.words.amending;
        match rounding {
            QuotaRounding::Floor => words.floor,
            QuotaRounding::HalfUp => words.half_up,
            QuotaRounding::Ceil => words.ceil,
        }
        .to_owned()
    }

    /// What becomes of a tied block.
    #[must_use]
    pub fn tie_block(self, tie_block: TieBlock) -> String {
        match tie_block {
            TieBlock::Include => grading::TIE_INCLUDE.of(self.words.locale),
            TieBlock::Exclude => grading::TIE_EXCLUDE.of(self.words.locale),
        }
        .to_owned()
    }

    /// What becomes of the place of a unit set aside.
    #[must_use]
    pub fn roll_down(self, roll_down: RollDown) -> String {
        match roll_down {
            RollDown::Off => grading::ROLL_OFF.of(self.words.locale),
            RollDown::On => grading::ROLL_ON.of(self.words.locale),
        }
        .to_owned()
    }

    /// What becomes of missing items.
    #[must_use]
    pub fn missing_items(self, missing_items: MissingItems) -> String {
        match missing_items {
            MissingItems::Rescale => self.words.amending.rescale,
            MissingItems::Keep => self.words.amending.keep,
        }
        .to_owned()
    }

    /// What becomes of totals below 0.
    #[must_use]
    pub fn negative_total(self, negative_total: NegativeTotal) -> String {
        match negative_total {
            NegativeTotal::Floored => self.words.amending.floored,
            NegativeTotal::Allowed => self.words.amending.allowed,
        }
        .to_owned()
    }

    /// Lane and tie breakers.
    #[must_use]
    pub fn ranking(self, ranking: &Ranking, indicator: impl Fn(&Id) -> String) -> String {
        let words = &self.words.amending;
        let by = match ranking.by {
            RankBy::Category => words.by_category,
            RankBy::Group => words.by_group,
        };
        let breakers = ranking.tie_breakers.iter().map(|breaker| {
            let name = match breaker {
                TieBreaker::IndicatorPoints(id) => indicator(id),
                TieBreaker::CommonSubtotal | TieBreaker::FewerDeductions => String::new(),
            };
            (words.tie_breaker)(breaker, &name)
        });
        self.list(std::iter::once(by.to_owned()).chain(breakers))
    }

    /// The bounds of the lights.
    #[must_use]
    pub fn warning(self, warning: &Warning) -> String {
        (self.words.amending.warning_bounds)(&self.number(warning.yellow), &self.number(warning.red))
    }

    /// The monitoring periods with their weights.
    #[must_use]
    pub fn periods(self, periods: &[Period]) -> String {
        self.list(periods.iter().map(|period| format!("{} × {}", period.name, self.number(period.weight))))
    }

    /// A monitoring share; none where an indicator is not monitored.
    #[must_use]
    pub fn monitoring(self, monitoring: Option<&Monitoring>) -> String {
        monitoring.map_or_else(|| self.words.amending.none.to_owned(), |it| percent_of(it.share.get(), 4))
    }

    /// Whether there is a schedule, and which.
    #[must_use]
    pub fn schedule(self, driven: bool, schedule: &[Number]) -> String {
        let words = &self.words.amending;
        let curve = if schedule.is_empty() { words.schedule_even } else { words.schedule_own };
        if driven { curve.to_owned() } else { words.none.to_owned() }
    }

    /// A condition that bars a grade.
    #[must_use]
    pub fn gate(self, gate: &Gate, grade: &str, indicator: impl Fn(&Id) -> String) -> String {
        let condition = match &gate.condition {
            Condition::DeductionsOver(points) => (self.words.amending.deductions_over)(&self.points(*points)),
            Condition::RateBelow { indicator: id, rate } => {
                format!("{} {} < {}", indicator(id), explanation::RATE.of(self.words.locale), percent_of(rate.get(), 4))
            }
        };
        format!("{grade}: {condition}")
    }
}
