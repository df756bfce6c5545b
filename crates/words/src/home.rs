//! The page that one comes home to: what this is, and the three ways in.

use super::text::{Text, text};

pub const SENTENCE: Text = text(
    "改一处规则，马上看到谁的等次变了、要多花多少钱。",
    "Change one rule and see at once whose grade changes and what it costs.",
);
pub const LOCAL: Text = text(
    "县级差异化考核推演。全部在这台电脑上计算，填入的数据不会离开本页。",
    "What-if for a county’s differentiated assessment. Everything is worked out on this computer; no figure leaves the page.",
);
/// Where the page is kept for when there is no network.
pub const OFFLINE: Text =
    text("本页已存在这台电脑上，断网也能打开。", "The page is kept on this computer, and opens without a network.");
/// Where browsers keep no page, since it didn’t come over HTTPS.
pub const NEVER_OFFLINE: Text = text(
    "本站不是安全连接（https），浏览器不会保存本页，断网后打不开。要断网使用，请向提供者要单文件版，双击即可打开。",
    "This site is no secure one (https), so browsers don’t keep the page, and without a network it doesn’t open. For that, ask whoever provides it for the single file, which opens from a double click.",
);
pub const SEE: Text = text("看示范县怎么推演", "See how the demo county does it");
pub const SEE_HINT: Text = text(
    "调一项分值，拖一条等次线，比两个方案，问一句“为什么”。约 90 个单位，数据均为虚构。",
    "Move marks, drag the line of a grade, compare two scenarios, ask why. About 90 units, all figures made up.",
);
pub const OPEN_DEMO: Text = text("打开示范县", "Open the demo county");
pub const DRAFT: Text = text("做本县的办法", "Draft your own policy");
pub const STEP_TEMPLATE: Text = text("从空白新建，或下载 Excel 表", "Begin from blank, or take the Excel workbook");
pub const STEP_FILL: Text = text("填好单位、指标、数据", "Fill in units, indicators and data");
pub const STEP_DROP: Text = text("把填好的表格拖到本页", "Drop the workbook on this page");
pub const BLANK: Text = text("从空白起草", "Draft from scratch");
pub const FROM_RULES: Text = text("从示范县的规则改起", "Begin with the demo county’s rules");
pub const OWN_TITLE: Text = text("本县年度考核办法", "Our county’s assessment");
pub const TEMPLATE: Text = text("下载 Excel 表", "Take the workbook");
pub const BRING: Text = text("导入填好的表", "Bring in a filled-in one");
pub const TEACH: Text = text("上课演示", "Teach with it");
pub const TEACH_HINT: Text = text(
    "课堂示例有 5 个镇街，一页看全；“演示”用大字显示当前方案。",
    "The classroom set has 5 townships on one page; Present shows the scenario at hand in large type.",
);
pub const OPEN_CLASSROOM: Text = text("打开课堂示例", "Open the classroom set");
pub const PRESENT: Text = text("大字演示当前方案", "Present the scenario at hand");
