//! The levers of monitoring: the share a of one indicator, of all at once, and the bounds of the lights.

use std::sync::Arc;

use crate::figure::{Figure, Reader};
use crate::lever::Lever;
use baton_model::{Category, Edit, Id, Indicator, Monitoring, Number, Policy, Setting};

/// The levers of monitoring.
#[derive(Clone, Debug, PartialEq)]
pub struct MonitoringLevers {
    /// The share of each monitored indicator.
    pub rows: Vec<ShareRow>,
    /// All of them at once; absent where fewer than two are monitored.
    pub all: Option<AllShares>,
    /// Yellow from here on.
    pub yellow: Figure,
    /// Red beyond here.
    pub red: Figure,
}

/// The share of one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// The indicator.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its lever.
    pub share: Figure,
    /// Whether it has a schedule to keep and counts for less than 30 %.
    pub too_small: bool,
}

/// The shares of all monitored indicators as one.
#[derive(Clone, Debug, PartialEq)]
pub struct AllShares {
    /// The field: empty where the shares differ.
    pub field: Figure,
    /// The slider: at the smallest share where they differ.
    pub slider: Figure,
    /// Smallest and largest share, in per cent.
    pub spread: (Number, Number),
    /// What gives every indicator the base's share again; absent where they have it.
    pub restore: Option<Edit>,
}

impl MonitoringLevers {
    /// The levers of a category.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category) -> Self {
        let share = |indicator: &Arc<Indicator>| {
            let driven = indicator.schedule_driven;
            let share = indicator.monitoring.as_ref()?.share;
            Some(ShareRow {
                id: indicator.id.clone(),
                name: indicator.name.clone(),
                share: reader.figure(Lever::MonitoringShare {
                    category: category.id.clone(),
                    indicator: Some(indicator.id.clone()),
                }),
                too_small: driven && share.get() < Monitoring::LEAST_SHARE,
            })
        };
        let rows: Vec<ShareRow> = category.indicators.iter().filter_map(share).collect();
        Self {
            all: all(reader, category, &rows),
            rows,
            yellow: reader.figure(Lever::WarningYellow),
            red: reader.figure(Lever::WarningRed),
        }
    }
}

fn all(reader: &Reader<'_>, category: &Category, rows: &[ShareRow]) -> Option<AllShares> {
    let shares = || rows.iter().filter_map(|row| row.share.is);
    let spread = (shares().min()?, shares().max()?);
    if rows.len() < 2 {
        return None;
    }
    let field = reader.figure(Lever::MonitoringShare { category: category.id.clone(), indicator: None });
    let least_before = rows.iter().filter_map(|row| row.share.was).min();
    let slider = Figure { is: Some(spread.0), was: least_before, ..field.clone() };
    Some(AllShares { field, slider, spread, restore: restore(&reader.was.policy, category) })
}

/// Every indicator's monitoring as the base has it, as one edit.
fn restore(base: &Policy, category: &Category) -> Option<Edit> {
    let before = base.category(&category.id)?;
    let changed = category.indicators.iter().filter_map(|indicator| {
        let was = before.indicator(&indicator.id)?;
        let (was, is) = (was.monitoring.as_ref()?, indicator.monitoring.as_ref()?);
        (was.share != is.share).then(|| {
            Edit::Set(Setting::Monitoring {
                category: category.id.clone(),
                indicator: indicator.id.clone(),
                monitoring: Some(Monitoring { share: was.share, weights: is.weights.clone() }),
            })
        })
    });
    let edits: Vec<Edit> = changed.collect();
    (!edits.is_empty()).then_some(Edit::Batch(edits))
}
