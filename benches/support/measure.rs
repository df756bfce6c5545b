//! Times the engine and the plain loop in turn, so that both see the same machine at the same moment.

use std::fmt;
use std::hint::black_box;
use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{Edit, MarksScope, Number, Policy, Roster, Setting};

use super::data::{self, Size};
use super::plain::Plain;

/// Milliseconds since some moment.
pub type Clock = fn() -> f64;

/// Medians of one measurement.
pub struct Pair {
    /// Milliseconds of the plain f64 loop.
    pub plain: f64,
    /// Milliseconds of the engine.
    pub engine: f64,
    /// Of its samples the fastest, which other programs on the machine disturbed least.
    pub best: f64,
    /// Engine ÷ plain, the median of the samples' own ratios.
    pub ratio: f64,
}

/// What was measured at one size.
pub struct Report {
    size: Size,
    /// A full evaluation.
    full: Pair,
    /// One indicator's marks change.
    step: Pair,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Size { name, units, indicators } = self.size;
        for (what, pair) in [("what-if step", &self.step), ("full evaluation", &self.full)] {
            let Pair { plain, engine, best, ratio } = pair;
            writeln!(
                f,
                "{name:<9} {units:>6} x {indicators}  {what:<15}  engine {engine:>10.4} ms (best {best:>10.4})  f64 loop {plain:>9.4} ms  ratio {ratio:>6.1}"
            )?;
        }
        Ok(())
    }
}

/// An evaluation with a lever that is moved to and fro.
pub struct Lever {
    policy: Arc<Policy>,
    evaluation: Evaluation,
    turn: u32,
}

impl Lever {
    pub fn new(policy: &Arc<Policy>, roster: &Arc<Roster>) -> Self {
        let evaluation = Evaluation::new(Arc::clone(policy), Arc::clone(roster));
        Self { policy: Arc::clone(policy), evaluation, turn: 0 }
    }

    /// Changes the category marks of the next indicator and revises, as a moving lever on the page does.
    pub fn step(&mut self) {
        let (indicator, marks) = lever(self.turn);
        self.turn += 1;
        let edit = Edit::Set(Setting::Marks {
            category: "all".into(),
            indicator: format!("k{indicator}").as_str().into(),
            scope: MarksScope::Category,
            marks: Some(Number::from(i64::from(marks))),
        });
        let mut policy = Policy::clone(&self.policy);
        let applied = edit.apply(&mut policy, &mut Roster::default());
        assert!(applied.is_ok(), "the generated policy has the indicator");
        self.policy = Arc::new(policy);
        self.evaluation.revise(Arc::clone(&self.policy), Arc::clone(self.evaluation.roster()));
        black_box(self.evaluation.standings());
    }
}

/// Which indicator a turn changes, and to what marks: all in order, so that both kinds of rule have their share.
pub fn lever(turn: u32) -> (u32, u32) {
    let indicators = data::SIZES[0].indicators;
    ((turn * 7) % indicators, 20 + (turn / indicators + turn) % 11)
}

/// Measures one size; `samples` pairs of at least `least` milliseconds each.
pub fn report(size: Size, clock: Clock, samples: usize, least: f64) -> Report {
    let policy = Arc::new(data::policy(size));
    let roster = Arc::new(data::roster(size));
    let mut plain = Plain::new(size, &policy, &roster);
    let full = pair(clock, samples, least, &mut || plain.full(), &mut || {
        black_box(Evaluation::new(Arc::clone(&policy), Arc::clone(&roster)));
    });
    let mut lever = Lever::new(&policy, &roster);
    check(&plain, &lever.evaluation);
    let mut turn = 0;
    let step = pair(
        clock,
        samples * 3,
        least,
        &mut || {
            let (indicator, marks) = self::lever(turn);
            turn += 1;
            plain.step(indicator as usize, f64::from(marks));
        },
        &mut || lever.step(),
    );
    // Both stand where the last turn left them: bring the one behind up to the other before comparing.
    while turn < lever.turn {
        let (indicator, marks) = self::lever(turn);
        turn += 1;
        plain.step(indicator as usize, f64::from(marks));
    }
    while lever.turn < turn {
        lever.step();
    }
    check(&plain, &lever.evaluation);
    Report { size, full, step }
}

/// Both must have computed the same thing, but for rounding.
fn check(plain: &Plain, evaluation: &Evaluation) {
    for (position, standing) in evaluation.standings().iter().enumerate() {
        let total = standing.total.to_string().parse::<f64>().unwrap_or(f64::NAN);
        let apart = (total - plain.totals[position]).abs();
        assert!(apart < 0.31, "unit {position}: engine {total}, f64 loop {}", plain.totals[position]);
        let grade = standing.grade.map_or(9, |grade| grade as u8);
        assert!(grade.abs_diff(plain.grades[position]) <= 1, "unit {position}: grades differ");
    }
}

fn pair(clock: Clock, samples: usize, least: f64, plain: &mut dyn FnMut(), engine: &mut dyn FnMut()) -> Pair {
    warm_up(clock, plain);
    warm_up(clock, engine);
    let (of_plain, of_engine) = (turns(clock, least, plain), turns(clock, least, engine));
    let mut pairs = Vec::with_capacity(samples);
    for _ in 0..samples {
        pairs.push((time(clock, of_plain, plain), time(clock, of_engine, engine)));
    }
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Pair {
        plain: median(pairs.iter().map(|pair| pair.0).collect()),
        engine: median(pairs.iter().map(|pair| pair.1).collect()),
        best: pairs.iter().map(|pair| pair.1).fold(f64::INFINITY, f64::min),
        ratio: median(pairs.iter().map(|pair| pair.1 / pair.0).collect()),
    }
}

/// Runs for a second, until a browser has compiled with its optimising compiler what it first compiled quickly.
fn warm_up(clock: Clock, run: &mut dyn FnMut()) {
    let start = clock();
    while clock() - start < 1_000.0 {
        run();
    }
}

/// How many turns take `least` milliseconds.
fn turns(clock: Clock, least: f64, run: &mut dyn FnMut()) -> u32 {
    let mut turns = 1;
    loop {
        let taken = time(clock, turns, run) * f64::from(turns);
        if taken >= least {
            return turns;
        }
        turns = if taken < least / 100.0 { turns * 10 } else { (f64::from(turns) * least / taken * 1.1) as u32 + 1 };
    }
}

/// Milliseconds of one turn.
fn time(clock: Clock, turns: u32, run: &mut dyn FnMut()) -> f64 {
    let start = clock();
    for _ in 0..turns {
        run();
    }
    (clock() - start) / f64::from(turns)
}
