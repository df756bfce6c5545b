//! How long the analyses take on the demo county; run in release with `--nocapture` to read the figures.

use std::sync::Arc;
use std::time::Instant;

use baton::analysis::{Individual, distances, intervals, lint};
use baton::engine::Evaluation;
use baton::model::Number;
use baton::presets::Preset;

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
    let started = Instant::now();
    let found = lint(&evaluation, &Individual::usual(&evaluation));
    println!("{} lints: {:?}", found.len(), started.elapsed());
}
