//! What units get of a bonus fund, divided over its posts by largest remainder in fen, on a sheet of its own.

use rust_decimal::Decimal;

use super::a1::cell;
use super::data;
use super::page::Page;
use super::part::{FIRST, Member, Part};
use super::pool::{EXACT, decimal, whole};
use super::style::Style;
use baton_model::{Fund, Post};
use baton_words::{Locale, audit};

const SUM: u16 = 3;
const FEN: u16 = 4;
const WEIGHTS: u16 = 5;
const LEFT: u16 = 6;
/// The first of the posts' columns.
const POSTS: u16 = 7;

/// The columns of a post.
#[derive(Clone, Copy)]
struct Columns {
    heads: u16,
    weight: u16,
    whole: u16,
    rest: u16,
    paid: u16,
}

impl Columns {
    fn of(post: usize) -> Self {
        let heads = POSTS + u16::try_from(post).unwrap_or(0) * 5;
        Self { heads, weight: heads + 1, whole: heads + 2, rest: heads + 3, paid: heads + 4 }
    }
}

/// A fund with posts.
pub(super) struct Posts<'a> {
    pub(super) fund: &'a Fund,
    /// Where the posts' weights stand.
    pub(super) weights: &'a [String],
    /// The categories that it covers, each with the column of its sums.
    pub(super) parts: Vec<(&'a Part<'a>, u16)>,
}

/// What is divided at a unit: fen, and the weights of the posts as whole numbers.
struct Division {
    fen: i128,
    weights: Vec<i128>,
}

impl Division {
    fn all(&self) -> i128 {
        self.weights.iter().sum()
    }

    fn product(&self, post: usize) -> i128 {
        self.fen * self.weights.get(post).copied().unwrap_or(0)
    }

    fn whole(&self, post: usize) -> i128 {
        self.product(post).checked_div(self.all()).unwrap_or(0)
    }

    fn rest(&self, post: usize) -> i128 {
        self.product(post) - self.whole(post) * self.all()
    }

    fn left(&self) -> i128 {
        self.fen - (0..self.weights.len()).map(|post| self.whole(post)).sum::<i128>()
    }
}

impl<'a> Posts<'a> {
    fn heads(post: &Post, member: &Member) -> Decimal {
        member.unit.heads.get(&post.id).map_or(Decimal::ZERO, |heads| heads.get())
    }

    fn members(&self) -> impl Iterator<Item = (&'a Part<'a>, u16, usize, &'a Member<'a>)> {
        self.parts
            .iter()
            .flat_map(|&(part, sum)| part.members.iter().enumerate().map(move |(at, member)| (part, sum, at, member)))
    }

    /// Decimals of weight × people.
    fn scale(&self) -> u32 {
        let of = |post: &Post| {
            let heads = self.members().map(|(_, _, _, member)| Self::heads(post, member).normalize().scale());
            post.weight.get().normalize().scale().saturating_add(heads.max().unwrap_or(0))
        };
        self.fund.posts.iter().map(of).max().unwrap_or(0)
    }

    /// `None` where a spreadsheet's integers don't suffice.
    fn division(&self, member: &Member, scale: u32) -> Option<Division> {
        let factor = Decimal::from(10_i64.checked_pow(scale)?);
        let fen = Part::paid(member, &self.fund.id).max(Decimal::ZERO).checked_mul(Decimal::ONE_HUNDRED)?;
        let weight = |post: &Post| {
            let product = Self::heads(post, member).checked_mul(post.weight.get())?.checked_mul(factor)?;
            Some(whole(product)?.max(0))
        };
        let weights: Option<Vec<i128>> = self.fund.posts.iter().map(weight).collect();
        let division = Division { fen: whole(fen)?, weights: weights? };
        (division.fen.checked_mul(division.all().max(1))? <= EXACT).then_some(division)
    }

    /// Writes the sheet.
    pub(super) fn write(&self, page: &mut Page, locale: Locale) {
        page.title(&format!("{} · {}", audit::POSTS.of(locale), self.fund.name), audit::POSTS_NOTE.of(locale));
        page.width(0, 0, 6.0);
        page.width(1, 1, 16.0);
        page.width(2, 2, 22.0);
        page.width(SUM, Columns::of(self.fund.posts.len()).heads, 12.0);
        let heads = [
            audit::NUMBER.of(locale),
            audit::CATEGORY.of(locale),
            audit::UNIT.of(locale),
            audit::BONUS.of(locale),
            audit::POOL_FEN.of(locale),
            audit::POOL_WEIGHTS.of(locale),
            audit::POOL_LEFT.of(locale),
        ];
        page.heads((FIRST - 1, 0), &heads);
        for (post, at) in self.fund.posts.iter().zip(0_usize..) {
            let columns = Columns::of(at);
            page.span((FIRST - 2, columns.heads), (FIRST - 2, columns.paid), &post.name);
            let heads = [
                audit::HEADCOUNT.of(locale),
                audit::POOL_WEIGHT.of(locale),
                audit::POOL_WHOLE.of(locale),
                audit::POOL_REST.of(locale),
                audit::BONUS.of(locale),
            ];
            page.heads((FIRST - 1, columns.heads), &heads);
        }
        let scale = self.scale();
        let divisions: Option<Vec<Division>> =
            self.members().map(|(_, _, _, member)| self.division(member, scale)).collect();
        let fits = scale <= 6;
        let mut divisions = divisions.filter(|_| fits).map(Vec::into_iter);
        for ((part, sum, at, member), row) in self.members().zip(FIRST..) {
            let there = Part::row(at);
            let name = Part::cell_on(&part.sheets.data, (there, data::NAME));
            page.number((row, 0), Some((row - FIRST + 1).into()), Style::Count);
            page.text((row, 1), &part.category.name, Style::Text);
            page.formula((row, 2), &name, member.unit.name.as_str(), Style::Text);
            let had = Part::paid(member, &self.fund.id);
            page.formula((row, SUM), &Part::cell_on(&part.sheets.results, (there, sum)), had, Style::Money);
            for (post, at) in self.fund.posts.iter().zip(0_usize..) {
                page.input((row, Columns::of(at).heads), member.unit.heads.get(&post.id).map(|heads| heads.get()));
            }
            let paid: Vec<Decimal> = {
                let found = member.outcome.funds.iter().find(|paid| paid.fund == self.fund.id);
                found.into_iter().flat_map(|paid| &paid.posts).map(|post| post.sum).collect()
            };
            match divisions.as_mut().and_then(Iterator::next) {
                Some(division) => self.divided(page, row, (scale, &division), &paid),
                None => {
                    for (sum, at) in paid.iter().zip(0_usize..) {
                        let reason = audit::POOL_TOO_LARGE.of(locale);
                        page.marked((row, Columns::of(at).paid), &(*sum).into(), reason);
                    }
                }
            }
        }
        page.print_across();
        page.freeze((FIRST, 3));
    }

    fn divided(&self, page: &mut Page, row: u32, (scale, division): (u32, &Division), paid: &[Decimal]) {
        let own = |column: u16| cell((row, column));
        let posts = || (0..self.fund.posts.len()).map(Columns::of);
        let sum = |column: fn(Columns) -> u16| posts().map(|post| own(column(post))).collect::<Vec<_>>().join("+");
        let (fen, all, left) = (own(FEN), own(WEIGHTS), own(LEFT));
        page.formula((row, FEN), &format!("ROUND(MAX(0,{})*100,0)", own(SUM)), decimal(division.fen), Style::Count);
        page.formula((row, WEIGHTS), &sum(|post| post.weight), decimal(division.all()), Style::Count);
        let given = format!("{fen}-({})", sum(|post| post.whole));
        page.formula((row, LEFT), &given, decimal(division.left()), Style::Count);
        for (at, columns) in posts().enumerate() {
            let weight = self.weights.get(at).map_or("0", String::as_str);
            let weighed = format!("MAX(0,ROUND({}*{weight}*10^{scale},0))", own(columns.heads));
            let value = division.weights.get(at).copied().unwrap_or(0);
            page.formula((row, columns.weight), &weighed, decimal(value), Style::Count);
            // The quotient of two doubles may be off by one near a whole number: put right by the remainder.
            let product = format!("{fen}*{}", own(columns.weight));
            let near = format!("INT({product}/{all})");
            let rest = format!("{product}-{near}*{all}");
            let exact = format!("IF({all}=0,0,{near}+IF({rest}<0,-1,IF({rest}>={all},1,0)))");
            page.formula((row, columns.whole), &exact, decimal(division.whole(at)), Style::Count);
            let rest = format!("{product}-{}*{all}", own(columns.whole));
            page.formula((row, columns.rest), &rest, decimal(division.rest(at)), Style::Count);
            let mine = own(columns.rest);
            let ahead: String = posts()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(other, post)| format!("+({}{}{mine})", own(post.rest), if other < at { ">=" } else { ">" }))
                .collect();
            let more = format!("IF(AND({all}>0,1{ahead}<={left}),1,0)");
            let sum = paid.get(at).copied().unwrap_or_default();
            page.formula((row, columns.paid), &format!("({}+{more})/100", own(columns.whole)), sum, Style::Money);
        }
    }
}
