//! Monitoring: the months and their plan, the heat table, the warnings, what the periods bring, and the levers.

mod calendar;
mod heat;
mod heat_row;
mod levers;
mod light;
pub mod page;
mod parts;
mod warnings;

use std::ops::Deref;
use std::rc::Rc;

pub use calendar::Months;
pub use heat::HeatTable;
pub use levers::MonitoringPanel;
pub use parts::PartsTable;
use rust_decimal::Decimal;
pub use warnings::WarningList;

use crate::i18n::fixed;
use crate::workbench::Board;

/// A board that is the same as another if it is the very same: comparing thousands of lights would cost more than
/// showing them.
#[derive(Clone)]
pub struct Shown(pub Rc<Board>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = Board;

    fn deref(&self) -> &Board {
        &self.0
    }
}

/// A share in per cent with one decimal, for tables of what was observed.
fn percent(share: Decimal) -> String {
    share.checked_mul(Decimal::ONE_HUNDRED).map_or_else(|| "—".to_owned(), |percent| fixed(percent, 1) + "%")
}

/// A planned share in per cent: whole ones without decimals, as they are written in a policy.
fn planned(share: Decimal) -> String {
    let percent = share.checked_mul(Decimal::ONE_HUNDRED);
    percent.map_or_else(|| "—".to_owned(), |percent| fixed(percent, u32::from(!percent.is_integer())) + "%")
}
