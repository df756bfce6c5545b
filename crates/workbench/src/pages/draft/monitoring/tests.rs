//! The demo county's monitoring, and what is looked at.

use std::rc::Rc;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::{Action, Against, Lever, Pair, Shown, State};
use baton_analysis::Pairing;
use baton_engine::{Evaluation, Light};
use baton_presets::Preset;

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

fn all_shares() -> Lever {
    Lever::MonitoringShare { category: Id::from("township"), indicator: None }
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
    let pairing = Pairing::of(&draft, &draft);
    let mut rows = 0;
    for category in 0..policy.categories.len() {
        for row in parts(Against { base: &draft, pairing: &pairing }, &draft, category, 9).rows {
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
        let mut pair = Pair { policy: Arc::clone(&before.policy), roster: Arc::clone(&before.roster) };
        let edit = lever.make(&pair, Some(value.into())).unwrap();
        edit.apply_shared(&mut pair.policy, &mut pair.roster).unwrap();
        assert_ne!(pair.policy, before.policy);
        Basis { policy: pair.policy, roster: pair.roster, ..before.clone() }
    };
    let share = edited(all_shares(), 45);
    assert!(share == before && Board::of(&share) == Board::of(&before));
    assert!(edited(Lever::WarningYellow, 5) != before);
    assert!(basis("township", at("q1")) != before);
}

#[test]
fn a_board_is_kept_while_a_share_moves_and_made_anew_for_another_period() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    let before = state.board();
    state.apply(Action::Move(all_shares(), 45.into()));
    assert!(Rc::ptr_eq(&before, &state.board()));
    state.apply(Action::Watch(Look::Period(Id::from("q1"))));
    let first = state.board();
    assert_eq!((first.calendar.month(), first.warnings.shown.len()), (3, 0));
    state.apply(Action::Category(3));
    assert_eq!(state.view().watching, at("q1"));
    assert_eq!(state.board().heat.units, 8);
    state.apply(Action::Category(2));
    assert!(!state.board().calendar.lit());
}

#[test]
fn all_shares_move_as_one_and_come_back_each_to_its_own() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    let levers = |state: &State| MonitoringLevers::of(&state.reader(), state.category().unwrap());
    let before = levers(&state).all.unwrap();
    assert_eq!((before.field.is, before.spread), (None, (30.into(), 40.into())));
    assert_eq!(before.restore, None);
    let was = Arc::clone(&state.pair().policy);

    for share in [35, 38, 40] {
        state.apply(Action::Move(all_shares(), share.into()));
    }
    state.apply(Action::LetGo);
    let after = levers(&state);
    let all = after.all.unwrap();
    assert_eq!((all.field.is, all.spread), (Some(40.into()), (40.into(), 40.into())));
    assert!(after.rows.iter().all(|row| row.share.is == Some(40.into()) && !row.too_small));
    let weights = |policy: &Policy| {
        let monitored = policy.categories[0].indicators.iter().filter_map(|indicator| indicator.monitoring.clone());
        monitored.map(|monitoring| monitoring.weights).collect::<Vec<_>>()
    };
    assert_eq!(weights(&state.pair().policy), weights(&was));
    state.apply(Action::Edit(all.restore.unwrap()));
    assert_eq!(state.pair().policy, was);
    state.apply(Action::Undo);
    assert_eq!(levers(&state).all.unwrap().field.is, Some(40.into()));
    state.apply(Action::Undo);
    assert_eq!(state.pair().policy, was, "a drag over all shares is one step");
}

#[test]
fn a_share_below_thirty_per_cent_is_marked_where_there_is_a_schedule_to_keep() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    let first = MonitoringLevers::of(&state.reader(), state.category().unwrap()).rows.remove(0);
    assert!(!first.too_small);
    state.apply(Action::Type(first.share.lever, "29.9".into()));
    assert!(MonitoringLevers::of(&state.reader(), state.category().unwrap()).rows[0].too_small);
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
