//! Reading a state of a project back from the storage, a slice at a time.

use gloo::timers::future::TimeoutFuture;

use super::keeping::Found;
use crate::store::{Store, now};
use crate::workbench::pages::home::{Damage, Fault, Gathered, Gathering, Head, Told, baseline_of};

/// Milliseconds of work in one go.
const SLICE: u64 = 12;

enum Failure {
    Damage(Damage),
    Fault(Fault),
}

impl From<Damage> for Failure {
    fn from(damage: Damage) -> Self {
        Self::Damage(damage)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The state of that number, or the newest that can be read.
///
/// # Errors
/// What is to be said where none can be read.
pub async fn gather(store: &Store, head: &Head, number: Option<u64>) -> Result<Found, Told> {
    let wanted = head.marks.iter().rev().filter(|mark| number.is_none_or(|number| mark.number == number));
    let mut first = None;
    for (lost, mark) in wanted.enumerate() {
        match read(store, &head.id, mark.number).await {
            Ok(gathered) => return Ok(Found { gathered, at: mark.at, lost }),
            Err(Failure::Fault(fault)) => return Err(Told::Failed(fault)),
            Err(Failure::Damage(damage @ Damage::Newer(..))) => {
                return Err(Told::NotOpened { name: head.name.clone(), damage });
            }
            Err(Failure::Damage(damage)) => {
                first.get_or_insert(damage);
            }
        }
    }
    Err(Told::NotOpened { name: head.name.clone(), damage: first.unwrap_or(Damage::Missing) })
}

async fn read(store: &Store, id: &str, number: u64) -> Result<Gathered, Failure> {
    let state = store.state(id, number).await?.ok_or(Damage::Missing)?;
    let baseline = store.pieces(&[baseline_of(&state)?]).await?.into_iter().next().flatten().ok_or(Damage::Missing)?;
    let mut gathering = Gathering::begin(&state, &baseline.to_vec())?;
    let wanted = gathering.wanted();
    let mut began = now();
    for (at, (key, piece)) in wanted.iter().zip(store.pieces(&wanted).await?).enumerate() {
        gathering.take(at, key, &piece.ok_or(Damage::Missing)?.to_vec())?;
        if now().saturating_sub(began) > SLICE {
            TimeoutFuture::new(0).await;
            began = now();
        }
    }
    Ok(gathering.finish()?)
}
