//! What the page begins with, and the ways into it.

use yew::Context;

use super::super::front::{self, Way};
use super::super::message::Message;
use super::super::presets;
use super::App;
use baton_workbench::parts::Preset;

impl App {
    /// Where no project is here and none is on its way, a preset is fetched.
    pub(super) fn begin(&mut self, ctx: &Context<Self>) {
        if self.keeping.bare && !self.keeping.restoring && !self.coming {
            self.coming = true;
            let link = ctx.link().clone();
            presets::fetch(self.preset, move |project| link.send_message(Message::Preset(project.map(Box::new))));
        }
    }

    /// Whether there is nothing to show yet.
    pub(super) fn waits(&self) -> bool {
        self.keeping.restoring || (self.keeping.bare && !self.stood)
    }

    /// A way into the page is taken.
    pub(super) fn enter(&mut self, ctx: &Context<Self>, way: Way) {
        front::close();
        match way {
            Way::Close => {}
            Way::File(file) => ctx.link().send_message(Message::Open(file)),
            // What the page began with is there, or on its way.
            Way::Demo if self.preset == Preset::DemoCounty && (self.coming || self.began) => {}
            Way::Blank if self.preset == Preset::Blank && (self.coming || self.began) => {}
            Way::Demo => presets::show(Preset::DemoCounty, &self.act),
            Way::Blank => presets::show(Preset::Blank, &self.act),
        }
    }
}
