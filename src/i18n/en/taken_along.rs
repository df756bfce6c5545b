//! What goes with something that is deleted, in English.

use super::super::catalogue::TakenAlong;
use super::plural;

pub const TAKEN_ALONG: TakenAlong = TakenAlong {
    lead: |parts| format!("Goes along: {}. Undo brings all of it back.", parts.join("; ")),
    gates: |grades| {
        let n = grades.len();
        format!("{n} {} ({})", plural(n, "bar on a grade", "bars on grades"), grades.join(", "))
    },
    breakers: |n| format!("{n} {}", plural(n, "tie-breaker", "tie-breakers")),
    veto: "the grade of vetoed units (they get the next one)",
    readings: |n, names| format!("data of {}", units(n, names)),
    difficulties: |n| format!("difficulty factors of {n} {}", plural(n, "unit", "units")),
    entries: |n, names| format!("ledger entries of {}", units(n, names)),
};

fn units(n: usize, names: &[String]) -> String {
    let told = names.join(", ");
    if n > names.len() { format!("{n} units ({told} …)") } else { told }
}
