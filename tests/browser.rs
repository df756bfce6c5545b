//! What only a browser can show: components mounted into a real document.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_page_mounts_and_shows_its_name() {
    let document = gloo::utils::document();
    let root = document.create_element("div").expect("a div");
    document.body().expect("a body").append_child(&root).expect("appended");
    yew::Renderer::<baton::ui::App>::with_root(root.clone()).render();
    yew::scheduler::flush().await;
    let heading = root.query_selector("h1").expect("a valid selector");
    assert_eq!(heading.and_then(|h| h.text_content()).as_deref(), Some("指挥棒"));
}
