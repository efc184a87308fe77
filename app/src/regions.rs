//! The regions of the markets (REG-01) in the reader's language. What the operator calls otherwise keeps its name.

use crate::say::Say;
use crate::t;
use domain::country::Country;
use domain::market::Market;

/// A region, by its code or by the name it has from the beginning.
pub(crate) fn region(say: Say, of: &str) -> String {
    match of {
        "africa" | "Africa" => t!(say, "region-africa"),
        "asia_pacific" | "Asia and Pacific" => t!(say, "region-asia-pacific"),
        "australia" | "Australia" => t!(say, "region-australia"),
        "brazil" | "Brazil" => t!(say, "region-brazil"),
        "canada" | "Canada" => t!(say, "region-canada"),
        "europe" | "Europe" => t!(say, "region-europe"),
        "india" | "India" => t!(say, "region-india"),
        "japan" | "Japan" => t!(say, "region-japan"),
        "korea" | "Korea, Republic of" => t!(say, "region-korea"),
        "latam_caribbean" | "Latin America and the Caribbean" => t!(say, "region-latam-caribbean"),
        "mecee" | "Middle East, Central Europe, and Eastern Europe" => t!(say, "region-mecee"),
        "new_zealand" | "New Zealand" => t!(say, "region-new-zealand"),
        "russia" | "Russia" => t!(say, "region-russia"),
        "taiwan" | "Taiwan" => t!(say, "region-taiwan"),
        "united_states" | "United States" => t!(say, "region-united-states"),
        other => other.to_owned(),
    }
}

/// A market: the country by its name, or what the operator calls one that it added itself.
pub(crate) fn market(say: Say, it: &Market) -> String {
    let country = Country::of(&it.code);
    let name = country.name(say.0.tag());
    if name == it.code { it.name.clone() } else { name.to_owned() }
}

/// Regions to choose from, code and name, by name.
pub(crate) fn options(say: Say, regions: &[(String, String)]) -> Vec<(String, String)> {
    let mut options: Vec<_> = regions.iter().map(|(code, name)| (code.clone(), region(say, name))).collect();
    options.sort_by(|one, other| one.1.cmp(&other.1));
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    const MIGRATION: &str = include_str!("../../program/migrations/0012_markets.sql");

    /// The regions there are from the beginning: code and name.
    fn seeded() -> Vec<(&'static str, &'static str)> {
        let (_, rows) = MIGRATION.split_once("INSERT INTO regions (code, name) VALUES").unwrap_or_default();
        let (rows, _) = rows.split_once(';').unwrap_or_default();
        let pair = |row: &'static str| row.trim().trim_matches(['(', ')', ',']).split_once(", ");
        let rows = rows.lines().filter_map(pair);
        rows.map(|(code, name)| (code.trim_matches('\''), name.trim_matches('\''))).collect()
    }

    #[test]
    fn every_region_has_a_name_in_each_language_whether_by_code_or_by_name() {
        let all = seeded();
        assert_eq!(all.len(), 15);
        for (code, name) in all {
            assert_eq!(region(Say(Lang::En), code), name);
            for lang in Lang::ALL {
                assert_eq!(region(Say(lang), code), region(Say(lang), name), "{lang:?}");
                assert_ne!(region(Say(lang), code), code, "{lang:?}");
            }
        }
    }

    #[test]
    fn what_the_operator_calls_otherwise_keeps_its_name() {
        assert_eq!(region(Say(Lang::ZhCn), "Nordics and Baltics"), "Nordics and Baltics");
    }
}
