//! The edits of a category's grade rules: their conditions, what they do, and their order.

use baton_model::{Category, Condition, Edit, Effect, Figure, GradeRule, Id, Number, Order, Setting};

/// A change to one grade rule. Conditions are told by their path: positions in lists, outermost first; empty = the whole.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleChange {
    /// It gets another name.
    Name(String),
    /// It does something else.
    Effect(Effect),
    /// It rests on another clause.
    Clause(String),
    /// A single condition becomes another; one that measures alike has order and bound of the one before.
    Condition(Vec<usize>, Condition),
    /// A figure must lie otherwise to its bound.
    Order(Vec<usize>, Order),
    /// So many conditions of a list must hold.
    Count(Vec<usize>, u32),
    /// Of a condition on other years: these grades, so many years.
    Past(Vec<usize>, Vec<Id>, u32),
    /// A list gets one more condition; a single condition becomes a list of it and another one.
    More(Vec<usize>),
    /// A condition goes out of its list; where one is left, it stands by itself.
    Less(Vec<usize>),
}

fn deductions(bound: Number) -> Condition {
    Condition::Is { figure: Figure::Deductions, order: Order::Over, bound }
}

/// A rule at the end that bars the first grade for deductions over so many points.
pub(super) fn add(category: &Category, bound: Number) -> Option<Edit> {
    let effect = Effect::Bar(category.grading.grades.first()?.id.clone());
    with(category, |rules| {
        let free = (1..=rules.len() + 1).map(|n| Id::from(format!("rule-{n}")));
        let id = free.into_iter().find(|id| rules.iter().all(|rule| rule.id != *id))?;
        rules.push(GradeRule::new(id, String::new(), deductions(bound), effect));
        Some(())
    })
}

/// The rule at a position is changed; `None` where it stays as it is.
pub(super) fn change(category: &Category, at: usize, change: RuleChange) -> Option<Edit> {
    with(category, |rules| {
        let rule = rules.get_mut(at)?;
        let was = rule.clone();
        match change {
            RuleChange::Name(name) => rule.name = name,
            RuleChange::Effect(effect) => rule.effect = effect,
            RuleChange::Clause(clause) => rule.clause = clause,
            RuleChange::Condition(path, when) => {
                let part = rule.when.at_mut(&path)?;
                *part = kept(part, when);
            }
            RuleChange::Order(path, wanted) => {
                if let Condition::Is { order, .. } = rule.when.at_mut(&path)? {
                    *order = wanted;
                }
            }
            RuleChange::Count(path, wanted) => {
                if let Condition::AtLeast { count, .. } = rule.when.at_mut(&path)? {
                    *count = wanted;
                }
            }
            RuleChange::Past(path, wanted, number) => {
                if let Condition::Grades { among, years } = rule.when.at_mut(&path)? {
                    (*among, *years) = (wanted, number);
                }
            }
            RuleChange::More(path) => one_more(rule.when.at_mut(&path)?),
            RuleChange::Less(path) => {
                let (nth, list) = path.split_last()?;
                one_less(rule.when.at_mut(list)?, *nth);
            }
        }
        (*rule != was).then_some(())
    })
}

/// What becomes of the rules when a grade goes: those that lead to it or ask for it go.
pub(super) fn without_grade(category: &Category, grade: &Id) -> Option<Edit> {
    with(category, |rules| {
        let before = rules.len();
        rules.retain(|rule| !crate::references::names(rule, grade));
        (rules.len() < before).then_some(())
    })
}

/// The rules after a change; `None` where there is none.
pub(super) fn with(category: &Category, change: impl FnOnce(&mut Vec<GradeRule>) -> Option<()>) -> Option<Edit> {
    let mut rules = category.grading.rules.clone();
    change(&mut rules)?;
    Some(Edit::Set(Setting::GradeRules { category: category.id.clone(), rules }))
}

/// A condition in place of one: with its order and bound, where figures of both are of one unit of measure.
fn kept(was: &Condition, is: Condition) -> Condition {
    match (was, is) {
        (Condition::Is { figure: before, order, bound }, Condition::Is { figure, .. })
            if std::mem::discriminant(before) == std::mem::discriminant(&figure) =>
        {
            Condition::Is { figure, order: *order, bound: *bound }
        }
        (_, is) => is,
    }
}

fn one_more(when: &mut Condition) {
    let more = deductions(10.into());
    match when {
        Condition::AtLeast { count, of } => {
            let all = usize::try_from(*count) == Ok(of.len());
            of.push(more);
            *count = count.saturating_add(u32::from(all));
        }
        Condition::Is { .. } | Condition::Failed(_) | Condition::Circumstance(_) | Condition::Grades { .. } => {
            *when = Condition::AtLeast { count: 2, of: vec![when.clone(), more] };
        }
    }
}

fn one_less(when: &mut Condition, nth: usize) {
    let Condition::AtLeast { count, of } = when else { return };
    if nth >= of.len() || of.len() < 2 {
        return;
    }
    of.remove(nth);
    *count = (*count).min(u32::try_from(of.len()).unwrap_or(u32::MAX));
    if let [left] = of.as_slice() {
        *when = left.clone();
    }
}
