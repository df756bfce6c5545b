//! The sheets of the posts of bonus funds, and of how many people units have in them.

use std::collections::HashMap;
use std::sync::Arc;

use super::categories::referred;
use super::lines::lines;
use super::names::{Directory, Referring};
use super::pen::{Pen, Value};
use super::report::Report;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Fund, Id, Number, Policy, Post, Project, Unit};
use baton_words::{Heading, Table};

/// Writes the posts of the funds.
pub fn write(pen: &mut Pen, policy: &Policy) -> Result<(), WriteError> {
    let known = funds(&policy.funds);
    let mut page = pen.page(Table::Posts, policy.funds.iter().map(|fund| fund.posts.len()).sum())?;
    for fund in &policy.funds {
        for post in &fund.posts {
            let fund = known.written(&fund.id, Some(fund.name.as_str()));
            page.row(&[fund.into(), Value::code(&post.id), Value::text(&post.name), post.weight.into()])?;
        }
    }
    page.close();
    Ok(())
}

/// Writes how many people units have in posts.
pub fn write_heads(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let (units, known) = (&project.roster.units, posts(&project.policy.funds));
    let mut page = pen.page(Table::Heads, units.iter().map(|unit| unit.heads.len()).sum())?;
    for unit in units {
        for (post, heads) in &unit.heads {
            let name = all(&project.policy.funds).find(|other| other.id == *post).map(|post| post.name.as_str());
            page.row(&[refer.unit(&unit.id).into(), known.written(post, name).into(), (*heads).into()])?;
        }
    }
    page.close();
    Ok(())
}

fn funds(funds: &[Fund]) -> Directory {
    Directory::new(funds.iter().map(|fund| (&fund.id, fund.name.as_str())))
}

fn all(funds: &[Fund]) -> impl Iterator<Item = &Post> {
    funds.iter().flat_map(|fund| &fund.posts)
}

fn posts(funds: &[Fund]) -> Directory {
    Directory::new(all(funds).map(|post| (&post.id, post.name.as_str())))
}

/// Reads the posts into the funds.
pub fn read(book: &Book, report: &Report, into: &mut [Fund]) {
    let known = funds(into);
    for line in lines(book, Table::Posts, report) {
        if line.is_blank(Heading::Fund) {
            line.report(Heading::Fund, Problem::Needed(Heading::Fund));
        }
        let (Some(fund), Some((id, name))) = (line.known(Heading::Fund, &known), line.identity()) else { continue };
        let Some(fund) = into.iter_mut().find(|other| other.id == fund) else { continue };
        if fund.posts.iter().any(|post| post.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Post, id.to_string()));
            continue;
        }
        let weight = line.number(Heading::PostWeight).unwrap_or(Number::ONE);
        fund.posts.push(Post { id, name, weight });
    }
}

/// Reads how many people units have in posts.
pub fn read_heads(book: &Book, report: &Report, policy: &Policy, units: &mut [Arc<Unit>], known: &Directory) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    let among = posts(&policy.funds);
    for line in lines(book, Table::Heads, report) {
        if line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::Needed(Heading::Unit));
        }
        let unit = line.known(Heading::Unit, known).and_then(|id| units.get_mut(*place.get(&id)?));
        let Some(unit) = unit.map(Arc::make_mut) else { continue };
        let Some(post) = referred(&line, Heading::Post, &among) else { continue };
        let heads = line.needed(Heading::Heads);
        if unit.heads.insert(post.clone(), heads).is_some() {
            line.report(Heading::Post, Problem::Repeated(Heading::Post, post.to_string()));
        }
    }
}
