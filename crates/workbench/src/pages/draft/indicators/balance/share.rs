//! Sharing out marks in proportion, exactly.

use baton_model::Arrange;
use rust_decimal::Decimal;

/// Marks with `change` shared out among them in proportion to what they are, rounded to so many decimals by largest
/// remainder, so that the sum is exact; the first of equal remainders comes first. Where all are 0, in equal parts. A single
/// one takes all of it. Absent where there is none to share among, or less than is to be taken.
pub(super) fn shared(marks: &[Decimal], change: Decimal, decimals: u32) -> Option<Vec<Decimal>> {
    if let [single] = marks {
        let after = single.checked_add(change)?;
        return (after >= Decimal::ZERO).then(|| vec![after]);
    }
    let rest = marks.iter().try_fold(Decimal::ZERO, |sum, marks| sum.checked_add(*marks))?;
    let target = rest.checked_add(change)?;
    if marks.is_empty() || target < Decimal::ZERO {
        return None;
    }
    let equal = vec![Decimal::ONE; marks.len()];
    let (marks, rest) = if rest.is_zero() { (&equal[..], Decimal::from(marks.len())) } else { (marks, rest) };
    let unit = Decimal::new(1, decimals);
    let mut after = Vec::with_capacity(marks.len());
    let mut remainders = Vec::with_capacity(marks.len());
    for (at, marks) in marks.iter().enumerate() {
        let exact = marks.checked_mul(target)?.checked_div(rest)?;
        let down = exact.trunc_with_scale(decimals);
        remainders.push((exact.checked_sub(down)?, at));
        after.push(down);
    }
    let given = after.iter().try_fold(Decimal::ZERO, |sum, marks| sum.checked_add(*marks))?;
    let mut left = target.checked_sub(given)?;
    remainders.arrange_by(|(a, at), (b, other)| b.cmp(a).then(at.cmp(other)));
    for (_, at) in remainders.iter().filter(|(_, at)| !marks[*at].is_zero()) {
        if left < unit {
            break;
        }
        after[*at] = after[*at].checked_add(unit)?;
        left = left.checked_sub(unit)?;
    }
    // What is finer than the decimals goes to the first that has any.
    if !left.is_zero() {
        let at = marks.iter().position(|marks| !marks.is_zero())?;
        after[at] = after[at].checked_add(left)?;
    }
    after.iter().all(|marks| *marks >= Decimal::ZERO).then_some(after)
}
