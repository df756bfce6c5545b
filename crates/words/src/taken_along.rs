//! What is said, before something is deleted, of what goes with it. Units are told by how many they are and the names of the first few.

use super::Locale;
use super::text::plural;

pub fn lead(locale: Locale, parts: &[String]) -> String {
    match locale {
        Locale::Zh => format!("删除时一并去掉：{}。撤销可以全部找回。", parts.join("；")),
        Locale::En => format!("Goes along: {}. Undo brings all of it back.", parts.join("; ")),
    }
}

pub fn grade_rules(locale: Locale, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("{} 条等次规则（{}）", names.len(), names.join("、")),
        Locale::En => {
            let n = names.len();
            format!("{n} {} ({})", plural(n, "grade rule", "grade rules"), names.join(", "))
        }
    }
}

pub fn breakers(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 条同分比较项"),
        Locale::En => format!("{n} {}", plural(n, "tie-breaker", "tie-breakers")),
    }
}

pub fn circumstances(locale: Locale, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("{}对等次的影响（随之调整）", names.join("、")),
        Locale::En => format!("what {} does to the grade (it is adjusted)", names.join(", ")),
    }
}

pub fn marks(locale: Locale, n: usize, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("{}的认定", units(locale, n, names)),
        Locale::En => format!("marks of {}", units(locale, n, names)),
    }
}

pub fn readings(locale: Locale, n: usize, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("{}的数据", units(locale, n, names)),
        Locale::En => format!("data of {}", units(locale, n, names)),
    }
}

pub fn difficulties(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位的难度系数"),
        Locale::En => format!("difficulty factors of {n} {}", plural(n, "unit", "units")),
    }
}

pub fn entries(locale: Locale, n: usize, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("{}的加减分记录", units(locale, n, names)),
        Locale::En => format!("ledger entries of {}", units(locale, n, names)),
    }
}

pub fn sets(locale: Locale, names: &[String]) -> String {
    match locale {
        Locale::Zh => format!("在共同封顶“{}”中的位置", names.join("、")),
        Locale::En => format!("its place in the shared caps {}", names.join(", ")),
    }
}

fn units(locale: Locale, n: usize, names: &[String]) -> String {
    match locale {
        Locale::Zh => {
            let told = names.join("、");
            if n > names.len() { format!("{told}等 {n} 个单位") } else { told }
        }
        Locale::En => {
            let told = names.join(", ");
            if n > names.len() { format!("{n} units ({told} …)") } else { told }
        }
    }
}
