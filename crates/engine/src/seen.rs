//! What the looks of a rule see of each member's readings, before anything is compared.

use super::Substituted;
use super::exact::Exact;
use super::measure::{Inputs, observe, pooled};
use baton_model::{Look, Rule, Source};

/// What the components of a rule see of each member of a column, over the year or in one period.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) components: Vec<SeenBy>,
    /// Fields of places observed outside, by member; empty where the rule asks for none.
    fields: Vec<Option<u32>>,
    external: bool,
}

/// What one component sees, and its entry condition, where it has one.
#[derive(Clone, Debug)]
pub(super) struct SeenBy {
    pub(super) judged: Sight,
    pub(super) asked: Option<Sight>,
}

/// What one look sees of each member.
#[derive(Clone, Debug)]
pub(super) struct Sight {
    /// By member; `None` = not assessed.
    pub(super) observed: Vec<Option<Observed>>,
    /// What a pooled mean sums up, by member; empty where none is asked for.
    pub(super) pooled: Vec<Option<[Exact; 2]>>,
}

/// The value that a component sees of one reading, or why it sees none.
pub(super) type Observed = Result<Exact, Substituted>;

impl Sight {
    const fn new(observed: Vec<Option<Observed>>) -> Self {
        Self { observed, pooled: Vec::new() }
    }

    fn of_all<'a>(look: &Look, members: impl Iterator<Item = Option<Inputs<'a>>> + Clone) -> Self {
        let mut sight = Self::new(members.clone().map(|inputs| Some(observe(look, &inputs?))).collect());
        if look.pools() {
            sight.pooled.extend(members.map(|inputs| pooled(look, &inputs?)));
        }
        sight
    }

    fn push(&mut self, look: &Look, inputs: Option<&Inputs>) {
        self.observed.push(inputs.map(|inputs| observe(look, inputs)));
        if look.pools() {
            self.pooled.push(inputs.and_then(|inputs| pooled(look, inputs)));
        }
    }

    pub(super) fn of(&self, member: usize) -> Option<&Observed> {
        self.observed.get(member).and_then(Option::as_ref)
    }
}

impl Seen {
    /// Room for so many members.
    pub(super) fn new(rule: &Rule, members: usize) -> Self {
        let room = || Sight::new(Vec::with_capacity(members));
        let components = rule.components.iter();
        let components =
            components.map(|component| SeenBy { judged: room(), asked: component.only_if.as_ref().map(|_| room()) });
        Self { components: components.collect(), fields: Vec::new(), external: looks_outside(rule) }
    }

    /// What a rule sees of all members, in order; `None` = not assessed.
    pub(super) fn of_all<'a>(rule: &Rule, members: impl Iterator<Item = Option<Inputs<'a>>> + Clone) -> Self {
        let components = rule.components.iter().map(|component| SeenBy {
            judged: Sight::of_all(&component.look(), members.clone()),
            asked: component.only_if.as_ref().map(|condition| Sight::of_all(&condition.probe.look(), members.clone())),
        });
        let components = components.collect();
        let external = looks_outside(rule);
        let fields = if external { members.map(|inputs| inputs?.field()).collect() } else { Vec::new() };
        Self { components, fields, external }
    }

    /// Adds the next member; `None` = not assessed.
    pub(super) fn push(&mut self, rule: &Rule, inputs: Option<&Inputs>) {
        for (component, seen) in rule.components.iter().zip(&mut self.components) {
            seen.judged.push(&component.look(), inputs);
            if let (Some(condition), Some(asked)) = (&component.only_if, &mut seen.asked) {
                asked.push(&condition.probe.look(), inputs);
            }
        }
        if self.external {
            self.fields.push(inputs.and_then(Inputs::field));
        }
    }

    /// The field of a member's place observed outside.
    pub(super) fn field(&self, member: usize) -> Option<u32> {
        self.fields.get(member).copied().flatten()
    }
}

/// Whether a rule judges places observed outside.
fn looks_outside(rule: &Rule) -> bool {
    rule.components.iter().any(|component| component.measure.facts().looks_at(Source::External))
}
