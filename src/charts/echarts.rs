//! Apache ECharts, as far as the page calls it. Its module is beside the page's own and comes when the first chart shows.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::shell::beside;

#[wasm_bindgen]
extern "C" {
    /// The charts' module, see `www/charts.js`.
    #[derive(Clone)]
    pub type Module;
    #[wasm_bindgen(method, catch)]
    pub fn init(
        this: &Module,
        element: Option<&HtmlElement>,
        theme: &JsValue,
        options: &JsValue,
    ) -> Result<Instance, JsValue>;

    /// A chart.
    pub type Instance;
    #[wasm_bindgen(method, catch, js_name = "setOption")]
    pub fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    pub fn resize(this: &Instance);
    #[wasm_bindgen(method)]
    pub fn dispose(this: &Instance);
    #[wasm_bindgen(method, catch, js_name = "getDataURL")]
    pub fn data_url(this: &Instance, options: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch, js_name = "renderToSVGString")]
    pub fn svg(this: &Instance) -> Result<String, JsValue>;
}

thread_local! {
    static MODULE: RefCell<Option<Module>> = const { RefCell::new(None) };
}

/// The module, if it has come.
pub fn loaded() -> Option<Module> {
    MODULE.with_borrow(Clone::clone)
}

/// Fetches the module, once. `None` where it can't be had.
pub async fn load() -> Option<Module> {
    if let Some(module) = loaded() {
        return Some(module);
    }
    let module = beside::module_of(&beside::named("charts")?).await?;
    let module: Module = module.unchecked_into();
    MODULE.set(Some(module.clone()));
    Some(module)
}

/// A plain value as JavaScript has it.
pub fn plain(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap_or(JsValue::UNDEFINED)
}
