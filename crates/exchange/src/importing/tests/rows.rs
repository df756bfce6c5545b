//! Which rows and sheets are read: several rows for a unit, hidden ones, sums, groups, sheets without a heading.

use super::*;

fn classroom() -> Project {
    Preset::Classroom.project().unwrap()
}

fn taken(import: &Import) -> Vec<String> {
    import.changes.iter().map(|change| format!("{} {}", change.unit, change.becomes)).collect()
}

#[test]
fn rows_of_one_unit_are_asked_unless_they_say_the_same() {
    let project = classroom();
    let book = sheet("年度 | 单位 | 重点项目投资\n 2025 | 甲镇 | 5\n 2026 | 甲镇 | 9\n 2026 | 乙镇 | 8");
    let (mut layout, import) = brought(&book, &project);
    assert_eq!(taken(&import), ["乙镇 8"]);
    let [Question::Rows { units: 1, by: Some((0, options)), .. }] = import.questions.as_slice() else {
        panic!("{:?}", import.questions)
    };
    assert_eq!(options.len(), 2);
    for (rows, becomes) in [(Rows::First, "5"), (Rows::Last, "9"), (Rows::With(0, "2026".into()), "9")] {
        layout.rows = rows;
        let import = read(&book, &layout, &project.policy, &project.roster);
        assert_eq!((taken(&import)[0].as_str(), import.questions.len()), (&*format!("甲镇 {becomes}"), 0));
    }
    let book = sheet("单位 | 重点项目投资 | 备注\n 甲镇 | 9 | a\n 甲镇 | 9 | b\n 乙镇 | 8 |");
    let (_, import) = brought(&book, &project);
    assert_eq!((import.questions.len(), import.changing), (0, 2));
}

#[test]
fn names_merged_over_rows_or_said_once_are_of_all_their_rows() {
    let project = classroom();
    let lines =
        "单位 | 项目 | 重点项目投资\n 甲镇 | 续建 | 5\n | 新建 | 4\n 乙镇 | 续建 | 5\n | 新建 | 3\n | |\n | | 17";
    let mut book = sheet(lines);
    let merged = vec![Merged { first: (1, 0), last: (2, 0) }, Merged { first: (3, 0), last: (4, 0) }];
    for merged in [merged, Vec::new()] {
        book.sheets[0].merged = merged;
        let (_, import) = brought(&book, &project);
        assert_eq!(import.changing, 0);
        assert!(
            matches!(&import.questions[..], [Question::Rows { units: 2, by: Some((1, options)), .. }] if options.len() == 2),
            "{:?}",
            import.questions
        );
    }
}

#[test]
fn what_is_hidden_is_not_read_unless_asked_for() {
    let project = classroom();
    let mut book = sheet("单位 | 重点项目投资（初稿） | 重点项目投资\n 甲镇 | 1 | 9\n 乙镇 | 1 | 8");
    book.sheets[0].hidden.rows = vec![1];
    let (mut layout, import) = brought(&book, &project);
    assert_eq!(taken(&import), ["乙镇 8"]);
    assert_eq!(import.findings[0].problem, Problem::HiddenRows(1));
    layout.hidden = true;
    assert_eq!(read(&book, &layout, &project.policy, &project.roster).changing, 2);
    book.sheets[0].hidden.rows.clear();
    book.sheets[0].hidden.columns = vec![2];
    let (layout, import) = brought(&book, &project);
    assert_eq!((import.changing, layout.columns[1].why.clone()), (0, Why::Hidden));
    let hidden = Layout { hidden: true, ..layout };
    let shown = again(&hidden, &book, &project.policy, &project.roster);
    assert_eq!(read(&book, &shown, &project.policy, &project.roster).changing, 2);
    // A hidden sheet only where no other names a unit.
    let mut old = book.sheets[0].clone();
    (old.name, old.hidden) = ("旧".into(), crate::reading::Hidden { sheet: true, ..Default::default() });
    book.sheets[0].hidden = crate::reading::Hidden::default();
    book.sheets.insert(0, old);
    assert_eq!(brought(&book, &project).0.sheet, "指标数据");
    book.sheets.pop();
    let (layout, import) = brought(&book, &project);
    assert_eq!((layout.sheet.as_str(), &import.findings[0].problem), ("旧", &Problem::HiddenSheet));
}

#[test]
fn groups_sums_and_blank_rows_hide_neither_heading_nor_figures() {
    let project = classroom();
    let book = sheet(
        "单位 | 重点项目投资 | 生产安全事故
         分值 | 25 | 15
         |  |
         全县合计 | 17 | 1
         一、工业型镇街 | |
         1. 甲镇 | 9 | 0
         2. 乙镇 | 8 | 1
         小计 | 17 | 1
         注：截至 12 月底",
    );
    let (layout, import) = brought(&book, &project);
    assert_eq!((layout.header, layout.below), (0, 1));
    assert_eq!(taken(&import).len(), 4);
    // The row of marks is no unit's; it is said, since it has figures.
    let found: Vec<String> = import.findings.iter().map(|finding| finding.text.clone()).collect();
    assert_eq!(found, ["分值"]);
}

#[test]
fn an_unknown_unit_in_the_first_row_is_said() {
    let book = sheet("单位 | 重点项目投资\n 庚镇 | 7\n 甲镇 | 9\n 乙镇 | 8");
    let (layout, import) = brought(&book, &classroom());
    assert_eq!((layout.first, import.findings[0].problem.clone()), (1, Problem::NoUnit));
}

#[test]
fn units_of_several_categories_go_into_their_own() {
    let project = demo();
    let unit = |category: &str| {
        project.roster.units.iter().find(|unit| unit.category.as_str() == category).unwrap().name.clone()
    };
    let (town, zone, office) = (unit("township"), unit("zone"), unit("department"));
    let book = sheet(&format!("单位 | 一般公共预算收入（亿元）\n {town} | 0.8 \n {zone} | 9 \n {office} | 1"));
    let (layout, import) = brought(&book, &project);
    assert_eq!(layout.category, None);
    // 万元 in the towns, 亿元 in the zone: each is converted into its own.
    assert_eq!(taken(&import), [format!("{town} 8000"), format!("{zone} 9")]);
    assert!(
        matches!(&import.findings[..], [Finding { problem: Problem::NoIndicator(_), .. }]),
        "{:?}",
        import.findings
    );
}
