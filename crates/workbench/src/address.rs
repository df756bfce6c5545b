//! Where somebody is, as an address in plain letters: the page, the category looked at, and the unit explained.

use super::pages::{Layout, Page};
use super::state::State;
use baton_model::Id;

/// A place in the workbench.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// The category looked at, where the page is of one.
    pub category: Option<Id>,
    /// The unit explained.
    pub unit: Option<Id>,
}

impl Address {
    /// The place that the fragment of an address names, such as `#/what-if?category=towns`; `None` where it names none, as one
    /// without a stroke does.
    #[must_use]
    pub fn read(fragment: &str) -> Option<Self> {
        let text = fragment.strip_prefix("#/")?;
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let page = Page::ALL.iter().copied().find(|page| page.address() == path.trim_end_matches('/'))?;
        let named = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).and_then(|(_, value)| plain(value)).map(Id::from)
        };
        Some(Self { page, category: named("category"), unit: named("unit") })
    }

    /// The fragment that names the place.
    #[must_use]
    pub fn fragment(&self) -> String {
        let named = [("category", &self.category), ("unit", &self.unit)];
        let pairs = named.into_iter().filter_map(|(name, id)| Some(format!("{name}={}", coded(id.as_ref()?.as_str()))));
        let query = pairs.collect::<Vec<_>>().join("&");
        let mark = if query.is_empty() { "" } else { "?" };
        format!("#/{}{mark}{query}", self.page.address())
    }
}

impl State {
    /// Where somebody is.
    #[must_use]
    pub fn address(&self) -> Address {
        let (view, roster) = (self.view(), &self.pair().roster);
        let category = self.category().filter(|_| view.page.layout() != Layout::County);
        Address {
            page: view.page,
            category: category.map(|category| category.id.clone()),
            unit: view.unit.and_then(|unit| roster.units.get(unit)).map(|unit| unit.id.clone()),
        }
    }

    /// Whether anything lies over the page that can be closed: the drawer or a dialog.
    #[must_use]
    pub fn covered(&self) -> bool {
        let view = self.view();
        let drawer = view.unit.is_some() || view.change.subject.is_some();
        drawer || view.dialog.is_some() || view.units.ask.is_some() || view.newcomers.is_some()
    }

    /// Goes to a place, as far as it is there; whatever lies over the page is closed.
    pub(super) fn go(&mut self, address: &Address) {
        self.view.dialog = None;
        (self.view.units.ask, self.view.newcomers) = (None, None);
        let pair = self.pair();
        let at = |id: &Id| pair.policy.categories.iter().position(|category| category.id == *id);
        let category = address.category.as_ref().and_then(at).filter(|category| *category != self.view.category);
        let among = |id: &Id| pair.roster.units.iter().position(|unit| unit.id == *id);
        let unit = address.unit.as_ref().and_then(among);
        if address.page != self.view.page {
            self.show(address.page);
        }
        if let Some(category) = category {
            self.look_at_category(category);
        }
        if unit != self.view.unit || self.view.change.subject.is_some() {
            self.explain(unit);
        }
    }
}

/// Text as it may stand in an address: what is no plain letter or figure, byte by byte.
fn coded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// What was [`coded`], or a browser has; `None` where it is neither.
fn plain(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(match byte {
            b'%' => digit(rest.next()?)?.checked_mul(16)?.checked_add(digit(rest.next()?)?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::Address;
    use crate::{Action, Dialog, Page, State};
    use baton_presets::Preset;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        for page in Page::ALL {
            for id in ["towns", "街道 甲&乙/1%=", ""] {
                let address = Address { page: *page, category: Some(id.into()), unit: None };
                assert_eq!(Address::read(&address.fragment()), Some(address));
            }
        }
        let bare = Address { page: Page::Units, category: None, unit: None };
        assert_eq!(bare.fragment(), "#/draft/units");
    }

    #[test]
    fn what_names_no_place_is_none() {
        for fragment in ["", "#", "#league", "#share=abc", "#/nowhere", "#/what-if/further", "what-if"] {
            assert_eq!(Address::read(fragment), None, "{fragment}");
        }
        let cut = Address::read("#/what-if?category=%E8%A1&unit").expect("the page is told");
        assert_eq!((cut.page, cut.category, cut.unit), (Page::WhatIf, None, None));
    }

    #[test]
    fn going_back_closes_what_lies_over_the_page_and_leaves_what_is_not_there() {
        let mut state = State::new(Preset::Classroom.project().unwrap());
        let before = state.address();
        state.apply(Action::Unit(Some(1)));
        state.apply(Action::Dialog(Some(Dialog::Edits)));
        let over = state.address();
        assert!(state.covered() && over.unit.is_some() && over.page == before.page);
        state.apply(Action::Go(before.clone()));
        assert!(!state.covered());
        assert_eq!(state.address(), before);
        state.apply(Action::Go(Address { page: Page::Data, category: Some("none".into()), unit: Some("none".into()) }));
        assert_eq!(state.address(), Address { page: Page::Data, ..before });
        state.apply(Action::Go(over.clone()));
        assert_eq!(state.address(), over);
    }
}
