//! What the pages show and do, in folders with the names that the pages have everywhere, and the table of the pages.

pub mod check;
pub mod compare;
pub mod draft;
pub mod home;
pub mod papers;
pub mod what_if;

use serde::{Deserialize, Serialize};

use baton_words::{Locale, scenarios};

/// The table of the pages, by the entries that lead to them, in the order of the rail: what a page is called, its address in
/// plain letters and how it is laid out; what of it is looked at, with what is forgotten of that in another category; and what
/// can happen on it.
///
/// [`Page`], [`View`](super::View) and [`Action`](super::Action) are made of it, each by a macro of its own that gets the rows.
macro_rules! pages {
    ($then:ident { $($core:tt)* }) => {
        $then! {
            { $($core)* }

            /// Where one comes in.
            Home {
                /// 首页: the ways in, and the library of projects.
                #[serde(alias = "files")]
                Home(scenarios::PAGE_HOME, "home", County)
                sees {
                    /// Where somebody is on the tour of the demo county.
                    tour: home::tour::TourView,
                }
                does {
                    /// Something happens on the tour.
                    Tour(action: home::tour::TourAction) => |state| state.tour(action),
                    /// Something is done with the library of projects, which the page keeps.
                    Library(_action: home::LibraryAction) => |_state| {},
                }
            }

            /// Categories, groups and units.
            Units {
                /// 单位与分组: categories, groups and units.
                Units(scenarios::PAGE_UNITS, "draft/units", Category)
                sees {
                    /// What is looked at of categories, groups and units.
                    units: draft::units::UnitsView => |seen| seen.elsewhere(),
                    /// New units that are asked about before they are added.
                    newcomers: Option<draft::units::newcomers::Newcomers>,
                }
                does {
                    /// Something happens to categories, groups and units.
                    Units(action: draft::units::UnitsAction) => |state| state.units(action),
                    /// Something is said of new units in a pasted list.
                    Newcomers(action: draft::units::newcomers::NewcomersAction) => |state| state.newcomers(action),
                }
            }

            /// Indicators with their rules.
            Indicators {
                /// 指标: indicators, their rules, and adjustment items.
                #[serde(rename = "editor")]
                Indicators(scenarios::PAGE_INDICATORS, "draft/indicators", Halves)
                sees {
                    /// What of the indicator editor is shown.
                    editor: draft::indicators::editor::Editor,
                }
                does {
                    /// Something happens in the indicator editor.
                    Editor(action: draft::indicators::editor::EditorAction) => |state| state.edit_indicators(action),
                }
            }

            /// Grades, and what they bring.
            Grades {
                /// 等次: the ladder, and where its lines cut.
                Grades(scenarios::PAGE_GRADES, "draft/grades", Halves)
                sees {}
                does {
                    /// Something is done to the ladder of the category looked at.
                    Ladder(change: draft::grades::ladder::LadderChange) => |state| state.ladder(change),
                }

                /// 奖惩: what grades bring.
                Use(scenarios::PAGE_USE, "draft/rewards", Halves)
                sees {}
                does {}
            }

            /// Progress against schedule.
            Monitoring {
                /// 监测: progress against schedule.
                Monitoring(scenarios::PAGE_MONITORING, "draft/monitoring", Halves)
                sees {
                    /// What is looked at of the monitoring.
                    watching: draft::monitoring::Watching => |seen| *seen = seen.elsewhere(),
                }
                does {
                    /// Something else of the monitoring is looked at.
                    Watch(look: draft::monitoring::Look) => |state| state.view.watching.look(look),
                }
            }

            /// What was observed.
            Data {
                /// 数据: what was observed.
                Data(scenarios::PAGE_DATA, "draft/data", Category)
                sees {
                    /// What is looked at in the data grid.
                    grid: draft::data::grid::GridView,
                }
                does {
                    /// Something happens to the data grid.
                    Grid(action: draft::data::grid::GridAction) => |state| state.grid(action),
                }

                /// 导入: sheets brought in.
                Import(scenarios::PAGE_IMPORT, "draft/import", County)
                sees {}
                does {
                    /// The figures of a sheet are taken: into the baseline where there is no scenario yet.
                    Import(edit: Edit) => |state| state.import(edit),
                }
            }

            /// Marks moved, and what follows.
            WhatIf {
                /// 推演: marks, and what they do to everyone.
                #[default]
                #[serde(alias = "indicators")]
                WhatIf(scenarios::PAGE_WHAT_IF, "what-if", Halves)
                sees {
                    /// Who gives or takes when marks move.
                    balancing: draft::indicators::balance::Balancing,
                }
                does {}

                /// 目标测算: which figure reaches a goal.
                Solve(scenarios::PAGE_SOLVE, "what-if/goal", Category)
                sees {
                    /// What is sought.
                    solving: what_if::goal::SolveView,
                }
                does {
                    /// Something is done on the page of goal seek.
                    Solve(action: what_if::goal::SolveAction) => |state| state.solve(action),
                }

                /// 分值可调范围: how far marks may move before a grade changes.
                Stability(scenarios::PAGE_STABILITY, "what-if/ranges", Category)
                sees {
                    /// What of the page of safe intervals is looked at.
                    stability: check::stability::StabilityView => |seen| *seen = seen.elsewhere(),
                }
                does {
                    /// Something about stability is asked for.
                    Stability(action: check::stability::StabilityAction) => |state| state.ask(action),
                }
            }

            /// Scenarios side by side.
            Compare {
                /// 对比: scenarios side by side.
                Compare(scenarios::PAGE_COMPARE, "compare", Category)
                sees {
                    /// The scenarios shown beside each other, the baseline as `None`; empty = all, up to [`MOST_BESIDE`].
                    beside: Vec<Option<Id>>,
                    /// Whether only units that change are shown beside each other.
                    only_changed: bool,
                    /// What is looked at of the changes, and of where figures come from.
                    change: compare::change::ChangeView => |seen| seen.more = 0,
                }
                does {
                    /// Only units that change are shown beside each other, or all.
                    OnlyChanged(only: bool) => |state| state.view.only_changed = only,
                    /// Something else of the changes is looked at, or a link of an explanation followed.
                    Change(look: compare::change::ChangeLook) => |state| state.look_at_change(look),
                }
            }

            /// What is wrong, and how steady results are.
            Check {
                /// 检查: findings on the policy itself.
                Lint(scenarios::PAGE_LINT, "check", County)
                sees {
                    /// Which findings are listed.
                    lint: check::findings::LintView,
                }
                does {
                    /// Something is done on the page of findings.
                    Lint(action: check::findings::LintAction) => |state| state.lint(action),
                }

                /// 结果稳定性: what survives when marks, readings and choices are drawn at random.
                Robustness(scenarios::PAGE_ROBUSTNESS, "check/steadiness", Category)
                sees {}
                does {
                    /// Something happens to sampled robustness.
                    Robustness(ask: check::robustness::Ask) => |state| state.sample(ask),
                }
            }

            /// Documents, workbooks and links.
            Papers {
                /// 办法: the policy as a document.
                Policy(scenarios::PAGE_POLICY, "papers/policy", Category)
                sees {}
                does {}

                /// 报告: the scenario as a report for print.
                Report(scenarios::PAGE_REPORT, "papers/report", County)
                sees {}
                does {}

                /// 表格与分享: workbooks, the project as a file, links.
                Workbooks(scenarios::PAGE_WORKBOOKS, "papers/workbooks", County)
                sees {}
                does {
                    /// The next year's project takes the place of the present one.
                    NextYear(_made: ()) => |state| state.begin_next_year(),
                }
            }

            /// For a room to read.
            Show {
                /// 演示: the scenario at hand in large type.
                Show(scenarios::PAGE_SHOW, "show", Category)
                sees {}
                does {}
            }
        }
    };
}
pub(crate) use pages;

/// How a page is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One category: levers at the left and results at the right, which are two tabs on a narrow page.
    Halves,
    /// One category.
    Category,
    /// All categories.
    County,
}

macro_rules! page {
    ({} $($(#[$what:meta])* $entry:ident {
        $($(#[$about:meta])* $page:ident($name:path, $address:literal, $layout:ident)
            sees { $($sees:tt)* } does { $($does:tt)* })*
    })*) => {
        /// The pages of the workbench.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub enum Page {
            $($($(#[$about])* $page,)*)*
        }

        /// The entries of the rail, each with its pages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Entry {
            $($(#[$what])* $entry,)*
        }

        impl Entry {
            /// The entries, in the order of the rail.
            pub const ALL: &[Self] = &[$(Self::$entry,)*];

            /// The pages that it leads to, the first first.
            #[must_use]
            pub fn pages(self) -> &'static [Page] {
                match self {
                    $(Self::$entry => &[$(Page::$page,)*],)*
                }
            }
        }

        impl Page {
            /// The pages there are, in the order of the rail.
            pub const ALL: &[Self] = &[$($(Self::$page,)*)*];

            /// The entry of the rail that leads to it.
            #[must_use]
            pub fn entry(self) -> Entry {
                match self {
                    $($(Self::$page => Entry::$entry,)*)*
                }
            }

            /// How the page is laid out.
            #[must_use]
            pub fn layout(self) -> Layout {
                match self {
                    $($(Self::$page => Layout::$layout,)*)*
                }
            }

            /// Its address, without what stands around it.
            #[must_use]
            pub fn address(self) -> &'static str {
                match self {
                    $($(Self::$page => $address,)*)*
                }
            }

            /// What the page is called.
            #[must_use]
            pub fn name(self, locale: Locale) -> &'static str {
                match self {
                    $($(Self::$page => $name.of(locale),)*)*
                }
            }
        }
    };
}
pages!(page {});

impl Entry {
    /// Whether it is one of those that a policy is drafted with.
    #[must_use]
    pub fn drafts(self) -> bool {
        match self {
            Self::Units | Self::Indicators | Self::Grades | Self::Monitoring | Self::Data => true,
            Self::Home | Self::WhatIf | Self::Compare | Self::Check | Self::Papers | Self::Show => false,
        }
    }

    /// What it is called on the rail.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Grades => scenarios::ENTRY_GRADES.of(locale),
            Self::Check => scenarios::ENTRY_CHECK.of(locale),
            Self::Papers => scenarios::ENTRY_PAPERS.of(locale),
            Self::Home
            | Self::Units
            | Self::Indicators
            | Self::Monitoring
            | Self::Data
            | Self::WhatIf
            | Self::Compare
            | Self::Show => self.first().name(locale),
        }
    }

    /// The page that it leads to.
    #[must_use]
    pub fn first(self) -> Page {
        self.pages().first().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Layout, Page};

    #[test]
    fn there_are_seven_entries_and_five_of_drafting_and_each_page_has_an_address_of_its_own() {
        let drafting = Entry::ALL.iter().filter(|entry| entry.drafts()).count();
        assert_eq!((Entry::ALL.len() - drafting + 1, drafting), (7, 5));
        assert!(Entry::ALL.iter().all(|entry| entry.first().entry() == *entry));
        assert_eq!((Entry::ALL[0].first(), Page::default()), (Page::Home, Page::WhatIf));
        let mut addresses: Vec<&str> = Page::ALL.iter().map(|page| page.address()).collect();
        assert!(addresses.iter().all(|of| of.bytes().all(|byte| byte.is_ascii_lowercase() || b"/-".contains(&byte))));
        addresses.sort_unstable();
        addresses.dedup();
        assert_eq!(addresses.len(), Page::ALL.len());
        let whole: Vec<&Page> = Page::ALL.iter().filter(|page| page.layout() == Layout::County).collect();
        assert_eq!(whole, [&Page::Home, &Page::Import, &Page::Lint, &Page::Report, &Page::Workbooks]);
    }

    #[test]
    fn pages_of_records_of_the_first_release_are_read() {
        let read = |name: &str| serde_json::from_str::<Page>(name).unwrap();
        assert_eq!((read("\"indicators\""), read("\"files\"")), (Page::WhatIf, Page::Home));
        for page in Page::ALL {
            let name = serde_json::to_string(page).unwrap();
            assert_eq!(read(&name), *page, "{name}");
        }
    }
}
