//! The demo county's monitoring, and what is looked at.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::engine::{Evaluation, Light};
use crate::model::{Edit, Number};
use crate::presets::Preset;
use crate::workbench::figure::{Entries, Reader};
use crate::workbench::lever::Lever;
use crate::workbench::sheet::Pair;

fn county() -> (Arc<Policy>, Arc<Roster>) {
    let project = Preset::DemoCounty.project().unwrap();
    (Arc::new(project.policy), Arc::new(project.roster))
}

fn basis(category: &str, watching: Watching) -> Basis {
    let (policy, roster) = county();
    let category = policy.categories.iter().position(|candidate| candidate.id.as_str() == category).unwrap();
    Basis { policy, roster, category, watching }
}

fn at(period: &str) -> Watching {
    Watching { period: Some(Id::from(period)), ..Watching::default() }
}

fn counts(counts: Counts) -> [u32; 4] {
    [counts.green, counts.noted, counts.yellow, counts.red]
}

#[test]
fn the_latest_period_with_data_is_chosen_first() {
    let board = Board::of(&basis("township", Watching::default()));
    assert_eq!(board.calendar.node().unwrap().id.as_str(), "q3");
    assert_eq!(board.calendar.month(), 9);
    let nodes: Vec<(u8, &str, bool)> = board
        .calendar
        .months
        .iter()
        .flat_map(|month| month.nodes.iter().map(|node| (month.month, node.id.as_str(), node.counts)))
        .collect();
    assert_eq!(nodes, [(3, "q1", true), (6, "h1", true), (7, "jul", false), (8, "aug", false), (9, "q3", true)]);
}

#[test]
fn every_light_is_counted_once_by_unit_and_by_indicator() {
    let board = Board::of(&basis("township", at("jul")));
    let Heat { columns, rows, counts: all, units, more } = &board.heat;
    assert_eq!((counts(*all), *units, *more), ([31, 64, 8, 2], 15, 0));
    for light in [Light::Green, Light::GreenNoted, Light::Yellow, Light::Red] {
        let by_column: u32 = columns.iter().map(|column| column.counts.of(light)).sum();
        let by_row: u32 = rows.iter().map(|row| row.counts.of(light)).sum();
        let by_cell = rows.iter().flat_map(|row| row.cells.iter().flatten()).filter(|cell| cell.light == light);
        assert_eq!((by_column, by_row), (all.of(light), all.of(light)));
        assert_eq!(by_cell.count(), all.of(light) as usize);
    }
}

#[test]
fn the_table_comes_in_the_order_asked_for() {
    let order = |order: Order| Board::of(&basis("township", Watching { order, ..at("q3") })).heat;
    let worst = order(Order::Worst);
    let keys: Vec<_> = worst.rows.iter().map(|row| (row.counts.red, row.counts.yellow)).collect();
    assert!(keys.is_sorted_by(|a, b| a >= b) && keys[0] > keys[14], "{keys:?}");
    let listed = order(Order::Listed);
    assert!(listed.rows.is_sorted_by_key(|row| row.unit));
    let by = order(Order::Indicator(Id::from("trade")));
    let trade = by.columns.iter().position(|column| column.id.as_str() == "trade").unwrap();
    let gaps: Vec<Decimal> = by.rows.iter().filter_map(|row| Some(row.cells[trade]?.behind)).collect();
    assert!(gaps.is_sorted_by(|a, b| a >= b) && gaps.len() == 15, "{gaps:?}");
}

#[test]
fn warnings_are_the_yellow_and_red_lights_furthest_behind_first() {
    let board = Board::of(&basis("township", at("q3")));
    assert_eq!((board.warnings.shown.len(), board.warnings.more), (15, 0));
    assert_eq!(board.heat.counts.behind(), 15);
    assert!(board.warnings.shown.is_sorted_by(|a, b| a.cell.behind >= b.cell.behind));
    assert!(board.warnings.shown.iter().all(|warned| warned.cell.behind >= Decimal::TEN));
}

#[test]
fn of_many_warnings_the_worst_are_kept() {
    let mut worst = warnings::Worst::new(3);
    for unit in 0..100_usize {
        worst.add(Decimal::from(unit * 37 % 101), unit, 0);
    }
    let (policy, roster) = county();
    let watch = Watch::new(&policy, 0, 0).unwrap();
    // The county has fewer units: only the count is told of those that are not there.
    assert_eq!(warnings::told(worst, &watch, &policy.categories[0], &roster).more, 97);
}

#[test]
fn a_warning_costs_points_only_where_its_period_counts() {
    let (policy, roster) = county();
    let draft = Evaluation::new(Arc::clone(&policy), Arc::clone(&roster));
    let at_period = |period: &str| {
        let board = Board::of(&basis("township", at(period)));
        let costs = costs(&draft, board.calendar.chosen.unwrap(), &board.warnings);
        (board.warnings, costs)
    };
    assert!(at_period("jul").1.iter().all(|cost| *cost == Cost::WarningOnly));
    let (warnings, costs) = at_period("q3");
    for (warned, cost) in warnings.shown.iter().zip(costs) {
        let Cost::Points { short, most, rate } = cost else { panic!("{}: {cost:?}", warned.about) };
        let exact = most * (Decimal::ONE - rate);
        assert!((short - exact).abs() <= Decimal::new(1, 2), "{short} of {most} at {rate}");
    }
}

#[test]
fn parts_add_up_to_the_total() {
    let (policy, roster) = county();
    let draft = Evaluation::new(Arc::clone(&policy), roster);
    let mut rows = 0;
    for category in 0..policy.categories.len() {
        for row in parts(&draft, &draft, category, 9).rows {
            rows += 1;
            let periods: Decimal = row.periods.iter().sum();
            assert_eq!(periods, row.monitored.is);
            assert_eq!(
                periods + row.annual + row.others + row.rescaling + row.adjustment,
                row.total.is,
                "{}",
                row.name
            );
            assert!(row.periods.iter().all(|points| *points > Decimal::ZERO));
        }
    }
    assert_eq!(rows, 15 + 1 + 8);
}

#[test]
fn what_the_lights_show_is_the_same_for_another_share_but_not_for_other_bounds() {
    let before = basis("township", Watching::default());
    let edited = |lever: Lever, value: i64| {
        let pair = Pair { policy: Arc::clone(&before.policy), roster: Arc::clone(&before.roster) };
        let Pair { mut policy, mut roster } = pair.clone();
        lever.edit(&pair, Some(value.into())).unwrap().apply_shared(&mut policy, &mut roster).unwrap();
        assert_ne!(policy, before.policy);
        Basis { policy, roster, ..before.clone() }
    };
    let share = edited(Lever::MonitoringShare { category: Id::from("township"), indicator: None }, 45);
    assert!(share == before && Board::of(&share) == Board::of(&before));
    assert!(edited(Lever::WarningYellow, 5) != before);
    assert!(basis("township", at("q1")) != before);
}

#[test]
fn all_shares_move_as_one_and_come_back_each_to_its_own() {
    let (policy, roster) = county();
    let was = Pair { policy, roster };
    let entries = Entries::default();
    let levers = |is: &Pair| {
        MonitoringLevers::of(&Reader { was: &was, is, entries: &entries }, was_category(&is.policy)).all.unwrap()
    };
    fn was_category(policy: &Policy) -> &Category {
        policy.category(&Id::from("township")).unwrap()
    }
    let before = levers(&was);
    assert_eq!((before.field.is, before.spread), (None, (30.into(), 40.into())));
    assert_eq!(before.restore, None);

    let mut is = was.clone();
    let all = Lever::MonitoringShare { category: Id::from("township"), indicator: None };
    let edit = all.edit(&is, Some(Number::from(40))).unwrap();
    edit.apply_shared(&mut is.policy, &mut is.roster).unwrap();
    let after = levers(&is);
    assert_eq!((after.field.is, after.spread), (Some(40.into()), (40.into(), 40.into())));
    let weights = |policy: &Policy| {
        was_category(policy)
            .indicators
            .iter()
            .filter_map(|i| Some(i.monitoring.as_ref()?.weights.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(weights(&is.policy), weights(&was.policy));
    let restore: Edit = after.restore.unwrap();
    restore.apply_shared(&mut is.policy, &mut is.roster).unwrap();
    assert_eq!(is, was);
}

#[test]
fn looking_otherwise_starts_lists_anew() {
    let mut watching = at("q1");
    for look in [Look::MoreUnits, Look::MoreWarnings, Look::MoreParts, Look::Order(Order::Listed)] {
        watching.look(look);
    }
    assert_eq!((watching.more_units, watching.more_warnings, watching.more_parts), (0, 1, 1));
    watching.look(Look::Period(Id::from("h1")));
    assert_eq!(watching, Watching { order: Order::Listed, ..at("h1") });
    assert_eq!(watching.elsewhere(), at("h1"));
}
