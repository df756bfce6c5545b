//! A menu that saves one of the page's own drawings as a picture, with the table beside it where there is one: the live SVG with the colours and letters that the
//! style sheets give it written into it, since a picture stands by itself.

use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::controls::menu::Menu;
use crate::controls::table_out::{Made, TableOut};
use crate::shell::context::use_locale;
use crate::shell::file;
use baton_words::{Locale, chart, report};

/// Pixels around the drawing.
const ROOM: f64 = 20.0;
/// Pixels above it for the title.
const HEAD: f64 = 40.0;
/// Pixels of a PNG for each of the drawing's.
const SCALE: f64 = 2.0;
/// What the style sheets say of a drawing, and a picture must carry itself.
const LOOKS: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
];

/// Properties of [`PictureOut`].
#[derive(Properties, PartialEq)]
pub struct PictureOutProps {
    /// The sentence above the picture, and its file's name.
    pub title: AttrValue,
    /// The element that holds the drawing.
    pub within: NodeRef,
    /// The table of the same card.
    #[prop_or_default]
    pub table: Option<(AttrValue, Made)>,
}

/// The menu.
#[component]
pub fn PictureOut(props: &PictureOutProps) -> Html {
    let locale = use_locale();
    // The address of the last picture; it must live until the browser has taken it.
    let saved = use_mut_ref(|| None::<ObjectUrl>);
    let save = |kind: &'static str| {
        let (title, within, saved) = (props.title.clone(), props.within.clone(), saved.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(picture) = within.cast::<Element>().and_then(|element| Picture::of(&element, &title)) else {
                return;
            };
            let name = format!("{}.{kind}", file::plain_name(&title));
            if kind == "svg" {
                let address = ObjectUrl::from(Blob::new_with_options(picture.text.as_str(), Some("image/svg+xml")));
                let _ = file::hand_over(&address, &name);
                saved.replace(Some(address));
            } else {
                spawn_local(async move {
                    if let Some(address) = picture.png().await {
                        let _ = file::hand_over(&address, &name);
                    }
                });
            }
        })
    };
    let label = |kind: &str| report::save_picture(locale, &props.title, kind);
    let pictures = html! {
        <>
            <button type="button" onclick={save("png")} title={chart::SAVE_PNG.of(locale)} aria-label={label("PNG")}>{ "PNG" }</button>
            <button type="button" onclick={save("svg")} title={chart::SAVE_SVG.of(locale)} aria-label={label("SVG")}>{ "SVG" }</button>
        </>
    };
    out(locale, &props.title, pictures, props.table.as_ref())
}

/// The menu of pictures, with a table's entries where the card has one.
pub fn out(locale: Locale, title: &AttrValue, pictures: Html, table: Option<&(AttrValue, Made)>) -> Html {
    match table {
        Some((title, table)) => html! { <TableOut title={title.clone()} table={table.clone()} more={pictures} /> },
        None => html! {
            <span class="picture-out">
                <Menu class="take-out" label={report::EXPORT.of(locale)} name={report::take_away(locale, title)}>{ pictures }</Menu>
            </span>
        },
    }
}

/// A picture as the text of an SVG file, and its size.
struct Picture {
    text: String,
    width: f64,
    height: f64,
}

impl Picture {
    /// The first drawing in an element.
    fn of(element: &Element, title: &str) -> Option<Self> {
        let live = if element.tag_name() == "svg" { element.clone() } else { element.query_selector("svg").ok()?? };
        let page = gloo::utils::window().get_computed_style(&live).ok()??;
        let look = |name: &str| page.get_property_value(name).unwrap_or_default();
        let size = live.get_bounding_client_rect();
        let copy: Element = live.clone_node_with_deep(true).ok()?.unchecked_into();
        dress(&live, &copy);
        for (name, value) in [("x", ROOM), ("y", ROOM + HEAD), ("width", size.width()), ("height", size.height())] {
            copy.set_attribute(name, &value.to_string()).ok()?;
        }
        copy.set_attribute("overflow", "visible").ok()?;
        let drawing = web_sys::XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?;
        let (width, height) = (size.width() + 2.0 * ROOM, size.height() + 2.0 * ROOM + HEAD);
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
             <rect width=\"100%\" height=\"100%\" fill=\"{card}\"/>\
             <text x=\"{ROOM}\" y=\"{baseline}\" fill=\"{ink}\" font-family=\"{font}\" font-size=\"15\" \
             font-weight=\"600\">{title}</text>{drawing}</svg>",
            card = escaped(look("--card").trim()),
            ink = escaped(look("--ink").trim()),
            font = escaped(&look("font-family")),
            baseline = ROOM + 15.0,
            title = escaped(title),
        );
        Some(Self { text, width, height })
    }

    /// As PNG, in an address of its own.
    async fn png(&self) -> Option<String> {
        let image = HtmlImageElement::new().ok()?;
        let coded: String = js_sys::encode_uri_component(&self.text).into();
        image.set_src(&format!("data:image/svg+xml;charset=utf-8,{coded}"));
        JsFuture::from(image.decode()).await.ok()?;
        let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas").ok()?.unchecked_into();
        canvas.set_width(pixels(self.width));
        canvas.set_height(pixels(self.height));
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
        context.scale(SCALE, SCALE).ok()?;
        context.draw_image_with_html_image_element(&image, 0.0, 0.0).ok()?;
        canvas.to_data_url().ok()
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing is some thousand pixels wide")]
fn pixels(length: f64) -> u32 {
    (length * SCALE).ceil() as u32
}

/// Writes how the live element looks into its copy, and into all that is in it. What isn't shown goes.
fn dress(live: &Element, copy: &Element) {
    let style = gloo::utils::window().get_computed_style(live).ok().flatten();
    if let Some(style) = style {
        let look = |name: &str| style.get_property_value(name).unwrap_or_default();
        if look("display") == "none" || look("visibility") == "hidden" {
            copy.remove();
            return;
        }
        for name in LOOKS {
            let value = look(name);
            if !value.is_empty() {
                let _ = copy.set_attribute(name, &value);
            }
        }
    }
    for name in ["class", "style", "tabindex", "role"] {
        let _ = copy.remove_attribute(name);
    }
    let (lives, copies) = (live.children(), copy.children());
    // A copy that goes would shift those after it: all are taken first.
    let pairs: Vec<(Element, Element)> =
        (0..lives.length()).filter_map(|at| Some((lives.item(at)?, copies.item(at)?))).collect();
    for (live, copy) in pairs {
        dress(&live, &copy);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
