//! Marks that don't add up to the full marks.

use rust_decimal::Decimal;

use super::Subject;
use baton_engine::check::misses;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Arrange, Category, Edit, Id, MarksScope, Number, Setting, half_up};

/// One finding a category for marks that don't add up, where the engine has one a unit.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    if category.indicators.is_empty() {
        return;
    }
    let full_marks = category.full_marks.get();
    let mut differences: Vec<Decimal> = view
        .counted()
        .iter()
        .map(|sums| sums.marks.saturating_sub(full_marks))
        .filter(|gap| misses(*gap, Decimal::ZERO))
        .collect();
    differences.arrange();
    let runs = differences.chunk_by(|a, b| a == b);
    let Some(commonest) = runs.max_by_key(|run| run.len()).and_then(|run| run.first()).copied() else { return };
    let units = u32::try_from(differences.len()).unwrap_or(u32::MAX);
    let code = Code::MarksDontAddUp { units, difference: commonest };
    let fixes = fixes(category, view.members().len() == differences.len(), commonest);
    found.push(Finding::new(subject.place(), code).with(fixes));
}

/// Marks that are `difference` too many (or too few, below 0) for everybody with the category's own marks: scaled in
/// proportion, taken from the indicator with the most, or the full marks adapted. Only where groups and units have no
/// marks of their own, since one can't tell whose are meant else; the full marks only where all units agree.
fn fixes(category: &Category, everybody: bool, difference: Decimal) -> Vec<Fix> {
    let shared = category.indicators.iter().all(|indicator| {
        let marks = &indicator.marks;
        marks.groups.is_empty() && marks.units.is_empty()
    });
    let mut fixes = Vec::new();
    if !everybody || !shared {
        return fixes;
    }
    // What a converted section counts for doesn't follow its indicators' marks.
    if category.adds_up() {
        let edit = |indicator: &Id, marks: Decimal| {
            Edit::Set(Setting::Marks {
                category: category.id.clone(),
                indicator: indicator.clone(),
                scope: MarksScope::Category,
                marks: Some(Number::from(marks.normalize())),
            })
        };
        let had = category.indicators.iter().map(|indicator| (&indicator.id, indicator.marks.category.get()));
        let had: Vec<(&Id, Decimal)> = had.filter(|(_, marks)| *marks > Decimal::ZERO).collect();
        if let Some(scaled) = scaled(&had, category.full_marks.get()) {
            let edits = had.iter().zip(&scaled).filter(|((_, had), has)| had != *has);
            let edits = edits.map(|((id, _), marks)| edit(id, *marks)).collect();
            fixes.push(Fix { kind: FixKind::ScaleMarks, edits });
        }
        let most = had.iter().fold(None, |most: Option<&(&Id, Decimal)>, one| match most {
            Some(most) if most.1 >= one.1 => Some(most),
            _ => Some(one),
        });
        if let Some((id, marks)) = most
            && let Some(left) = marks.checked_sub(difference).filter(|left| *left > Decimal::ZERO)
        {
            fixes.push(Fix { kind: FixKind::OneIndicator { indicator: (*id).clone() }, edits: vec![edit(id, left)] });
        }
    }
    if let Some(sum) = category.full_marks.get().checked_add(difference).filter(|sum| *sum > Decimal::ZERO) {
        let edit =
            Edit::Set(Setting::FullMarks { category: category.id.clone(), full_marks: Number::from(sum.normalize()) });
        fixes.push(Fix { kind: FixKind::FullMarks, edits: vec![edit] });
    }
    fixes
}

/// The marks in proportion, with the decimals that the marks have, adding up to the full marks exactly: what rounding
/// leaves over goes to the largest.
fn scaled(had: &[(&Id, Decimal)], full_marks: Decimal) -> Option<Vec<Decimal>> {
    let sum = had.iter().try_fold(Decimal::ZERO, |sum, (_, marks)| sum.checked_add(*marks))?;
    if sum <= Decimal::ZERO || full_marks <= Decimal::ZERO {
        return None;
    }
    let decimals = had.iter().map(|(_, marks)| marks.normalize().scale()).max()?.max(full_marks.normalize().scale());
    let mut rest = full_marks;
    let mut scaled = Vec::with_capacity(had.len());
    for (_, marks) in had {
        let share = half_up(marks.checked_mul(full_marks)?.checked_div(sum)?, decimals);
        rest = rest.checked_sub(share)?;
        scaled.push(share);
    }
    let largest = scaled.iter_mut().max()?;
    *largest = largest.checked_add(rest)?;
    (*scaled.iter().min()? > Decimal::ZERO).then_some(scaled)
}
