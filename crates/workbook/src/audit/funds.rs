//! What the bonus funds pay: a coefficient and a sum for each that covers a category, and the pools that are divided.

use super::a1::{cell, sheet_name};
use super::circumstances::ExtraCells;
use super::county::FundCells;
use super::data;
use super::grades::{COEFFICIENT, LADDER, OWN_COEFFICIENTS};
use super::page::Page;
use super::part::{FIRST, Member, Part};
use super::pool::Pool;
use super::results::{ResultColumns, Writer};
use super::scale::{MOST_CHOICES, broken_line};
use super::style::Style;
use baton_model::{Coefficient, Fund, FundMode, Number, Outside, Policy, ScoreOf};
use baton_words::{Locale, audit};

/// Where a fund's coefficient and sum stand, by column.
#[derive(Clone, Copy, Debug)]
pub(super) struct FundColumns {
    pub(super) coefficient: u16,
    pub(super) sum: u16,
}

/// A fund, and what its column refers to.
pub(super) struct FundSource<'s> {
    pub(super) fund: &'s Fund,
    /// Where its settings stand.
    pub(super) cells: &'s FundCells,
    /// Of a pool the members' parts; `None` where it is too large to be divided there.
    pub(super) shares: Option<Vec<String>>,
}

impl Writer<'_, '_, '_> {
    /// What members' results count in a fund, times what circumstances multiply it by. `list` is where the coefficients of the
    /// grades stand.
    pub(super) fn coefficient(
        &mut self,
        source: &FundSource<'_>,
        columns: FundColumns,
        list: &str,
        extras: &[ExtraCells],
    ) {
        let (locale, part) = (self.locale, self.part);
        let head = audit::of_fund(locale, &source.fund.name, audit::COEFFICIENT.of(locale));
        let FundCells { exempt, points, places, otherwise, .. } = source.cells;
        if points.len() > MOST_CHOICES {
            self.page.span((FIRST - 2, columns.coefficient), (FIRST - 1, columns.coefficient), &head);
            for (at, member) in part.members.iter().enumerate() {
                let cached = part.coefficient(member, source.fund).into();
                self.page.marked((Part::row(at), columns.coefficient), &cached, audit::TOO_MANY_CHOICES.of(locale));
            }
            return;
        }
        let of_result = self.columns.clone();
        self.column(columns.coefficient, &head, Style::Value, |_, member, row| {
            let place = cell((row, of_result.place));
            let formula = match &source.fund.coefficient {
                Coefficient::Grade { .. } => {
                    let number = cell((row, of_result.number));
                    format!("IF({number}=\"\",{exempt},INDEX({list},{number}))")
                }
                Coefficient::Score { of, .. } => {
                    let score = match of {
                        ScoreOf::Percentage => cell((row, of_result.percentage)),
                        ScoreOf::Total => cell((row, of_result.total)),
                    };
                    let counts = broken_line(&score, points, Outside::Flat).unwrap_or_else(|| "0".to_owned());
                    format!("IF({place}=\"\",{exempt},{counts})")
                }
                Coefficient::Place { .. } => {
                    let of_place = match (places.first(), places.last().and_then(|last| last.rsplit('!').next())) {
                        (Some(first), Some(last)) => {
                            let found = format!("INDEX({first}:{last},{place})");
                            format!("IF({place}>{},{otherwise},{found})", places.len())
                        }
                        _ => otherwise.clone(),
                    };
                    format!("IF({place}=\"\",{exempt},{of_place})")
                }
            };
            let factors = ExtraCells::factors(extras, part, row);
            let formula = if factors.is_empty() { formula } else { format!("ROUND({formula}{factors},14)") };
            (formula, part.coefficient(member, source.fund).into())
        });
    }

    /// What a fund pays.
    pub(super) fn fund(&mut self, source: &FundSource<'_>, columns: FundColumns, extras: &[ExtraCells]) {
        let (locale, part) = (self.locale, self.part);
        let head = audit::of_fund(locale, &source.fund.name, audit::BONUS.of(locale));
        let had = |member: &Member| Part::paid(member, &source.fund.id);
        let Some(shares) = &source.shares else {
            self.page.span((FIRST - 2, columns.sum), (FIRST - 1, columns.sum), &head);
            for (at, member) in part.members.iter().enumerate() {
                let cached = had(member).into();
                self.page.marked((Part::row(at), columns.sum), &cached, audit::POOL_TOO_LARGE.of(locale));
            }
            return;
        };
        let of_result = self.columns.clone();
        self.column(columns.sum, &head, Style::Money, |at, member, row| {
            let heads = Part::cell_on(&part.sheets.data, (row, data::HEADCOUNT));
            let FundCells { amount, threshold, .. } = source.cells;
            let paid = |product: String| format!("ROUND(ROUND({product},6),2)");
            let coefficient = cell((row, columns.coefficient));
            let factors = ExtraCells::factors(extras, part, row);
            let formula = match source.fund.mode {
                FundMode::PerHead { .. } => paid(format!("{amount}*{coefficient}*{heads}")),
                FundMode::PerUnit { .. } => paid(format!("{amount}*{coefficient}")),
                FundMode::PerPoint { .. } => {
                    let below = format!("ROUND({}-{threshold},9)<0", cell((row, of_result.percentage)));
                    format!(
                        "IF({below},0,{})",
                        paid(format!("{amount}*{}*{heads}{factors}", cell((row, of_result.total))))
                    )
                }
                FundMode::Pool { .. } => shares.get(at).cloned().unwrap_or_default(),
            };
            (formula, had(member).into())
        });
    }
}

/// The categories that a fund covers, each with a column of it.
pub(super) fn columns_of<'a>(
    fund: &Fund,
    parts: &'a [Part<'a>],
    columns: &[ResultColumns],
    column: impl Fn(&FundColumns) -> u16,
) -> Vec<(&'a Part<'a>, u16)> {
    let mut found = Vec::new();
    for (part, columns) in parts.iter().zip(columns) {
        let own = part.funds.iter().zip(&columns.funds).find(|(covering, _)| std::ptr::eq(**covering, fund));
        found.extend(own.map(|(_, columns)| (part, column(columns))));
    }
    found
}

/// The pools of the funds, each with the name of its sheet; absent where a fund is none, or is too large to be divided there.
pub(super) fn pools<'a>(
    policy: &'a Policy,
    parts: &'a [Part<'a>],
    columns: &[ResultColumns],
    taken: &mut Vec<String>,
    locale: Locale,
) -> Vec<(Option<String>, Option<Pool<'a>>)> {
    let mut pools = Vec::new();
    for fund in &policy.funds {
        let FundMode::Pool { sum } = fund.mode else {
            pools.push((None, None));
            continue;
        };
        let sharing = columns_of(fund, parts, columns, |columns| columns.coefficient);
        let pool = Some(Pool { fund, sum: sum.get(), parts: sharing }).filter(Pool::fits);
        let name = pool.as_ref().map(|_| sheet_name(audit::POOL.of(locale), taken));
        taken.extend(name.clone());
        pools.push((name, pool));
    }
    pools
}

/// The cells with the members' parts of a pool; none where the fund is no pool, absent where it is too large.
pub(super) fn shares(part: &Part, fund: &Fund, name: &Option<String>, pool: &Option<Pool>) -> Option<Vec<String>> {
    match fund.mode {
        FundMode::Pool { .. } => {
            let (name, pool) = name.as_ref().zip(pool.as_ref())?;
            part.members.iter().map(|member| pool.cell(name, member.position)).collect()
        }
        FundMode::PerHead { .. } | FundMode::PerUnit { .. } | FundMode::PerPoint { .. } => Some(Vec::new()),
    }
}

/// Where the coefficients of the funds stand: the grades' own, or in a column for each fund with its own.
pub(super) fn coefficients(page: &Page, part: &Part, column: &dyn Fn(&Page, u16) -> String) -> Vec<String> {
    let mut next = OWN_COEFFICIENTS;
    let of_fund = |fund: &&Fund| {
        if !has_own_column(fund) {
            return column(page, COEFFICIENT);
        }
        next += 1;
        column(page, next - 1)
    };
    part.funds.iter().map(of_fund).collect()
}

/// Whether a fund has coefficients of grades of its own.
fn has_own_column(fund: &Fund) -> bool {
    match &fund.coefficient {
        Coefficient::Grade { coefficients } => !coefficients.is_empty(),
        Coefficient::Score { .. } | Coefficient::Place { .. } => false,
    }
}

/// Writes the coefficients of the funds that have their own.
pub(super) fn write_coefficients(page: &mut Page, part: &Part, locale: Locale) {
    let own = part.funds.iter().filter(|fund| has_own_column(fund));
    for (fund, column) in own.zip(OWN_COEFFICIENTS..) {
        let head = audit::of_fund(locale, &fund.name, audit::COEFFICIENT.of(locale));
        page.text((LADDER - 1, column), &head, Style::Head);
        for (grade, row) in part.category.grading.grades.iter().zip(LADDER..) {
            page.input((row, column), fund.of_grade(grade).map(Number::get));
        }
    }
}
