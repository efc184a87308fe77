//! What depends on the country: names, postal codes, states, registration numbers, addresses as they are usually
//! written. Which countries are markets, and in which region, is the operator's business.
//!
//! The tables in `domain/data` are written by `scripts/countries.py`; they are not for the browser.

mod checks;
mod numbers;
mod tidy;

pub use numbers::NumberRule;

use crate::profile::Address;
use std::sync::LazyLock;

struct Row {
    code: &'static str,
    calling_code: &'static str,
    postal: &'static str,
    pattern: &'static str,
    example: &'static str,
    /// In the order of [`crate::profile::LANGUAGES`].
    names: [&'static str; 4],
    /// The language most people write in there, ISO 639.
    language: &'static str,
}

static ROWS: LazyLock<Vec<Row>> =
    LazyLock::new(|| include_str!("../data/countries.csv").lines().filter_map(row).collect());

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split(';');
    let mut next = || cells.next();
    let (code, calling_code, postal, pattern, example) = (next()?, next()?, next()?, next()?, next()?);
    let (names, language) = ([next()?, next()?, next()?, next()?], next()?);
    Some(Row { code, calling_code, postal, pattern, example, names, language })
}

static STATES: LazyLock<Vec<(&'static str, State)>> = LazyLock::new(|| {
    let state = |line: &'static str| {
        let (country, rest) = line.split_once(';')?;
        let (code, name) = rest.split_once(';')?;
        Some((country, State { code, name }))
    };
    include_str!("../data/states.csv").lines().filter_map(state).collect()
});

/// A country or region. One that the tables do not know, such as a market added later, has no rules of its own.
#[derive(Clone)]
pub struct Country {
    code: String,
    row: Option<&'static Row>,
}

/// A state or province that addresses name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// What is stored: the code on an envelope (`WA`), or the name where there is none.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The form of a country's postal codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostalForm {
    pattern: &'static str,
    /// One as it is written there, such as `114 55`.
    pub example: &'static str,
}

impl PostalForm {
    /// Whether a code, in capital letters, has the form.
    #[must_use]
    pub fn fits(&self, code: &str) -> bool {
        regex_lite::Regex::new(&self.regex()).is_ok_and(|form| form.is_match(code))
    }

    /// The form as a regular expression for a whole code.
    #[must_use]
    pub fn regex(&self) -> String {
        format!("^(?:{})$", self.pattern)
    }
}

/// Whether addresses have a postal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Postal {
    /// There is no system of postal codes.
    None,
    /// There is, but not every address has one.
    Optional(PostalForm),
    /// Every address has one.
    Required(PostalForm),
}

impl Country {
    /// The country with that code, two capital letters.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self { code: code.to_owned(), row: ROWS.iter().find(|row| row.code == code) }
    }

    /// The codes of every country that the tables know.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        ROWS.iter().map(|row| row.code)
    }

    /// Whether the tables know it.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.row.is_some()
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The name in a language of [`crate::profile::LANGUAGES`]; English for others, the code when it is not known.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let at = crate::profile::LANGUAGES.iter().position(|it| *it == language).unwrap_or_default();
        self.row.map_or(&self.code, |row| row.names[at])
    }

    /// How people there usually write, as a language and a country: `sv-SE`. English where the tables do not know it.
    #[must_use]
    pub fn culture(&self) -> String {
        format!("{}-{}", self.row.map_or("en", |row| row.language), self.code)
    }

    /// What phone numbers begin with after the `+`.
    #[must_use]
    pub fn calling_code(&self) -> Option<&'static str> {
        self.row.map(|row| row.calling_code).filter(|code| !code.is_empty())
    }

    /// Whether addresses have a postal code, and its form.
    #[must_use]
    pub fn postal(&self) -> Postal {
        match self.row {
            Some(Row { postal: "required", pattern, example, .. }) => Postal::Required(PostalForm { pattern, example }),
            Some(Row { postal: "optional", pattern, example, .. }) => Postal::Optional(PostalForm { pattern, example }),
            _ => Postal::None,
        }
    }

    /// The states an address must name one of, in the order of their names; none where the city is enough.
    #[must_use]
    pub fn states(&self) -> Vec<State> {
        let mut states: Vec<_> =
            STATES.iter().filter(|(country, _)| *country == self.code).map(|(_, state)| *state).collect();
        states.sort_by_key(|state| state.name);
        states
    }

    /// The company registration number (REG-07).
    #[must_use]
    pub fn number(&self) -> NumberRule {
        NumberRule::of(&self.code)
    }

    /// The address as it is usually written, where the country is one of ENR-15 and that differs from what was typed.
    #[must_use]
    pub fn suggestion(&self, address: &Address) -> Option<Address> {
        tidy::suggestion(&self.code, address)
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Country({})", self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_of_a_postal_code_has_the_form_of_its_country() {
        assert_eq!(ROWS.len(), 245, "markets");
        for row in ROWS.iter() {
            if let Postal::Required(form) | Postal::Optional(form) = Country::of(row.code).postal() {
                assert!(form.fits(form.example), "{}: {}", row.code, form.example);
                assert!(!form.fits("nonsense"), "{}", row.code);
            }
            assert!(row.names.iter().all(|name| !name.is_empty()), "{}", row.code);
            assert!((2..=3).contains(&row.language.len()), "{}", row.code);
        }
    }

    #[test]
    fn a_country_has_its_name_in_the_reader_s_language() {
        let germany = Country::of("DE");
        let names = crate::profile::LANGUAGES.map(|language| germany.name(language));
        assert_eq!(names, ["Germany", "Tyskland", "Duitsland", "德国"]);
        assert_eq!(Country::of("XK").name("nl"), "Kosovo");
        assert_eq!(Country::of("QQ").name("en"), "QQ", "a market of tomorrow");
        assert_eq!(
            ["SE", "GB", "XS", "QQ"].map(|code| Country::of(code).culture()),
            ["sv-SE", "en-GB", "nl-XS", "en-QQ"]
        );
    }

    #[test]
    fn states_are_chosen_where_addresses_name_them() {
        let codes = |country| Country::of(country).states().iter().map(|it| it.code).collect::<Vec<_>>();
        assert_eq!(codes("US").len(), 51, "with the District of Columbia");
        assert_eq!(codes("AU"), ["ACT", "JBT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"]);
        assert!(codes("CA").contains(&"QC"));
        assert!(codes("SE").is_empty());
    }
}
