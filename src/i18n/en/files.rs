//! What is said of the library of projects, of storage, files and links.

use crate::i18n::catalogue::FilesWords;

pub const FILES: FilesWords = FilesWords {
    untitled: "Untitled project",
    copy_of: |name| format!("{name} copy"),
    day_and_time: |year, month, day, time| match year {
        Some(year) => format!("{year}-{month:02}-{day:02} {time}"),
        None => format!("{month:02}-{day:02} {time}"),
    },
    sign_title: "Changes are saved by themselves, in this browser",
    sign_pending: "Saving…",
    sign_kept: |at| format!("Saved {at}"),
    sign_not_kept: "Not saved",
    restoring: "Restoring your last project…",
    restored: |name, at| format!("Restored your last project, “{name}”, as saved at {at}."),
    restored_earlier: |name, at, lost| {
        format!(
            "The latest {lost} saved states of “{name}” are damaged and can't be read; restored as of {at}. Better save it as a file, too."
        )
    },
    not_opened: |name, why| format!("“{name}” was not opened: {why} The project on the page is as it was."),
    skipped: |name| {
        format!(
            "The program broke down last time, so “{name}” was not opened by itself. You can open it on the Files page."
        )
    },
    turned_back: |at| format!("Back to the state of {at}. This can be undone."),
    copied: |name| format!("Saved as a new project, “{name}”; further changes go there."),
    to_demo: "Open the demo county",
    to_library: "Go to Files",
    elsewhere: "Another tab is editing this project; changes made here are not saved.",
    go_on_here: "Continue here",
    part: "Save as a new project",
    conflict: "Another tab has saved newer content of this project, and your changes here are not saved. So that neither overwrites the other, choose:",
    take_theirs: "Drop my changes and load the newer content",
    gone: "This project was deleted from the library; what is here is not saved.",
    blocked: |said| {
        let said = if said.is_empty() { String::new() } else { format!(" (it says: {said})") };
        format!(
            "The browser doesn't let this page save anything{said}, perhaps because of private mode or its settings. You can go on working, but it is lost when the page is closed: please save it as a file."
        )
    },
    full: "The browser's storage is full; your latest changes are not saved. Save them as a file, or delete projects you no longer need: saving goes on by itself once there is room.",
    other_fault: |said| {
        format!(
            "Saving failed; your latest changes are on this page only (the browser says: {said}). It will be tried again; please save a file, too."
        )
    },
    damaged: "its record is damaged or incomplete.",
    newer: |version, known| {
        format!(
            "it was saved by a later version of the program (format {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again."
        )
    },
    not_applied: |scenario, number| format!("edit {number} of scenario “{scenario}” can't be applied."),
    library: "Projects",
    library_hint: "Projects are saved by themselves in this browser, and nowhere else. Clearing the browser's data deletes them; save what matters as a file, too.",
    library_empty: "No projects yet. Change the demo data or open a file, and it is saved here by itself.",
    project: "Project",
    saved_at: "Saved",
    states: "States",
    deeds: "Actions",
    name_of: |name| format!("Name of the project {name}"),
    is_open: "Open now",
    open: "Open",
    open_named: |name| format!("Open “{name}”"),
    duplicate: "Duplicate",
    duplicate_named: |name| format!("Duplicate “{name}”"),
    delete: "Delete",
    delete_named: |name| format!("Delete “{name}”"),
    deleted: |name, at| format!("“{name}” was deleted at {at}; it can be brought back for an hour."),
    undelete: "Undo delete",
    undelete_named: |name| format!("Undo deleting “{name}”"),
    unreadable: |count| format!("{count} more can't be listed: their records are damaged."),
    history: "Saved states",
    history_hint: "The last 50 states of the open project, one for each step of work. Going back to one is a step, too, and can be undone.",
    history_empty: "The project on the page has not been saved yet.",
    state_edits: |scenario, edits| {
        let edits = match edits {
            0 => "no edits".to_owned(),
            1 => "1 edit".to_owned(),
            edits => format!("{edits} edits"),
        };
        if scenario.is_empty() { edits } else { format!("{scenario} · {edits}") }
    },
    present_state: "Now",
    turn_back: "Go back to this",
    turn_back_to: |at, what| format!("Go back to the state of {at}: {what}"),
    newer_file: |version, known| {
        format!(
            "Not opened: a later version of the program saved this file (format {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again. The project on the page is as it was."
        )
    },
    linked: "Opened what the link holds, as a new project of the library.",
    linked_sent: "Opened what the link holds, as a new project of the library. On its way the link was rewritten so that its content was sent to the server of this site with the address; it is out of the address now. If it is confidential, ask for the project file instead.",
    link_cut: "Not opened: the link is incomplete; it was cut off when it was copied or sent. Copy all of it and open it again, or ask for the project file instead. The project on the page is as it was.",
    link_damaged: "Not opened: characters of the link were changed, and its content doesn't match its sum. Ask for it again, or for the project file instead. The project on the page is as it was.",
    link_too_large: |most| {
        format!(
            "Not opened: what the link holds is beyond the limit of {most} MB. Ask for a project file instead. The project on the page is as it was."
        )
    },
    link_newer: |version, known| {
        format!(
            "Not opened: a later version of the program made this link (version {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again. The project on the page is as it was."
        )
    },
    link_no_project: |why| {
        format!(
            "Not opened: what the link holds is no project that can be used ({why}). The project on the page is as it was."
        )
    },
    share: "Share",
    share_title: "Share a link",
    share_holds: |title, edits, units| {
        let edits = match edits {
            None => "no scenario".to_owned(),
            Some(1) => "1 edit of the present scenario".to_owned(),
            Some(edits) => format!("{edits} edits of the present scenario"),
        };
        let units = match units {
            None => "no units and no data".to_owned(),
            Some(units) => format!("{units} units with their data"),
        };
        format!("In the link: the policy “{title}”, {edits}; {units}.")
    },
    share_private: "All of it stands after the # of the link, which browsers send to no server. Whoever has the link can see what is in it.",
    share_data: "With units and data",
    share_names: "Keep the units' names",
    share_named: "Names of units, matters and notes are kept as they are.",
    share_coded: "Codes (U01, U02…) stand for the units' names, also inside texts; notes in the ledger and reasons of vetoes and downgrades are left out.",
    share_left_out: |count| match count {
        1 => "1 edit is about units or data; without data it is not in the link.".to_owned(),
        count => format!("{count} edits are about units or data; without data they are not in the link."),
    },
    share_link: "Link",
    share_copy: "Copy the link",
    share_copied: "Copied",
    share_copy_by_hand: "The browser doesn't let the page copy; the link is selected, press Ctrl+C",
    share_length: |count| format!("{count} characters"),
    share_too_long: |count, most| {
        let count = count.map_or_else(String::new, |count| format!(" ({count} characters)"));
        format!(
            "There is too much for a link{count}: browsers commonly take {most} characters. Send a file instead, with the same content; it is opened with “Open”."
        )
    },
    share_file: "Save as a file",
};
