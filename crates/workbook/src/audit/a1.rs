//! Addresses of cells, as formulas write them.

/// A cell by row and column, both from 0.
pub(super) type At = (u32, u16);

/// The letters of a column: 0 = A.
pub(super) fn letters(column: u16) -> String {
    let mut left = u32::from(column) + 1;
    let mut name = Vec::new();
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        name.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    name.iter().rev().collect()
}

/// A cell of the row that is filled down: `$D7`.
pub(super) fn cell((row, column): At) -> String {
    format!("${}{}", letters(column), row + 1)
}

/// A cell that stays: `$D$7`.
pub(super) fn fixed((row, column): At) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// A range that stays: `$D$7:$F$21`.
pub(super) fn range(from: At, to: At) -> String {
    format!("{}:{}", fixed(from), fixed(to))
}

/// What a sheet's name may be: at most 31 UTF-16 units, none of the characters that Excel refuses.
pub(super) fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String = wanted
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => '·',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let cut = |most: usize| {
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= most
        };
        clean.trim().chars().take_while(fits).collect::<String>()
    };
    let free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2_u32..).map(|number| format!("{} {number}", cut(26)));
    std::iter::once(cut(31)).filter(|name| !name.is_empty()).chain(numbered).find(free).unwrap_or_default()
}

/// The name of a sheet before an address: `'镇街·数据'!`.
pub(super) fn prefix(sheet: &str) -> String {
    format!("'{}'!", sheet.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
        assert_eq!(range((6, 3), (20, 3)), "$D$7:$D$21");
    }

    #[test]
    fn sheets_have_names_that_excel_takes() {
        let taken = ["镇街·数据".to_owned()];
        assert_eq!(sheet_name("镇街·数据", &taken), "镇街·数据 2");
        assert_eq!(sheet_name("a/b:c", &[]), "a·b·c");
        assert_eq!(sheet_name(&"很".repeat(40), &[]).chars().count(), 31);
        assert_eq!(sheet_name("", &[]), " 2".to_owned());
    }
}
