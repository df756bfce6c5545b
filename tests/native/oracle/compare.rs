//! The engine's outcome beside that of the second implementation, figure by figure.

use std::fmt::{self, Arguments, Debug, Display};

use baton_engine::{
    Adjustments, CohortLine, ComponentLine, Counted, Evaluation, Light, LightLine, Line, Standing, Substituted,
    Subtotal, UnitOutcome,
};
use baton_model::{Category, Project};
use rust_decimal::Decimal;

use super::rules::fraction::{half_up, zero};
use super::rules::{
    Adjusted, CategoryFigures, Colour, Fate, Fraction, Judged, LightFigures, LineFigures, Outcome, SubtotalFigures,
    UnitFigures, Why,
};

/// Decimals to which the engine shows what has no end.
const SHOWN: u32 = 18;

/// A figure on which the two don't agree.
#[derive(Debug)]
pub struct Difference {
    place: String,
    figure: String,
    engine: String,
    model: String,
}

impl Difference {
    /// The figure without what it is one of.
    pub fn kind(&self) -> &str {
        self.figure.rsplit(": ").next().unwrap_or_default()
    }
}

impl Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}: engine {}, model {}", self.place, self.figure, self.engine, self.model)
    }
}

/// What was compared, and what differs.
#[derive(Debug, Default)]
pub struct Comparison {
    pub figures: usize,
    pub differences: Vec<Difference>,
    /// The unit or category whose figures are compared.
    place: String,
}

impl Comparison {
    fn differs(&mut self, figure: Arguments, engine: String, model: String) {
        let figure = figure.to_string();
        self.differences.push(Difference { place: self.place.clone(), figure, engine, model });
    }

    fn same<T: PartialEq + Debug>(&mut self, figure: Arguments, engine: T, model: T) {
        self.figures += 1;
        if engine != model {
            self.differs(figure, format!("{engine:?}"), format!("{model:?}"));
        }
    }

    /// A figure that ends.
    fn number(&mut self, figure: Arguments, engine: Decimal, model: &Fraction) {
        self.figures += 1;
        if of_decimal(engine) != *model {
            self.differs(figure, engine.to_string(), told(model));
        }
    }

    /// A figure that is shown to so many decimals, where there is one.
    fn shown(&mut self, figure: Arguments, engine: Option<Decimal>, model: Option<&Fraction>) {
        self.figures += 1;
        let model = model.map(|model| half_up(model, SHOWN));
        if engine.map(of_decimal) != model {
            let told = model.as_ref().map_or_else(|| "none".to_owned(), told);
            self.differs(figure, engine.map_or_else(|| "none".to_owned(), |engine| engine.to_string()), told);
        }
    }
}

/// The fraction that a decimal is.
fn of_decimal(value: Decimal) -> Fraction {
    Fraction::new(value.mantissa().into(), num_bigint::BigInt::from(10).pow(value.scale()))
}

/// A fraction for a reader.
fn told(value: &Fraction) -> String {
    let shown = half_up(value, SHOWN);
    let scaled = (&shown * Fraction::from_integer(num_bigint::BigInt::from(10).pow(SHOWN))).to_integer();
    let scaled = i128::try_from(scaled).ok();
    match scaled.and_then(|scaled| Decimal::try_from_i128_with_scale(scaled, SHOWN).ok()) {
        Some(decimal) if shown == *value => decimal.normalize().to_string(),
        Some(decimal) => format!("{}… ({value})", decimal.normalize()),
        None => value.to_string(),
    }
}

/// Compares all figures of a project.
pub fn compare(project: &Project, evaluation: &Evaluation, model: &Outcome) -> Comparison {
    let mut comparison = Comparison::default();
    for (at, unit) in project.roster.units.iter().enumerate() {
        comparison.place = format!("unit {}", unit.id);
        let engine = evaluation.explain(at);
        comparison.same(format_args!("explained"), engine.is_some(), true);
        let Some(engine) = engine else { continue };
        let category = project.policy.category(&unit.category);
        match (category, &model.units[at]) {
            (Some(category), Some(figures)) => {
                comparison.unit(category, &engine, figures);
                comparison.standing(category, &evaluation.standings()[at], figures);
            }
            _ => comparison.outside(&engine),
        }
    }
    let categories = evaluation.categories();
    comparison.same(format_args!("categories"), categories.len(), model.categories.len());
    for (engine, figures) in categories.iter().zip(&model.categories) {
        comparison.category(engine, figures);
    }
    comparison.county(evaluation, model);
    comparison
}

impl Comparison {
    fn unit(&mut self, category: &Category, engine: &UnitOutcome, model: &UnitFigures) {
        self.same(format_args!("category"), engine.category.as_ref(), Some(&category.id));
        self.same(format_args!("lines"), engine.lines.len(), model.lines.len());
        for (engine, model) in engine.lines.iter().zip(&model.lines) {
            self.line(engine, model);
        }
        self.same(format_args!("sections"), engine.sections.len(), model.sections.len());
        for (engine, model) in engine.sections.iter().zip(&model.sections) {
            self.same(format_args!("section"), &engine.section, &model.section);
            self.number(format_args!("section {:?}: marks", model.section), engine.marks, &model.marks);
            self.number(format_args!("section {:?}: assessed", model.section), engine.assessed, &model.assessed);
            self.number(format_args!("section {:?}: worth", model.section), engine.worth, &model.worth);
            self.number(format_args!("section {:?}: sum", model.section), engine.sum, &model.sum);
            self.same(format_args!("section {:?}: passed", model.section), engine.passed, model.passed);
            self.number(format_args!("section {:?}: points", model.section), engine.points, &model.points);
        }
        self.subtotal(&engine.subtotal, &model.subtotal);
        self.adjustments(&engine.adjustments, &model.adjusted);
        self.number(format_args!("total"), engine.total, &model.total);
        self.number(format_args!("percentage"), engine.percentage, &model.percentage);
        self.same(format_args!("rank"), engine.rank.map(usize_of), model.rank);
        self.same(format_args!("ranked"), usize_of(engine.ranked), model.ranked);
        let grade = model.grade.map(|grade| &category.grading.grades[grade].id);
        self.same(format_args!("grade"), engine.grade.as_ref(), grade);
        self.number(format_args!("ratio"), engine.excellent_ratio, &model.ratio);
        self.number(format_args!("places"), engine.excellent_places.into(), &model.places);
        self.same(format_args!("leadership"), engine.leadership_eligible, model.excellent);
        self.same(format_args!("promotion"), engine.promotion_priority, model.promotion_priority);
        self.same(format_args!("interview"), engine.interview, model.interview);
        self.number(format_args!("bonus"), engine.bonus, &model.bonus);
        self.same(format_args!("funds"), engine.funds.len(), model.funds.len());
        for (engine, model) in engine.funds.iter().zip(&model.funds) {
            self.same(format_args!("fund"), engine.fund.as_str(), &model.fund);
            self.number(format_args!("fund {}: sum", model.fund), engine.sum, &model.sum);
            self.same(format_args!("fund {}: posts", model.fund), engine.posts.len(), model.posts.len());
            for (engine, (post, sum)) in engine.posts.iter().zip(&model.posts) {
                self.same(format_args!("fund {}: post", model.fund), engine.post.as_str(), post);
                self.number(format_args!("fund {} post {post}: sum", model.fund), engine.sum, sum);
            }
        }
    }

    /// The figures that are kept for all units at once.
    fn standing(&mut self, category: &Category, engine: &Standing, model: &UnitFigures) {
        self.number(format_args!("standing: subtotal"), engine.subtotal, &model.subtotal.value);
        self.number(format_args!("standing: adjustment"), engine.adjustment, &model.adjusted.value());
        self.number(format_args!("standing: deduction"), engine.deduction, &model.adjusted.deduction);
        self.number(format_args!("standing: total"), engine.total, &model.total);
        self.number(format_args!("standing: percentage"), engine.percentage, &model.percentage);
        self.same(format_args!("standing: rank"), engine.rank.map(usize_of), model.rank);
        let grade = engine.grade.and_then(|grade| category.grading.grades.get(usize_of(grade))).map(|grade| &grade.id);
        let of_model = model.grade.map(|grade| &category.grading.grades[grade].id);
        self.same(format_args!("standing: grade"), grade, of_model);
        self.same(format_args!("standing: excellent"), engine.excellent, model.excellent);
        self.number(format_args!("standing: ratio"), engine.ratio, &model.ratio);
        self.number(format_args!("standing: places"), engine.places.into(), &model.places);
        self.number(format_args!("standing: bonus"), engine.bonus, &model.bonus);
    }

    /// A unit whose category the policy doesn't have.
    fn outside(&mut self, engine: &UnitOutcome) {
        self.same(format_args!("category"), engine.category.as_ref(), None);
        self.same(format_args!("lines"), engine.lines.len(), 0);
        self.same(format_args!("rank"), engine.rank, None);
        self.same(format_args!("grade"), engine.grade.as_ref(), None);
        self.same(format_args!("leadership"), engine.leadership_eligible, false);
        for (figure, value) in [("total", engine.total), ("percentage", engine.percentage), ("bonus", engine.bonus)] {
            self.same(format_args!("{figure}"), value, Decimal::ZERO);
        }
    }

    fn line(&mut self, engine: &Line, model: &LineFigures) {
        let id = &model.indicator;
        self.same(format_args!("indicator"), engine.indicator.as_str(), id);
        self.number(format_args!("{id}: marks"), engine.marks, &model.rate.marks);
        self.shown(format_args!("{id}: rate"), engine.rate, model.rate.rate.as_ref());
        self.number(format_args!("{id}: points"), engine.points, &model.points);
        self.number(format_args!("{id}: difficulty"), engine.difficulty, &model.rate.difficulty);
        if model.rate.marks <= zero() {
            return;
        }
        self.components(format_args!("{id}"), &engine.annual, &model.rate.annual);
        self.shown(format_args!("{id}: monitoring"), engine.monitoring_share, model.rate.share.as_ref());
        self.same(format_args!("{id}: periods"), engine.periods.len(), model.rate.periods.len());
        for (engine, model) in engine.periods.iter().zip(&model.rate.periods) {
            let period = &model.period;
            self.same(format_args!("{id}: period"), engine.period.as_str(), period);
            self.number(format_args!("{id} at {period}: weight"), engine.weight, &model.weight);
            self.shown(format_args!("{id} at {period}: rate"), engine.rate, model.rate.as_ref());
            self.components(format_args!("{id} at {period}"), &engine.components, &model.judged);
        }
        self.same(format_args!("{id}: lights"), engine.lights.len(), model.lights.len());
        for (engine, model) in engine.lights.iter().zip(&model.lights) {
            self.light(format_args!("{id}"), engine, model);
        }
    }

    fn components(&mut self, of: Arguments, engine: &[ComponentLine], model: &[Judged]) {
        self.same(format_args!("{of}: components"), engine.len(), model.len());
        for (at, (engine, model)) in engine.iter().zip(model).enumerate() {
            let of = format_args!("{of}, component {at}");
            self.number(format_args!("{of}: share"), engine.share, &model.share);
            self.shown(format_args!("{of}: actual"), engine.actual, model.seen.actual.as_ref());
            self.shown(format_args!("{of}: target"), engine.target, model.seen.target.as_ref());
            self.shown(format_args!("{of}: prior"), engine.prior, model.seen.prior.as_ref());
            self.shown(format_args!("{of}: value"), engine.value, model.value.number());
            self.shown(format_args!("{of}: rate"), engine.rate, model.rate.as_ref());
            self.same(format_args!("{of}: substituted"), engine.substituted.map(why), model.substituted);
            self.cohort(of, engine.cohort.as_ref(), model);
            let (low, high) = model.bounds.as_ref().map(|(low, high)| (low, high)).unzip();
            self.shown(format_args!("{of}: low"), engine.low, low);
            self.shown(format_args!("{of}: high"), engine.high, high);
        }
    }

    /// Whom the unit is compared with, where the rule compares; of the cohort's figures those that are told.
    fn cohort(&mut self, of: Arguments, engine: Option<&CohortLine>, model: &Judged) {
        if !model.compares {
            return;
        }
        self.same(format_args!("{of}: cohort"), engine.is_some(), true);
        let (Some(engine), model) = (engine, &model.cohort) else { return };
        self.same(format_args!("{of}: cohort count"), usize_of(engine.count), model.values.len());
        let told =
            [("min", engine.min, &model.min), ("mean", engine.mean, &model.mean), ("max", engine.max, &model.max)];
        for (figure, engine, model) in told.into_iter().filter(|(_, engine, _)| engine.is_some()) {
            self.shown(format_args!("{of}: cohort {figure}"), engine, model.as_ref());
        }
    }

    fn light(&mut self, of: Arguments, engine: &LightLine, model: &LightFigures) {
        let period = &model.period;
        self.same(format_args!("{of}: light"), engine.period.as_str(), period);
        self.shown(format_args!("{of} at {period}: progress"), Some(engine.progress), Some(&model.progress));
        self.shown(format_args!("{of} at {period}: plan"), Some(engine.plan), Some(&model.plan));
        self.shown(format_args!("{of} at {period}: behind"), Some(engine.behind), Some(&model.behind));
        self.same(format_args!("{of} at {period}: light"), colour(engine.light), model.light);
    }

    fn subtotal(&mut self, engine: &Subtotal, model: &SubtotalFigures) {
        self.number(format_args!("points"), engine.points, &model.points);
        self.number(format_args!("assessed marks"), engine.assessed_marks, &model.assessed_marks);
        self.same(format_args!("rescaled"), engine.rescaled, model.rescaled);
        self.number(format_args!("difficulty"), engine.difficulty, &model.difficulty);
        self.number(format_args!("subtotal"), engine.value, &model.value);
    }

    fn adjustments(&mut self, engine: &Adjustments, model: &Adjusted) {
        self.same(format_args!("entries"), engine.entries.len(), model.entries.len());
        for (at, (engine, (worth, fate))) in engine.entries.iter().zip(&model.entries).enumerate() {
            self.number(format_args!("entry {at}: worth"), engine.worth, worth);
            self.same(format_args!("entry {at}"), of_entry(engine.counted), *fate);
        }
        self.number(format_args!("bonuses"), engine.bonus, &model.bonus);
        self.number(format_args!("deductions"), engine.deduction, &model.deduction);
        self.number(format_args!("adjustment"), engine.value, &model.value());
    }

    fn category(&mut self, engine: &baton_engine::CategoryOutcome, model: &CategoryFigures) {
        self.place = format!("category {}", model.category);
        self.same(format_args!("category"), engine.category.as_str(), &model.category);
        self.same(format_args!("units"), usize_of(engine.units), model.units);
        self.same(format_args!("ranked"), usize_of(engine.ranked), model.ranked);
        let counts: Vec<usize> = engine.grades.iter().map(|count| usize_of(count.units)).collect();
        self.same(format_args!("grades"), &counts, &model.grades);
        self.same(format_args!("excellent units"), usize_of(engine.excellent_units), model.excellent_units);
        self.number(format_args!("places"), engine.excellent_places.into(), &model.places);
        self.same(format_args!("assessed"), engine.assessed_headcount, model.assessed_headcount);
        self.number(format_args!("bonus"), engine.bonus, &model.bonus);
    }

    fn county(&mut self, evaluation: &Evaluation, model: &Outcome) {
        self.place = "county".to_owned();
        let (engine, model) = (evaluation.county(), &model.county);
        self.same(format_args!("units"), usize_of(engine.units), model.units);
        self.same(format_args!("excellent units"), usize_of(engine.excellent_units), model.excellent_units);
        self.number(format_args!("places"), engine.excellent_places.into(), &model.places);
        self.number(format_args!("ceiling"), engine.places_ceiling.into(), &model.places_ceiling);
        self.same(format_args!("assessed"), engine.assessed_headcount, model.assessed_headcount);
        self.number(format_args!("bonus"), engine.bonus, &model.bonus);
    }
}

fn usize_of(value: u32) -> usize {
    usize::try_from(value).unwrap()
}

fn why(substituted: Substituted) -> Why {
    match substituted {
        Substituted::Missing(_) => Why::Missing,
        Substituted::Undefined(_) => Why::Undefined,
        Substituted::BoundsCoincide => Why::BoundsCoincide,
    }
}

fn of_entry(counted: Counted) -> Fate {
    match counted {
        Counted::Yes => Fate::Counted,
        Counted::Surpassed => Fate::Surpassed,
        Counted::Refused => Fate::Refused,
    }
}

fn colour(light: Light) -> Colour {
    match light {
        Light::Green => Colour::Green,
        Light::GreenNoted => Colour::GreenNoted,
        Light::Yellow => Colour::Yellow,
        Light::Red => Colour::Red,
    }
}
