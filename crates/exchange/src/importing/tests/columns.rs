//! What headings are taken for, one by one and beside each other.

use super::*;

/// What a column with this heading is read as in the classroom: `actual`, `q1 target`, `asked actual`, `-`.
fn meant(heading: &str) -> String {
    let project = Preset::Classroom.project().unwrap();
    let book = sheet(&format!("单位 | {heading}\n 甲镇 | 9\n 乙镇 | 8\n 丙镇 | 4"));
    let (layout, import) = brought(&book, &project);
    let column = &layout.columns[0];
    match &column.why {
        Why::Asked(meaning, _) => {
            assert_eq!((import.changing, import.questions.len()), (0, 1), "{heading}");
            format!("asked {}", said(meaning))
        }
        _ => said(&column.meaning),
    }
}

fn said(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Ignored => "-".into(),
        Meaning::Headcount => "headcount".into(),
        Meaning::AssessedHeadcount => "assessed".into(),
        Meaning::Reading { period, field, .. } => {
            let period = period.as_ref().map(|period| format!("{period} ")).unwrap_or_default();
            format!("{period}{field:?}").to_lowercase()
        }
    }
}

#[test]
fn headings_are_taken_for_what_they_say() {
    for (heading, meaning) in [
        ("重点项目投资", "actual"),
        ("重点项目投资额（亿元）", "actual"),
        ("重点项目投资实际完成数", "actual"),
        ("重点项目投资完成（含续建、新建）", "actual"),
        ("重点项目投资目标完成情况", "actual"),
        ("重点项目投资计划完成", "target"),
        ("重点项目投资年度目标值", "target"),
        ("重点项目投资全年任务", "target"),
        ("2026年重点项目投资完成", "actual"),
        ("重点项目投资1-12月累计", "actual"),
        ("更正后：重点项目投资", "actual"),
        ("群众满意度得分", "actual"),
        ("乡村振兴考核得分", "actual"),
        ("税收增速（%）", "actual"),
        ("特色产业个数", "actual"),
        ("生产安全事故起数", "actual"),
        ("重点项目投资1至6月完成", "h1 actual"),
        ("重点项目投资前三季度", "q3 actual"),
        ("重点项目投资上半年目标", "h1 target"),
        ("重点项目投资一季度", "q1 actual"),
        ("参评人数", "assessed"),
        ("年末在编人数", "headcount"),
    ] {
        assert_eq!(meant(heading), meaning, "{heading}");
    }
}

#[test]
fn figures_of_another_kind_are_not_taken() {
    for heading in [
        "重点项目投资完成率",
        "重点项目投资完成目标（%）",
        "重点项目投资完成占全年目标比重",
        "重点项目投资占全县比例",
        "重点项目投资累计占比",
        "重点项目投资同比增长",
        "重点项目投资比上年增减",
        "重点项目投资增速（%）",
        "重点项目投资（%）",
        "重点项目投资进度",
        "重点项目投资得分",
        "重点项目投资完成情况得分",
        "重点项目投资基本分",
        "重点项目投资权重",
        "重点项目投资排名",
        "重点项目投资人均",
        "其中：重点项目投资新开工",
        "重点项目投资（初报）",
        "更正前：重点项目投资",
        "重点项目投资上年完成",
        "重点项目投资上年目标",
        "2025年重点项目投资完成",
        "重点项目投资2025年完成",
        "重点项目投资1-10月完成",
        "重点项目投资1—11月",
        "重点项目投资7-9月完成",
        "重点项目投资11月当月",
        "重点项目投资（万美元）",
        "群众满意度排名",
        "税收增速同比",
        "招商活动人数",
        "备注",
    ] {
        assert_eq!(meant(heading), "-", "{heading}");
    }
}

#[test]
fn what_may_be_read_in_two_ways_is_asked() {
    for (heading, meaning) in [
        ("省级重点项目投资", "asked actual"),
        ("重点项目投资到位资金", "asked actual"),
        ("重点项目投资完成目标", "asked actual"),
        ("重点项目投资二季度", "asked h1 actual"),
        ("生产安全事故死亡人数", "asked actual"),
    ] {
        assert_eq!(meant(heading), meaning, "{heading}");
    }
}

/// The meanings of all columns of a sheet in the classroom.
fn all(lines: &str, merged: &[Merged]) -> Vec<String> {
    let project = Preset::Classroom.project().unwrap();
    let mut book = sheet(lines);
    book.sheets[0].merged = merged.to_vec();
    let (layout, _) = brought(&book, &project);
    layout.columns.iter().map(|column| format!("{} {}", column.number, said(&column.meaning))).collect()
}

#[test]
fn headings_of_several_rows_are_read_together() {
    let lines = "单位 | 重点项目投资 | | 生产安全事故 | 得分情况 | |
                      | 目标 | 完成 | | 重点项目投资 | 生产安全事故
                 甲镇 | 10 | 9 | 0 | 20 | 15
                 乙镇 | 10 | 8 | 1 | 21 | 12";
    assert_eq!(all(lines, &[]), ["1 target", "2 actual", "3 actual", "4 -", "5 -"]);
    let merged = [Merged { first: (0, 1), last: (0, 2) }, Merged { first: (0, 0), last: (1, 0) }];
    let lines = "单位 | 重点项目投资 | | 备注 | 税收增速
                      | 目标 | 完成 | 说明 |
                 甲镇 | 10 | 9 | 无 | 3
                 乙镇 | 10 | 8 | 有 | 4";
    assert_eq!(all(lines, &merged), ["1 target", "2 actual", "3 -", "4 actual"]);
    // The upper heading only names a group of columns.
    let lines = "单位 | 稳增长促发展指标 | |
                      | 重点项目投资 | 税收增速
                 甲镇 | 9 | 3
                 乙镇 | 8 | 4";
    assert_eq!(all(lines, &[]), ["1 actual", "2 actual"]);
}

#[test]
fn the_years_column_counts_and_the_year_before_is_prior_where_the_rule_uses_it() {
    let project = demo();
    let units = names(&project, 2);
    let [a, b] = units.as_slice() else { panic!() };
    let book = sheet(&format!(
        "单位 | 2025年地区生产总值 | 2026年地区生产总值 | 2025年固定资产投资 | 2026年固定资产投资\n {a} | 40 | 41 | 1 | 12\n {b} | 50 | 51 | 2 | 13"
    ));
    let meanings: Vec<String> = brought(&book, &project).0.columns.iter().map(|column| said(&column.meaning)).collect();
    assert_eq!(meanings, ["prior", "actual", "-", "actual"]);
}

#[test]
fn what_the_title_says_holds_for_all_columns() {
    let project = Preset::Classroom.project().unwrap();
    let of = |title: &str| {
        let book = sheet(&format!("{title}\n 单位 | 重点项目投资\n 甲镇 | 9\n 乙镇 | 8"));
        let column = brought(&book, &project).0.columns[0].clone();
        (said(&column.meaning), column.why)
    };
    assert_eq!(of("2026年各镇街指标完成情况"), ("actual".into(), Why::Named));
    assert_eq!(of("2026年1-10月各镇街指标完成情况"), ("-".into(), Why::NoPeriod(10)));
    assert_eq!(of("2026年上半年各镇街指标完成情况"), ("h1 actual".into(), Why::Named));
    assert_eq!(of("2025年各镇街指标完成情况"), ("-".into(), Why::OtherYear(2025)));
    assert_eq!(of("各镇街指标完成情况（2026年11月5日）"), ("actual".into(), Why::Named));
    // Only the title names the indicator: it is asked.
    let book = sheet("2026年重点项目投资完成情况\n 单位 | 目标 | 完成\n 甲镇 | 10 | 9\n 乙镇 | 10 | 8");
    let (layout, import) = brought(&book, &project);
    assert!(
        layout.columns.iter().all(|column| matches!(column.why, Why::Asked(_, Doubt::Title))),
        "{:?}",
        layout.columns
    );
    assert_eq!((import.changing, import.questions.len()), (0, 2));
}

#[test]
fn a_choice_by_hand_outlives_every_new_guess() {
    let project = Preset::Classroom.project().unwrap();
    let book = sheet("单位 | 甲项 | 重点项目投资\n 甲镇 | 9 | 8\n 乙镇 | 8 | 7");
    let (mut layout, _) = brought(&book, &project);
    layout.columns[0].meaning = layout.columns[1].meaning.clone();
    layout.columns[0].why = Why::ByHand;
    layout.columns[1].meaning = Meaning::Ignored;
    layout.columns[1].why = Why::ByHand;
    layout.last = 1;
    let guessed = again(&layout, &book, &project.policy, &project.roster);
    assert_eq!(guessed.columns, layout.columns);
    // Rows beyond the sheet are none.
    layout.last = 99_999;
    layout.first = 99_998;
    assert_eq!(again(&layout, &book, &project.policy, &project.roster).last, 2);
}
