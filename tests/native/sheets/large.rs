//! Sheets brought into the demo county: many units, several categories, places, raters, periods.

use super::{Brought, county};
use baton_exchange::importing::{Problem, Why};

const THREE: [&str; 3] = ["望湖街道", "云台街道", "临港镇"];

impl Brought {
    fn three(&self, indicator: &str, part: &str, values: &str) {
        self.has(&THREE, indicator, part, values);
    }
}

#[test]
fn units_of_all_categories_are_read_in_one_go() {
    let Some(brought) = county("g01-all-categories.csv") else { return };
    assert_eq!(brought.layout.category, None);
    brought.has(&["望湖街道", "县委办公室", "县自然资源和规划局"], "意识形态工作责任制", "actual", "80 81 80");
    let units = &brought.project.roster.units;
    let with = |unit: &&std::sync::Arc<baton_model::Unit>| {
        let category = brought.project.policy.categories.iter().find(|own| own.id == unit.category).unwrap();
        category.indicators.iter().any(|own| own.name == "意识形态工作责任制")
    };
    let having = units.iter().filter(with).count();
    let found = brought.found();
    let without = found.iter().filter(|(_, problem)| matches!(problem, Problem::NoIndicator(_))).count();
    assert_eq!((units.len(), having + without), (89, 89), "each is read or said");
    brought.changes_only(&["意识形态工作责任制 actual"]);

    let brought = county("g01b-score-heading.csv").unwrap();
    brought.three("意识形态工作责任制", "actual", "80 81 82");

    let brought = county("g02-township-with-zone.csv").unwrap();
    brought.three("固定资产投资", "actual", "20 21 22");
    brought.has(&["示范经济开发区"], "固定资产投资", "actual", "35");
    brought.changes_only(&["固定资产投资 actual"]);
    assert_eq!(brought.changed()["固定资产投资 actual"].len(), 16);
}

#[test]
fn figures_are_converted_exactly() {
    let Some(brought) = county("g04-yi-into-wan.csv") else { return };
    brought.three("一般公共预算收入", "actual", "12345 22345 32345");
    let brought = county("g05-yuan-into-wan.csv").unwrap();
    brought.three("一般公共预算收入", "actual", "1234.5678 1234.5679 1234.568");
    let brought = county("g09-units-in-cells.csv").unwrap();
    brought.three("民生实事办结", "actual", "12 12 12");
    brought.three("粮食总产量", "actual", "3.5 3.5 3.5");
    brought.has(&THREE[..2], "城镇新增就业", "actual", "12000 800");
    assert_eq!(brought.values(&THREE[..2], "生产安全事故", "actual"), ["2", "0"]);
    assert_eq!(brought.refused(), ["E4"]);
}

#[test]
fn findings_lead_to_their_rows() {
    let Some(brought) = county("g07-finding-at-row-60.csv") else { return };
    let last = brought.found().into_iter().filter(|(_, problem)| *problem == Problem::NoUnit).collect::<Vec<_>>();
    let cells: Vec<&str> = last.iter().map(|(cell, _)| cell.as_str()).collect();
    assert_eq!(cells, ["A47", "A48"]);
}

#[test]
fn places_and_raters_are_read() {
    let Some(brought) = county("g08-external-place.csv") else { return };
    let units = ["县委办公室", "县人大常委会办公室", "县政协办公室", "县纪委监委机关", "县委组织部"];
    brought.has(&units, "全市系统位次", "place", "3 3 3 3 3");
    let size = |at: usize| brought.values(&units[at..=at], "全市系统位次", "size").remove(0);
    assert_eq!((size(2), size(4)), ("16".into(), "16".into()));
    assert_eq!(brought.refused(), ["B7"]);

    let brought = county("g13-raters.csv").unwrap();
    brought.three("基层党建述职评议", "leaders", "90 91 92");
    brought.changes_only(&["基层党建述职评议 leaders"]);
    assert_eq!([brought.column(2), brought.column(3)].map(|column| column.why.clone()), [Why::NoRater, Why::NoRater]);
}

#[test]
fn months_are_periods_or_not_read() {
    let Some(brought) = county("g10-periods.csv") else { return };
    for (part, values) in [
        ("q1 actual", "5 6 7"),
        ("h1 actual", "10 11 12"),
        ("q3 actual", "15 16 17"),
        ("actual", "20 21 22"),
        ("target", "25 26 27"),
    ] {
        brought.three("固定资产投资", part, values);
    }
    let brought = county("g11-month-only.csv").unwrap();
    for (part, values) in [("q1 actual", "5 6 7"), ("h1 actual", "10 11 12"), ("actual", "20 21 22")] {
        brought.three("固定资产投资", part, values);
    }
    brought.changes_only(&["固定资产投资 q1 actual", "固定资产投资 h1 actual", "固定资产投资 actual"]);
    let brought = county("g12-months-that-are-no-period.csv").unwrap();
    brought.changes_only(&[]);
    assert_eq!([1, 2].map(|column| brought.column(column).why.clone()), [Why::NoPeriod(4), Why::NoPeriod(11)]);
}

#[test]
fn misspelled_names_are_accepted_one_by_one_and_sums_left_out() {
    let Some(brought) = county("g17-near-names.csv") else { return };
    let duty = "法定职责履行质效";
    brought.has(&["县税务局"], duty, "actual", "90");
    let near = brought.suggested();
    assert_eq!(near["县气像局"].1, "县气象局");
    assert!(!near.contains_key("城北片区") && !near.contains_key("平均水平"), "{near:?}");
    let unit = near["县气像局"].0.clone();
    let brought = brought.with(|layout| {
        layout.names.push(baton_exchange::importing::Named { name: "县气像局".into(), unit });
    });
    brought.has(&["县税务局", "县气象局"], duty, "actual", "90 91");
    assert_eq!(brought.changed()[&format!("{duty} actual")].len(), 2);
}
