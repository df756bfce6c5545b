//! A project, or an edit of many units, in pieces: nobody holds the text of the whole at once.
//!
//! The text of tens of thousands of units takes as much memory as they do, and a page that grew for it doesn't shrink again.

use std::collections::VecDeque;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use baton_model::json::read_bytes;
use baton_model::{Edit, Policy, Project, ProjectError, Roster, Scenario, Unit};

/// Units or edits to a piece: some milliseconds of work at 60 indicators.
const PIECE: usize = 250;

/// What a piece of a project holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The project without units and without the parts of large edits: always the first.
    Head,
    /// The next units.
    Units,
    /// The next parts of a large edit, with the positions of the scenario and of the edit in it. They come in that order,
    /// after all units.
    Parts,
}

/// Pieces, each made when it is asked for.
pub type Pieces = Box<dyn Iterator<Item = (Kind, Vec<u8>)>>;

/// A project in pieces.
#[must_use]
pub fn of_project(policy: &Policy, roster: Arc<Roster>, mut scenarios: Vec<Scenario>) -> Pieces {
    let mut large = Vec::new();
    for (at, scenario) in scenarios.iter_mut().enumerate() {
        for (of, edit) in scenario.edits.iter_mut().enumerate() {
            if let Edit::Batch(edits) = edit
                && edits.len() > PIECE
            {
                large.push((at, of, std::mem::take(edits)));
            }
        }
    }
    let head = json(&Project { scenarios, ..Project::new(policy.clone(), Roster::default()) });
    let units = (0..roster.units.len()).step_by(PIECE).map(move |from| {
        let units = roster.units.get(from..).unwrap_or_default();
        (Kind::Units, json(units.get(..PIECE).unwrap_or(units)))
    });
    let parts = large
        .into_iter()
        .flat_map(|(at, of, edits)| chunks(edits.into_iter()).map(move |edits| (Kind::Parts, json(&(at, of, edits)))));
    Box::new(std::iter::once((Kind::Head, head)).chain(units).chain(parts))
}

/// A project that comes in pieces: the parts of its large edits are read when they are asked for.
pub struct Arriving {
    /// The project, its large edits without parts.
    pub project: Project,
    /// What is still to be read.
    pub parts: Parts,
}

/// Parts of large edits, each piece read when it is asked for.
#[derive(Default)]
pub struct Parts {
    pieces: VecDeque<Box<dyn FnOnce() -> Vec<u8>>>,
    /// The parts that come next, with the positions of the scenario and of the edit in it.
    next: Option<(usize, usize, Vec<Edit>)>,
}

impl Default for Arriving {
    /// A project of which nothing has come yet.
    fn default() -> Self {
        Project::new(Policy::default(), Roster::default()).into()
    }
}

impl From<Project> for Arriving {
    /// A project that is all there.
    fn from(project: Project) -> Self {
        Self { project, parts: Parts::default() }
    }
}

impl Arriving {
    /// Takes the next piece, which `fetch` fetches: parts of edits not before they are asked for.
    ///
    /// # Errors
    /// As [`Project::from_json`].
    pub fn take(&mut self, kind: Kind, fetch: impl FnOnce() -> Vec<u8> + 'static) -> Result<(), ProjectError> {
        match kind {
            Kind::Head => self.project = Project::from_json(&String::from_utf8_lossy(&fetch()))?,
            Kind::Units => self.project.roster.units.append(&mut read_bytes::<Vec<Arc<Unit>>>(&fetch())?),
            Kind::Parts => self.parts.pieces.push_back(Box::new(fetch)),
        }
        Ok(())
    }

    /// The whole project.
    ///
    /// # Errors
    /// As [`Project::from_json`].
    pub fn whole(self) -> Result<Project, ProjectError> {
        let Self { mut project, mut parts } = self;
        for (at, scenario) in project.scenarios.iter_mut().enumerate() {
            for (of, edit) in scenario.edits.iter_mut().enumerate() {
                if let Edit::Batch(edits) = edit {
                    while let Some(more) = parts.of(at, of)? {
                        edits.extend(more);
                    }
                }
            }
        }
        Ok(project)
    }
}

impl Parts {
    /// The next parts of an edit, by the positions of the scenario and of the edit in it; absent once there are no more.
    /// To be asked in the order of the edits.
    ///
    /// # Errors
    /// As [`Project::from_json`].
    pub fn of(&mut self, at: usize, of: usize) -> Result<Option<Vec<Edit>>, ProjectError> {
        if self.next.is_none()
            && let Some(fetch) = self.pieces.pop_front()
        {
            self.next = Some(read_bytes(&fetch())?);
        }
        let parts = self.next.take_if(|(scenario, edit, _)| (*scenario, *edit) == (at, of));
        Ok(parts.map(|(_, _, parts)| parts))
    }
}

/// An edit in pieces: arrays of the edits that it is made of, each made when it is asked for.
pub fn of_edit(edit: Option<Edit>) -> impl Iterator<Item = Vec<u8>> {
    let edits = match edit {
        None => Vec::new(),
        Some(Edit::Batch(edits)) => edits,
        Some(edit) => vec![edit],
    };
    chunks(edits.into_iter()).map(|edits| json(&edits))
}

/// The edit that came in pieces; absent where there is nothing in them, or nothing that can be read.
pub fn edit(pieces: impl Iterator<Item = Vec<u8>>) -> Option<Edit> {
    let mut edits = Vec::new();
    for piece in pieces {
        edits.append(&mut read_bytes(&piece).ok()?);
    }
    match edits.len() {
        0 | 1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}

/// Edits, a piece at a time; what was written is given back.
fn chunks(mut edits: impl Iterator<Item = Edit>) -> impl Iterator<Item = Vec<Edit>> {
    std::iter::from_fn(move || {
        let chunk: Vec<Edit> = edits.by_ref().take(PIECE).collect();
        (!chunk.is_empty()).then_some(chunk)
    })
}

/// Plain data with text for keys: there is no way to fail.
fn json(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_model::Setting;
    use baton_presets::Preset;

    fn title() -> Edit {
        Edit::Set(Setting::Title { title: "一".into(), year: 2026, note: String::new() })
    }

    fn together(count: usize) -> Edit {
        Edit::Batch(vec![title(); count])
    }

    fn arrived(pieces: impl IntoIterator<Item = (Kind, Vec<u8>)>) -> Result<Project, ProjectError> {
        let mut arriving = Arriving::default();
        for (kind, piece) in pieces {
            arriving.take(kind, || piece)?;
        }
        arriving.whole()
    }

    #[test]
    fn a_project_comes_out_of_its_pieces_as_it_was() {
        let mut whole = Preset::DemoCounty.project().unwrap();
        let units = whole.roster.units.clone();
        whole.roster.units = units.iter().cycle().take(2 * PIECE + 1).cloned().collect();
        whole.scenarios[0].edits.extend([together(0), together(PIECE + 1), together(2), together(2 * PIECE)]);
        let pieces = of_project(&whole.policy, Arc::new(whole.roster.clone()), whole.scenarios.clone());
        let pieces: Vec<(Kind, Vec<u8>)> = pieces.collect();
        let kinds: Vec<Kind> = pieces.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [[Kind::Head].as_slice(), &[Kind::Units; 3], &[Kind::Parts; 4]].concat());
        assert_eq!(arrived(pieces), Ok(whole));
    }

    #[test]
    fn what_is_no_piece_is_told() {
        let mut whole = Preset::Classroom.project().unwrap();
        whole.scenarios.push(Scenario { edits: vec![together(PIECE + 1)], ..whole.scenarios[0].clone() });
        let pieces = || of_project(&whole.policy, Arc::default(), whole.scenarios.clone());
        assert!(arrived(pieces()).is_ok());
        for at in 0..3 {
            let damaged =
                pieces().enumerate().map(|(own, (kind, piece))| (kind, if own == at { b"{}".into() } else { piece }));
            assert!(arrived(damaged).is_err(), "{at}");
        }
    }

    #[test]
    fn an_edit_comes_out_of_its_pieces_as_it_was() {
        let many = together(PIECE + 1);
        for (whole, count) in [(None, 0), (Some(title()), 1), (Some(many), 2)] {
            let pieces: Vec<Vec<u8>> = of_edit(whole.clone()).collect();
            assert_eq!(pieces.len(), count);
            assert_eq!(edit(pieces.into_iter()), whole);
        }
        assert_eq!(edit([b"[1]".to_vec()].into_iter()), None);
    }
}
