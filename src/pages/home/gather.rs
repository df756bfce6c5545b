//! Reading a state of a project back from the storage, a slice at a time.

use gloo::timers::future::TimeoutFuture;

use super::keeping::Found;
use crate::store::{Store, now};
use baton_workbench::pages::home::{Gathered, Gathering, Head, StateError, StoreError, Told, baseline_of};

/// Milliseconds of work in one go.
const SLICE: u64 = 12;

enum Failure {
    StateError(StateError),
    StoreError(StoreError),
}

impl From<StateError> for Failure {
    fn from(damage: StateError) -> Self {
        Self::StateError(damage)
    }
}

impl From<StoreError> for Failure {
    fn from(fault: StoreError) -> Self {
        Self::StoreError(fault)
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
            Err(Failure::StoreError(fault)) => return Err(Told::Failed(fault)),
            Err(Failure::StateError(damage @ StateError::Newer(..))) => {
                return Err(Told::NotOpened { name: head.name.clone(), damage });
            }
            Err(Failure::StateError(damage)) => {
                first.get_or_insert(damage);
            }
        }
    }
    Err(Told::NotOpened { name: head.name.clone(), damage: first.unwrap_or(StateError::Missing) })
}

async fn read(store: &Store, id: &str, number: u64) -> Result<Gathered, Failure> {
    let state = store.state(id, number).await?.ok_or(StateError::Missing)?;
    let baseline =
        store.pieces(&[baseline_of(&state)?]).await?.into_iter().next().flatten().ok_or(StateError::Missing)?;
    let mut gathering = Gathering::begin(&state, &baseline.to_vec())?;
    let wanted = gathering.wanted();
    let mut began = now();
    for (at, (key, piece)) in wanted.iter().zip(store.pieces(&wanted).await?).enumerate() {
        gathering.take(at, key, &piece.ok_or(StateError::Missing)?.to_vec())?;
        if now().saturating_sub(began) > SLICE {
            TimeoutFuture::new(0).await;
            began = now();
        }
    }
    Ok(gathering.finish()?)
}
