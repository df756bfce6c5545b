//! The rates of one indicator for all members of its category: annual, monitoring and difficulty (the first stage).

use super::exact::Exact;
use super::lens::{Groups, Lens, Seen};
use super::measure::Inputs;
use super::{Substituted, Undefined};
use baton_model::{Component, Id, Indicator, Number, Observation, Opinion, Period, RareMap, Reading, Source};

/// The rates of an indicator, with what explains them.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// By member; `None` = not assessed, by marks of 0 or by exclusion.
    pub(super) rates: Vec<Option<Exact>>,
    /// What is to be reported of single cells, in order.
    pub(super) notes: Vec<Note>,
    /// The rule over the year.
    pub(super) annual: Lens,
    /// The rule in each period that counts.
    pub(super) periods: Vec<(PeriodShare, Lens)>,
}

/// Something to report of one cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Note {
    pub(super) member: u32,
    /// Position in the policy's periods; `None` = the year.
    pub(super) period: Option<u32>,
    pub(super) what: Noted,
}

/// What is reported.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Noted {
    /// A substitute stands in.
    Substituted(Substituted),
    /// A score outside 0 to 100, or a negative count: apart, since there are few of these and may be millions of the others.
    ScoreOutOfRange(Box<Number>),
}

/// A period that counts for an indicator.
#[derive(Clone, Debug)]
pub(super) struct PeriodShare {
    /// Position in the policy's periods.
    pub(super) index: u32,
    pub(super) weight: Exact,
    /// Planned share of the annual target by then.
    pub(super) planned: Exact,
}

/// A category's members as one column sees them.
pub(super) struct Members<'a> {
    /// What was observed of a member for the indicator.
    pub(super) observed: &'a dyn Fn(usize) -> Option<&'a Observation>,
    /// What the rule sees of it over the year; `None` for those who are not assessed.
    pub(super) annual: Seen,
    /// Difficulty factors for the indicator other than 1, by member, ascending.
    pub(super) difficulty: Vec<(u32, Number)>,
    pub(super) groups: Groups<'a>,
}

static NOTHING: Reading = Reading {
    actual: None,
    target: None,
    prior: None,
    external: None,
    prior_external: None,
    kinds: RareMap::new(),
    panel: RareMap::new(),
};

impl Column {
    /// Computes the rates of the members that `assessed` says have marks.
    pub(super) fn compute(indicator: &Indicator, periods: &[Period], members: &Members, assessed: &[bool]) -> Self {
        let rule = &indicator.rule;
        let annual_lens = Lens::gather(rule, &members.annual, members.groups);
        let shares = period_shares(indicator, periods);
        let in_periods: Vec<(&PeriodShare, Seen, Lens)> = shares
            .iter()
            .map(|share| {
                let id = periods.get(usize::try_from(share.index).unwrap_or(usize::MAX)).map(|period| &period.id);
                let read = |member: usize| in_period((members.observed)(member), id, &share.planned);
                let inputs = assessed.iter().enumerate();
                let seen = Seen::of_all(rule, inputs.map(|(member, assessed)| assessed.then(|| read(member))));
                let lens = Lens::gather(rule, &seen, members.groups);
                (share, seen, lens)
            })
            .collect();

        let watches_scores = watches_scores(indicator);
        let mut difficulty = members.difficulty.iter().peekable();
        let mut rates = Vec::with_capacity(assessed.len());
        let mut notes = Vec::new();
        for (position, (assessed, group)) in assessed.iter().zip(members.groups.of).enumerate() {
            let member = u32::try_from(position).unwrap_or(u32::MAX);
            let factor = difficulty.next_if(|(with, _)| *with == member).map(|(_, factor)| *factor);
            if !assessed {
                rates.push(None);
                continue;
            }
            if watches_scores && let Some(observation) = (members.observed)(position) {
                note_scores(indicator, &observation.annual, |score| {
                    notes.push(Note { member, period: None, what: Noted::ScoreOutOfRange(score.into()) });
                });
                for (share, _, _) in &in_periods {
                    let period = usize::try_from(share.index).ok().and_then(|index| periods.get(index));
                    let reading = period.and_then(|period| observation.periods.get(&period.id));
                    note_scores(indicator, reading.unwrap_or(&NOTHING), |score| {
                        notes.push(Note {
                            member,
                            period: Some(share.index),
                            what: Noted::ScoreOutOfRange(score.into()),
                        });
                    });
                }
            }
            let mut cell = |lens: &Lens, seen: &Seen, period: Option<u32>| {
                lens.rate(rule, seen, (position, *group), |why| {
                    notes.push(Note { member, period, what: Noted::Substituted(why) });
                })
            };
            let year = cell(&annual_lens, &members.annual, None);
            let of_periods: Vec<(&Exact, Option<Exact>)> = in_periods
                .iter()
                .map(|(share, seen, lens)| (&share.weight, cell(lens, seen, Some(share.index))))
                .collect();
            rates.push(year.map(|year| {
                let rate = monitored(indicator, year, &of_periods);
                let rate = match factor {
                    Some(factor) => rate.and_then(|rate| rate.times(&Exact::of(factor.get()))),
                    None => rate,
                };
                rate.unwrap_or_else(|| {
                    let what = Noted::Substituted(Substituted::Undefined(Undefined::TooLarge));
                    notes.push(Note { member, period: None, what });
                    Exact::ZERO
                })
            }));
        }
        notes.shrink_to_fit();
        let lenses: Vec<Lens> = in_periods.into_iter().map(|(_, _, lens)| lens).collect();
        let periods = shares.into_iter().zip(lenses).collect();
        Self { rates, notes, annual: annual_lens, periods }
    }
}

/// The annual reading of an observation.
pub(super) fn annual(observation: Option<&Observation>) -> Inputs<'_> {
    Inputs::new(observation.map_or(&NOTHING, |observation| &observation.annual))
}

/// A period's reading; its target, unless given, is the annual target × the planned share.
pub(super) fn in_period<'a>(
    observation: Option<&'a Observation>,
    period: Option<&Id>,
    planned: &'a Exact,
) -> Inputs<'a> {
    let reading =
        observation.zip(period).and_then(|(observation, period)| observation.periods.get(period)).unwrap_or(&NOTHING);
    let annual = observation.and_then(|observation| observation.annual.target);
    Inputs { reading, planned: annual.map(|target| (target, planned)) }
}

/// The periods that count for an indicator, with their weights above zero and planned shares.
pub(super) fn period_shares(indicator: &Indicator, periods: &[Period]) -> Vec<PeriodShare> {
    let Some(monitoring) = &indicator.monitoring else { return Vec::new() };
    let weight = |period: &Period| {
        let own = monitoring.weights.get(&period.id).copied();
        if monitoring.weights.is_empty() { period.weight } else { own.unwrap_or_default() }
    };
    let counted = periods.iter().zip(0_u32..).filter(|(period, _)| weight(period) > Number::ZERO);
    counted
        .map(|(period, index)| PeriodShare {
            index,
            weight: Exact::of(weight(period).get()),
            planned: planned_share(indicator, period.month),
        })
        .collect()
}

/// schedule(t): the planned cumulative share of the annual target by the end of a month; month/12 without a curve.
pub(super) fn planned_share(indicator: &Indicator, month: u8) -> Exact {
    let month = if (1..=12).contains(&month) { month } else { 12 };
    let curve = if indicator.schedule.len() == 12 {
        indicator.schedule.get(usize::from(month).saturating_sub(1))
    } else {
        None
    };
    match curve {
        Some(share) => Exact::of(share.get()),
        None => Exact::Small(i64::from(month), 12),
    }
}

/// a·M + (1 − a)·A, M the weighted mean of the periods that are not excluded; A where there is none.
pub(super) fn monitored(indicator: &Indicator, annual: Exact, periods: &[(&Exact, Option<Exact>)]) -> Option<Exact> {
    let Some(monitoring) = &indicator.monitoring else { return Some(annual) };
    let mut sum = Exact::ZERO;
    let mut weights = Exact::ZERO;
    for (weight, rate) in periods {
        let Some(rate) = rate else { continue };
        sum = sum.plus(&weight.times(rate)?)?;
        weights = weights.plus(weight)?;
    }
    if weights.is_zero() {
        return Some(annual);
    }
    let share = Exact::of(monitoring.share.get());
    let of_periods = share.times(&sum)?.over(&weights)?;
    Exact::ONE.minus(&share)?.times(&annual)?.plus(&of_periods)
}

/// Whether the rule reads scores or counts, which have a range.
fn watches_scores(indicator: &Indicator) -> bool {
    let mut measures = indicator.rule.components.iter().flat_map(Component::measures);
    measures.any(|measure| measure.facts().between.is_some() || !measure.events().is_empty())
}

/// Reports scores outside 0 to 100, and negative counts.
fn note_scores(indicator: &Indicator, reading: &Reading, mut report: impl FnMut(Number)) {
    for measure in indicator.rule.components.iter().flat_map(Component::measures) {
        let counts = measure.events().iter().filter_map(|kind| reading.kinds.get(&kind.id).copied());
        counts.filter(|count| *count < Number::ZERO).for_each(&mut report);
        let facts = measure.facts();
        let Some((least, most)) = facts.between else { continue };
        let outside = |number: &Number| *number < least.into() || most.is_some_and(|most| *number > most.into());
        let actual = reading.actual.filter(|_| facts.looks_at(Source::Actual));
        let opinions = measure.raters().iter().filter_map(|rater| match reading.panel.get(&rater.id) {
            Some(Opinion::Score(score)) => Some(*score),
            Some(Opinion::Ballots(_)) | None => None,
        });
        actual.into_iter().chain(opinions).filter(outside).for_each(&mut report);
    }
}
