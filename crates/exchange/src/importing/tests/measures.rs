//! Units of measure wherever a sheet states them, and figures that can't be in the one they are taken for.

use super::*;

/// What the first unit's investment in 亿元 becomes, in the classroom.
fn first(lines: &str) -> String {
    let project = Preset::Classroom.project().unwrap();
    let (_, import) = brought(&sheet(lines), &project);
    assert_eq!(import.questions, [], "{lines}");
    let unit = import.units.get(&0).unwrap_or_else(|| panic!("nothing taken: {lines}"));
    let id: baton_model::Id = "projects".into();
    unit.observations[&id].annual.actual.unwrap().get().normalize().to_string()
}

#[test]
fn units_of_measure_are_found_wherever_they_stand() {
    for lines in [
        "单位 | 重点项目投资完成（单位：万元）\n 甲镇 | 85000\n 乙镇 | 98000",
        "单位 | 重点项目投资完成（累计，千元）\n 甲镇 | 850000\n 乙镇 | 980000",
        "单位 | 重点项目投资：百万元\n 甲镇 | 850\n 乙镇 | 980",
        "单位 | 重点项目投资/千万元\n 甲镇 | 85\n 乙镇 | 98",
        "单位 | 重点项目投资\n | 万元\n 甲镇 | 85000\n 乙镇 | 98000",
        "单位：万元 | 重点项目投资\n 甲镇 | 85000\n 乙镇 | 98000",
        "各镇街投资完成情况（单位：元）\n 单位 | 重点项目投资\n 甲镇 | 850000000\n 乙镇 | 980000000",
        "各镇街投资完成情况\n | （万元）\n 单位 | 重点项目投资\n 甲镇 | 85000\n 乙镇 | 98000",
        "填报单位：甲局 | 计量单位：万元、%\n 单位 | 重点项目投资 | 税收增速\n 甲镇 | 85000 | 3\n 乙镇 | 98000 | 4",
        "单位 | 重点项目投资\n 甲镇 | 8.5亿\n 乙镇 | 98000万元",
        "单位：万元\n 单位 | 重点项目投资（亿元）\n 甲镇 | 8.5\n 乙镇 | 9.8",
    ] {
        assert_eq!(first(lines), "8.5", "{lines}");
    }
}

#[test]
fn measures_of_all_kinds_are_converted() {
    let project = demo();
    let unit = names(&project, 1).remove(0);
    for (heading, figure, becomes) in [
        ("造林绿化面积完成（公顷）", "20", "300"),
        ("造林绿化面积完成（万亩）", "0.03", "300"),
        ("粮食总产量完成（吨）", "4500", "0.45"),
        ("城镇新增就业完成（万人）", "0.11", "1100"),
        ("政府债务率（‰）", "652", "65.2"),
        ("高新技术企业净增本年（个）", "9", "9"),
        ("工业用地亩均税收本年（元/亩）", "120000", "12"),
    ] {
        let book = sheet(&format!("单位 | {heading}\n {unit} | {figure}"));
        let (_, import) = brought(&book, &project);
        let taken: Vec<&str> = import.changes.iter().map(|change| change.becomes.as_str()).collect();
        assert_eq!(taken, [becomes], "{heading}: {:?}", import.findings);
    }
}

#[test]
fn figures_a_hundred_times_those_that_are_there_are_asked() {
    let project = Preset::Classroom.project().unwrap();
    let book = sheet("单位 | 重点项目投资\n 甲镇 | 85000\n 乙镇 | 98000\n 丙镇 | 41000");
    let (mut layout, import) = brought(&book, &project);
    assert_eq!(import.changing, 0);
    let [Question::Scale { column: 1, example, measures }] = import.questions.as_slice() else {
        panic!("{:?}", import.questions)
    };
    assert_eq!((example.0.to_string(), example.1.to_string()), ("85000".into(), "10".into()));
    assert_eq!(measures, &["万元"]);
    // The answer: they are in 万元; or they are right.
    layout.columns[0].measured_in = "万元".into();
    let taken = read(&book, &layout, &project.policy, &project.roster);
    assert_eq!((taken.questions.len(), taken.changes[0].becomes.as_str()), (0, "8.5"));
    layout.columns[0].measured_in = String::new();
    layout.columns[0].confirmed = true;
    let taken = read(&book, &layout, &project.policy, &project.roster);
    assert_eq!((taken.questions.len(), taken.changes[0].becomes.as_str()), (0, "85000"));
    // What is promised in the corner and isn't so is asked, too.
    let book = sheet("单位：万元\n 单位 | 重点项目投资\n 甲镇 | 8.5\n 乙镇 | 9.8\n 丙镇 | 4.1");
    let (_, import) = brought(&book, &project);
    assert!(
        matches!(&import.questions[..], [Question::Scale { measures, .. }] if measures == &["亿元"]),
        "{:?}",
        import.questions
    );
}

#[test]
fn a_single_figure_far_from_the_others_is_named() {
    let project = Preset::Classroom.project().unwrap();
    let book = sheet("单位 | 重点项目投资\n 甲镇 | 9.5\n 乙镇 | 9800\n 丙镇 | 4.1\n 丁镇 | 36");
    let (_, import) = brought(&book, &project);
    let found: Vec<(String, Option<u32>)> = import
        .findings
        .iter()
        .map(|finding| {
            let times = match finding.problem {
                Problem::Outlier { times, .. } => Some(times),
                _ => None,
            };
            (finding.place.to_string(), times)
        })
        .collect();
    assert_eq!(found, [("指标数据!B3".into(), Some(1_000)), ("指标数据!B5".into(), Some(10))]);
    assert_eq!(import.changing, 4, "said, and taken");
    // A score is between 0 and 100.
    let book = sheet("单位 | 乡村振兴\n 甲镇 | 105\n 乙镇 | 98");
    let found = brought(&book, &project).1.findings;
    assert_eq!(found.iter().map(|finding| &finding.problem).collect::<Vec<_>>(), [&Problem::NoScore]);
}

#[test]
fn a_last_look_says_what_was_and_will_be() {
    let project = Preset::Classroom.project().unwrap();
    let book = sheet("单位 | 重点项目投资（万元）\n 甲镇 | 85000\n 乙镇 | 98000\n 丙镇 | —");
    let (_, import) = brought(&book, &project);
    let [look] = import.looks.as_slice() else { panic!("{:?}", import.looks) };
    let spread = |spread: &Spread| {
        let text = |number: Option<baton_model::Number>| number.unwrap().get().normalize().to_string();
        (spread.count, text(spread.least), text(spread.most))
    };
    assert_eq!(spread(&look.was), (3, "4".into(), "10".into()));
    assert_eq!(spread(&look.becomes), (2, "8.5".into(), "9.8".into()));
    assert_eq!((look.changing, look.converted.clone()), (3, Some(("万元".into(), "亿元".into()))));
}
