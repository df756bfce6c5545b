//! The audit workbook: the outcome as live formulas over input cells, so that a spreadsheet recomputes it without us.
//!
//! Every category has six sheets: results, grades, scoring, adjustments, data and rules. A formula comes with the value that
//! the engine found, for viewers that don't compute. Only functions that Excel 2016, WPS and LibreOffice 7.4 share are used.
//! Figures are rounded twice: first where doubles are still right, so that what they leave of 1.255 is 1.255 again, then as
//! the policy says (`fit.rs`). What can't be a formula is a marked value with its reason.

mod a1;
mod circumstances;
mod comparison;
mod condition;
mod county;
mod cover;
mod data;
mod figure;
mod fit;
mod funds;
mod grade_lifts;
mod grade_rounds;
mod grade_rows;
mod grades;
mod ledger;
mod ledger_sums;
mod measure;
mod page;
mod part;
mod pool;
mod posts;
mod results;
mod rules;
mod scale;
mod scoring;
mod scoring_cohort;
mod scoring_formula;
mod sections;
mod style;
mod sums;

use std::fmt;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub use figure::{Figure, Kind};

use baton_engine::{Detail, Evaluation, UnitOutcome};
use baton_exchange::limits;
use baton_model::Policy;
use baton_words::{Locale, audit};
use condition::Figures;
use county::CountyCells;
use cover::Entry;
use funds::{FundSource, pools, shares};
use page::{Mark, Page};
use part::{Part, Sheets};
use posts::Posts;
use results::{ResultColumns, Sources};
use rules::RuleCells;
use scoring::Scored;
use style::Styles;
use sums::SumColumns;

/// What the workbook says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The language of its words.
    pub locale: Locale,
    /// Name of the scenario; absent for the baseline.
    pub scenario: Option<&'a str>,
    /// Day of the export, `2026-11-23`.
    pub date: &'a str,
    /// SHA-256 of the project's file, see [`fingerprint`](baton_exchange::fingerprint).
    pub fingerprint: &'a str,
    /// Whether formulas come with their values; without, whoever reads them must compute.
    pub valued: bool,
}

/// The workbook, with where its figures stand.
#[derive(Clone, Debug)]
pub struct Audit {
    /// The .xlsx.
    pub bytes: Vec<u8>,
    /// Where each figure of the outcome stands.
    pub figures: Vec<Figure>,
    /// How many cells are values for want of a formula.
    pub marked: usize,
}

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditError {
    /// More units × indicators, or more units, indicators or columns in a category, than a spreadsheet recomputes in good
    /// time: how many lines there are, and how many may be.
    TooLarge {
        /// Units × indicators.
        lines: u64,
        /// How many may be.
        most: u64,
    },
    /// The library that writes workbooks refused.
    NotWritten(String),
}

impl fmt::Display for AuditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { lines, most } => write!(f, "{lines} lines are more than {most}"),
            Self::NotWritten(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for AuditError {}

impl From<XlsxError> for AuditError {
    fn from(error: XlsxError) -> Self {
        Self::NotWritten(error.to_string())
    }
}

/// What one category's sheets have to do with the others.
struct Written<'p> {
    page: Page<'p>,
    cells: RuleCells,
    scored: Vec<Scored>,
    sums: SumColumns,
    columns: ResultColumns,
}

/// Writes the workbook.
///
/// # Errors
/// [`AuditError::TooLarge`] beyond the limits of [`limits`]; what the library refuses otherwise.
pub fn audit(evaluation: &Evaluation, options: &Options) -> Result<Audit, AuditError> {
    let (policy, locale) = (evaluation.policy().as_ref(), options.locale);
    bounded(evaluation)?;
    let styles = Styles::new(policy.rounding);
    let outcomes = evaluation.explain_all(Detail::Whole);
    let mut taken = vec![audit::COVER.of(locale).to_owned(), audit::COUNTY.of(locale).to_owned()];
    let parts = parts(evaluation, &outcomes, &mut taken, locale);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(policy, options));

    let page = |name: &str| Page::new(name, &styles, options.valued);
    let mut county_page = page(audit::COUNTY.of(locale));
    let county = county::settings(&mut county_page, policy, locale);
    let mut first: Vec<(Page, Page, Written)> = Vec::new();
    for part in &parts {
        let mut rules_page = page(&part.sheets.rules);
        let cells = rules::write(&mut rules_page, part, options.locale);
        let mut data_page = page(&part.sheets.data);
        let inputs = data::write(&mut data_page, part, &cells.groups, options.locale);
        let mut scoring_page = page(&part.sheets.scoring);
        let decimals = (county.point_decimals.as_str(), policy.rounding.points);
        let (scored, next) = scoring::write(&mut scoring_page, part, &cells, &inputs, decimals, options.locale);
        let sums = sums::write(&mut scoring_page, part, (&scored, &cells), next, (decimals, locale));
        let columns = ResultColumns::new(part, sums.sections.len());
        first.push((rules_page, data_page, Written { page: scoring_page, cells, scored, sums, columns }));
    }

    let columns: Vec<ResultColumns> = first.iter().map(|(_, _, written)| written.columns.clone()).collect();
    let pools = pools(policy, &parts, &columns, &mut taken, locale);
    let mut tail: Vec<(Page, &'static str)> = Vec::new();
    for (at, (name, pool)) in pools.iter().enumerate() {
        if let (Some((name, pool)), Some(cells)) = (name.as_ref().zip(pool.as_ref()), county.funds.get(at)) {
            let mut sheet = page(name);
            pool.write(&mut sheet, &cells.amount, locale);
            tail.push((sheet, audit::ABOUT_POOL.of(locale)));
        }
    }

    for (fund, cells) in policy.funds.iter().zip(&county.funds).filter(|(fund, _)| !fund.posts.is_empty()) {
        let sums = funds::columns_of(fund, &parts, &columns, |columns| columns.sum);
        let name = a1::sheet_name(audit::POSTS.of(locale), &taken);
        let mut sheet = page(&name);
        Posts { fund, weights: &cells.posts, parts: sums }.write(&mut sheet, locale);
        taken.push(name);
        tail.push((sheet, audit::ABOUT_POSTS.of(locale)));
    }

    let mut figures = Vec::new();
    let mut sheets: Vec<(Page, &'static str)> = Vec::new();
    for (part, (rules_page, data_page, written)) in parts.iter().zip(first) {
        let covering = policy.funds.iter().zip(&county.funds).zip(&pools);
        let covering = covering.filter(|((fund, _), _)| fund.coverage.covers(&part.category.id));
        let sources: Vec<FundSource> = covering
            .map(|((fund, cells), (name, pool))| FundSource { fund, cells, shares: shares(part, fund, name, pool) })
            .collect();
        let (results_page, grades_page, ledger_page, outcome) =
            conclude((evaluation, part), &written, &county, (policy, locale), &page, &sources);
        figures.extend(outcome);
        sheets.extend([
            (results_page, audit::ABOUT_RESULTS.of(locale)),
            (grades_page, audit::ABOUT_GRADES.of(locale)),
            (written.page, audit::ABOUT_SCORING.of(locale)),
            (ledger_page, audit::ABOUT_LEDGER.of(locale)),
            (data_page, audit::ABOUT_DATA.of(locale)),
            (rules_page, audit::ABOUT_RULES.of(locale)),
        ]);
    }
    let pairs: Vec<(&Part, &ResultColumns)> = parts.iter().zip(&columns).collect();
    let sums = county::figures(&mut county_page, evaluation, &pairs, &county, locale);
    figures.extend(figure::of_county(audit::COUNTY.of(locale), &sums));
    let mut all = vec![(county_page, audit::ABOUT_COUNTY.of(locale))];
    all.extend(sheets);
    all.extend(tail);
    finish(workbook, page(audit::COVER.of(locale)), all, figures, (policy, options))
}

/// The sheets of a category that depend on the others: results, grades and adjustments; where its figures stand.
fn conclude<'s>(
    (evaluation, part): (&Evaluation, &Part),
    written: &Written,
    county: &CountyCells,
    (policy, locale): (&Policy, Locale),
    page: &dyn Fn(&str) -> Page<'s>,
    funds: &[FundSource<'_>],
) -> (Page<'s>, Page<'s>, Page<'s>, Vec<Figure>) {
    let mut ledger_page = page(&part.sheets.ledger);
    let ledger = ledger::write(&mut ledger_page, part, &written.cells, locale);
    let figures =
        Figures { part, scored: &written.scored, sums: &written.sums, results: &written.columns, ledger: &ledger };
    let mut grades_page = page(&part.sheets.grades);
    let grades = grades::write(&mut grades_page, evaluation, figures, locale);
    let mut results_page = page(&part.sheets.results);
    let sources = Sources {
        county,
        rules: &written.cells,
        sums: &written.sums,
        figures,
        ledger: &ledger,
        grades: &grades,
        funds,
        decimals: policy.rounding.total,
    };
    results::write(&mut results_page, part, &written.columns, &sources, locale);
    let graded = !grades.outcome.is_empty() || part.category.grading.grades.is_empty();
    let paid: Vec<bool> = funds.iter().map(|source| source.shares.is_some()).collect();
    let figures = figure::of_part(part, &written.scored, &written.columns, graded, &paid);
    (results_page, grades_page, ledger_page, figures)
}

/// Refuses what a spreadsheet would not recompute in good time, or has no columns for.
fn bounded(evaluation: &Evaluation) -> Result<(), AuditError> {
    let mut lines: u64 = 0;
    let mut fits = true;
    for (outcome, category) in evaluation.categories().iter().zip(&evaluation.policy().categories) {
        let indicators = u64::try_from(category.indicators.len()).unwrap_or(u64::MAX);
        lines = lines.saturating_add(indicators.saturating_mul(outcome.units.into()));
        let wide = category.indicators.iter().map(|indicator| {
            let raters = data::columns_of_raters(indicator);
            let entries = indicator.rule.components.iter().filter(|component| component.only_if.is_some()).count();
            let looks = indicator.rule.components.len().saturating_add(entries);
            let through = looks.saturating_mul(9).saturating_add(raters).saturating_add(4);
            let periods = indicator.monitoring.as_ref().map_or(0, |_| evaluation.policy().periods.len());
            through.saturating_mul(periods.saturating_add(1)).saturating_add(6)
        });
        let wide = wide.fold(0_usize, usize::saturating_add);
        fits = fits && outcome.units <= limits::AUDIT_UNITS && wide <= limits::AUDIT_COLUMNS;
    }
    if fits && lines <= limits::AUDIT_LINES {
        return Ok(());
    }
    Err(AuditError::TooLarge { lines, most: limits::AUDIT_LINES })
}

/// The categories with their sheets' names.
fn parts<'a>(
    evaluation: &'a Evaluation,
    outcomes: &'a [UnitOutcome],
    taken: &mut Vec<String>,
    locale: Locale,
) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (position, category) in evaluation.policy().categories.iter().enumerate() {
        let short: String = category.name.chars().take(12).collect();
        let mut name = |what: &str| {
            let name = a1::sheet_name(&format!("{short}·{what}"), taken);
            taken.push(name.clone());
            name
        };
        let sheets = Sheets {
            results: name(audit::RESULTS.of(locale)),
            grades: name(audit::GRADES.of(locale)),
            scoring: name(audit::SCORING.of(locale)),
            ledger: name(audit::LEDGER.of(locale)),
            data: name(audit::DATA.of(locale)),
            rules: name(audit::RULES.of(locale)),
        };
        parts.push(Part::new(evaluation, outcomes, position, category, sheets));
    }
    parts
}

/// Author and title; the day of the export is the day of creation, so that the same export gives the same file.
fn properties(policy: &Policy, options: &Options) -> DocProperties {
    let properties = DocProperties::new().set_title(&policy.title).set_author("Baton");
    match ExcelDateTime::parse_from_str(options.date) {
        Ok(date) => properties.set_creation_datetime(&date),
        Err(_) => properties,
    }
}

/// Puts the cover before the sheets and saves.
fn finish(
    mut workbook: Workbook,
    mut cover: Page,
    sheets: Vec<(Page, &'static str)>,
    figures: Vec<Figure>,
    (policy, options): (&Policy, &Options),
) -> Result<Audit, AuditError> {
    let locale = options.locale;
    let mut marks: Vec<Mark> = Vec::new();
    let mut entries = Vec::new();
    let mut worksheets = Vec::new();
    for (page, about) in sheets {
        entries.push(Entry { sheet: page.name.clone(), about });
        let (worksheet, marked) = page.finish()?;
        marks.extend(marked);
        worksheets.push(worksheet);
    }
    cover::write(&mut cover, policy, options, &entries, &marks, locale);
    let (cover, _) = cover.finish()?;
    workbook.push_worksheet(cover);
    for worksheet in worksheets {
        workbook.push_worksheet(worksheet);
    }
    Ok(Audit { bytes: workbook.save_to_buffer()?, figures, marked: marks.len() })
}
