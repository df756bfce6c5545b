//! A chart on the page: it keeps to its box and to the colours of the page for as long as it is shown.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit, ResizeObserver};

use super::echarts::{Instance, Module, plain};
use super::option::ChartOption;

/// A chart in its box. It goes when this does.
pub struct Drawing {
    canvas: Rc<Canvas>,
    resized: ResizeObserver,
    themed: MutationObserver,
    _on_resize: Closure<dyn Fn()>,
    _on_theme: Closure<dyn Fn()>,
}

struct Canvas {
    instance: Instance,
    element: HtmlElement,
    option: RefCell<Option<ChartOption>>,
}

impl Drawing {
    /// Begins a chart in a box. `None` where the browser refuses.
    pub fn begin(module: &Module, element: &HtmlElement) -> Option<Self> {
        let options = plain(r#"{"renderer":"canvas"}"#);
        let instance = module.init(Some(element), &JsValue::NULL, &options).ok()?;
        let canvas = Rc::new(Canvas { instance, element: element.clone(), option: RefCell::new(None) });

        let of = canvas.clone();
        let on_resize = Closure::<dyn Fn()>::new(move || of.instance.resize());
        let resized = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        resized.observe(element);

        // The shade stands on the root element, whoever chose it.
        let of = canvas.clone();
        let on_theme = Closure::<dyn Fn()>::new(move || of.paint());
        let themed = MutationObserver::new(on_theme.as_ref().unchecked_ref()).ok()?;
        let init = MutationObserverInit::new();
        init.set_attributes(true);
        if let Some(root) = gloo::utils::document().document_element() {
            let _ = themed.observe_with_options(&root, &init);
        }
        Some(Self { canvas, resized, themed, _on_resize: on_resize, _on_theme: on_theme })
    }

    /// Draws something else.
    pub fn draw(&self, option: &ChartOption) {
        self.canvas.option.replace(Some(option.clone()));
        self.canvas.paint();
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.resized.disconnect();
        self.themed.disconnect();
        self.canvas.instance.dispose();
    }
}

impl Canvas {
    fn paint(&self) {
        let Ok(option) = self.option.try_borrow() else { return };
        let Some(option) = option.as_ref() else { return };
        let still = ChartOption { animation: option.animation && !reduced_motion(), ..option.clone() };
        // Series that are no more go; those of the same identifier move to where they belong.
        let how = plain(r#"{"replaceMerge":["series"]}"#);
        let _ = self.instance.set_option(&painted(&still, &self.element), &how);
    }
}

/// An option as ECharts takes it, in the colours that hold at an element.
pub fn painted(option: &ChartOption, element: &HtmlElement) -> JsValue {
    let json = serde_json::to_string(option).unwrap_or_default();
    let style = gloo::utils::window().get_computed_style(element).ok().flatten();
    let colour = |name: &str| {
        let value = style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
        value.trim().replace('"', "'")
    };
    plain(&with_colours(&json, colour))
}

/// Each `var(--name)` replaced by its value.
fn with_colours(json: &str, colour: impl Fn(&str) -> String) -> String {
    let mut parts = json.split("var(");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((name, rest)) => {
                text += &colour(name);
                text += rest;
            }
            None => text += part,
        }
    }
    text
}

fn reduced_motion() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

#[cfg(test)]
mod tests {
    use super::with_colours;

    #[test]
    fn each_name_gets_its_value() {
        let colour = |name: &str| format!("<{name}>");
        let json = r#"{"a":"var(--g1)","b":["var(--ink)","(var)"],"c":"变化 var"}"#;
        assert_eq!(with_colours(json, colour), r#"{"a":"<--g1>","b":["<--ink>","(var)"],"c":"变化 var"}"#);
        assert_eq!(with_colours("", colour), "");
    }
}
