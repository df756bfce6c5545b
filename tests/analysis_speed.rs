//! How long the analyses take on the demo county; run in release with `--nocapture` to read the figures.

use std::sync::Arc;
use std::time::Duration;

use baton::analysis::{Individual, Plan, Simulation, Variation, distances, intervals, lint};
use baton::engine::Evaluation;
use baton::model::Number;
use baton::presets::Preset;

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
        Variation::MarksDirichlet { concentration: 1000 },
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
}
