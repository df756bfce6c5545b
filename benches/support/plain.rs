//! The same evaluation as a plain f64 loop over arrays: no rounding, no findings, no trace. What speed is compared with.

use baton_model::{Policy, Roster};
use rust_decimal::prelude::ToPrimitive;

use super::data::{Size, is_completion};

/// The inputs as arrays.
pub struct Plain {
    size: Size,
    /// By indicator, then unit.
    actual: Vec<f64>,
    target: Vec<f64>,
    group: Vec<usize>,
    headcount: Vec<f64>,
    assessed: Vec<f64>,
    /// By indicator, then group.
    marks: Vec<[f64; 3]>,
    /// Whether a group has marks of its own.
    own: Vec<[bool; 3]>,
    rates: Vec<f64>,
    pub totals: Vec<f64>,
    order: Vec<u32>,
    pub ranks: Vec<u32>,
    pub grades: Vec<u8>,
    pub bonus: Vec<f64>,
    pub places: Vec<f64>,
}

impl Plain {
    /// Takes the figures of a generated project.
    pub fn new(size: Size, policy: &Policy, roster: &Roster) -> Self {
        let category = &policy.categories[0];
        let figure = |number: baton_model::Number| number.to_string().parse::<f64>().unwrap_or(f64::NAN);
        let cells = size.units as usize * size.indicators as usize;
        let mut plain = Self {
            size,
            actual: Vec::with_capacity(cells),
            target: Vec::with_capacity(cells),
            group: Vec::new(),
            headcount: roster.units.iter().map(|unit| unit.headcount.get().to_f64().unwrap_or_default()).collect(),
            assessed: roster.units.iter().map(|unit| f64::from(unit.assessed_headcount)).collect(),
            marks: Vec::new(),
            own: Vec::new(),
            rates: vec![0.0; cells],
            totals: vec![0.0; roster.units.len()],
            order: (0..size.units).collect(),
            ranks: vec![0; roster.units.len()],
            grades: vec![0; roster.units.len()],
            bonus: vec![0.0; roster.units.len()],
            places: vec![0.0; roster.units.len()],
        };
        for unit in &roster.units {
            let group = category.groups.iter().position(|group| Some(&group.id) == unit.group.as_ref());
            plain.group.push(group.unwrap_or(0));
        }
        for indicator in &category.indicators {
            let own = |group: usize| indicator.marks.groups.get(&category.groups[group].id).copied();
            let of = |group: usize| figure(own(group).unwrap_or(indicator.marks.category));
            plain.marks.push([of(0), of(1), of(2)]);
            plain.own.push([0, 1, 2].map(|group| own(group).is_some()));
            for unit in &roster.units {
                let reading = &unit.observations[&indicator.id].annual;
                plain.actual.push(reading.actual.map_or(f64::NAN, figure));
                plain.target.push(reading.target.map_or(f64::NAN, figure));
            }
        }
        plain
    }

    /// Rates, totals, places, grades and bonus from the inputs.
    pub fn full(&mut self) {
        let units = self.size.units as usize;
        self.totals.fill(0.0);
        for indicator in 0..self.size.indicators as usize {
            let column = indicator * units..(indicator + 1) * units;
            let (actual, target) = (&self.actual[column.clone()], &self.target[column.clone()]);
            let rates = &mut self.rates[column];
            if is_completion(self.size, indicator as u32) {
                for ((rate, actual), target) in rates.iter_mut().zip(actual).zip(target) {
                    *rate = (actual / target).min(1.2);
                }
            } else {
                let low = actual.iter().copied().fold(f64::INFINITY, f64::min);
                let high = actual.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                for (rate, actual) in rates.iter_mut().zip(actual) {
                    *rate = (0.6 + 0.4 * (actual - low) / (high - low)).clamp(0.6, 1.0);
                }
            }
            let marks = &self.marks[indicator];
            for ((total, rate), group) in self.totals.iter_mut().zip(rates.iter()).zip(&self.group) {
                *total += marks[*group] * rate;
            }
        }
        self.conclude();
    }

    /// One indicator's category marks change: its column is taken out and put back, then everything after it.
    pub fn step(&mut self, indicator: usize, marks: f64) {
        let units = self.size.units as usize;
        let was = self.marks[indicator];
        let own = self.own[indicator];
        let is = [0, 1, 2].map(|group| if own[group] { was[group] } else { marks });
        self.marks[indicator] = is;
        let rates = &self.rates[indicator * units..(indicator + 1) * units];
        for ((total, rate), group) in self.totals.iter_mut().zip(rates).zip(&self.group) {
            *total += (is[*group] - was[*group]) * rate;
        }
        self.conclude();
    }

    fn conclude(&mut self) {
        let totals = &self.totals;
        self.order.sort_unstable_by(|a, b| totals[*b as usize].total_cmp(&totals[*a as usize]));
        let n = self.order.len() as f64;
        let cut_offs = [(n * 0.2).floor(), (n * 0.6).floor(), (n * 0.9).floor()];
        let (coefficients, offsets) = ([1.2, 1.0, 0.8, 0.5], [2.0, 0.0, -2.0, -5.0]);
        let (mut previous, mut place) = (f64::NAN, 0);
        for (position, unit) in self.order.iter().enumerate() {
            let unit = *unit as usize;
            if totals[unit] != previous {
                (previous, place) = (totals[unit], position as u32 + 1);
            }
            self.ranks[unit] = place;
            let grade = cut_offs.iter().position(|cut_off| f64::from(place) <= *cut_off).unwrap_or(3);
            self.grades[unit] = grade as u8;
            self.bonus[unit] = 20_000.0 * coefficients[grade] * self.headcount[unit];
            let ratio = f64::clamp(15.0 + offsets[grade], 0.0, 20.0);
            self.places[unit] = (ratio / 100.0 * self.assessed[unit]).floor();
        }
    }
}
