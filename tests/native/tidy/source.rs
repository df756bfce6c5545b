//! A source file as the rules see it: code without comments and tests, and its string literals.

/// One Rust file.
pub struct Source {
    /// Crate and path under its `src`; `page` stands for the package at the root.
    pub name: String,
    /// Lines of the whole file.
    pub lines: usize,
    /// Code outside tests, with comments left out and literals emptied.
    pub code: String,
    /// The texts of literals outside tests, with their line numbers.
    pub literals: Vec<(usize, String)>,
}

impl Source {
    pub fn new(name: &str, text: &str) -> Self {
        let (code, literals) = split(text);
        let tests = is_test(name);
        let (code, dropped) = without_tests(&code);
        let literals =
            literals.into_iter().filter(|(line, _)| !tests && !dropped.iter().any(|range| range.contains(line)));
        Self {
            name: name.to_owned(),
            lines: text.lines().count(),
            literals: literals.collect(),
            code: if tests { String::new() } else { code },
        }
    }

    /// The crate, or `page`.
    pub fn layer(&self) -> &str {
        let first = self.name.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The words of the code, in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
    }
}

/// A file that is a test module by its name.
fn is_test(name: &str) -> bool {
    name.ends_with("/tests.rs") || name.contains("/tests/")
}

/// Code with comments left out and literals emptied (line breaks stay), and the literals.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut literals) = (String::new(), Vec::new());
    let (mut at, mut line) = (0, 1);
    let starts = |at: usize, what: &str| what.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    while at < chars.len() {
        let end = if starts(at, "//") {
            (at..chars.len()).find(|i| chars[*i] == '\n').unwrap_or(chars.len())
        } else if starts(at, "/*") {
            (at..chars.len()).find(|i| starts(*i, "*/")).map_or(chars.len(), |i| i + 2)
        } else if let Some((open, close)) = opens_literal(&chars, at) {
            let escapes = chars[at] == '"';
            let mut i = at + open;
            while i < chars.len() && !starts(i, &close) {
                i += if escapes && chars[i] == '\\' { 2 } else { 1 };
            }
            let end = i.min(chars.len());
            literals.push((line, chars[at + open..end].iter().collect()));
            code.push_str("\"\"");
            (end + close.len()).min(chars.len())
        } else if let Some(length) = char_literal(&chars, at) {
            literals.push((line, chars[at + 1..at + length - 1].iter().collect()));
            code.push_str("' '");
            at + length
        } else {
            if chars[at] == '\n' {
                line += 1;
            }
            code.push(chars[at]);
            at += 1;
            continue;
        };
        let breaks = chars[at..end].iter().filter(|c| **c == '\n').count();
        code.push_str(&"\n".repeat(breaks));
        line += breaks;
        at = end;
    }
    (code, literals)
}

/// Length of the opening and the closing mark of a string literal that starts here.
fn opens_literal(chars: &[char], at: usize) -> Option<(usize, String)> {
    if chars[at] == '"' {
        return Some((1, "\"".to_owned()));
    }
    let in_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    if chars[at] != 'r' || in_word {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + 1 + hashes) == Some(&'"')).then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
}

/// Length of a character literal that starts here, quotes included; a lifetime is none.
fn char_literal(chars: &[char], at: usize) -> Option<usize> {
    if chars[at] != '\'' {
        return None;
    }
    if chars.get(at + 1) == Some(&'\\') {
        return (at + 3..chars.len().min(at + 14)).find(|i| chars[*i] == '\'').map(|i| i - at + 1);
    }
    (chars.get(at + 2) == Some(&'\'')).then_some(3)
}

/// Code without what follows `#[cfg(test)]`, and the lines left out.
fn without_tests(code: &str) -> (String, Vec<std::ops::RangeInclusive<usize>>) {
    let (mut kept, mut dropped) = (String::new(), Vec::new());
    let mut rest = code;
    let mut line = 1;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let tail = &rest[start..];
        let mut depth = 0_usize;
        let length = tail.char_indices().find_map(|(i, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            (depth == 0 && (c == '}' || c == ';')).then_some(i + 1)
        });
        let length = length.unwrap_or(tail.len());
        kept.push_str(&rest[..start]);
        line += rest[..start].matches('\n').count();
        let breaks = tail[..length].matches('\n').count();
        kept.push_str(&"\n".repeat(breaks));
        dropped.push(line..=line + breaks);
        line += breaks;
        rest = &tail[length..];
    }
    kept.push_str(rest);
    (kept, dropped)
}
