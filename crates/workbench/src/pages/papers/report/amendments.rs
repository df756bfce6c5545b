//! The amendment table 修订对照表 of a scenario: clause, what it was, what it becomes, and what that alone does.

use baton_words::{Amendment, Locale, Names, amendments, edits, headline, money, report, scenarios};
use rust_decimal::Decimal;

use crate::sheet::Step;
use crate::state::State;
use crate::tables::{Cell, Table, source};
use baton_analysis::Pairing;
use baton_exchange::document::Document;
use baton_model::{Address, Edit, Id, Policy};

/// Most edits whose effect is worked out, since each takes an evaluation.
const MOST_EFFECTS: usize = 40;
/// With more units, one evaluation takes long enough to be noticed: effects are left out.
const MOST_UNITS: usize = 5_000;
/// Most lines that are told of one edit.
const MOST_LINES: usize = 30;

/// What a scenario amends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amendments {
    /// The edits in force, in order.
    pub edits: Vec<Amended>,
}

/// One edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Amended {
    /// The edit with what takes it back.
    pub step: std::sync::Arc<Step>,
    /// What the scenario changes beyond what it would without this edit, and those that depend on it.
    pub effect: Option<baton_analysis::Headline>,
}

impl Amendments {
    /// The edits of the scenario worked on; none where the baseline is.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let Some(sheet) = state.book().chosen() else { return Self::default() };
        let (current, baseline) = (state.current(), state.book().baseline());
        let told = sheet.steps().len() <= MOST_EFFECTS && current.roster().units.len() <= MOST_UNITS;
        let effect = |at: usize| {
            let (without, _) = sheet.without(at, baseline);
            let mut other = current.clone();
            other.revise(without.pair().policy.clone(), without.pair().roster.clone());
            let pairing = Pairing::of(&other, current);
            baton_analysis::Headline::of(&other, current, &pairing)
        };
        let steps = sheet.steps().iter().enumerate();
        let edits = steps.map(|(at, step)| Amended { step: step.clone(), effect: told.then(|| effect(at)) });
        Self { edits: edits.collect() }
    }
}

/// The amendment table of the scenario worked on; the reasons are for people to write.
#[must_use]
pub fn table(state: &State, locale: Locale) -> Table {
    let (now, before) = (state.pair(), state.book().baseline());
    let now = Names::new(&now.policy, Some(&now.roster), locale);
    let before = Names::new(&before.policy, Some(&before.roster), locale);
    let headings = [
        report::NUMBER.of(locale),
        report::CLAUSE.of(locale),
        report::WHAT.of(locale),
        report::WAS.of(locale),
        report::BECOMES.of(locale),
        report::EFFECT.of(locale),
        report::REASON.of(locale),
    ];
    let report = state.report();
    let rows = report.amendments.edits.iter().enumerate().map(|(at, amended)| {
        let Step { edit, inverse } = &*amended.step;
        let lines = amendments(edit, inverse, locale, &now, &before);
        let clause = clause(edit, now.policy).or_else(|| clause(edit, before.policy)).unwrap_or_default();
        let part = |part: fn(&Amendment) -> &str| together(locale, &lines, part);
        let whats: Vec<&str> = lines.iter().map(|line| line.what.as_str()).collect();
        let what = if whats.is_empty() { edits::ALTERED.of(locale).to_owned() } else { part(|line| &line.what) };
        vec![
            Cell::count(u64::try_from(at).unwrap_or(u64::MAX).saturating_add(1)),
            Cell::text(clause),
            Cell::text(what),
            Cell::text(part(|line| &line.was)),
            Cell::text(part(|line| &line.becomes)),
            Cell::text(amended.effect.as_ref().map_or_else(
                || report::EFFECT_LEFT_OUT.of(locale).to_owned(),
                |effect| told(locale, effect, edit.of_data()),
            )),
            Cell::Blank,
        ]
    });
    let mut notes = vec![report::EFFECT_NOTE.of(locale).to_owned()];
    notes.extend(source(state, locale));
    let title = report::amendment_title(locale, &state.pair().policy.title);
    Table { title, headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), notes }
}

/// The amendment table as a document.
#[must_use]
pub fn document(state: &State, locale: Locale) -> Document {
    let headline = state.headline();
    let scenario = headline
        .scenario
        .as_ref()
        .map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
    let mut lead = vec![report::amendment_lead(locale, &scenario, headline.edits)];
    lead.extend(Some(state.report().description.clone()).filter(|text| !text.is_empty()));
    Document { lead, table: table(state, locale), widths: vec![3, 8, 13, 14, 14, 13, 10] }
}

/// One part of an edit's lines, each in a line of its own; empty parts keep their line, so that was and becomes stay beside
/// each other.
fn together(locale: Locale, lines: &[Amendment], part: fn(&Amendment) -> &str) -> String {
    let shown = lines.iter().take(MOST_LINES).map(|line| match part(line) {
        "" => edits::NONE.of(locale),
        text => text,
    });
    let mut text: Vec<String> = shown.map(str::to_owned).collect();
    if lines.len() > MOST_LINES {
        text.push(edits::more(locale, lines.len()));
    }
    text.join("\n")
}

/// What an edit alone does, in words. Of data nobody rises or falls by what is decided: they are other data.
#[must_use]
pub fn told(locale: Locale, effect: &baton_analysis::Headline, of_data: bool) -> String {
    if effect.nothing() {
        return report::NO_EFFECT.of(locale).to_owned();
    }
    let mut parts = Vec::new();
    match effect.regraded() {
        0 => parts.push(headline::grades_stay(locale, effect.places_moved)),
        regraded if of_data => parts.push(headline::regraded_by_data(locale, regraded)),
        regraded => {
            let turns = [
                (effect.up, headline::up(locale, effect.up)),
                (effect.down, headline::down(locale, effect.down)),
                (effect.aside, headline::aside(locale, effect.aside)),
            ];
            let turns: Vec<String> = turns.into_iter().filter(|(n, _)| *n > 0).map(|(_, told)| told).collect();
            parts.push(report::regraded_by(locale, regraded, &turns.join(headline::COMMA.of(locale))));
        }
    }
    let difference: Decimal = effect.bonus.difference();
    if !difference.is_zero() {
        parts.push(report::bonus_by(locale, &money::change(locale, difference)));
    }
    let places = effect.excellent_places.difference();
    if places != 0 {
        parts.push(report::places_by(locale, &baton_words::signed_count(places)));
    }
    parts.join("\n")
}

/// The clause of the policy that an edit is about: the narrowest that is written down.
fn clause(edit: &Edit, policy: &Policy) -> Option<String> {
    let written = |clause: &str| Some(clause.to_owned()).filter(|clause| !clause.is_empty());
    let category = |id: &Id| written(&policy.category(id)?.clause);
    let indicator = |of: &Id, id: &Id| written(&policy.category(of)?.indicator(id)?.clause).or_else(|| category(of));
    let grading = |of: &Id| written(&policy.category(of)?.grading.clause).or_else(|| category(of));
    if let Edit::Batch(edits) = edit {
        return edits.iter().find_map(|edit| clause(edit, policy));
    }
    match edit.address() {
        None | Some(Address::Policy | Address::Unit(_) | Address::Reading(..)) => None,
        Some(Address::Fund(id) | Address::FundCoverage(id, _)) => written(&policy.fund(id)?.clause),
        Some(Address::Category(id) | Address::Group(id, _)) => category(id),
        Some(Address::Grading(of) | Address::Grade(of, _)) => grading(of),
        Some(Address::Circumstance(of, id)) => {
            let found = policy.category(of)?.circumstance(id);
            found.and_then(|circumstance| written(&circumstance.clause)).or_else(|| grading(of))
        }
        Some(Address::Item(of, item)) => {
            let found = policy.category(of)?.adjustments.items.iter().find(|found| found.id == *item);
            found.and_then(|item| written(&item.clause)).or_else(|| category(of))
        }
        Some(Address::Section(of, section)) => {
            let found = policy.category(of)?.section(section.as_str());
            found.and_then(|section| written(&section.clause)).or_else(|| category(of))
        }
        Some(Address::Indicator(of, id) | Address::Marks(of, id, _)) => indicator(of, id),
    }
}
