//! What the browser remembers between visits: language and theme. Falls back silently where storage is blocked.

use web_sys::Storage;

use baton_words::Locale;

const LOCALE: &str = "baton.locale";
const THEME: &str = "baton.theme";
const VISITED: &str = "baton.visited";
const FRONT: &str = "baton.front";
const TOUR: &str = "baton.tour";
const BROKE: &str = "baton.broke";

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in storage and in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The language that the address asks for (`?lang=en`), or else the one remembered.
pub fn locale() -> Locale {
    let search = gloo::utils::window().location().search().unwrap_or_default();
    let asked = |locale: &Locale| {
        let short = locale.tag().split('-').next().unwrap_or_default();
        search.trim_start_matches('?').split('&').any(|pair| pair.strip_prefix("lang=") == Some(short))
    };
    if let Some(asked) = Locale::ALL.into_iter().find(asked) {
        return asked;
    }
    remembered(LOCALE).and_then(|tag| Locale::of_tag(&tag)).unwrap_or_default()
}

/// The theme remembered.
pub fn theme() -> Theme {
    remembered(THEME).and_then(|name| Theme::named(&name)).unwrap_or_default()
}

/// Remembers the language and tells the document.
pub fn set_locale(locale: Locale) {
    remember(LOCALE, locale.tag());
    tell("lang", locale.tag());
}

/// Remembers the theme and tells the document.
pub fn set_theme(theme: Theme) {
    remember(THEME, theme.name());
    tell("data-theme", theme.name());
}

/// Whether a project was kept at an earlier visit, so that the page waits for it instead of showing another one first.
pub fn visited() -> bool {
    remembered(VISITED).is_some()
}

/// Remembers that a project is kept.
pub fn set_visited() {
    remember(VISITED, "1");
}

/// The stop of the tour at which somebody was last; 1 where nobody was.
pub fn tour() -> usize {
    remembered(TOUR).and_then(|stop| stop.parse().ok()).unwrap_or(1)
}

/// Remembers the stop of the tour.
pub fn set_tour(stop: usize) {
    remember(TOUR, &stop.to_string());
}

/// Remembers that what the page is was read, and tells the document.
pub fn set_front_read() {
    remember(FRONT, "read");
    tell("data-front", "read");
}

/// Remembers that the page broke down, so that it doesn't restore at once what may break it again.
pub fn set_broken() {
    remember(BROKE, "1");
}

/// Whether the page broke down at its last visit; asking forgets it.
pub fn broke_down() -> bool {
    let broke = remembered(BROKE).is_some();
    if let (true, Some(storage)) = (broke, storage()) {
        let _ = storage.remove_item(BROKE);
    }
    broke
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

fn remembered(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or blocked storage only means that the choice is not remembered.
        let _ = storage.set_item(key, value);
    }
}

/// Tells the document.
pub fn tell(attribute: &str, value: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        let _ = root.set_attribute(attribute, value);
    }
}
