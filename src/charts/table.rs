//! The table of a chart's data: the same figures as text, for those who read rather than look.

use yew::prelude::*;

/// Properties of [`DataTable`].
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// What the table is about.
    pub caption: AttrValue,
    /// Headings of the columns; the first is that of the rows' names.
    pub head: Vec<AttrValue>,
    /// A name and figures for each row.
    pub rows: Vec<Vec<AttrValue>>,
    /// The sum, as the last row.
    #[prop_or_default]
    pub sum: Vec<AttrValue>,
}

/// A table of figures.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    html! {
        <div class="table-box">
            <table class="data-table">
                <caption class="sr">{ &props.caption }</caption>
                <thead>
                    <tr>
                        { for props.head.iter().enumerate().map(|(at, text)| html! {
                            <th key={at} scope="col" class={classes!((at == 0).then_some("text"))}>{ text }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for props.rows.iter().enumerate().map(|(at, cells)| row(at, cells)) }</tbody>
                <tfoot>{ for (!props.sum.is_empty()).then(|| row(0, &props.sum)) }</tfoot>
            </table>
        </div>
    }
}

fn row(at: usize, cells: &[AttrValue]) -> Html {
    html! {
        <tr key={at}>
            { for cells.iter().enumerate().map(|(column, text)| match column {
                0 => html! { <th key={column} scope="row" class="text">{ text }</th> },
                _ => html! { <td key={column}>{ text }</td> },
            }) }
        </tr>
    }
}
