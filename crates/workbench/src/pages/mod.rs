//! What the pages show and do, in folders with the names that the pages have everywhere, and the table of the pages.

pub mod check;
pub mod compare;
pub mod draft;
pub mod home;
pub mod papers;
pub mod what_if;

use serde::{Deserialize, Serialize};

use baton_words::{Locale, scenarios};

/// The table of the pages, by groups, in the order of the rail: what a page is called and how it is laid out; what of it is
/// looked at, with what is forgotten of that in another category; and what can happen on it.
///
/// [`Page`], [`View`](super::View) and [`Action`](super::Action) are made of it, each by a macro of its own that gets the rows.
macro_rules! pages {
    ($then:ident { $($core:tt)* }) => {
        $then! {
            { $($core)* }

            Rules {
                /// 指标: marks, rules and the league table.
                #[default]
                Indicators(scenarios::PAGE_INDICATORS, Halves)
                sees {
                    /// Who gives or takes when marks move.
                    balancing: draft::indicators::balance::Balancing,
                    /// What of the indicator editor is shown.
                    editor: draft::indicators::editor::Editor,
                }
                does {
                    /// The line of a grade is moved on the strip.
                    Cut(moving: Box<what_if::cut::CutMove>) => |state| state.cut(&moving),
                    /// Marks are kept in balance another way, or brought back into it.
                    Balance(action: draft::indicators::balancing::BalanceAction) => |state| state.rebalance(action),
                    /// Something happens in the indicator editor.
                    Editor(action: draft::indicators::editor::EditorAction) => |state| state.edit_indicators(action),
                }

                /// 等次: the ladder, and where its lines cut.
                Grades(scenarios::PAGE_GRADES, Halves)
                sees {}
                does {
                    /// Something is done to the ladder of the category looked at.
                    Ladder(change: draft::grades::ladder::LadderChange) => |state| state.ladder(change),
                }

                /// 对象: categories, groups and units.
                Units(scenarios::PAGE_UNITS, Category)
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

                /// 数据: what was observed.
                Data(scenarios::PAGE_DATA, Category)
                sees {
                    /// What is looked at in the data grid.
                    grid: draft::data::grid::GridView,
                }
                does {
                    /// Something happens to the data grid.
                    Grid(action: draft::data::grid::GridAction) => |state| state.grid(action),
                    /// The figures of a sheet are taken: into the baseline where there is no scenario yet.
                    Import(edit: Edit) => |state| state.import(edit),
                }

                /// 监测: progress against schedule.
                Monitoring(scenarios::PAGE_MONITORING, Halves)
                sees {
                    /// What is looked at of the monitoring.
                    watching: draft::monitoring::Watching => |seen| *seen = seen.elsewhere(),
                }
                does {
                    /// Something else of the monitoring is looked at.
                    Watch(look: draft::monitoring::Look) => |state| state.view.watching.look(look),
                }

                /// 结果运用: what grades bring.
                Use(scenarios::PAGE_USE, Halves)
                sees {}
                does {}
            }

            Questions {
                /// 对比: scenarios side by side.
                Compare(scenarios::PAGE_COMPARE, Category)
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

                /// 安全区间: how far marks may move before a grade changes.
                Stability(scenarios::PAGE_STABILITY, Category)
                sees {
                    /// What of the page of safe intervals is looked at.
                    stability: check::stability::StabilityView => |seen| *seen = seen.elsewhere(),
                }
                does {
                    /// Something about stability is asked for.
                    Stability(action: check::stability::StabilityAction) => |state| state.ask(action),
                }

                /// 稳健性: what survives when marks, readings and choices are drawn at random.
                Robustness(scenarios::PAGE_ROBUSTNESS, Category)
                sees {}
                does {
                    /// Something happens to sampled robustness.
                    Robustness(ask: check::robustness::Ask) => |state| state.sample(ask),
                }

                /// 倒推: which figure reaches a goal.
                Solve(scenarios::PAGE_SOLVE, Category)
                sees {
                    /// What is sought.
                    solving: what_if::goal::SolveView,
                }
                does {
                    /// Something is done on the page of goal seek.
                    Solve(action: what_if::goal::SolveAction) => |state| state.solve(action),
                }

                /// 体检: findings on the policy itself.
                Lint(scenarios::PAGE_LINT, County)
                sees {
                    /// Which findings are listed.
                    lint: check::findings::LintView,
                }
                does {
                    /// Something is done on the page of findings.
                    Lint(action: check::findings::LintAction) => |state| state.lint(action),
                }
            }

            Papers {
                /// 办法: the policy as a document.
                Policy(scenarios::PAGE_POLICY, Category)
                sees {}
                does {}

                /// 报告: the scenario as a report for print.
                Report(scenarios::PAGE_REPORT, County)
                sees {}
                does {}

                /// 文件: the library of projects, and ways in and out.
                Files(scenarios::PAGE_FILES, County)
                sees {}
                does {
                    /// Something is done with the library of projects, which the page keeps.
                    Library(_action: home::LibraryAction) => |_state| {},
                }
            }
        }
    };
}
pub(crate) use pages;

/// How the pages are grouped on the rail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// Rules and data.
    Rules,
    /// Questions about them.
    Questions,
    /// Documents and files.
    Papers,
}

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
    ({} $($group:ident {
        $($(#[$about:meta])* $page:ident($name:path, $layout:ident) sees { $($sees:tt)* } does { $($does:tt)* })*
    })*) => {
        /// The pages of the workbench.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub enum Page {
            $($($(#[$about])* $page,)*)*
        }

        impl Page {
            /// The pages there are, in the order of the rail.
            pub const ALL: &[Self] = &[$($(Self::$page,)*)*];

            fn group(self) -> Group {
                match self {
                    $($(Self::$page => Group::$group,)*)*
                }
            }

            /// How the page is laid out.
            #[must_use]
            pub fn layout(self) -> Layout {
                match self {
                    $($(Self::$page => Layout::$layout,)*)*
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

impl Page {
    /// Whether it is the first of its group on the rail, but for the first of all.
    #[must_use]
    pub fn begins(self) -> bool {
        Self::ALL.windows(2).any(|pair| pair[1] == self && pair[0].group() != self.group())
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Page};

    #[test]
    fn the_rail_has_three_groups() {
        let first: Vec<Page> = Page::ALL.iter().copied().filter(|page| page.begins()).collect();
        assert_eq!(first, [Page::Compare, Page::Policy]);
        assert_eq!((Page::ALL[0], Page::default()), (Page::Indicators, Page::Indicators));
        let whole: Vec<&Page> = Page::ALL.iter().filter(|page| page.layout() == Layout::County).collect();
        assert_eq!(whole, [&Page::Lint, &Page::Report, &Page::Files]);
    }
}
