//! What is said of the library of projects, of storage, files and links.

use crate::i18n::catalogue::FilesWords;

pub const FILES: FilesWords = FilesWords {
    untitled: "未命名项目",
    copy_of: |name| format!("{name} 副本"),
    day_and_time: |year, month, day, time| match year {
        Some(year) => format!("{year}年{month}月{day}日 {time}"),
        None => format!("{month}月{day}日 {time}"),
    },
    sign_title: "修改自动保存在本机浏览器中",
    sign_pending: "正在保存…",
    sign_kept: |at| format!("{at} 已保存"),
    sign_not_kept: "未保存",
    restoring: "正在恢复上次的项目…",
    restored: |name, at| format!("已恢复上次的项目“{name}”，最后保存于 {at}。"),
    restored_earlier: |name, at, lost| {
        format!("项目“{name}”最近 {lost} 个状态的记录已损坏，无法读取；已恢复到 {at} 的状态。建议另存一份项目文件。")
    },
    not_opened: |name, why| format!("没有打开项目“{name}”：{why}当前项目没有变化。"),
    skipped: |name| format!("上次使用时程序出错，所以没有自动打开项目“{name}”。可以到“文件”页打开它。"),
    turned_back: |at| format!("已回到 {at} 的状态；可以撤销。"),
    copied: |name| format!("已另存为项目“{name}”，之后的修改保存在其中。"),
    to_demo: "打开示范县",
    to_library: "到“文件”页",
    elsewhere: "另一个标签页正在编辑这个项目，这里的修改不会保存。",
    go_on_here: "在这里继续",
    part: "另存为新项目",
    conflict: "另一个标签页已保存了这个项目的新内容，这里的修改还没有保存。为免互相覆盖，请选择：",
    take_theirs: "放弃这里的修改，载入新内容",
    gone: "这个项目已从项目库中删除，这里的内容还没有保存。",
    blocked: |said| {
        let said = if said.is_empty() { String::new() } else { format!("（浏览器提示：{said}）") };
        format!(
            "浏览器不允许本页保存数据{said}，可能是无痕模式或安全设置。可以继续使用，但关闭本页后内容会丢失，请保存为文件。"
        )
    },
    full: "浏览器的存储空间已满，最近的修改没有保存。请保存为文件，或删除不用的项目；有空间后会自动保存。",
    other_fault: |said| format!("保存失败，最近的修改只在本页中（浏览器提示：{said}）。稍后会再试；请同时保存为文件。"),
    damaged: "记录已损坏或不完整。",
    newer: |version, known| {
        format!(
            "它由更新版本的程序保存（格式版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开。"
        )
    },
    not_applied: |scenario, number| format!("方案“{scenario}”的第 {number} 处修改无法应用。"),
    library: "项目库",
    library_hint: "项目自动保存在本机的浏览器中，不会上传。清除浏览器数据会删除它们；重要的项目请另存为文件。",
    library_empty: "还没有项目。修改示范数据或打开文件后，会自动保存到这里。",
    project: "项目",
    saved_at: "保存时间",
    states: "历史状态",
    deeds: "操作",
    name_of: |name| format!("项目名称：{name}"),
    is_open: "已打开",
    open: "打开",
    open_named: |name| format!("打开“{name}”"),
    duplicate: "复制",
    duplicate_named: |name| format!("复制“{name}”"),
    delete: "删除",
    delete_named: |name| format!("删除“{name}”"),
    deleted: |name, at| format!("“{name}”已于 {at} 删除，一小时内可以恢复。"),
    undelete: "撤销删除",
    undelete_named: |name| format!("撤销删除“{name}”"),
    unreadable: |count| format!("另有 {count} 个项目的记录已损坏，无法列出。"),
    history: "历史状态",
    history_hint: "当前项目最近 50 个状态，每一步修改保存一个。回到以前的状态也是一步修改，可以撤销。",
    history_empty: "当前项目还没有保存过。",
    state_edits: |scenario, edits| {
        let edits = if edits == 0 { "没有修改".to_owned() } else { format!("{edits} 处修改") };
        if scenario.is_empty() { edits } else { format!("{scenario} · {edits}") }
    },
    present_state: "当前",
    turn_back: "回到此状态",
    turn_back_to: |at, what| format!("回到 {at} 的状态：{what}"),
    newer_file: |version, known| {
        format!(
            "没有打开：这个文件由更新版本的程序保存（格式版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开；当前项目没有变化。"
        )
    },
    linked: "已打开分享链接中的内容，并作为新项目存入项目库。",
    linked_sent: "已打开分享链接中的内容，并作为新项目存入项目库。这个链接在转发时被改写，内容曾随网址发送到本网站的服务器；现已从地址栏去掉。如内容敏感，请让对方改发项目文件。",
    link_cut: "没有打开：链接不完整，在复制或转发时被截断了。请完整复制后再打开，或请对方改发项目文件；当前项目没有变化。",
    link_damaged: "没有打开：链接中有字符被改动，内容核对不上。请对方重新发送，或改发项目文件；当前项目没有变化。",
    link_too_large: |most| {
        format!("没有打开：链接中的内容超过 {most} MB 的上限。请对方改发项目文件；当前项目没有变化。")
    },
    link_newer: |version, known| {
        format!(
            "没有打开：链接由更新版本的程序生成（链接版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开；当前项目没有变化。"
        )
    },
    link_no_project: |why| format!("没有打开：链接中的内容不是可用的项目（{why}）。当前项目没有变化。"),
    share: "分享",
    share_title: "分享链接",
    share_holds: |title, edits, units| {
        let edits = match edits {
            None => "不含方案".to_owned(),
            Some(0) => "当前方案（没有修改）".to_owned(),
            Some(edits) => format!("当前方案的 {edits} 处修改"),
        };
        let units = match units {
            None => "不含单位和数据".to_owned(),
            Some(units) => format!("{units} 个单位及其数据"),
        };
        format!("链接中有：办法“{title}”，{edits}；{units}。")
    },
    share_private: "内容全部写在链接的 # 之后，浏览器不会把它发给任何服务器；拿到链接的人都能看到其中的内容。",
    share_data: "包含单位和数据",
    share_names: "保留单位名称",
    share_named: "单位名称、事由和备注原样保留。",
    share_coded: "单位名称以代码（U01、U02……）代替，正文中出现的也一并替换；加减分的备注、否决和降档的理由不包含在内。",
    share_left_out: |count| format!("有 {count} 处修改与单位或数据有关，不含数据时不在链接中。"),
    share_link: "链接",
    share_copy: "复制链接",
    share_copied: "已复制",
    share_copy_by_hand: "浏览器不允许自动复制，链接已选中，请按 Ctrl+C",
    share_length: |count| format!("共 {count} 个字符"),
    share_too_long: |count, most| {
        let count = count.map_or_else(String::new, |count| format!("（{count} 个字符）"));
        format!("内容太多，链接{count}超过浏览器普遍接受的 {most} 个字符。请改为发送文件，内容相同，对方用“打开”读入。")
    },
    share_file: "保存为文件",
};
