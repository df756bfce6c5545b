//! How long the analyses take on the demo county and on large rosters; run in release with `--nocapture` to read the figures.

#[path = "../../benches/support/data.rs"]
#[allow(dead_code, reason = "the benchmarks use more of it")]
mod data;

use std::sync::Arc;
use std::time::Duration;

use baton_analysis::{
    Checkup, Individual, Lever, NeedQuestion, NeedSearch, Others, Plan, Probe, Question, Seek, Simulation, Target,
    Variation, distances, intervals, lint, needs,
};
use baton_engine::Evaluation;
use baton_model::{Category, Number, Policy, Project};
use baton_presets::Preset;
use baton_workbench::{Action, Balance, BalanceAction, Page, State};

/// Time on the processor, so that a busy machine doesn't count.
struct Instant(u64);

impl Instant {
    fn now() -> Self {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        Self(text.split_whitespace().next().and_then(|first| first.parse().ok()).unwrap_or(0))
    }

    fn elapsed(&self) -> Duration {
        Duration::from_nanos(Self::now().0 - self.0)
    }
}

#[test]
#[ignore = "a measurement, not a test"]
fn figures() {
    let project = Preset::DemoCounty.project().unwrap();
    let evaluation = Evaluation::new(Arc::new(project.policy), Arc::new(project.roster));
    for step in ["1", "0.1", "0.01"] {
        for _ in 0..3 {
            let started = Instant::now();
            let found = intervals(&evaluation, &"township".into(), step.parse::<Number>().unwrap());
            println!("{} intervals in steps of {step}: {:?}", found.len(), started.elapsed());
        }
    }
    for category in &evaluation.policy().categories {
        let started = Instant::now();
        let found = intervals(&evaluation, &category.id, Number::ONE);
        println!("{}: {} intervals: {:?}", category.id, found.len(), started.elapsed());
        let started = Instant::now();
        let found = distances(&evaluation, &category.id);
        println!("{}: {} distances: {:?}", category.id, found.len(), started.elapsed());
    }
    for variation in [
        Variation::MarksAround { percent: Number::from(10) },
        Variation::MarksDirichlet { concentration: 1000.into() },
        Variation::MarksSimplex,
    ] {
        let started = Instant::now();
        let mut simulation = Simulation::new(&evaluation, Plan { variation, draws: 10_000, seed: 1 });
        simulation.advance(10_000);
        println!("10,000 draws, {variation:?}: {:?}, {}", started.elapsed(), simulation.result().grade_stability);
    }
    let started = Instant::now();
    let variation = Variation::Observations { percent: Number::from(5) };
    let mut simulation = Simulation::new(&evaluation, Plan { variation, draws: 200, seed: 1 });
    simulation.advance(200);
    println!("200 draws of observations: {:?}", started.elapsed());
    let started = Instant::now();
    let found = lint(&evaluation, &Individual::usual(&evaluation));
    println!("{} lints: {:?}", found.len(), started.elapsed());
    for others in [Others::Scaled, Others::Stay] {
        for unit in evaluation.roster().units.iter().step_by(17) {
            let target = Target::PlaceAtLeast { unit: unit.id.clone(), place: 1 };
            let started = Instant::now();
            let found = needs(&evaluation, &NeedQuestion { target, others, step: Number::ONE }).unwrap();
            let helping = found.ways.iter().filter(|way| way.nearest.is_some()).count();
            println!("{helping} of {} ways, {others:?}, {}: {:?}", found.ways.len(), unit.id, started.elapsed());
        }
    }
}

#[test]
#[ignore = "a measurement, not a test"]
fn large() {
    let province = data::Size { name: "province", units: 3_000, indicators: 60 };
    for size in [province, data::SIZES[2]] {
        println!("{} units × {} indicators", size.units, size.indicators);
        let evaluation = Evaluation::new(Arc::new(data::policy(size)), Arc::new(data::roster(size)));
        let category = &evaluation.policy().categories[0];
        // Each search goes on in pieces: the longest is what a page would stand still for.
        let pieces = |what: &str, mut piece: Box<dyn FnMut() -> bool + '_>| {
            let (mut all, mut longest, mut count) = (Duration::ZERO, Duration::ZERO, 0);
            loop {
                let started = Instant::now();
                let more = piece();
                let took = started.elapsed();
                (all, longest, count) = (all + took, longest.max(took), count + 1);
                if !more || count >= 400 {
                    break;
                }
            }
            println!("{what}: {count} pieces in {all:?}, the longest {longest:?}");
        };
        let started = Instant::now();
        let mut checkup = Checkup::new(&evaluation, Individual::usual(&evaluation));
        println!("checkup begins in {:?}", started.elapsed());
        pieces("checkup", Box::new(|| checkup.advance(&evaluation)));
        let unit = evaluation.roster().units[7].id.clone();
        let target = Target::PlaceAtLeast { unit, place: 10 };
        let lever = Lever::Scaled { category: category.id.clone(), indicator: category.indicators[3].id.clone() };
        let (low, high, step) = (Number::ZERO, 100.into(), Number::ONE);
        let question = Question { lever: lever.clone(), target: target.clone(), low, high, step };
        let mut seek = Seek::new(&evaluation, question);
        pieces("goal seek", Box::new(|| seek.advance()));
        for others in [Others::Scaled, Others::Stay] {
            let started = Instant::now();
            let question = NeedQuestion { target: target.clone(), others, step };
            let mut search = NeedSearch::new(&evaluation, &question).unwrap();
            println!("need begins in {:?}", started.elapsed());
            let mut left = 60;
            pieces(
                "need",
                Box::new(|| {
                    left -= 1;
                    search.advance() && left > 0
                }),
            );
        }
        let started = Instant::now();
        let mut probe = Probe::of(&evaluation, &category.id).unwrap();
        println!("a category taken out in {:?}", started.elapsed());
        let started = Instant::now();
        let alone = &Lever::of_category(category)[3];
        println!("grades, alone: {}, {:?}", probe.grades(alone, step).is_some(), started.elapsed());
        let started = Instant::now();
        println!("grades, scaled: {}, {:?}", probe.grades(&lever, step).is_some(), started.elapsed());
        let started = Instant::now();
        println!("a distance: {}, {:?}", probe.distance(7).is_some(), started.elapsed());
    }
}

/// A category of so many units and indicators, with 100 marks in ones, twos and threes.
fn marked(units: u32, indicators: u32) -> (Policy, baton_model::Roster) {
    let size = data::Size { name: "category", units, indicators };
    let mut policy = data::policy(size);
    let category: &mut Category = Arc::make_mut(&mut policy.categories[0]);
    category.full_marks = Number::from(100);
    let mut left = 100;
    let count = category.indicators.len();
    for (position, indicator) in category.indicators.iter_mut().enumerate() {
        let marks = if position + 1 == count { left } else { [1, 2, 3, 2][position % 4] };
        left -= marks;
        let own = Arc::make_mut(indicator);
        own.marks.category = Number::from(marks);
        own.marks.groups.clear();
    }
    (policy, data::roster(size))
}

#[test]
#[ignore = "a measurement, not a test"]
fn levers() {
    for even in [false, true] {
        let (policy, mut roster) = marked(50, 50);
        if even {
            spread_evenly(&mut roster);
        }
        println!("{}", if even { "units 0.8 apart, every indicator alike" } else { "figures by chance" });
        of_levers(policy, roster);
    }
}

/// Every unit is 0.8 % better than the next on every indicator, but for some tenths of a percent: little changes its place.
fn spread_evenly(roster: &mut baton_model::Roster) {
    for (position, unit) in roster.units.iter_mut().enumerate() {
        for (indicator, observation) in Arc::make_mut(unit).observations.values_mut().enumerate() {
            let per_mille = 1_100 - 8 * position + (position * 7 + indicator * 13) % 5;
            let target = observation.annual.target.unwrap().get();
            let actual = target * rust_decimal::Decimal::from(per_mille) / rust_decimal::Decimal::from(1_100);
            observation.annual.actual = Some(baton_model::half_up(actual, 2).into());
        }
    }
}

fn of_levers(policy: Policy, roster: baton_model::Roster) {
    let evaluation = Evaluation::new(Arc::new(policy.clone()), Arc::new(roster.clone()));
    let category = Arc::clone(&evaluation.policy().categories[0]);
    for step in ["1", "0.1", "0.01"] {
        let (started, mut unsearched, mut wide) = (Instant::now(), 0, 0);
        for indicator in &category.indicators {
            let lever = Lever::Scaled { category: category.id.clone(), indicator: indicator.id.clone() };
            let found = baton_analysis::interval(&evaluation, &lever, step.parse().unwrap()).unwrap();
            for span in [&found.grades, &found.ranks, &found.excellent] {
                for end in [&span.low, &span.high] {
                    unsearched += usize::from(end.beyond == baton_analysis::Beyond::NotSearched);
                    wide += usize::from(end.beyond == baton_analysis::Beyond::LeverEnds);
                }
            }
        }
        println!(
            "50 levers in proportion, step {step}: {:?}, {unsearched} ends unsearched, {wide} of 300 the lever's",
            started.elapsed()
        );
    }
    let mut project = Preset::Classroom.project().unwrap();
    (project.policy, project.roster, project.scenarios) = (policy, roster, Vec::new());
    let project: Project = project;
    let mut state = State::new(project);
    state.apply(Action::Page(Page::WhatIf));
    state.apply(Action::Balance(BalanceAction::Choose(Balance::Scale)));
    let (started, mut longest) = (Instant::now(), Duration::ZERO);
    loop {
        let piece = Instant::now();
        let more = state.work();
        longest = longest.max(piece.elapsed());
        if !more {
            break;
        }
    }
    println!("50 levers in whole marks: {:?}, the longest piece {longest:?}", started.elapsed());
}

#[test]
#[ignore = "a measurement, not a test"]
fn observations() {
    let (policy, roster) = marked(51, 49);
    let evaluation = Evaluation::new(Arc::new(policy), Arc::new(roster));
    let started = Instant::now();
    let variation = Variation::Observations { percent: Number::from(5) };
    let mut simulation = Simulation::new(&evaluation, Plan { variation, draws: 9_604, seed: 1 });
    simulation.advance(9_604);
    println!("9,604 draws of observations, 51 × 49: {:?}, {}", started.elapsed(), simulation.result().grade_stability);
}
