//! Turning the page's state into records, a slice at a time, so that even a giant roster never holds the page up.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::record::{BaselineRecord, EditRecord, Look, ScenarioRecord, StateRecord};
use crate::{Lack, Leaf, Pair, Sheet, Step};
use baton_exchange::library::{Head, Mark, Write, key, seal};
use baton_model::{Edit, VERSION};

/// Units in one piece: some milliseconds of work at 60 indicators.
const UNITS: usize = 256;
/// Edits in one piece.
const EDITS: usize = 512;
/// Baselines whose keys are remembered.
const REMEMBERED: usize = 4;

/// What was cut before and needn't be again, as long as the library holds it.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    baselines: Vec<(Pair, String)>,
    steps: Vec<(Arc<Step>, Vec<String>)>,
    /// Keys of baselines and pieces that the library holds for this project.
    held: BTreeSet<String>,
}

impl Memo {
    /// Takes note of what the library holds.
    pub fn hold(&mut self, head: &Head) {
        self.held = head.marks.iter().flat_map(|mark| mark.pieces.iter().chain([&mark.baseline])).cloned().collect();
    }

    /// Remembers what a baseline is called.
    pub fn remember(&mut self, baseline: &Pair, key: String) {
        self.baselines.retain(|(_, known)| *known != key);
        self.baselines.push((baseline.clone(), key));
        let over = self.baselines.len().saturating_sub(REMEMBERED);
        self.baselines.drain(..over);
    }

    fn baseline(&self, pair: &Pair) -> Option<&String> {
        self.baselines
            .iter()
            .find(|(known, _)| known.is(pair))
            .map(|(_, key)| key)
            .filter(|key| self.held.contains(*key))
    }

    fn step(&self, step: &Arc<Step>) -> Option<&Vec<String>> {
        let keys = self.steps.iter().find(|(known, _)| Arc::ptr_eq(known, step)).map(|(_, keys)| keys)?;
        keys.iter().all(|key| self.held.contains(key)).then_some(keys)
    }
}

/// A slice of work.
#[derive(Debug)]
enum Slice {
    Units(Range<usize>),
    /// Parts of the edit at that position among the bulky ones.
    Edits(usize, Range<usize>),
}

/// A state on its way into records. Its pieces are handed over as they are cut, as a `P`.
#[derive(Debug)]
pub struct Cutting<P> {
    leaf: Leaf,
    look: Look,
    /// The baseline's key, where the library holds it.
    baseline: Option<String>,
    /// Bulky edits with the keys of their pieces so far.
    bulky: Vec<(Arc<Step>, Vec<String>)>,
    slices: std::vec::IntoIter<Slice>,
    units: Vec<String>,
    pieces: Vec<(String, P)>,
    /// What the draft lacks.
    lacks: Vec<Lack>,
    hand: fn(&[u8]) -> P,
}

impl<P> Cutting<P> {
    /// Begins. Shares everything with the state, which may go on changing. `hand` hands a piece over.
    #[must_use]
    pub fn new(leaf: Leaf, look: Look, lacks: Vec<Lack>, memo: &Memo, hand: fn(&[u8]) -> P) -> Self {
        let baseline = memo.baseline(&leaf.baseline).cloned();
        let mut slices = Vec::new();
        if baseline.is_none() {
            slices.extend(ranges(leaf.baseline.roster.units.len(), UNITS).map(Slice::Units));
        }
        let mut bulky: Vec<(Arc<Step>, Vec<String>)> = Vec::new();
        for step in leaf.sheets.iter().flat_map(|sheet| sheet.steps()) {
            let Some(parts) = parts(&step.edit) else { continue };
            if bulky.iter().any(|(known, _)| Arc::ptr_eq(known, step)) {
                continue;
            }
            let known = memo.step(step).cloned();
            if known.is_none() {
                let at = bulky.len();
                slices.extend(ranges(parts.len(), EDITS).map(|range| Slice::Edits(at, range)));
            }
            bulky.push((Arc::clone(step), known.unwrap_or_default()));
        }
        let slices = slices.into_iter();
        Self { leaf, look, baseline, bulky, slices, units: Vec::new(), pieces: Vec::new(), lacks, hand }
    }

    /// Does one slice; tells whether there was one.
    pub fn advance(&mut self) -> bool {
        match self.slices.next() {
            None => return false,
            Some(Slice::Units(range)) => {
                let piece = bytes(&self.leaf.baseline.roster.units.get(range).unwrap_or_default());
                let key = self.add(&piece);
                self.units.push(key);
            }
            Some(Slice::Edits(at, range)) => {
                let step = self.bulky.get(at).map(|(step, _)| Arc::clone(step));
                let piece = bytes(&step.as_deref().and_then(|step| parts(&step.edit)?.get(range)).unwrap_or_default());
                let key = self.add(&piece);
                if let Some((_, keys)) = self.bulky.get_mut(at) {
                    keys.push(key);
                }
            }
        }
        true
    }

    fn add(&mut self, piece: &[u8]) -> String {
        let key = key(piece);
        self.pieces.push((key.clone(), (self.hand)(piece)));
        key
    }

    /// The records, once nothing is left to do; what was cut is remembered. `replaces` says whether the state takes the
    /// place of the last one.
    #[must_use]
    pub fn finish(mut self, memo: &mut Memo, id: String, name: String, seen: u64, replaces: bool, at: u64) -> Write<P> {
        while self.advance() {}
        let mut record = None;
        let baseline = self.baseline.take().unwrap_or_else(|| {
            let policy = (*self.leaf.baseline.policy).clone();
            let content = bytes(&BaselineRecord { version: VERSION, policy, units: std::mem::take(&mut self.units) });
            let key = key(&content);
            record = Some(content);
            memo.remember(&self.leaf.baseline, key.clone());
            key
        });
        let scenarios = self.leaf.sheets.iter().map(|sheet| self.scenario(sheet)).collect();
        let Leaf { chosen, sheets, .. } = &self.leaf;
        let sheet = sheets.iter().find(|sheet| Some(&sheet.id) == chosen.as_ref());
        let mark = Mark {
            number: 0,
            at,
            scenario: sheet.map_or_else(String::new, |sheet| sheet.name.clone()),
            of: sheet.map_or_else(String::new, |sheet| sheet.id.to_string()),
            edits: sheet.map_or(0, |sheet| sheet.steps().len()),
            baseline: baseline.clone(),
            pieces: self.bulky.iter().flat_map(|(_, keys)| keys.clone()).collect(),
            scenarios: sheets.len(),
            lacks: self.lacks,
        };
        let state = StateRecord { version: VERSION, baseline, scenarios, chosen: chosen.clone(), look: self.look };
        // Plain data with text for keys: serialising it has no way to fail.
        let state = seal(&serde_json::to_string(&state).unwrap_or_default());
        memo.steps = self.bulky;
        Write { id, name, seen, mark, replaces, state, baseline: record, pieces: self.pieces }
    }

    fn scenario(&self, sheet: &Sheet) -> ScenarioRecord {
        let edit = |step: &Arc<Step>| {
            let apart = self.bulky.iter().find(|(known, _)| Arc::ptr_eq(known, step));
            apart.map_or_else(
                || EditRecord::Here(Box::new(step.edit.clone())),
                |(_, keys)| EditRecord::Apart(keys.clone()),
            )
        };
        ScenarioRecord {
            id: sheet.id.clone(),
            name: sheet.name.clone(),
            description: sheet.description.clone(),
            edits: sheet.steps().iter().map(edit).collect(),
        }
    }
}

/// The parts of an edit that is too bulky to be written at each save.
fn parts(edit: &Edit) -> Option<&[Edit]> {
    match edit {
        Edit::Batch(edits) if edits.len() > EDITS / 4 => Some(edits),
        _ => None,
    }
}

fn ranges(count: usize, size: usize) -> impl Iterator<Item = Range<usize>> {
    (0..count).step_by(size).map(move |start| start..count.min(start.saturating_add(size)))
}

fn bytes(content: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(content).unwrap_or_default()
}
