//! Times of the engine on this machine: criterion's statistics, then pairs with a plain f64 loop. `cargo xtask bench`.

mod support;

use std::hint::black_box;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use baton_engine::Evaluation;
use criterion::{BenchmarkId, Criterion};
use support::data::{self, SIZES};
use support::measure::{self, Lever};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn clock() -> f64 {
    START.elapsed().as_secs_f64() * 1_000.0
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .without_plots()
        .configure_from_args();
    for size in SIZES {
        let policy = Arc::new(data::policy(size));
        let roster = Arc::new(data::roster(size));
        let name = |what: &str| BenchmarkId::new(what, size.name);
        let mut group = criterion.benchmark_group("engine");
        group.bench_function(name("full evaluation"), |bencher| {
            bencher.iter(|| Evaluation::new(black_box(Arc::clone(&policy)), Arc::clone(&roster)));
        });
        let mut lever = Lever::new(&policy, &roster);
        group.bench_function(name("what-if step"), |bencher| bencher.iter(|| lever.step()));
        group.finish();
    }
    criterion.final_summary();
    // `cargo test --benches` runs each benchmark once, to see that it works; times are no use there.
    if std::env::args().any(|argument| argument == "--bench") {
        println!("\nIn turn with a plain f64 loop, medians:");
        for size in SIZES {
            print!("{}", measure::report(size, clock, 9, 20.0));
        }
    }
}
