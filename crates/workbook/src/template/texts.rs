//! Which heading, word or sheet a text of a workbook is, in either language.

use baton_words::{Heading, Locale, Table, Term, sheets};

/// The heading that a text is, in either language.
pub fn heading_of(text: &str, among: &[Heading]) -> Option<Heading> {
    let text = text.trim();
    let is = |heading: &Heading| {
        Locale::ALL.into_iter().any(|locale| sheets::heading(*heading).of(locale).eq_ignore_ascii_case(text))
    };
    among.iter().copied().find(is)
}

/// The word that a text is, in either language.
pub fn term_of(text: &str, among: &[Term]) -> Option<Term> {
    let text = text.trim();
    let is =
        |term: &Term| Locale::ALL.into_iter().any(|locale| sheets::term(*term).of(locale).eq_ignore_ascii_case(text));
    among.iter().copied().find(is)
}

/// The sheet that a name stands for, in either language; those of data begin with theirs.
pub fn table_of(name: &str) -> Option<Table> {
    let is = |table: &Table| {
        Locale::ALL.into_iter().any(|locale| {
            let own = sheets::table(*table).of(locale);
            match table {
                Table::Annual | Table::ByPeriod => name.starts_with(own),
                _ => name.trim() == own,
            }
        })
    };
    Table::ALL.into_iter().find(is)
}

#[cfg(test)]
mod tests {
    use super::super::schema::{Kind, QUANTITIES, SETTINGS, headings, kind};
    use super::*;

    #[test]
    fn headings_of_a_sheet_are_told_apart_in_both_languages_together() {
        let data = [
            &QUANTITIES[..],
            &[Heading::IndicatorId, Heading::IndicatorName, Heading::Id, Heading::Name, Heading::Period],
        ];
        let sheets = Table::ALL.into_iter().map(|table| headings(table).to_vec());
        for among in sheets.chain([SETTINGS.to_vec(), data.concat()]) {
            for heading in &among {
                for locale in Locale::ALL {
                    let text = sheets::heading(*heading).of(locale);
                    assert_eq!(heading_of(text, &among), Some(*heading), "{text}");
                }
            }
        }
    }

    #[test]
    fn words_of_a_column_are_told_apart_and_fit_a_list() {
        for heading in Table::ALL.into_iter().flat_map(headings).chain(&SETTINGS) {
            let Kind::Choice(terms) = kind(*heading) else { continue };
            for locale in Locale::ALL {
                let words: Vec<&str> = terms.iter().map(|term| sheets::term(*term).of(locale)).collect();
                for (term, word) in terms.iter().zip(&words) {
                    assert_eq!(term_of(word, &terms), Some(*term), "{word}");
                    assert!(!word.contains(','), "{word}");
                }
                // Excel takes no longer lists.
                assert!(words.join(",").chars().count() <= 255, "{heading:?}");
            }
        }
    }

    #[test]
    fn sheets_are_told_apart_and_leave_room_for_a_category() {
        for table in Table::ALL {
            for locale in Locale::ALL {
                let name = sheets::table(table).of(locale);
                assert_eq!(table_of(name), Some(table), "{name}");
                assert!(name.chars().count() <= 20, "{name}");
            }
        }
    }
}
