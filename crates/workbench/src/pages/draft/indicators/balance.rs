//! Marks in balance: while one indicator's marks move, others give or take so that every unit's marks keep their sum.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::sheet::Pair;
use baton_model::{Category, Edit, Id, Indicator, MarksScope, Number, Setting};

mod classes;
mod share;

use self::classes::{Class, classes};
use self::share::shared;

/// Who gives or takes when an indicator's marks move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Balance {
    /// Nobody: the sum moves along.
    #[default]
    Free,
    /// One chosen indicator.
    From(Id),
    /// All others that are not locked, in proportion to their marks.
    Scale,
}

/// How the marks of each category are kept in balance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balancing {
    balances: BTreeMap<Id, Balance>,
    locked: BTreeSet<(Id, Id)>,
}

impl Balancing {
    /// How a category's marks are kept in balance.
    #[must_use]
    pub fn of(&self, category: &Id) -> &Balance {
        self.balances.get(category).unwrap_or(&Balance::Free)
    }

    /// Keeps a category's marks in balance another way.
    pub fn choose(&mut self, category: Id, balance: Balance) {
        self.balances.insert(category, balance);
    }

    /// Whether an indicator's marks neither give nor take.
    #[must_use]
    pub fn locked(&self, category: &Id, indicator: &Id) -> bool {
        self.locked.contains(&(category.clone(), indicator.clone()))
    }

    /// What of it is about one category.
    #[must_use]
    pub fn of_category(&self, category: &Id) -> Self {
        let balances = self.balances.get(category).map(|balance| (category.clone(), balance.clone()));
        let locked = self.locked.iter().filter(|(of, _)| of == category).cloned().collect();
        Self { balances: balances.into_iter().collect(), locked }
    }

    /// Locks an indicator's marks, or unlocks them.
    pub fn lock(&mut self, category: Id, indicator: Id, lock: bool) {
        let key = (category, indicator);
        if lock {
            self.locked.insert(key);
        } else {
            self.locked.remove(&key);
        }
    }
}

/// What it takes to keep the balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// These marks, the indicator's own among them.
    By(Vec<(Id, MarksScope, Number)>),
    /// The others have not so much to give: the indicator's marks can be this at most.
    AtMost(Number),
    /// Nobody can give or take: all others are locked, or have no marks.
    Nobody,
}

/// The marks that keep every unit's sum as it is when an indicator's marks for a scope become `value`.
///
/// Units that share their marks are treated alike. Marks are changed where they stand (category, group or unit); where one
/// figure would have to be two, the narrower scope gets marks of its own. In proportion, marks are shared out by largest
/// remainder in the decimals in which they are written, so that they add up exactly.
#[must_use]
pub fn keep(
    pair: &Pair,
    category: &Id,
    indicator: &Id,
    scope: &MarksScope,
    value: Number,
    balancing: &Balancing,
) -> Option<Kept> {
    let found = pair.policy.category(category)?;
    let donors = Donors::of(found, indicator, balancing)?;
    let moved = found.indicator(indicator)?;
    let mut after = moved.marks.clone();
    match scope {
        MarksScope::Category => after.category = value,
        MarksScope::Group(group) => {
            after.groups.insert(group.clone(), value);
        }
        MarksScope::Unit(unit) => {
            after.units.insert(unit.clone(), value);
        }
    }
    let alone = match scope {
        MarksScope::Unit(unit) => Some(unit),
        MarksScope::Category | MarksScope::Group(_) => None,
    };
    let classes = classes(found, &pair.roster, alone);
    let mut wanted = Vec::new();
    let mut most = None;
    for class in &classes {
        let (was, is) = (class.marks(&moved.marks).get(), class.marks(&after).get());
        let marks: Vec<Decimal> = donors.0.iter().map(|donor| class.marks(&donor.marks).get()).collect();
        let rest = sum(&marks)?;
        let limit = was.checked_add(rest)?;
        if is > limit {
            most = Some(most.map_or(limit, |most: Decimal| most.min(limit)));
        }
        let change = was.checked_sub(is)?;
        wanted.push((change, marks));
    }
    if let Some(most) = most {
        return Some(Kept::AtMost(most.normalize().into()));
    }
    let decimals = decimals(found, value);
    let mut needed = Vec::new();
    for (change, marks) in wanted {
        let shared = if change.is_zero() { Some(marks) } else { shared(&marks, change, decimals) };
        let Some(shared) = shared else { return Some(Kept::Nobody) };
        needed.push(shared);
    }
    let mut kept = vec![(indicator.clone(), scope.clone(), value)];
    for (at, donor) in donors.0.iter().enumerate() {
        let needed: Vec<Decimal> = needed.iter().filter_map(|marks| marks.get(at).copied()).collect();
        kept.extend(placed(donor, &classes, &needed));
    }
    Some(Kept::By(kept))
}

/// The marks that bring every unit's sum to the full marks; absent where they are already there, or can't be.
#[must_use]
pub fn mended(pair: &Pair, category: &Id, balance: &Balance, balancing: &Balancing) -> Option<Vec<Edit>> {
    let found = pair.policy.category(category)?;
    let donors = match balance {
        Balance::Free => return None,
        Balance::From(id) => Donors(vec![found.indicator(id)?]),
        Balance::Scale => Donors::unlocked(found, balancing, |_| true),
    };
    let classes = classes(found, &pair.roster, None);
    let decimals = decimals(found, found.full_marks);
    let mut needed = Vec::new();
    for class in &classes {
        let all: Vec<Decimal> = found.indicators.iter().map(|indicator| class.marks(&indicator.marks).get()).collect();
        let short = found.full_marks.get().checked_sub(sum(&all)?)?;
        let marks: Vec<Decimal> = donors.0.iter().map(|donor| class.marks(&donor.marks).get()).collect();
        needed.push(if short.is_zero() { marks } else { shared(&marks, short, decimals)? });
    }
    let mut edits = Vec::new();
    for (at, donor) in donors.0.iter().enumerate() {
        let needed: Vec<Decimal> = needed.iter().filter_map(|marks| marks.get(at).copied()).collect();
        edits.extend(placed(donor, &classes, &needed));
    }
    let edits: Vec<Edit> =
        edits.into_iter().map(|(indicator, scope, marks)| edit(category, indicator, scope, marks)).collect();
    (!edits.is_empty()).then_some(edits)
}

/// The edit that gives an indicator its marks for a scope.
#[must_use]
pub fn edit(category: &Id, indicator: Id, scope: MarksScope, marks: Number) -> Edit {
    Edit::Set(Setting::Marks { category: category.clone(), indicator, scope, marks: Some(marks) })
}

/// The indicators that give or take.
struct Donors<'a>(Vec<&'a Indicator>);

impl<'a> Donors<'a> {
    /// Those of a category when one indicator moves; absent where nothing is kept. When the chosen one moves itself, the
    /// others give and take in proportion.
    fn of(category: &'a Category, moved: &Id, balancing: &Balancing) -> Option<Self> {
        match balancing.of(&category.id) {
            Balance::Free => None,
            Balance::From(id) if id != moved => Some(Self(vec![category.indicator(id)?])),
            Balance::From(_) | Balance::Scale => Some(Self::unlocked(category, balancing, |id| id != moved)),
        }
    }

    fn unlocked(category: &'a Category, balancing: &Balancing, also: impl Fn(&Id) -> bool) -> Self {
        let indicators = category.indicators.iter().map(AsRef::as_ref);
        Self(indicators.filter(|donor| also(&donor.id) && !balancing.locked(&category.id, &donor.id)).collect())
    }
}

/// Where a donor's marks have to be changed so that each class has what it needs, from the wide scope to the narrow.
fn placed(donor: &Indicator, classes: &[Class], needed: &[Decimal]) -> Vec<(Id, MarksScope, Number)> {
    let marks = &donor.marks;
    let mut changes = Vec::new();
    let mut change =
        |scope: MarksScope, to: Decimal| changes.push((donor.id.clone(), scope, Number::from(to.normalize())));
    let pairs = || classes.iter().zip(needed.iter().copied());
    let of_category = || pairs().filter(|(class, _)| class.follows_category(marks));
    let first = of_category().map(|(_, needed)| needed).next();
    let alike = first.filter(|first| of_category().all(|(_, needed)| needed == *first));
    let ungrouped = of_category().find(|(class, _)| class.group.is_none() && class.unit.is_none());
    let wide = alike.or(ungrouped.map(|(_, needed)| needed)).unwrap_or(marks.category.get());
    if wide != marks.category.get() {
        change(MarksScope::Category, wide);
    }
    let mut groups: BTreeMap<&Id, Decimal> = marks.groups.iter().map(|(group, own)| (group, own.get())).collect();
    for (class, needed) in pairs().filter(|(class, _)| class.unit.is_none()) {
        let Some(group) = &class.group else { continue };
        if groups.get(group).copied().unwrap_or(wide) != needed {
            groups.insert(group, needed);
            change(MarksScope::Group(group.clone()), needed);
        }
    }
    for (class, needed) in pairs() {
        let Some(unit) = &class.unit else { continue };
        let of_group = class.group.as_ref().and_then(|group| groups.get(group).copied());
        let has = marks.units.get(unit).map(|own| own.get()).or(of_group).unwrap_or(wide);
        if has != needed {
            change(MarksScope::Unit(unit.clone()), needed);
        }
    }
    changes
}

fn sum(marks: &[Decimal]) -> Option<Decimal> {
    marks.iter().try_fold(Decimal::ZERO, |sum, marks| sum.checked_add(*marks))
}

/// Decimals in which a category's marks are written, with those of a new figure; at most 4.
fn decimals(category: &Category, value: Number) -> u32 {
    let written = category.indicators.iter().flat_map(|indicator| {
        let marks = &indicator.marks;
        marks.groups.values().chain(marks.units.values()).chain([&marks.category])
    });
    let scales = written.chain([&value, &category.full_marks]).map(|marks| marks.get().normalize().scale());
    scales.max().unwrap_or(0).min(4)
}

#[cfg(test)]
mod tests;
