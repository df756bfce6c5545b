//! Random corrections of a sheet that is really read.

use std::collections::BTreeMap;

use super::*;
use crate::pages::draft::data::importing::meanings;
use baton_exchange::importing;
use baton_exchange::reading::{Book, Sheet};
use baton_model::Project;
use baton_presets::Preset;
use baton_workbook::reading;

/// Two sheets with names that are near, two columns for one figure, two rows of a unit, sums, and words for figures.
fn book() -> Book {
    let first = "2026年指标完成情况,,,,,\n单位,重点项目投资完成,重点项目投资完成,事故,说明,税收\n甲,8,9.5,1,a,2\n乙镇政府,7,9.8,0,b,x\n丙,3,4.1,2,c,3\n丙,3,4.2,2,d,3\n某乡,1,2,3,e,4\n戊街道,5,6,十,f,5\n合计,1,2,3,g,5\n";
    let second = "甲镇,9.5,1\n乙镇,9.8,2\n丁镇,1.613,3\n";
    let sheet = |name: &str, text: &str| reading::read(name, text.as_bytes(), &mut |_, _| {}).unwrap().sheets.remove(0);
    Book { sheets: vec![sheet("一.csv", first), sheet("二.csv", second)], cut: false }
}

/// What the worker answers.
fn answer(book: &Book, asked: Bring, Project { policy, roster, .. }: &Project) -> Brought {
    let (layout, from) = match asked {
        Bring::As(layout, from) => (layout, from),
        Bring::Again(layout, from) => (importing::again(&layout, book, policy, roster), from),
        Bring::Sheet(name) => {
            let sheets = book.sheets.iter().filter(|sheet| sheet.name == name).cloned().collect();
            (importing::guess(&Book { sheets, cut: false }, policy, roster).unwrap(), 0)
        }
        Bring::Open(_) => (importing::guess(book, policy, roster).unwrap(), 0),
        Bring::Take(_) => panic!("nothing is taken"),
    };
    let import = importing::read(book, &layout, policy, roster);
    let size = |sheet: &Sheet| SheetSize {
        name: sheet.name.clone(),
        rows: sheet.height(),
        columns: sheet.width(),
        hidden: false,
    };
    Brought {
        sheets: book.sheets.iter().map(size).collect(),
        sheet: layout.sheet.clone(),
        layout: Some(layout),
        known: true,
        from,
        groups: importing::grouped(&import.findings, usize::MAX),
        questions: import.questions,
        ..Brought::default()
    }
}

fn correction(kind: u8, number: u32, choices: &[Meaning], category: &Id) -> Correction {
    let column = number % 7;
    match kind {
        0 => Correction::Row(Mark::Header, number % 12),
        1 => Correction::Row(Mark::HeaderEnd, number % 12),
        2 => Correction::Row(Mark::First, if number.is_multiple_of(9) { 99_999 } else { number % 12 }),
        3 => Correction::Row(Mark::Last, if number.is_multiple_of(5) { number } else { number % 12 }),
        4 => Correction::Units(number % 9),
        5..=8 => Correction::Meaning(column, choices[number as usize % choices.len()].clone()),
        9 => Correction::Measure(column, ["", "万元", "亿元"][number as usize % 3].into()),
        10 => Correction::Confirm(column),
        11 => Correction::Dot(column, Dot::Thousands),
        12 => Correction::Rows([Rows::First, Rows::Last, Rows::With(column, "c".into())][number as usize % 3].clone()),
        13 => Correction::AllNames,
        14 => Correction::Hidden(number.is_multiple_of(2)),
        15 => Correction::Category((number.is_multiple_of(2)).then(|| category.clone())),
        16 => Correction::NoHeading,
        17 => Correction::Leave,
        18 => Correction::Back,
        19 => Correction::Year((number.is_multiple_of(2)).then_some(2025)),
        20 if number.is_multiple_of(4) => {
            Correction::Turn(if number.is_multiple_of(8) { Turn::Turned } else { Turn::Upright })
        }
        20 => Correction::Name(Named { name: "某乡".into(), unit: "nobody".into() }),
        21 if number.is_multiple_of(4) => Correction::Sheet(["一", "二"][number as usize / 4 % 2].into()),
        21 => Correction::Confirm(column),
        _ if number.is_multiple_of(4) => Correction::Afresh,
        _ => Correction::Row(Mark::First, number % 5),
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(4))]

    #[test]
    fn a_thousand_corrections_of_a_sheet_that_is_read_neither_fail_nor_lose_a_choice_that_fits(
        steps in proptest::collection::vec((0u8..40, 0u32..100_000), 1_000)
    ) {
        let (book, project) = (book(), Preset::Classroom.project().unwrap());
        let category = &project.policy.categories[0];
        let choices = meanings(&project.policy, Some(category));
        let mut bringing = Bringing::default();
        bringing.open();
        let mut asked = Some(Bring::Open("表".into()));
        let mut said: BTreeMap<u32, Meaning> = BTreeMap::new();
        for (kind, number) in steps {
            let next = if kind > 22 {
                match asked.take() {
                    Some(question) => bringing.answered(answer(&book, question, &project)),
                    None => None,
                }
            } else {
                let correction = correction(kind, number, &choices, &category.id);
                let anew = matches!(correction, Correction::Sheet(_) | Correction::Turn(_) | Correction::Afresh);
                match &correction {
                    Correction::Meaning(column, meaning) => {
                        let there = bringing.layout().is_some_and(|layout| layout.columns.iter().any(|own| own.number == *column));
                        if there {
                            said.insert(*column, meaning.clone());
                        }
                    }
                    // The column of names is no figure.
                    Correction::Units(column) => _ = said.remove(column),
                    _ => {}
                }
                let mut next = bringing.correct(correction);
                if anew {
                    said.clear();
                    while let Some(question) = asked.take().or(next.take()) {
                        next = bringing.answered(answer(&book, question, &project));
                    }
                }
                next
            };
            proptest::prop_assert!(asked.is_none() || next.is_none(), "one thing at a time");
            asked = next.or(asked);
            let Some(layout) = bringing.layout() else { continue };
            said.remove(&layout.units);
            let [header, below, first, last] = rows_of(layout);
            proptest::prop_assert!(header <= below && below <= first && first <= last, "{layout:?}");
            let (rows, columns) = bringing.size();
            proptest::prop_assert!(last < rows && layout.units < columns);
            for (column, meaning) in &said {
                let own = layout.columns.iter().find(|own| own.number == *column);
                proptest::prop_assert_eq!(own.map(|own| &own.meaning), Some(meaning), "{} of {:?}", column, layout);
            }
        }
    }
}
