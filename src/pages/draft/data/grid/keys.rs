//! What keys mean in the grid.

use web_sys::KeyboardEvent;

use crate::controls::typing::composes;
use baton_workbench::pages::draft::data::grid::{Extends, Motion};

/// How keys are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// A cell is chosen; a printable key begins to replace it.
    #[default]
    Ready,
    /// A text replaces the cell's; arrows take it and move on.
    Replacing,
    /// The cell's text is being changed; arrows move in it.
    Changing,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Move, or extend the selection.
    Move(Motion, Extends),
    /// By so many pages.
    Page(isize, Extends),
    /// To the next cell of the row, or back.
    Tab(isize),
    /// To the next cell of the column, or back.
    Enter(isize),
    /// Change the cell's text.
    Change,
    /// Write another text, from nothing.
    Begin,
    /// Restore it; in a cell that isn't written into, let the next Tab leave.
    Escape,
    /// Empty the cells chosen.
    Clear,
    /// Choose all cells.
    All,
    /// Take back the last edit.
    Undo,
    /// Make it again.
    Redo,
}

/// The command of a key. None for those that the field itself takes, and while an input method composes.
pub fn command(event: &KeyboardEvent, mode: Mode) -> Option<Command> {
    if composes(event) || event.alt_key() {
        return None;
    }
    let control = event.ctrl_key() || event.meta_key();
    let (extends, back) = if event.shift_key() { (Extends::Yes, -1) } else { (Extends::No, 1) };
    let ready = mode == Mode::Ready;
    let arrow = |rows: isize, columns: isize| {
        if mode == Mode::Changing {
            return None;
        }
        let motion = if control { Motion::Edge(rows, columns) } else { Motion::Step(rows, columns) };
        Some(Command::Move(motion, extends))
    };
    match event.key().as_str() {
        "ArrowUp" => arrow(-1, 0),
        "ArrowDown" => arrow(1, 0),
        "ArrowLeft" => arrow(0, -1),
        "ArrowRight" => arrow(0, 1),
        "Tab" if !control => Some(Command::Tab(back)),
        "Enter" if !control => Some(Command::Enter(back)),
        "Escape" => Some(Command::Escape),
        "F2" => Some(Command::Change),
        "PageUp" if mode != Mode::Changing => Some(Command::Page(-1, extends)),
        "PageDown" if mode != Mode::Changing => Some(Command::Page(1, extends)),
        "Home" if ready => Some(Command::Move(if control { Motion::First } else { Motion::Home }, extends)),
        "End" if ready => Some(Command::Move(if control { Motion::Last } else { Motion::End }, extends)),
        "Backspace" if ready && !control => Some(Command::Begin),
        "Delete" if ready => Some(Command::Clear),
        "a" | "A" if ready && control => Some(Command::All),
        // The field takes these for itself, so the page doesn't see them.
        "z" | "Z" if ready && control => Some(if event.shift_key() { Command::Redo } else { Command::Undo }),
        "y" | "Y" if ready && control => Some(Command::Redo),
        _ => None,
    }
}
