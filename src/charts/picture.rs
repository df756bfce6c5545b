//! A chart as a picture for a document: with its title and where it is from, of the same size on every screen.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::drawing::painted;
use super::echarts::{self, Instance, Module, plain};
use super::option::{ChartOption, Colour, Overflow, TextStyle, Title};

/// Pixels across; a PNG has twice as many.
const WIDTH: u32 = 880;
/// Pixels for the title.
const HEAD: u32 = 84;

/// What a picture is made of.
pub struct Picture<'a> {
    /// What is drawn.
    pub option: &'a ChartOption,
    /// Its height without the title.
    pub height: u32,
    /// The sentence above it.
    pub title: &'a str,
    /// Where it is from, beneath the title.
    pub source: &'a str,
    /// An element with the page's colours.
    pub element: &'a HtmlElement,
}

impl Picture<'_> {
    /// As PNG, in an address of its own.
    pub fn png(&self) -> Option<String> {
        self.drawn("canvas", |instance| instance.data_url(&plain(r#"{"type":"png","pixelRatio":2}"#)).ok())
    }

    /// As the text of an SVG file.
    pub fn svg(&self) -> Option<String> {
        self.drawn("svg", |instance| instance.svg().ok())
    }

    /// Draws it out of sight, takes what is wanted and clears it away.
    fn drawn<T>(&self, renderer: &str, take: impl FnOnce(&Instance) -> Option<T>) -> Option<T> {
        let module: Module = echarts::loaded()?;
        let height = self.height + HEAD;
        let vector = renderer == "svg";
        let options = format!(r#"{{"renderer":"{renderer}","ssr":{vector},"width":{WIDTH},"height":{height}}}"#);
        let element = gloo::utils::document().create_element("div").ok()?;
        let element: HtmlElement = wasm_bindgen::JsCast::unchecked_into(element);
        let place = (!vector).then_some(&element);
        let instance = module.init(place, &JsValue::NULL, &plain(&options)).ok()?;
        let taken = instance
            .set_option(&painted(&self.titled(), self.element), &JsValue::UNDEFINED)
            .ok()
            .and_then(|()| take(&instance));
        instance.dispose();
        taken
    }

    fn titled(&self) -> ChartOption {
        let mut option = self.option.clone();
        option.animation = false;
        option.background_color = Some(Colour::Named("--card"));
        option.grid.left += 16;
        option.grid.right += 16;
        option.grid.top += HEAD;
        option.grid.bottom += 4;
        let text = |colour, size| TextStyle {
            color: Some(Colour::Named(colour)),
            font_size: Some(size),
            width: Some(WIDTH - 40),
            overflow: Some(Overflow::Break),
            ..TextStyle::default()
        };
        option.title = Some(Title {
            text: self.title.to_owned(),
            subtext: self.source.to_owned(),
            left: 16,
            top: 14,
            text_style: text("--ink", 16),
            subtext_style: text("--soft", 12),
        });
        option
    }
}
