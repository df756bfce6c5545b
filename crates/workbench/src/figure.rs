//! A lever with its figures and what was typed into it: all that a field and a slider show.

use super::field::{Entries, Entry};
use super::lever::{self, Lever, Measured, Shown};
use super::pages::check::stability::{Safety, Tracks};
use super::sheet::Pair;
use baton_model::{Number, half_up};

/// What a field and a slider show of a lever.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The lever.
    pub lever: Lever,
    /// What its figure counts.
    pub measured: Measured,
    /// In the baseline; absent where it had none.
    pub was: Option<Number>,
    /// In the draft.
    pub is: Option<Number>,
    /// Least and most of the slider; absent for figures that are typed only.
    pub range: Option<(Number, Number)>,
    /// Step of the slider.
    pub step: Number,
    /// Least and most that the lever takes.
    pub bounds: (Number, Number),
    /// A wrong entry that is kept until it is mended.
    pub entry: Option<Entry>,
    /// How far it may move before a grade changes, where its track shows that.
    pub safety: Option<Safety>,
}

/// Reads levers off a baseline and a draft.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The base's policy and roster.
    pub was: &'a Pair,
    /// The scenario's policy and roster.
    pub is: &'a Pair,
    /// Wrong entries.
    pub entries: &'a Entries,
    /// What the tracks of levers show.
    pub tracks: Option<Tracks<'a>>,
}

impl Reader<'_> {
    /// The figure of a lever.
    #[must_use]
    pub fn figure(&self, lever: Lever) -> Figure {
        let (was, is) = (lever.value(self.was), lever.value(self.is));
        let measured = lever.measured(self.is);
        Figure {
            measured,
            was,
            is,
            range: lever::slider_range(measured, was, is),
            step: lever::slider_step(is),
            bounds: lever.bounds(self.is),
            entry: self.entries.of(&lever).cloned(),
            safety: self.tracks.and_then(|tracks| tracks.of(&lever)),
            lever,
        }
    }
}

impl Figure {
    /// Whether the draft's figure differs from the baseline's.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.was != self.is
    }

    /// The figure one step up or down, not beyond what the lever takes.
    #[must_use]
    pub fn nudged(&self, up: bool) -> Option<Number> {
        let (is, step) = (self.is?.get(), self.step.get());
        let next = if up { is.checked_add(step) } else { is.checked_sub(step) }?;
        let (low, high) = self.bounds;
        Some(Number::from(next)).filter(|next| low <= *next && *next <= high)
    }

    /// Where a value stands on a slider from 0 to `high`, in per cent with its sign, as SVG takes it.
    #[must_use]
    pub fn along(&self, value: Number, high: Number) -> Option<String> {
        let share = value.get().checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?.checked_div(high.get())?;
        Some(format!("{}%", half_up(share, 2)))
    }
}
