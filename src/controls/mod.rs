//! What is used on many pages: fields, sliders, choices, rows of levers, tabs, differences, tables to take away.

pub mod badge;
pub mod choice;
pub mod delta;
pub mod dialog;
pub mod lever;
pub mod levers;
pub mod link_to;
pub mod menu;
pub mod number_field;
pub mod slider;
pub mod table_out;
pub mod tabs;
pub mod taken_along;
pub mod typing;
