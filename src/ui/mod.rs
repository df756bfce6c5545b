//! The page: Yew components.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{ "指挥棒 Baton" }</h1></main> }
}

/// Mounts the page into `#app`, the element that `index.html` keeps for it.
pub fn start() {
    let root = gloo::utils::document().get_element_by_id("app");
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
