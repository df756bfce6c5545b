//! What comes out of the ledger of a unit: its entries as counted, and the caps that bind.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use baton_model::Id;

use crate::Cap;

/// The ledger as counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Adjustments {
    /// The entries, in the ledger's order.
    pub entries: Vec<CountedEntry>,
    /// The caps that bind, from those of levels on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<Capped>,
    /// Bonuses after all caps.
    pub bonus: Decimal,
    /// Deductions after all caps, as a positive figure.
    pub deduction: Decimal,
    /// Bonuses − deductions.
    pub value: Decimal,
}

/// One entry of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CountedEntry {
    /// The item.
    pub item: Id,
    /// Its level.
    pub level: Id,
    /// What it is about.
    pub matter: String,
    /// Points × quantity, signed.
    pub worth: Decimal,
    /// Whether it counts.
    pub counted: Counted,
}

/// A cap of the ledger that binds.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Capped {
    /// Which.
    pub cap: Cap,
    /// Whether deductions are capped.
    pub deduction: bool,
    /// The sum before, as a positive figure.
    pub sum: Decimal,
    /// The points that count instead.
    pub points: Decimal,
}

/// Whether an entry of the ledger counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Counted {
    /// It counts (caps may still bind).
    Yes,
    /// A larger entry on the same matter counts instead.
    Surpassed,
    /// It can't be counted; a finding says why.
    Refused,
}
