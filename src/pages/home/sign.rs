//! The word in the header that says whether the project is kept.

use yew::prelude::*;

use super::{use_library, wording};
use crate::shell::context::use_locale;
use baton_words::files;
use baton_workbench::pages::home::Standing;

/// Whether the project is kept, in a word; `data-kept` names it for style sheets and tests.
#[component]
pub fn KeepSign() -> Html {
    let (library, locale) = (use_library(), use_locale());
    let (name, text) = match &library.standing {
        Standing::Starting => ("starting", String::new()),
        Standing::Untouched => ("untouched", String::new()),
        Standing::Pending => ("pending", files::SIGN_PENDING.of(locale).to_owned()),
        Standing::Kept(at) => ("kept", files::sign_kept(locale, &wording::moment(locale, *at))),
        Standing::Elsewhere | Standing::Conflict => ("elsewhere", files::SIGN_NOT_KEPT.of(locale).to_owned()),
        Standing::Failed(_) => ("failed", files::SIGN_NOT_KEPT.of(locale).to_owned()),
    };
    html! { <span class="keep-sign" data-kept={name} title={files::SIGN_TITLE.of(locale)}>{ text }</span> }
}
