//! Civil servants' 优秀 places: each category's, and the county's sum against its ceiling.

use crate::Change;
use baton_engine::Evaluation;
use baton_model::{Id, Number};

/// The county's places.
#[derive(Clone, Debug, PartialEq)]
pub struct CountyPlaces {
    /// Σ places.
    pub places: Change<u64>,
    /// The most there may be.
    pub ceiling: Change<u64>,
    /// The ratio that the ceiling comes from, in percent; `None` where categories have their own.
    pub ceiling_ratio: Option<Number>,
    /// People assessed.
    pub assessed: Change<u64>,
    /// By category, in the draft's order.
    pub categories: Vec<CategoryPlaces>,
}

/// The places of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryPlaces {
    /// Its name.
    pub name: String,
    /// The category.
    pub id: Id,
    /// Σ places.
    pub places: Change<u64>,
    /// People assessed.
    pub assessed: Change<u64>,
}

impl CountyPlaces {
    /// How many places are left; absent where there are too many.
    #[must_use]
    pub fn left(&self) -> Option<u64> {
        self.ceiling.is.checked_sub(self.places.is)
    }
}

/// The places of a draft beside its base's.
#[must_use]
pub fn county_places(base: &Evaluation, draft: &Evaluation) -> CountyPlaces {
    let (was, is) = (base.county(), draft.county());
    let before = base.categories();
    let categories = draft.policy().categories.iter().zip(draft.categories()).map(|(category, is)| {
        let was = before.iter().find(|candidate| candidate.category == category.id);
        CategoryPlaces {
            name: category.name.clone(),
            id: category.id.clone(),
            places: Change::new(was.map_or(0, |was| was.excellent_places), is.excellent_places),
            assessed: Change::new(was.map_or(0, |was| was.assessed_headcount), is.assessed_headcount),
        }
    });
    CountyPlaces {
        places: Change::new(was.excellent_places, is.excellent_places),
        ceiling: Change::new(was.places_ceiling, is.places_ceiling),
        ceiling_ratio: draft.policy().one_ceiling(),
        assessed: Change::new(was.assessed_headcount, is.assessed_headcount),
        categories: categories.collect(),
    }
}
