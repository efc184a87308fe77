//! Markets: the countries where the program is offered, each in one region, with one currency (REG-01, REG-09).
//!
//! Since when a market lies in its region is kept by the store; whoever reads one says for which moment.

use crate::text::{self, TextProblem};
use serde::{Deserialize, Serialize};

/// A country or territory as it stands at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Market {
    /// Its code: two letters, mostly ISO 3166's.
    pub code: String,
    /// Its name, as the operator calls it.
    pub name: String,
    /// The region it belongs to: where its partners may sell (REG-02).
    pub region: String,
    /// The region's name.
    pub region_name: String,
    /// The currency in which its partners are billed, three letters.
    pub currency: String,
}

/// The longest name of a market, in characters.
pub const MARKET_NAME: usize = 80;

/// A country's code: two letters, upper case.
///
/// # Errors
/// `Missing` or `Malformed`.
pub fn country_code(raw: &str) -> Result<String, TextProblem> {
    letters(raw, 2)
}

/// A currency's code: three letters, upper case.
///
/// # Errors
/// `Missing` or `Malformed`.
pub fn currency_code(raw: &str) -> Result<String, TextProblem> {
    letters(raw, 3)
}

fn letters(raw: &str, count: usize) -> Result<String, TextProblem> {
    let code = text::line(raw, 20)?.to_ascii_uppercase();
    let well_formed = code.len() == count && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if well_formed { Ok(code) } else { Err(TextProblem::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_letters_in_upper_case() {
        assert_eq!(country_code(" se "), Ok("SE".into()));
        assert_eq!(currency_code("sek"), Ok("SEK".into()));
        assert_eq!(country_code(""), Err(TextProblem::Missing));
        for raw in ["S", "SWE", "S1", "åä"] {
            assert_eq!(country_code(raw), Err(TextProblem::Malformed), "{raw}");
        }
        assert_eq!(currency_code("kr"), Err(TextProblem::Malformed));
    }
}
