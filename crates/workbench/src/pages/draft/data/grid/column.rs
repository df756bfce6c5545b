//! The columns of the grid: which there are for a category, and which are shown until somebody chooses otherwise.

use super::{GridView, SheetKind};
use baton_exchange::reading_part::{Field, events, raters, used};
use baton_model::{Category, Id, Indicator, Policy, Post};

/// What a column holds. Its order in the type is nobody's concern; it names the column in maps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Name of the unit.
    Name,
    /// Name of its group.
    Group,
    /// People whose bonus is paid.
    Headcount,
    /// People in a post of a bonus fund.
    Post(Id),
    /// People assessed.
    AssessedHeadcount,
    /// Unit-level difficulty factor.
    Difficulty,
    /// A circumstance that may apply to it, with the reasons.
    Circumstance(Id),
    /// 不参加排名.
    Exempt,
    /// A part of a reading.
    Reading {
        /// The indicator.
        indicator: Id,
        /// The period; absent = the year.
        period: Option<Id>,
        /// Which part.
        field: Field,
    },
    /// Difficulty factor of the unit on an indicator.
    Factor {
        /// The indicator.
        indicator: Id,
    },
    /// The unit that a ledger entry belongs to.
    Owner,
    /// The grade that the unit had in another year.
    PastGrade(u16),
    /// The adjustment item.
    Item,
    /// Its level.
    Level,
    /// How many times.
    Quantity,
    /// What it is about.
    Matter,
    /// Free text.
    Note,
}

/// A column with what its header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The column.
    pub column: Column,
    /// Name of the indicator under which it stands; empty for others.
    pub over: String,
    /// Name of the rater group or circumstance; empty for others.
    pub named: String,
    /// Unit of measure; empty for none.
    pub measured_in: String,
    /// Whether it is shown.
    pub shown: bool,
}

impl Column {
    /// The indicator whose column it is.
    #[must_use]
    pub fn indicator(&self) -> Option<&Id> {
        match self {
            Self::Reading { indicator, .. } | Self::Factor { indicator } => Some(indicator),
            _ => None,
        }
    }

    /// Whether it holds words rather than figures.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Group
                | Self::Circumstance(_)
                | Self::PastGrade(_)
                | Self::Owner
                | Self::Item
                | Self::Level
                | Self::Matter
                | Self::Note
        )
    }
}

/// All columns of a sheet, the one that names the row first.
pub fn heads(view: &GridView, policy: &Policy, category: &Category) -> Vec<Head> {
    let mut heads: Vec<Head> = match view.kind {
        SheetKind::Values => {
            values(category, view.period.as_ref().filter(|id| known(policy, id)), view.source(category))
        }
        SheetKind::Units => units(policy, category),
        SheetKind::Ledger => LEDGER_COLUMNS.iter().map(|column| plain(column.clone(), true)).collect(),
    };
    for head in heads.iter_mut().skip(1) {
        head.shown = view.columns.get(&head.column).copied().unwrap_or(head.shown);
    }
    heads
}

const UNIT_COLUMNS: [Column; 5] =
    [Column::Name, Column::Group, Column::Headcount, Column::AssessedHeadcount, Column::Difficulty];

const LEDGER_COLUMNS: [Column; 6] =
    [Column::Owner, Column::Item, Column::Level, Column::Quantity, Column::Matter, Column::Note];

fn known(policy: &Policy, id: &Id) -> bool {
    policy.periods.iter().any(|period| period.id == *id)
}

fn plain(column: Column, shown: bool) -> Head {
    Head { column, over: String::new(), named: String::new(), measured_in: String::new(), shown }
}

/// The posts of the funds that cover a category, each once.
fn posts<'p>(policy: &'p Policy, category: &'p Category) -> Vec<&'p Post> {
    let mut posts: Vec<&Post> = Vec::new();
    for post in policy.funds_of(&category.id).flat_map(|fund| &fund.posts) {
        if posts.iter().all(|known| known.id != post.id) {
            posts.push(post);
        }
    }
    posts
}

/// So many years before this one have columns, and more where a grade rule asks for them.
const PAST_YEARS: u32 = 3;

fn units(policy: &Policy, category: &Category) -> Vec<Head> {
    let posts = posts(policy, category).into_iter();
    let posts = posts.map(|post| Head { named: post.name.clone(), ..plain(Column::Post(post.id.clone()), true) });
    let asked = category.grading.rules.iter().map(|rule| rule.when.years()).max().unwrap_or(0);
    let past = (1..=asked.clamp(PAST_YEARS, 20)).filter_map(|back| {
        let column = Column::PastGrade(policy.year.checked_sub(u16::try_from(back).ok()?)?);
        Some(plain(column, back <= asked))
    });
    let circumstances = category.circumstances.iter().map(|circumstance| Head {
        named: circumstance.name.clone(),
        ..plain(Column::Circumstance(circumstance.id.clone()), true)
    });
    let own = UNIT_COLUMNS.into_iter().map(|column| plain(column, true));
    own.chain(posts).chain(circumstances).chain([plain(Column::Exempt, true)]).chain(past).collect()
}

fn values(category: &Category, period: Option<&Id>, source: Option<&str>) -> Vec<Head> {
    let mut heads = vec![plain(Column::Name, true), plain(Column::Group, false)];
    let wanted = |indicator: &Indicator| source.is_none_or(|source| indicator.source == source);
    for indicator in category.indicators.iter().filter(|indicator| wanted(indicator)) {
        heads.extend(of_indicator(indicator, period));
    }
    heads
}

fn of_indicator(indicator: &Indicator, period: Option<&Id>) -> Vec<Head> {
    let used = used(indicator, period);
    let of_reading = |field: Field| {
        let own = matches!(field, Field::Actual | Field::Target | Field::Prior);
        Head {
            over: indicator.name.clone(),
            named: String::new(),
            measured_in: if own { indicator.measured_in.clone() } else { String::new() },
            shown: used.contains(&field),
            column: Column::Reading { indicator: indicator.id.clone(), period: period.cloned(), field },
        }
    };
    let fields = [
        Field::Actual,
        Field::Target,
        Field::Prior,
        Field::Place,
        Field::FieldSize,
        Field::PriorPlace,
        Field::PriorFieldSize,
    ];
    let mut heads: Vec<Head> = fields.map(of_reading).into();
    for (kind, name) in events(indicator) {
        heads.push(Head { named: name.clone(), ..of_reading(Field::Event(kind.clone())) });
    }
    for (rater, name) in raters(indicator) {
        heads.push(Head { named: name.clone(), ..of_reading(Field::Rater(rater.clone())) });
    }
    // The factor belongs to the year as a whole.
    if period.is_none() {
        let column = Column::Factor { indicator: indicator.id.clone() };
        heads.push(Head { over: indicator.name.clone(), ..plain(column, false) });
    }
    heads
}
