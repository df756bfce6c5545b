//! The word in the header that says whether the project is kept.

use yew::prelude::*;

use super::{use_library, wording};
use crate::ui::context::use_words;
use crate::workbench::library::Standing;

/// Whether the project is kept, in a word; `data-kept` names it for style sheets and tests.
#[component]
pub fn KeepSign() -> Html {
    let (library, words) = (use_library(), &use_words().files);
    let (name, text) = match &library.standing {
        Standing::Starting => ("starting", String::new()),
        Standing::Untouched => ("untouched", String::new()),
        Standing::Pending => ("pending", words.sign_pending.to_owned()),
        Standing::Kept(at) => ("kept", (words.sign_kept)(&wording::moment(words, *at))),
        Standing::Elsewhere | Standing::Conflict => ("elsewhere", words.sign_not_kept.to_owned()),
        Standing::Failed(_) => ("failed", words.sign_not_kept.to_owned()),
    };
    html! { <span class="keep-sign" data-kept={name} title={words.sign_title}>{ text }</span> }
}
