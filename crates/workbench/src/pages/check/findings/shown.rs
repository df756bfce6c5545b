//! The list of findings as it is shown: filtered, counted, and each with what its fixes would change.

use super::{Kind, LintView, ROWS};
use crate::{Pair, State};
use baton_engine::{Code, Finding, Severity};
use baton_model::{Arrange, Edit, Id, Roster};

/// The findings as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct LintShown {
    /// Which are listed.
    pub view: LintView,
    /// How many there are of each severity, graver first.
    pub severities: [(Severity, usize); 3],
    /// The categories that have findings.
    pub categories: Vec<CheckedCategory>,
    /// The kinds that there are, in the order of the list.
    pub kinds: Vec<CheckedKind>,
    /// The findings listed.
    pub items: Vec<Finding>,
    /// How many match the filters.
    pub matching: usize,
    /// How many there are.
    pub all: usize,
}

/// A category with findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedCategory {
    /// Identifier; empty for what is about the county as a whole.
    pub id: Id,
    /// Name; empty for the county.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// A kind of finding that there is.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedKind {
    /// The kind.
    pub kind: Kind,
    /// One of them.
    pub code: Code,
    /// How many.
    pub count: usize,
}

/// The category that a finding is about, that of its unit where it names none; empty = the county.
fn category_of(item: &Finding, roster: &Roster) -> Id {
    let of_unit = || {
        let unit = item.place.unit.as_ref()?;
        Some(roster.units.iter().find(|candidate| candidate.id == *unit)?.category.clone())
    };
    item.place.category.clone().or_else(of_unit).unwrap_or_else(|| Id::from(""))
}

impl LintShown {
    /// The findings of the state, filtered as its view says; absent while they are not up to date.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        Self::listed(state, ROWS.saturating_mul(state.view().lint.more.saturating_add(1)))
    }

    /// All findings that match the filters, however many are shown.
    #[must_use]
    pub fn whole(state: &State) -> Option<Self> {
        Self::listed(state, usize::MAX)
    }

    fn listed(state: &State, most: usize) -> Option<Self> {
        let (all, view, Pair { policy, roster }) = (state.checked()?, &state.view().lint, state.pair());
        let mut severities = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| (severity, 0_usize));
        let mut categories: Vec<CheckedCategory> = Vec::new();
        let mut kinds: Vec<CheckedKind> = Vec::new();
        let (mut items, mut matching) = (Vec::new(), 0_usize);
        for item in all.iter() {
            if let Some((_, count)) = severities.iter_mut().find(|(severity, _)| *severity == item.severity) {
                *count = count.saturating_add(1);
            }
            let id = category_of(item, roster);
            match categories.iter_mut().find(|category| category.id == id) {
                Some(category) => category.count = category.count.saturating_add(1),
                None => {
                    let name = policy.category(&id).map_or_else(String::new, |category| category.name.clone());
                    categories.push(CheckedCategory { id: id.clone(), name, count: 1 });
                }
            }
            let kind = std::mem::discriminant(&item.code);
            match kinds.iter_mut().find(|known| known.kind == kind) {
                Some(known) => known.count = known.count.saturating_add(1),
                None => kinds.push(CheckedKind { kind, code: item.code.clone(), count: 1 }),
            }
            let matches = view.severity.is_none_or(|severity| severity == item.severity)
                && view.category.as_ref().is_none_or(|category| *category == id)
                && view.kind.is_none_or(|wanted| wanted == kind);
            if matches {
                matching = matching.saturating_add(1);
                if items.len() < most {
                    items.push(item.clone());
                }
            }
        }
        let order = |id: &Id| policy.categories.iter().position(|category| category.id == *id);
        categories.arrange_by_key(|category| order(&category.id));
        Some(Self { view: view.clone(), severities, categories, kinds, items, matching, all: all.len() })
    }
}

/// What edits would change: their inverse, and the policy and roster after them; absent where they can't be applied.
#[must_use]
pub fn outlook(pair: &Pair, edits: &[Edit]) -> Option<(Edit, Pair)> {
    let (mut policy, mut roster) = ((*pair.policy).clone(), (*pair.roster).clone());
    let inverse = Edit::Batch(edits.to_vec()).apply(&mut policy, &mut roster).ok()?;
    Some((inverse, Pair { policy: policy.into(), roster: roster.into() }))
}
