//! Company names for many customers, in the scripts that lists and searches have to bear.

use super::dice::Dice;

/// How companies are called somewhere: two words, each with its spelling in a domain, and a legal form.
struct Tongue {
    country: &'static str,
    firsts: &'static [(&'static str, &'static str)],
    seconds: &'static [(&'static str, &'static str)],
    forms: &'static [&'static str],
    /// What stands between the words.
    glue: &'static str,
}

/// The northern ones are the most frequent: the demo's partners are at home there.
const TONGUES: [Tongue; 8] = [SWEDISH, SWEDISH, ENGLISH, ENGLISH, DUTCH, POLISH, CHINESE, GREEK];

const SWEDISH: Tongue = Tongue {
    country: "SE",
    firsts: &[
        ("Norrsken", "norrsken"),
        ("Åkerö", "akero"),
        ("Älvdalens", "alvdalens"),
        ("Öresunds", "oresunds"),
        ("Björkhaga", "bjorkhaga"),
        ("Västkustens", "vastkustens"),
        ("Skärgårdens", "skargardens"),
        ("Lunds", "lunds"),
        ("Dalarnas", "dalarnas"),
        ("Sjöbodens", "sjobodens"),
        ("Gotlands", "gotlands"),
        ("Ångermans", "angermans"),
    ],
    seconds: &[
        ("Bygg", "bygg"),
        ("Mejeri", "mejeri"),
        ("Åkeri", "akeri"),
        ("Tandvård", "tandvard"),
        ("Trä", "tra"),
        ("Redovisning", "redovisning"),
        ("Fönster", "fonster"),
        ("Bageri", "bageri"),
        ("Energi", "energi"),
    ],
    forms: &["AB", "AB", "HB"],
    glue: " ",
};

const ENGLISH: Tongue = Tongue {
    country: "IE",
    firsts: &[
        ("Lunar", "lunar"),
        ("Crystal", "crystal"),
        ("Willow", "willow"),
        ("Juniper", "juniper"),
        ("Velvet", "velvet"),
        ("Metro", "metro"),
        ("Harbour", "harbour"),
        ("Copper", "copper"),
        ("Granite", "granite"),
        ("O'Neill", "oneill"),
        ("Amber", "amber"),
        ("North & South", "northsouth"),
        ("Silver", "silver"),
        ("Cedar", "cedar"),
    ],
    seconds: &[
        ("Pharma", "pharma"),
        ("Rail", "rail"),
        ("Press", "press"),
        ("Analytics", "analytics"),
        ("Dairy", "dairy"),
        ("Tools", "tools"),
        ("Music", "music"),
        ("Media", "media"),
        ("Foods", "foods"),
        ("Stores", "stores"),
    ],
    forms: &["Ltd", "Ltd", "plc", "LLP"],
    glue: " ",
};

const DUTCH: Tongue = Tongue {
    country: "NL",
    firsts: &[
        ("Van den Berg", "vandenberg"),
        ("De Hoop", "dehoop"),
        ("Zeeuwse", "zeeuwse"),
        ("IJssel", "ijssel"),
        ("'t Hart", "thart"),
        ("Friese", "friese"),
        ("Oude Rijn", "ouderijn"),
        ("Coöperatie Zuid", "zuid"),
    ],
    seconds: &[
        ("Bloemen", "bloemen"),
        ("Transport", "transport"),
        ("Drukkerij", "drukkerij"),
        ("Kaas", "kaas"),
        ("Advies", "advies"),
        ("Techniek", "techniek"),
        ("Zorg", "zorg"),
    ],
    forms: &["BV", "BV", "NV", "VOF"],
    glue: " ",
};

const POLISH: Tongue = Tongue {
    country: "PL",
    firsts: &[
        ("Łódzka", "lodzka"),
        ("Śląska", "slaska"),
        ("Żółta", "zolta"),
        ("Krakowska", "krakowska"),
        ("Gdańska", "gdanska"),
        ("Święta", "swieta"),
    ],
    seconds: &[
        ("Piekarnia", "piekarnia"),
        ("Księgarnia", "ksiegarnia"),
        ("Stocznia", "stocznia"),
        ("Apteka", "apteka"),
        ("Przychodnia", "przychodnia"),
    ],
    forms: &["sp. z o.o.", "S.A."],
    glue: " ",
};

const CHINESE: Tongue = Tongue {
    country: "SE",
    firsts: &[
        ("华东", "huadong"),
        ("海峡", "haixia"),
        ("星辰", "xingchen"),
        ("长城", "changcheng"),
        ("金桥", "jinqiao"),
        ("北极光", "beijiguang"),
    ],
    seconds: &[("贸易", "maoyi"), ("科技", "keji"), ("软件", "ruanjian"), ("物流", "wuliu"), ("食品", "shipin")],
    forms: &["有限公司", "(瑞典)有限公司"],
    glue: "",
};

const GREEK: Tongue = Tongue {
    country: "GR",
    firsts: &[("Αιγαίο", "aigaio"), ("Ήλιος", "ilios"), ("Όλυμπος", "olympos"), ("Θάλασσα", "thalassa")],
    seconds: &[
        ("Ναυτιλία", "naftilia"),
        ("Τρόφιμα", "trofima"),
        ("Ενέργεια", "energeia"),
        ("Τυπογραφία", "typografia"),
    ],
    forms: &["Α.Ε.", "Ε.Π.Ε."],
    glue: " ",
};

/// A company that was made up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Company {
    pub(super) name: String,
    /// Its domain, which no other number has.
    pub(super) domain: String,
    pub(super) country: &'static str,
}

/// The company of a number; names may repeat, domains do not, since no spelling has a digit.
pub(super) fn company(dice: &mut Dice, number: u64) -> Company {
    let tongue = dice.pick(&TONGUES);
    let (first, first_spelling) = dice.pick(tongue.firsts);
    let (second, second_spelling) = dice.pick(tongue.seconds);
    let (form, glue) = (dice.pick(tongue.forms), tongue.glue);
    Company {
        name: format!("{first}{glue}{second}{glue}{form}"),
        domain: format!("{first_spelling}{second_spelling}{number}.example"),
        country: tongue.country,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text;
    use std::collections::HashSet;

    #[test]
    fn made_up_companies_have_names_and_domains_that_an_import_would_take_and_no_domain_twice() {
        let all: Vec<_> = (0..5_000).map(|number| company(&mut Dice::of(number), number)).collect();
        for it in &all {
            assert_eq!(text::line(&it.name, text::COMPANY_NAME).as_ref(), Ok(&it.name));
            assert_eq!(text::domain_name(&it.domain).as_ref(), Ok(&it.domain));
        }
        assert_eq!(all.iter().map(|it| &it.domain).collect::<HashSet<_>>().len(), all.len());
        assert!(all.iter().any(|it| it.name.starts_with('Å')) && all.iter().any(|it| it.name.ends_with("有限公司")));
    }
}
