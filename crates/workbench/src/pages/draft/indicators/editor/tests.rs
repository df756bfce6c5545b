//! Every action of the editor on the presets: what it makes, and that it is undone.

mod figures;
mod items;
mod references;

use std::sync::Arc;

use super::*;
use baton_engine::Evaluation;
use baton_model::{
    BoundKind, Cohort, Combine, ComparisonKind, Conversion, Direction, Indicator, IndicatorKind, Key, Mean, Measure,
    MeasureKind, Number, Pass, Project, Scale, ScaleKind, Sign, Steps, SubstituteKind,
};
use baton_presets::Preset;

fn id(text: &str) -> Id {
    Id::from(text)
}

struct Desk {
    base: Project,
    project: Project,
}

impl Desk {
    fn new(preset: Preset) -> Self {
        let project = preset.project().unwrap();
        Self { base: project.clone(), project }
    }

    fn category(&self) -> &Category {
        &self.project.policy.categories[0]
    }

    fn outcome(&self, action: EditorAction) -> Outcome {
        let base = (&self.base.policy, &self.base.roster);
        outcome(base, &self.project.policy, &self.project.roster, self.category(), action)
    }

    /// Does it, and undoes and does it again on the way: the edit and its inverse must be each other's.
    fn make(&mut self, action: EditorAction) -> Outcome {
        let outcome = self.outcome(action);
        if let Some(edit) = &outcome.edit {
            let before = self.project.clone();
            let Project { policy, roster, .. } = &mut self.project;
            let inverse = edit.apply(policy, roster).unwrap();
            let after = (policy.clone(), roster.clone());
            let again = inverse.apply(policy, roster).unwrap();
            assert_eq!((&*policy, &*roster), (&before.policy, &before.roster), "undoing {edit:?}");
            again.apply(policy, roster).unwrap();
            assert_eq!((&*policy, &*roster), (&after.0, &after.1), "doing again {edit:?}");
        }
        outcome
    }

    fn names(&self) -> Vec<String> {
        let indicators = self.category().indicators.iter();
        indicators.map(|indicator| format!("{}/{}", indicator.section, indicator.id)).collect()
    }

    fn indicator(&self, indicator: &str) -> &Indicator {
        self.category().indicator(&id(indicator)).unwrap()
    }

    fn evaluation(&self) -> Evaluation {
        Evaluation::new(Arc::new(self.project.policy.clone()), Arc::new(self.project.roster.clone()))
    }

    fn curve(&self, indicator: &str, component: usize) -> Curve {
        let evaluation = self.evaluation();
        let base = Evaluation::new(Arc::new(self.base.policy.clone()), Arc::new(self.base.roster.clone()));
        Curve::of(&base, &evaluation, &self.category().id, &id(indicator), component).unwrap()
    }

    fn rule(&mut self, indicator: &str, change: RuleChange) -> Outcome {
        self.make(EditorAction::Rule { indicator: id(indicator), component: 0, change })
    }
}

fn classroom() -> Desk {
    Desk::new(Preset::Classroom)
}

#[test]
fn a_new_indicator_is_opened_has_no_marks_and_changes_no_total() {
    let mut desk = classroom();
    let totals = |desk: &Desk| desk.evaluation().standings().iter().map(|standing| standing.total).collect::<Vec<_>>();
    let before = totals(&desk);
    let section = desk.category().indicators[0].section.clone();
    let outcome = desk.make(EditorAction::Add { section: section.clone(), name: "N".into() });
    assert_eq!(outcome.show, Some(Editor::Indicator(id("indicator-1"))));
    let made = desk.indicator("indicator-1");
    assert_eq!((made.section.as_str(), made.marks.category), (section.as_str(), Number::ZERO));
    assert_eq!(totals(&desk), before);
}

#[test]
fn an_identifier_is_not_used_again_while_data_of_it_are_there() {
    let mut desk = classroom();
    let first = desk.category().indicators[0].id.clone();
    let copy = desk.make(EditorAction::Duplicate { indicator: first.clone(), name: "C".into() });
    let Some(Editor::Indicator(copy)) = copy.show else { panic!("not opened") };
    assert_eq!(desk.category().indicators[1].id, copy);
    assert_eq!(desk.category().indicators[1].rule, desk.category().indicators[0].rule);
    assert_eq!(desk.category().indicators[1].marks, baton_model::Marks::default());
    // Data are entered for the copy, then it is removed.
    let unit = Arc::make_mut(&mut desk.project.roster.units[0]);
    let data = unit.observations[&first].clone();
    unit.observations.insert(copy.clone(), data);
    desk.make(EditorAction::Remove(copy.clone()));
    assert!(!desk.project.roster.units[0].observations.contains_key(&copy), "the data go along");
}

#[test]
fn removing_and_restoring_is_nothing() {
    let mut desk = classroom();
    let victim = desk.category().indicators[1].id.clone();
    let outcome = desk.make(EditorAction::Remove(victim.clone()));
    assert_eq!(outcome.show, Some(Editor::Tree));
    assert!(desk.category().indicator(&victim).is_none());
    assert!(desk.project.roster.units.iter().all(|unit| !unit.observations.contains_key(&victim)));
    desk.make(EditorAction::Restore(victim));
    assert!(desk.project.policy == desk.base.policy);
    assert!(desk.project.roster == desk.base.roster, "with its data");
}

#[test]
fn an_indicator_walks_through_its_section_and_into_the_next_and_back() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let before = desk.names();
    let walker = desk.category().indicators[3].id.clone();
    let position = |desk: &Desk| desk.category().indicators.iter().position(|other| other.id == walker).unwrap();
    let section = |desk: &Desk| desk.category().indicator(&walker).unwrap().section.clone();
    let home = section(&desk);
    desk.make(EditorAction::Shift(walker.clone(), Way::Down));
    assert_eq!((position(&desk), section(&desk) == home), (4, true));
    desk.make(EditorAction::Shift(walker.clone(), Way::Down));
    assert_eq!((position(&desk), section(&desk) == home), (4, false), "first of the next section");
    desk.make(EditorAction::Shift(walker.clone(), Way::Up));
    assert_eq!((position(&desk), section(&desk) == home), (4, true), "last of its own again");
    desk.make(EditorAction::Shift(walker.clone(), Way::Up));
    assert_eq!(desk.names(), before);
    // The ends of the list.
    let (first, last) =
        (desk.category().indicators[0].id.clone(), desk.category().indicators.last().unwrap().id.clone());
    assert_eq!(desk.outcome(EditorAction::Shift(first, Way::Up)).edit, None);
    assert_eq!(desk.outcome(EditorAction::Shift(last, Way::Down)).edit, None);
}

#[test]
fn an_indicator_is_dragged_before_another_one_and_joins_its_section() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let (dragged, target) = (id("party-review"), id("gdp"));
    desk.make(EditorAction::PlaceBefore { indicator: dragged.clone(), before: target.clone() });
    let at = desk.category().indicators.iter().position(|other| other.id == target).unwrap();
    assert_eq!(desk.category().indicators[at - 1].id, dragged);
    assert_eq!(desk.indicator("party-review").section, desk.indicator("gdp").section);
    assert_eq!(desk.outcome(EditorAction::PlaceBefore { indicator: dragged.clone(), before: dragged }).edit, None);
}

#[test]
fn sections_change_places_and_names_whole() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let headings = |desk: &Desk| crate::headings(desk.category()).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let before = headings(&desk);
    desk.make(EditorAction::ShiftSection(before[1].clone(), Way::Up));
    let after = headings(&desk);
    assert_eq!((&after[0], &after[1]), (&before[1], &before[0]));
    assert_eq!(after[2..], before[2..]);
    desk.make(EditorAction::ShiftSection(before[1].clone(), Way::Down));
    assert!(desk.project.policy == desk.base.policy);
    assert_eq!(desk.outcome(EditorAction::ShiftSection(before[0].clone(), Way::Up)).edit, None);
    desk.make(EditorAction::RenameSection { section: before[0].clone(), name: "S".into() });
    assert_eq!(headings(&desk)[0], "S");
    let same = EditorAction::RenameSection { section: before[1].clone(), name: before[1].clone() };
    assert_eq!(desk.outcome(same).edit, None);
}

#[test]
fn a_described_indicator_that_changes_section_goes_there() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let section = desk.indicator("gdp").section.clone();
    let description = Description {
        section: section.clone(),
        kind: IndicatorKind::Individual,
        ..Description::of(desk.indicator("cadres"))
    };
    desk.make(EditorAction::Describe(id("cadres"), description.clone()));
    assert_eq!(Description::of(desk.indicator("cadres")), description);
    let last = desk.category().indicators.iter().rev().find(|other| other.section == section).unwrap();
    assert_eq!(last.id, id("cadres"));
    assert_eq!(desk.outcome(EditorAction::Describe(id("cadres"), description)).edit, None);
}

#[test]
fn a_copy_in_another_category_has_an_identifier_of_its_own() {
    let mut desk = Desk::new(Preset::DemoCounty);
    desk.make(EditorAction::CopyTo { indicator: id("trade"), category: id("zone") });
    let zone = desk.project.policy.category(&id("zone")).unwrap();
    let copy = zone.indicator(&id("trade-1")).unwrap();
    assert_eq!(copy.rule, desk.indicator("trade").rule);
    assert_eq!(copy.marks, baton_model::Marks::default());
}

#[test]
fn every_template_keeps_marks_scores_everybody_with_data_and_can_be_taken_back() {
    for template in Template::ALL {
        let mut desk = Desk::new(Preset::DemoCounty);
        let marks = desk.indicator("trade").marks.clone();
        let raters = ["A".to_owned(), "B".to_owned()];
        desk.make(EditorAction::Template { indicator: id("trade"), template, raters });
        let indicator = desk.indicator("trade");
        assert_eq!(indicator.marks, marks, "{template:?}");
        let findings = baton_engine::rule_findings(desk.category(), indicator, &desk.project.policy.periods);
        assert_eq!(findings, [], "{template:?}");
        for component in 0..indicator.rule.components.len() {
            let curve = desk.curve("trade", component);
            assert_eq!(curve.units, 15, "{template:?}");
            // A unit's data have values, targets and prior values, but nobody was asked.
            assert_eq!(curve.without, if template == Template::Panel { 15 } else { 0 }, "{template:?}");
            assert!(!curve.lines.is_empty(), "{template:?}");
        }
        desk.make(EditorAction::ResetRule(id("trade")));
        assert!(desk.project.policy == desk.base.policy);
    }
}

/// Whatever is chosen for whatever rule, the rule stays free of findings on itself, and the sentence and curve stand.
#[test]
fn every_choice_leaves_a_rule_that_can_be_computed() {
    let choices = || {
        let measures = Measure::KINDS.iter().map(|kind| RuleChange::Measure(*kind, "R".into()));
        let scales = Scale::KINDS.iter().copied().map(RuleChange::Scale);
        let bounds = BoundKind::ALL.iter().flat_map(|kind| {
            [RuleChange::Bound(Key::Low, *kind, Number::ZERO), RuleChange::Bound(Key::High, *kind, Number::ONE)]
        });
        let others = [
            RuleChange::Direction(Direction::Cost),
            RuleChange::Way(Key::Outside, baton_model::Way::Extended),
            RuleChange::Way(Key::From, baton_model::Way::FromLast),
            RuleChange::Way(Key::Whole, baton_model::Way::WholeSteps),
            RuleChange::Mean(Mean::Pooled),
            RuleChange::Cohort(Cohort::Group),
            RuleChange::Missing(SubstituteKind::Exclude),
            RuleChange::Undefined(SubstituteKind::CohortMean),
            RuleChange::Coincide(SubstituteKind::Zero),
            RuleChange::Missing(SubstituteKind::Rate),
            RuleChange::Combine(Combine::Best),
            RuleChange::AddEntry,
            RuleChange::Asked(AskedChange::Comparison(Some(ComparisonKind::Rank))),
            RuleChange::Asked(AskedChange::Measure(MeasureKind::Growth)),
            RuleChange::RemoveEntry,
            RuleChange::AddRater("S".into()),
            RuleChange::RaterName(0, "T".into()),
            RuleChange::RemoveRater(1),
            RuleChange::AddRow,
            RuleChange::RemoveRow(0),
            RuleChange::Blend,
        ];
        let comparisons = ComparisonKind::ALL.iter().copied().map(Some).chain([None]).map(RuleChange::Comparison);
        measures.chain(comparisons).chain(scales).chain(bounds).chain(others).collect::<Vec<_>>()
    };
    let start = classroom();
    for template in Template::ALL {
        for first in choices() {
            for second in choices() {
                let Some(rule) = rule::changed(&template.rule(["A", "B"]), 0, first.clone()) else { continue };
                let Some(rule) = rule::changed(&rule, 0, second.clone()) else { continue };
                let mut indicator = (*start.category().indicators[0]).clone();
                indicator.rule = rule;
                let findings = baton_engine::rule_findings(start.category(), &indicator, &[]);
                assert_eq!(findings, [], "{template:?}, {first:?}, {second:?}: {:?}", indicator.rule);
            }
        }
    }
}

#[test]
fn a_list_keeps_its_last_row_and_a_rule_its_last_component() {
    let mut desk = classroom();
    let first = desk.category().indicators[0].id.to_string();
    desk.rule(&first, RuleChange::Scale(ScaleKind::Steps));
    for left in [2, 1] {
        desk.rule(&first, RuleChange::RemoveRow(0));
        let Scale::Steps(Steps { steps, .. }) = &desk.indicator(&first).rule.components[0].scale else { panic!() };
        assert_eq!(steps.len(), left);
    }
    assert_eq!(desk.rule(&first, RuleChange::RemoveRow(0)).edit, None);
    assert_eq!(desk.rule(&first, RuleChange::Unblend).edit, None);
}

#[test]
fn a_blend_begins_in_halves_and_ends_whole() {
    let mut desk = classroom();
    let first = desk.category().indicators[0].id.to_string();
    let shares = |desk: &Desk| {
        let components = desk.indicator(&first).rule.components.iter();
        components.map(|component| component.share.to_string()).collect::<Vec<_>>()
    };
    desk.rule(&first, RuleChange::Blend);
    assert_eq!(shares(&desk), ["0.5", "0.5"]);
    desk.rule(&first, RuleChange::Blend);
    assert_eq!(shares(&desk), ["0.5", "0", "0.5"]);
    desk.rule(&first, RuleChange::Unblend);
    desk.rule(&first, RuleChange::Unblend);
    assert_eq!(shares(&desk), ["1"]);
}

#[test]
fn monitoring_and_schedule_are_switched_on_and_off() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let gdp = id("gdp");
    desk.make(EditorAction::Monitored(gdp.clone(), true));
    desk.make(EditorAction::Scheduled(gdp.clone(), true));
    let indicator = desk.indicator("gdp");
    assert_eq!(indicator.monitoring.as_ref().unwrap().share, "0.30".parse().unwrap());
    assert_eq!(baton_engine::rule_findings(desk.category(), indicator, &desk.project.policy.periods), []);
    desk.make(EditorAction::OwnWeights(gdp.clone(), true));
    assert_eq!(desk.indicator("gdp").monitoring.as_ref().unwrap().weights.len(), desk.project.policy.periods.len());
    desk.make(EditorAction::OwnSchedule(gdp.clone(), true));
    let schedule: Vec<String> = desk.indicator("gdp").schedule.iter().map(ToString::to_string).collect();
    assert_eq!(schedule.join(" "), "0.08 0.17 0.25 0.33 0.42 0.5 0.58 0.67 0.75 0.83 0.92 1");
    for (off, was) in [
        (EditorAction::OwnSchedule(gdp.clone(), false), "schedule"),
        (EditorAction::OwnWeights(gdp.clone(), false), "weights"),
        (EditorAction::Monitored(gdp.clone(), false), "monitoring"),
        (EditorAction::Scheduled(gdp, false), "driven"),
    ] {
        assert!(desk.make(off).edit.is_some(), "{was}");
    }
    assert!(desk.project.policy == desk.base.policy);
}

/// A heading counts by itself, is called otherwise, and becomes a heading again under its name.
#[test]
fn a_section_counts_by_itself_and_no_more() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let named = desk.category().indicators[0].section.clone();
    let change = |change| EditorAction::Section { section: named.clone(), change };
    let within = |desk: &Desk| desk.category().indicators.iter().filter(|of| of.section == named).count();
    let count = within(&desk);
    assert_eq!(desk.outcome(change(SectionChange::Forget)).edit, None);
    desk.make(change(SectionChange::Declare));
    desk.make(EditorAction::RenameSection { section: named.clone(), name: "S".into() });
    assert_eq!((desk.category().section_name(&named), within(&desk)), ("S", count));
    desk.make(change(SectionChange::Conversion(2)));
    desk.make(change(SectionChange::AddPlace));
    desk.make(change(SectionChange::Pass(2)));
    desk.make(change(SectionChange::Clause("C".into())));
    let section = desk.category().section(&named).unwrap().clone();
    let marks = section.marks.unwrap();
    assert_eq!(section.conversion, Conversion::Ladder { points: vec![marks, marks], otherwise: Number::ZERO });
    assert_eq!((section.pass, section.clause.as_str()), (Some(Pass::Share(Number::hundredths(60))), "C"));
    // Whoever types its name means it.
    let description = Description { section: "S".into(), ..Description::of(desk.indicator("cadres")) };
    desk.make(EditorAction::Describe(id("cadres"), description));
    assert_eq!(desk.indicator("cadres").section, named);
    desk.make(change(SectionChange::Forget));
    assert!(desk.category().sections.is_empty());
    assert!(desk.category().indicators.iter().any(|of| of.section == "S"));
    assert_eq!(within(&desk), 0);
}
