//! A project, or an edit of many units, in pieces: nobody holds the text of the whole at once.
//!
//! The text of tens of thousands of units takes as much memory as they do, and a page that grew for it doesn't shrink again.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Edit, Policy, Project, ProjectError, Roster, Scenario, Unit};

/// Units or edits to a piece.
const PIECE: usize = 500;

/// What follows the project itself.
#[derive(Serialize, Deserialize)]
enum Piece<'a> {
    /// The next units.
    Units(Cow<'a, [Arc<Unit>]>),
    /// The next parts of a large edit: positions of the scenario and of the edit in it, the parts.
    Parts(usize, usize, Cow<'a, [Edit]>),
}

/// A project in pieces: itself without units and without the parts of large edits, then these. Each is made when it is
/// asked for.
pub fn of_project<'a>(
    policy: &Policy,
    roster: &'a Roster,
    mut scenarios: Vec<Scenario>,
) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    let mut large = Vec::new();
    for (at, scenario) in scenarios.iter_mut().enumerate() {
        for (of, edit) in scenario.edits.iter_mut().enumerate() {
            if let Edit::Together { edits } = edit
                && edits.len() > PIECE
            {
                large.push((at, of, std::mem::take(edits)));
            }
        }
    }
    let head = json(&Project { scenarios, ..Project::new(policy.clone(), Roster::default()) });
    let units = roster.units.chunks(PIECE).map(|units| json(&Piece::Units(units.into())));
    let parts = large.into_iter().flat_map(|(at, of, edits)| {
        chunks(edits.into_iter()).map(move |edits| json(&Piece::Parts(at, of, edits.into())))
    });
    std::iter::once(head).chain(units).chain(parts)
}

/// A project that comes in pieces: all of it is there but the parts of its large edits.
pub struct Arriving {
    /// The project, its large edits without parts.
    pub project: Project,
    /// What is still to come.
    pub parts: Parts,
}

/// Parts of large edits, each piece read when it is asked for.
pub struct Parts {
    /// The piece that comes next: positions of the scenario and of the edit in it, the parts.
    next: Option<(usize, usize, Vec<Edit>)>,
    pieces: Box<dyn Iterator<Item = Vec<u8>>>,
}

impl From<Project> for Arriving {
    /// A project that is all there.
    fn from(project: Project) -> Self {
        Self { project, parts: Parts { next: None, pieces: Box::new(std::iter::empty()) } }
    }
}

impl Arriving {
    /// Reads the pieces up to the parts of edits; absent where there is no piece.
    ///
    /// # Errors
    /// As [`Project::from_json`].
    pub fn new(mut pieces: impl Iterator<Item = Vec<u8>> + 'static) -> Option<Result<Self, ProjectError>> {
        let head = pieces.next()?;
        let arriving = Project::from_json(&String::from_utf8_lossy(&head)).and_then(|mut project| {
            let mut parts = Parts { next: None, pieces: Box::new(pieces) };
            while let Some(units) = parts.advance()? {
                project.roster.units.extend(units);
            }
            Ok(Self { project, parts })
        });
        Some(arriving)
    }

    /// The whole project.
    ///
    /// # Errors
    /// As [`Project::from_json`].
    pub fn whole(self) -> Result<Project, ProjectError> {
        let Self { mut project, mut parts } = self;
        for (at, scenario) in project.scenarios.iter_mut().enumerate() {
            for (of, edit) in scenario.edits.iter_mut().enumerate() {
                if let Edit::Together { edits } = edit {
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
        let Some((_, _, parts)) = self.next.take_if(|(scenario, edit, _)| (*scenario, *edit) == (at, of)) else {
            return Ok(None);
        };
        self.advance()?;
        Ok(Some(parts))
    }

    /// Reads the next piece: units are returned, parts are what comes next.
    fn advance(&mut self) -> Result<Option<Vec<Arc<Unit>>>, ProjectError> {
        let told = |error: serde_json::Error| ProjectError { path: ".".into(), message: error.to_string() };
        let Some(piece) = self.pieces.next() else { return Ok(None) };
        match serde_json::from_slice(&piece).map_err(told)? {
            Piece::Units(units) => Ok(Some(units.into_owned())),
            Piece::Parts(at, of, parts) => {
                self.next = Some((at, of, parts.into_owned()));
                Ok(None)
            }
        }
    }
}

/// An edit in pieces: arrays of the edits that it is made of.
#[must_use]
pub fn of_edit(edit: Option<Edit>) -> Vec<Vec<u8>> {
    let edits = match edit {
        None => Vec::new(),
        Some(Edit::Together { edits }) => edits,
        Some(edit) => vec![edit],
    };
    chunks(edits.into_iter()).map(|edits| json(&edits)).collect()
}

/// The edit that came in pieces; absent where there is nothing in them, or nothing that can be read.
pub fn edit(pieces: impl Iterator<Item = Vec<u8>>) -> Option<Edit> {
    let mut edits = Vec::new();
    for piece in pieces {
        edits.append(&mut serde_json::from_slice(&piece).ok()?);
    }
    match edits.len() {
        0 | 1 => edits.pop(),
        _ => Some(Edit::Together { edits }),
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
    use crate::presets::Preset;

    fn title() -> Edit {
        Edit::Title { title: "一".into(), year: 2026, note: String::new() }
    }

    #[test]
    fn a_project_comes_out_of_its_pieces_as_it_was() {
        let mut whole = Preset::DemoCounty.project().unwrap();
        let units = whole.roster.units.clone();
        whole.roster.units = units.iter().cycle().take(2 * PIECE + 1).cloned().collect();
        let together = |count| Edit::Together { edits: vec![title(); count] };
        whole.scenarios[0].edits.extend([together(0), together(PIECE + 1), together(2)]);
        let pieces: Vec<Vec<u8>> = of_project(&whole.policy, &whole.roster, whole.scenarios.clone()).collect();
        assert_eq!(pieces.len(), 1 + 3 + 2);
        let arriving = Arriving::new(pieces.into_iter()).unwrap().unwrap();
        assert_eq!(arriving.whole().unwrap(), whole);
        assert!(Arriving::new(std::iter::empty()).is_none());
    }

    #[test]
    fn what_is_no_piece_is_told() {
        let whole = Preset::Classroom.project().unwrap();
        let pieces: Vec<Vec<u8>> = of_project(&whole.policy, &whole.roster, Vec::new()).collect();
        assert!(Arriving::new(pieces.into_iter().chain([b"[{}]".to_vec()])).unwrap().is_err());
        assert!(Arriving::new([b"{}".to_vec()].into_iter()).unwrap().is_err());
    }

    #[test]
    fn an_edit_comes_out_of_its_pieces_as_it_was() {
        let many = Edit::Together { edits: vec![title(); PIECE + 1] };
        for (whole, count) in [(None, 0), (Some(title()), 1), (Some(many), 2)] {
            let pieces = of_edit(whole.clone());
            assert_eq!(pieces.len(), count);
            assert_eq!(edit(pieces.into_iter()), whole);
        }
        assert_eq!(edit([b"[1]".to_vec()].into_iter()), None);
    }
}
