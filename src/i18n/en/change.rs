//! What is said of what changed and why: flows, waterfalls, splits by indicator and by edit.

use crate::i18n::catalogue::ChangeWords;

pub const CHANGE: ChangeWords = ChangeWords {};
