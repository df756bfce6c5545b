//! What is to be drawn, as it is typed: kept as typed, and read into a plan where it can be.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::Draft;
use baton_analysis::{Plan, Variation};
use baton_exchange::typed_number::{self, Suffix, TypedError};
use baton_model::Number;

/// The form. What a kind of variation doesn't ask for keeps what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What is varied.
    pub kind: Kind,
    percent: Draft<String>,
    concentration: Draft<String>,
    error: Draft<String>,
    draws: Draft<String>,
    seed: Draft<String>,
}

/// What is varied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Marks by up to so many percent.
    #[default]
    Around,
    /// Marks, Dirichlet around the policy's.
    Dirichlet,
    /// All marks, equally likely.
    Simplex,
    /// Observations by up to so many percent.
    Observations,
    /// Rounding, ties and quota rounding.
    Choices,
}

impl Kind {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [Self::Around, Self::Dirichlet, Self::Simplex, Self::Observations, Self::Choices];

    /// The fields that it asks for.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Around => &[Field::Percent, Field::Draws, Field::Seed],
            Self::Dirichlet => &[Field::Concentration, Field::Draws, Field::Seed],
            Self::Simplex => &[Field::Draws, Field::Seed],
            Self::Observations => &[Field::Error, Field::Draws, Field::Seed],
            Self::Choices => &[],
        }
    }

    /// The kind of a variation.
    #[must_use]
    pub fn of(variation: Variation) -> Self {
        match variation {
            Variation::MarksAround { .. } => Self::Around,
            Variation::MarksDirichlet { .. } => Self::Dirichlet,
            Variation::MarksSimplex => Self::Simplex,
            Variation::Observations { .. } => Self::Observations,
            Variation::Choices => Self::Choices,
        }
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// ± of marks, in percent.
    Percent,
    /// How near to the policy.
    Concentration,
    /// ± of observations, in percent.
    Error,
    /// How many draws.
    Draws,
    /// The seed.
    Seed,
}

impl Field {
    /// Least and most that it takes, and whether it is a whole number. A seed is what every program keeps exactly.
    fn bounds(self) -> (Number, Number, bool) {
        let whole = |low: i64, high: i64| (low.into(), high.into());
        let ((low, high), in_whole) = match self {
            Self::Percent | Self::Error => (whole(0, 100), false),
            Self::Concentration => ((Decimal::new(1, 2).into(), 10_000.into()), false),
            Self::Draws => (whole(1, 1_000_000), true),
            Self::Seed => (whole(0, i64::from(u32::MAX)), true),
        };
        (low, high, in_whole)
    }
}

impl Default for Form {
    fn default() -> Self {
        let text = |text: &str| Draft::new(text.to_owned());
        Self {
            kind: Kind::default(),
            percent: text("10"),
            concentration: text("500"),
            error: text("5"),
            draws: text("10000"),
            seed: text("1"),
        }
    }
}

impl Form {
    /// What stands in a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        let draft = match field {
            Field::Percent => &self.percent,
            Field::Concentration => &self.concentration,
            Field::Error => &self.error,
            Field::Draws => &self.draws,
            Field::Seed => &self.seed,
        };
        &draft.text
    }

    fn draft(&mut self, field: Field) -> &mut Draft<String> {
        match field {
            Field::Percent => &mut self.percent,
            Field::Concentration => &mut self.concentration,
            Field::Error => &mut self.error,
            Field::Draws => &mut self.draws,
            Field::Seed => &mut self.seed,
        }
    }

    /// Something is typed into a field.
    pub fn type_into(&mut self, field: Field, text: String) {
        self.draft(field).type_into(text);
    }

    /// A field is left.
    pub fn leave(&mut self, field: Field) {
        let right = self.read(field).is_ok();
        self.draft(field).leave(right);
    }

    /// A field gets back what stood there before it was entered.
    pub fn restore(&mut self, field: Field) {
        self.draft(field).restore();
    }

    /// All fields that are wrong get back what stood there before.
    pub fn restore_all(&mut self) {
        for field in [Field::Percent, Field::Concentration, Field::Error, Field::Draws, Field::Seed] {
            if self.read(field).is_err() {
                self.restore(field);
            }
        }
    }

    /// What a field says.
    ///
    /// # Errors
    /// Says why it can't be taken.
    pub fn read(&self, field: Field) -> Result<Number, TypedError> {
        let typed = typed_number::read(self.text(field))?;
        let of_percent = matches!(field, Field::Percent | Field::Error);
        let value = match typed.suffix {
            Suffix::Percent if of_percent => Some(typed.value),
            Suffix::Percent => return Err(TypedError::PercentNotExpected),
            Suffix::Plain | Suffix::TenThousand | Suffix::HundredMillion => typed_number::applied(typed),
        };
        let value = value.ok_or(TypedError::TooManyDigits)?;
        let (low, high, whole) = field.bounds();
        if whole && !value.get().is_integer() {
            return Err(TypedError::NotWhole);
        }
        match value {
            value if value < low => Err(TypedError::Below(low)),
            value if value > high => Err(TypedError::Above(high)),
            value => Ok(value),
        }
    }

    /// The plan; absent while a field that is asked for can't be taken.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        let whole = |field| self.read(field).ok()?.get().to_u32();
        let variation = match self.kind {
            Kind::Around => Variation::MarksAround { percent: self.read(Field::Percent).ok()? },
            Kind::Dirichlet => Variation::MarksDirichlet { concentration: self.read(Field::Concentration).ok()? },
            Kind::Simplex => Variation::MarksSimplex,
            Kind::Observations => Variation::Observations { percent: self.read(Field::Error).ok()? },
            // Every combination once: neither drawn nor seeded.
            Kind::Choices => return Some(Plan { variation: Variation::Choices, draws: 1, seed: 0 }),
        };
        Some(Plan { variation, draws: whole(Field::Draws)?, seed: u64::from(whole(Field::Seed)?) })
    }
}
