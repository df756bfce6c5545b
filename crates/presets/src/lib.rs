//! The projects that come with the program: the demo county and the classroom set. Data files, not code: the page fetches the
//! one that it shows, so that its program carries none.

use baton_model::{Project, ProjectError};

/// A project that comes with the program. Its units and figures are invented, and its policy's note says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A fictional county: five categories, 89 units, a year of observations and monitoring.
    DemoCounty,
    /// Five townships and six indicators that fit on one slide and can be worked by hand.
    Classroom,
    /// A policy to draft from scratch: five categories with a ladder of grades, no indicators and no units.
    Blank,
}

impl Preset {
    /// All of them, the fullest first.
    pub const ALL: [Self; 3] = [Self::DemoCounty, Self::Classroom, Self::Blank];

    /// The stable name, for addresses and settings; what people read is in `words`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DemoCounty => "demo-county",
            Self::Classroom => "classroom",
            Self::Blank => "blank",
        }
    }

    /// The preset of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// The project file's name.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::DemoCounty => "demo_county.json",
            Self::Classroom => "classroom.json",
            Self::Blank => "blank.json",
        }
    }

    /// The project file, as text. What names this carries all of them.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::DemoCounty => include_str!("demo_county.json"),
            Self::Classroom => include_str!("classroom.json"),
            Self::Blank => include_str!("blank.json"),
        }
    }

    /// The project.
    ///
    /// # Errors
    /// As [`Project::from_json`]; only a broken build has one, which the tests would have refused.
    pub fn project(self) -> Result<Project, ProjectError> {
        Project::from_json(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_model::DataKind;

    #[test]
    fn every_preset_is_read_and_survives_saving() {
        for preset in Preset::ALL {
            let project = preset.project().unwrap_or_else(|error| panic!("{}: {error}", preset.name()));
            assert_eq!(Project::from_json(&project.to_json()).as_ref(), Ok(&project), "{}", preset.name());
            let invented = project.policy.data == DataKind::Fictional;
            assert_eq!(invented, preset != Preset::Blank, "{}: what is blank is to be tried with", preset.name());
            assert_eq!(
                project.policy.note.contains("虚构"),
                invented,
                "{} must say that it is fictional",
                preset.name()
            );
            assert_eq!(Preset::named(preset.name()), Some(preset));
        }
    }
}
