//! Patterns: words with slots and conditions, so that a language puts what it says of a rule in its own order.
//!
//! `{cap}` is a slot, `<cap?at most {cap}:uncapped>` says one thing where a condition holds, and another where it doesn't.

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Words.
    Words(&'a str),
    /// What stands in a slot of that name.
    Slot(&'a str),
}

/// A pattern taken apart into words and slots; `holds` says which of its conditions do.
#[must_use]
pub fn tokens<'a>(pattern: &'a str, holds: &dyn Fn(&str) -> bool) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '<']) {
        let (words, tail) = rest.split_at(at);
        if !words.is_empty() {
            tokens.push(Token::Words(words));
        }
        let Some(end) = closing(tail) else { break };
        let inside = &tail[1..end];
        rest = &tail[end + 1..];
        if tail.starts_with('{') {
            tokens.push(Token::Slot(inside));
        } else if let Some((condition, branches)) = inside.split_once('?') {
            let (then, otherwise) = branches.split_at(divide(branches));
            let chosen = if holds(condition) { then } else { otherwise.strip_prefix(':').unwrap_or_default() };
            tokens.extend(self::tokens(chosen, holds));
        }
    }
    if !rest.is_empty() {
        tokens.push(Token::Words(rest));
    }
    tokens
}

/// Where what the text begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '{' | '<' => depth += 1,
            '}' | '>' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// Where what is said otherwise begins; the end where there is nothing.
fn divide(branches: &str) -> usize {
    let mut depth = 0_usize;
    let colon = branches.char_indices().find(|(_, c)| {
        match c {
            '<' => depth += 1,
            '>' => depth -= 1,
            _ => {}
        }
        depth == 0 && *c == ':'
    });
    colon.map_or(branches.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_taken_apart() {
        use Token::{Slot, Words};
        let taken = |pattern, holding: &'static [&'static str]| tokens(pattern, &|name| holding.contains(&name));
        assert_eq!(taken("第 {n} 名得{rate}", &[]), [Words("第 "), Slot("n"), Words(" 名得"), Slot("rate")]);
        let nested = "a <x?<y?both: only {x}>:none>: b";
        assert_eq!(taken(nested, &[]), [Words("a "), Words("none"), Words(": b")]);
        assert_eq!(taken(nested, &["x"]), [Words("a "), Words(" only "), Slot("x"), Words(": b")]);
        assert_eq!(taken(nested, &["x", "y"]), [Words("a "), Words("both"), Words(": b")]);
        assert_eq!(taken("<x?only>", &[]), []);
    }
}
