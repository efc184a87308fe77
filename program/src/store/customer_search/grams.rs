//! What a text is made of, for an index that knows words only: every run of one, two and three characters in it, each
//! spelled as a word.
//!
//! A text that contains another has all its runs; that the converse does not hold, whoever asks has to bear.

use std::collections::BTreeSet;
use std::fmt::Write;

/// The longest runs.
const LONGEST: usize = 3;
/// So many runs tell a text from others; more would only take longer to compare.
const ASKED: usize = 24;

/// The runs of a text to be found, as words.
pub(super) fn of_document(text: &str) -> String {
    let text = folded(text);
    let mut words = String::with_capacity(text.len() * 12);
    for gram in (1..=LONGEST).flat_map(|length| runs(&text, length)).collect::<BTreeSet<_>>() {
        spell(gram, &mut words);
    }
    words
}

/// Words that every document has which contains the text; none for an empty text.
pub(super) fn of_query(text: &str) -> String {
    let text = folded(text);
    let asked: BTreeSet<_> = longest_runs(&text).into_iter().take(ASKED).collect();
    let mut words = String::new();
    for gram in asked {
        spell(gram, &mut words);
    }
    words
}

/// Whether a run comes twice in a text: then a document may have all its words and have it once.
pub(super) fn repeats(text: &str) -> bool {
    let all = longest_runs(text);
    all.iter().collect::<BTreeSet<_>>().len() < all.len()
}

fn longest_runs(text: &str) -> Vec<&str> {
    runs(text, text.chars().count().min(LONGEST))
}

/// SQLite's LIKE takes no notice of the case of ASCII letters.
fn folded(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// Every run of so many characters.
fn runs(text: &str, length: usize) -> Vec<&str> {
    let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let run = |edges: &[usize]| text.get(*edges.first()?..*edges.last()?);
    edges.windows(length + 1).filter_map(run).filter(|run| !run.is_empty()).collect()
}

/// Hexadecimal digits are a word in any tokenizer, whatever the characters were.
fn spell(gram: &str, words: &mut String) {
    for byte in gram.bytes() {
        let _ = write!(words, "{byte:02x}");
    }
    words.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_the_runs_of_one_two_and_three_characters_of_its_text() {
        assert_eq!(of_document("aba"), "61 6162 616261 62 6261 ");
        assert_eq!(of_document("天空"), "e5a4a9 e5a4a9e7a9ba e7a9ba ");
        assert_eq!(of_document(""), "");
    }

    #[test]
    fn what_a_text_contains_asks_for_words_the_text_has() {
        let text = "åkeri & söner ab 天空akeri.example 8c12-\u{10348}";
        let document: BTreeSet<_> = of_document(text).split(' ').map(str::to_owned).collect();
        let starts: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (at, from) in starts.iter().enumerate() {
            for to in &starts[at..] {
                let asked = of_query(&text[*from..*to].to_ascii_uppercase());
                assert!(asked.split(' ').all(|word| document.contains(word)), "{}", &text[*from..*to]);
                assert_eq!(asked.is_empty(), from == to);
            }
        }
    }

    #[test]
    fn a_text_repeats_itself_when_a_run_of_three_comes_twice() {
        assert!(repeats("7777") && repeats("ker äkeri") && repeats("天空天天空天"));
        assert!(!repeats("mejeri") && !repeats("777") && !repeats("aa") && !repeats("a") && !repeats(""));
    }

    #[test]
    fn a_long_text_asks_for_a_part_of_its_words() {
        let long: String = (0..1_000).filter_map(|number| char::from_u32(0x4e00 + number)).collect();
        assert_eq!(of_query(&long).split_whitespace().count(), ASKED);
    }
}
