//! What is said of work that goes on beside the page: progress, cancelling, failure.

use crate::i18n::catalogue::JobWords;

pub const JOBS: JobWords = JobWords {
    begins: "正在准备…",
    progress: |done, of| format!("已完成 {done} / {of}"),
    cancel: "取消",
    not_a_project: |why| format!("后台收到的方案读不出来（{why}）。请先保存文件，再刷新页面重试。"),
    file_missing: "后台没有收到文件。请重新选择文件。",
    ended: |why| {
        let why = if why.is_empty() { String::new() } else { format!("（{why}）") };
        format!(
            "后台计算意外中止{why}，页面上的数据没有受影响。请关闭其他占用内存的页面后重试；仍不行，请先保存文件再刷新页面。"
        )
    },
};
