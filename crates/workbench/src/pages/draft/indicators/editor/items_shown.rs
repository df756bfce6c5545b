//! The adjustment items of a category as the editor shows them, each beside the base.

use super::shown::RowChange;
use crate::figure::{Figure, Reader};
use crate::lever::Lever;
use crate::references::References;
use baton_engine::Evaluation;
use baton_model::{AdjustmentItem, CapSet, Category, Id};

/// The adjustment items of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemsShown {
    /// The items, in order.
    pub items: Vec<ItemShown>,
    /// Those that have caps together.
    pub sets: Vec<SetShown>,
    /// Most points that bonuses may add.
    pub bonus_cap: Figure,
    /// Most points that deductions may take.
    pub deduction_cap: Figure,
}

/// An adjustment item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemShown {
    /// The item.
    pub item: AdjustmentItem,
    /// Against the base.
    pub change: RowChange,
    /// Its levels.
    pub levels: Vec<LevelShown>,
    /// Its cap.
    pub cap: Figure,
    /// How many entries the category's units have of it.
    pub entries: usize,
    /// What goes with it.
    pub references: References,
}

/// A level of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelShown {
    /// The level.
    pub level: Id,
    /// Its name.
    pub name: String,
    /// Its points.
    pub points: Figure,
    /// Its cap.
    pub cap: Figure,
    /// What goes with it.
    pub references: References,
}

/// Items that have caps together.
#[derive(Clone, Debug, PartialEq)]
pub struct SetShown {
    /// The set.
    pub set: CapSet,
    /// Against the base.
    pub change: RowChange,
    /// Most points that their bonuses may add.
    pub bonus_cap: Figure,
    /// Most points that their deductions may take.
    pub deduction_cap: Figure,
    /// All items of the category by name, and whether they stand in it.
    pub items: Vec<(Id, String, bool)>,
}

impl ItemsShown {
    /// The adjustment items of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, current: &Evaluation, category: &Category) -> Self {
        let base = reader.was.policy.category(&category.id);
        let members = || current.roster().units.iter().filter(|unit| unit.category == category.id);
        let shown = |item: &AdjustmentItem| {
            let was = base.and_then(|base| base.adjustments.items.iter().find(|was| was.id == item.id));
            let levels = item.levels.iter().map(|level| {
                let (item_id, id) = (item.id.clone(), level.id.clone());
                let (of, own) = (category.id.clone(), item_id.clone());
                let points =
                    reader.figure(Lever::LevelPoints { category: of.clone(), item: own.clone(), level: id.clone() });
                let cap = reader.figure(Lever::LevelCap { category: of, item: own, level: id });
                let references = References::of_item(current.roster(), category, &item_id, Some(&level.id));
                LevelShown { level: level.id.clone(), name: level.name.clone(), points, cap, references }
            });
            ItemShown {
                change: RowChange::of(was, item),
                levels: levels.collect(),
                cap: reader.figure(Lever::ItemCap { category: category.id.clone(), item: item.id.clone() }),
                entries: members().flat_map(|unit| &unit.adjustments).filter(|entry| entry.item == item.id).count(),
                references: References::of_item(current.roster(), category, &item.id, None),
                item: item.clone(),
            }
        };
        let set = |set: &CapSet| {
            let was = base.and_then(|base| base.adjustments.sets.iter().find(|was| was.id == set.id));
            let of = || (category.id.clone(), set.id.clone());
            let ((bonus, own), (deduction, other)) = (of(), of());
            let items = category.adjustments.items.iter();
            SetShown {
                change: RowChange::of(was, set),
                bonus_cap: reader.figure(Lever::SetBonusCap { category: bonus, set: own }),
                deduction_cap: reader.figure(Lever::SetDeductionCap { category: deduction, set: other }),
                items: items.map(|item| (item.id.clone(), item.name.clone(), set.items.contains(&item.id))).collect(),
                set: set.clone(),
            }
        };
        Self {
            sets: category.adjustments.sets.iter().map(set).collect(),
            items: category.adjustments.items.iter().map(shown).collect(),
            bonus_cap: reader.figure(Lever::BonusCap { category: category.id.clone() }),
            deduction_cap: reader.figure(Lever::DeductionCap { category: category.id.clone() }),
        }
    }
}
