//! The sheet of sections that count by themselves.

use super::categories::category_of;
use super::lines::{Line, lines};
use super::names::{self, Directory, Found, Referring};
use super::pen::{Pen, Value};
use super::report::Report;
use baton_exchange::numbers;
use baton_exchange::reading::{Book, Cell};
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Conversion, Id, Number, Pass, Policy, Section};
use baton_words::{Heading, Table, Term};

/// What parts the points of places: also as Chinese types it.
const SEMICOLONS: [char; 2] = [';', '\u{ff1b}'];

/// The words of conversions.
pub const CONVERSIONS: [Term; 4] = [Term::AsItIs, Term::ByBest, Term::ByPlace, Term::TimesFactor];

/// The sections of a category, by name and code.
pub fn directory(category: &Category) -> Directory {
    Directory::new(category.sections.iter().map(|section| (&section.id, section.name.as_str())))
}

/// How the section that an indicator is in is written: as one refers to a declared one, else the heading.
pub fn written(category: &Category, named: &str) -> String {
    match category.section(named) {
        Some(section) => written_id(category, &section.id),
        None => named.to_owned(),
    }
}

/// How a declared section is referred to; one that is no more, by its code.
pub fn written_id(category: &Category, id: &Id) -> String {
    directory(category).written(id, category.section(id.as_str()).map(|section| section.name.as_str()))
}

/// What a cell says of the section that an indicator is in: a declared one, else a heading.
pub fn named(line: &Line<'_>, category: &Category) -> String {
    let text = line.text(Heading::Section);
    match directory(category).read(&text) {
        Found::Known(id) => id.to_string(),
        Found::Unknown(_) | Found::Several => text,
    }
}

/// Writes the sheet.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let all = || policy.categories.iter().flat_map(|category| category.sections.iter().map(move |of| (category, of)));
    let mut page = pen.page(Table::Sections, all().count())?;
    for (category, section) in all() {
        let Section { id, name, marks, floor, cap, pass, conversion, clause } = section;
        let (points, share) = match *pass {
            None => (None, None),
            Some(Pass::Points(points)) => (Some(points), None),
            Some(Pass::Share(share)) => (None, Some(share)),
        };
        let (term, factor, places, otherwise) = match conversion {
            Conversion::None => (Term::AsItIs, None, Value::Empty, None),
            Conversion::Best => (Term::ByBest, None, Value::Empty, None),
            Conversion::Ladder { points, otherwise } => {
                let points: Vec<String> = points.iter().map(ToString::to_string).collect();
                (Term::ByPlace, None, points.join("; ").into(), Some(*otherwise))
            }
            Conversion::Weight(factor) => (Term::TimesFactor, Some(*factor), Value::Empty, None),
        };
        page.row(&[
            refer.category(&category.id).into(),
            Value::code(id),
            Value::text(name),
            (*marks).into(),
            (*floor).into(),
            (*cap).into(),
            points.into(),
            share.into(),
            Value::Term(term),
            factor.into(),
            places,
            otherwise.into(),
            Value::text(clause),
        ])?;
    }
    page.close();
    Ok(())
}

/// Reads the sections into the categories.
pub fn read(book: &Book, report: &Report, categories: &mut [Category]) {
    let known = names::categories(categories.iter());
    for line in lines(book, Table::Sections, report) {
        let (Some(category), Some((id, name))) = (category_of(&line, &known, categories), line.identity()) else {
            continue;
        };
        if category.section(id.as_str()).is_some() {
            line.report(Heading::Id, Problem::Repeated(Heading::SplitSection, id.to_string()));
            continue;
        }
        if !line.is_blank(Heading::PassPoints) && !line.is_blank(Heading::PassShare) {
            line.report(Heading::PassShare, Problem::BothGiven(Heading::PassPoints, Heading::PassShare));
        }
        let share = || line.number(Heading::PassShare).map(Pass::Share);
        category.sections.push(Section {
            id,
            name,
            marks: line.number(Heading::SectionMarks),
            floor: line.number(Heading::SectionFloor),
            cap: line.number(Heading::SectionCap),
            pass: line.number(Heading::PassPoints).map(Pass::Points).or_else(share),
            conversion: conversion(&line),
            clause: line.text(Heading::Clause),
        });
    }
}

fn conversion(line: &Line<'_>) -> Conversion {
    match line.term(Heading::Conversion) {
        Some(Term::ByBest) => Conversion::Best,
        Some(Term::ByPlace) => Conversion::Ladder {
            points: places(line),
            otherwise: line.number(Heading::OtherPlaces).unwrap_or_default(),
        },
        Some(Term::TimesFactor) => Conversion::Weight(line.needed(Heading::Factor)),
        Some(_) | None => Conversion::None,
    }
}

/// The points of places 1, 2, …, which semicolons part.
fn places(line: &Line<'_>) -> Vec<Number> {
    let text = line.text(Heading::PlacePoints);
    let parts = text.split(SEMICOLONS).map(str::trim).filter(|part| !part.is_empty());
    let number = |part: &str| {
        let read = numbers::rate(&Cell::Text(part.to_owned()));
        let number = read.ok().and_then(|taken| taken.value);
        if number.is_none() {
            line.report(Heading::PlacePoints, Problem::NotANumber(part.to_owned()));
        }
        number
    };
    parts.filter_map(number).collect()
}
