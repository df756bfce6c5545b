//! A chart: a title that states its result, the drawing, the table of its data, and its picture to save.
//!
//! What draws (`echarts.rs`) comes with the first chart; until then, and where it can't come, the table stands in.

mod bars;
mod drawing;
mod echarts;
mod option;
mod picture;
pub mod picture_out;
mod table;

use std::cell::Cell;
use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use web_sys::HtmlElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::controls::table_out::Made;
use super::shell::context::use_locale;
use super::shell::{file, rescue};
use baton_words::chart;
use drawing::Drawing;
use picture::Picture;

pub use bars::{Piece, height, lying};
pub use option::{ChartOption, Colour, Position};
pub use table::DataTable;

/// Properties of [`Chart`].
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// A sentence that states the result.
    pub title: AttrValue,
    /// What the figures are from, for pictures.
    pub source: AttrValue,
    /// What is drawn.
    pub option: ChartOption,
    /// Height in pixels.
    pub height: u32,
    /// Controls beside the title.
    #[prop_or_default]
    pub controls: Html,
    /// Its table, to be taken away: what it is called, and how it is made.
    pub table: (AttrValue, Made),
    /// Whether the table stands open.
    #[prop_or_default]
    pub open: bool,
    /// The table of the same data.
    pub children: Html,
}

/// How far the drawing is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Loading,
    Drawn,
    Failed,
}

/// A chart.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let locale = use_locale();
    let place = use_node_ref();
    let drawing = use_mut_ref(|| None::<Drawing>);
    let stage = use_state(|| Stage::Loading);
    // The address of the last picture; it must live until the browser has taken it.
    let saved = use_mut_ref(|| None::<ObjectUrl>);
    {
        let (place, drawing, stage) = (place.clone(), drawing.clone(), stage.clone());
        use_effect_with((), move |()| {
            let shown = Rc::new(Cell::new(true));
            let gone = (shown.clone(), drawing.clone());
            spawn_local(async move {
                let module = echarts::load().await;
                if module.is_none() {
                    rescue::missing();
                }
                if !shown.get() {
                    return;
                }
                let box_ = place.cast::<HtmlElement>();
                let begun = module.zip(box_).and_then(|(module, element)| Drawing::begin(&module, &element));
                stage.set(if begun.is_some() { Stage::Drawn } else { Stage::Failed });
                drawing.replace(begun);
            });
            move || {
                gone.0.set(false);
                gone.1.replace(None);
            }
        });
    }
    {
        let (place, drawing) = (place.clone(), drawing.clone());
        let figures = (props.option.clone(), props.height, *stage);
        use_effect_with(figures, move |(option, height, _)| {
            if let Some(element) = place.cast::<HtmlElement>() {
                let _ = element.style().set_property("height", &format!("{height}px"));
            }
            if let Some(drawing) = drawing.borrow().as_ref() {
                drawing.draw(option);
            }
        });
    }
    let save = |kind: &'static str| {
        let (place, saved) = (place.clone(), saved.clone());
        let (option, height) = (props.option.clone(), props.height);
        let (title, source) = (props.title.clone(), props.source.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(element) = place.cast::<HtmlElement>() else { return };
            let picture = Picture { option: &option, height, title: &title, source: &source, element: &element };
            let name = format!("{}.{kind}", file::plain_name(&title));
            if kind == "png" {
                let _ = picture.png().and_then(|address| file::hand_over(&address, &name));
            } else if let Some(text) = picture.svg() {
                let address = ObjectUrl::from(Blob::new_with_options(text.as_str(), Some("image/svg+xml")));
                let _ = file::hand_over(&address, &name);
                saved.replace(Some(address));
            }
        })
    };
    let drawn = *stage == Stage::Drawn;
    let pictures = html! {
        <>
            <button type="button" disabled={!drawn} onclick={save("png")} title={chart::SAVE_PNG.of(locale)}>{ "PNG" }</button>
            <button type="button" disabled={!drawn} onclick={save("svg")} title={chart::SAVE_SVG.of(locale)}>{ "SVG" }</button>
        </>
    };
    html! {
        <figure class="card chart">
            <figcaption class="card-head">
                <h2>{ &props.title }</h2>
                <div class="chart-controls">
                    { props.controls.clone() }
                    { picture_out::out(locale, &props.title, pictures, Some(&props.table)) }
                </div>
            </figcaption>
            <p class="hint" role="status" hidden={drawn}>
                { if *stage == Stage::Failed { chart::FAILED.of(locale) } else { chart::LOADING.of(locale) } }
            </p>
            <div class="chart-box" ref={place} role="img" aria-label={props.title.clone()} hidden={*stage == Stage::Failed}></div>
            <details class="chart-data" open={props.open || *stage == Stage::Failed}>
                <summary>{ chart::DATA.of(locale) }</summary>
                { props.children.clone() }
            </details>
        </figure>
    }
}
