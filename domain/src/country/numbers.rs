//! Company registration numbers: what they are called, where one is mandatory (REG-07), and what they look like.

use super::checks;
use crate::text::{self, TextProblem};

struct Kind {
    country: &'static str,
    /// What it is called there.
    name: &'static str,
    /// `#` is a digit, `@` a letter, `*` either; several forms are parted by `|`. Empty: any text.
    form: &'static str,
    example: &'static str,
    check: fn(&str) -> bool,
}

const fn any(country: &'static str, name: &'static str) -> Kind {
    Kind { country, name, form: "", example: "", check: checks::none }
}

const fn formed(country: &'static str, name: &'static str, form: &'static str, example: &'static str) -> Kind {
    Kind { country, name, form, example, check: checks::none }
}

const fn checked(
    country: &'static str,
    name: &'static str,
    form: &'static str,
    example: &'static str,
    check: fn(&str) -> bool,
) -> Kind {
    Kind { country, name, form, example, check }
}

/// Where a number is mandatory (REG-07).
const MANDATORY: [&str; 24] = [
    "AM", "AZ", "BY", "BR", "HU", "IN", "IQ", "KZ", "KG", "MD", "MM", "PL", "RU", "SA", "ZA", "SS", "TJ", "TH", "TR",
    "UA", "AE", "UZ", "VE", "VN",
];

const KINDS: &[Kind] = &[
    formed("AE", "TRN", "###############", "100123456700003"),
    formed("AM", "TIN (ՀՎՀՀ)", "########", "02512345"),
    checked("AU", "ABN", "## ### ### ###", "51 824 753 556", checks::australia),
    formed("AZ", "VÖEN", "##########", "1400057421"),
    checked("BE", "Ondernemingsnummer", "####.###.###", "0403.170.701", checks::belgium),
    checked("BR", "CNPJ", "**.***.***/****-##", "11.222.333/0001-81", checks::brazil),
    formed("BY", "UNP (УНП)", "#########", "100582333"),
    checked("CA", "BN", "#########", "123456782", checks::luhn),
    checked("CH", "UID", "CHE-###.###.###", "CHE-116.281.710", checks::switzerland),
    checked("CZ", "IČO", "########", "25596641", checks::czechia),
    any("DE", "Handelsregisternummer"),
    checked("DK", "CVR", "########", "13585628", checks::denmark),
    formed("EE", "Registrikood", "########", "10137025"),
    formed("ES", "NIF", "@#######*", "B12345674"),
    checked("FI", "Y-tunnus", "#######-#", "0112038-9", checks::finland),
    checked("FR", "SIREN", "### ### ###", "732 829 320", checks::luhn),
    formed("GB", "Company number", "########|@@######", "01234567"),
    checked("HU", "Adószám", "########-#-##", "12892312-2-42", checks::hungary),
    formed("IN", "PAN", "@@@@@####@", "AABCM1234C"),
    any("IQ", "TIN"),
    checked("IT", "Partita IVA", "###########", "00743110157", checks::luhn),
    formed("KG", "INN (ИНН)", "##############", "01234567890123"),
    formed("KZ", "BIN (БСН)", "############", "123456789012"),
    formed("LT", "Įmonės kodas", "#########", "123456789"),
    formed("LV", "Reģistrācijas numurs", "###########", "40003009497"),
    formed("MD", "IDNO", "#############", "1002600001234"),
    any("MM", "TIN"),
    formed("NL", "KvK-nummer", "########", "12345678"),
    checked("NO", "Organisasjonsnummer", "### ### ###", "974 760 673", checks::norway),
    checked("PL", "NIP", "###-###-##-##", "525-234-40-78", checks::poland),
    checked("PT", "NIPC", "#########", "501442600", checks::portugal),
    checked("RU", "INN (ИНН)", "##########|############", "7707083893", checks::russia),
    formed("SA", "CR", "##########", "1010123456"),
    checked("SE", "Organisationsnummer", "######-####", "556677-8899", checks::luhn),
    checked("SK", "IČO", "########", "25596641", checks::czechia),
    any("SS", "TIN"),
    checked("TH", "Tax ID", "#############", "0105556000009", checks::thailand),
    formed("TJ", "INN (ИНН)", "#########", "510001234"),
    formed("TR", "VKN", "##########", "1234567890"),
    formed("UA", "EDRPOU (ЄДРПОУ)", "########", "12345678"),
    formed("US", "EIN", "##-#######", "12-3456789"),
    formed("UZ", "STIR (INN)", "#########", "123456789"),
    formed("VE", "RIF", "@-########-#", "J-12345678-9"),
    checked("VN", "MST", "##########|##########-###", "0100109106", checks::vietnam),
    formed("ZA", "CIPC number", "####/######/##", "2019/123456/07"),
];

/// The longest number where no form is known, in characters.
pub(super) const LONGEST: usize = 40;

/// How a country's registration number is read.
#[derive(Clone, Copy)]
pub struct NumberRule {
    mandatory: bool,
    kind: Option<&'static Kind>,
}

impl NumberRule {
    pub(super) fn of(country: &str) -> Self {
        Self { mandatory: MANDATORY.contains(&country), kind: KINDS.iter().find(|kind| kind.country == country) }
    }

    /// Whether a company there must give one (REG-07).
    #[must_use]
    pub const fn is_mandatory(&self) -> bool {
        self.mandatory
    }

    /// What the number is called there, such as `NIP`.
    #[must_use]
    pub fn kind(&self) -> Option<&'static str> {
        self.kind.map(|kind| kind.name)
    }

    /// One of the right form, if the form is known.
    #[must_use]
    pub fn example(&self) -> Option<&'static str> {
        self.kind.map(|kind| kind.example).filter(|example| !example.is_empty())
    }

    /// Numbers in one of their forms as a regular expression, separators or none, if the form is known. The check digit
    /// is a matter of [`NumberRule::read`].
    #[must_use]
    pub fn regex(&self) -> Option<String> {
        let form = self.kind.map(|kind| kind.form).filter(|form| !form.is_empty())?;
        let forms: Vec<_> = form.split('|').map(expression).collect();
        Some(format!("^(?:{})$", forms.join("|")))
    }

    /// How many digits it has, where it is digits only and always as many.
    #[must_use]
    pub fn digits(&self) -> Option<usize> {
        let form = self.kind?.form;
        let only_digits =
            !form.is_empty() && !form.contains(|c: char| c == '|' || c == '@' || c == '*' || c.is_alphanumeric());
        only_digits.then(|| form.matches('#').count())
    }

    /// Read a number as typed; separators may be left out or be others.
    ///
    /// # Errors
    /// `Missing` where one is mandatory, `Malformed` for another form or a wrong check digit.
    pub fn read(&self, raw: &str) -> Result<Option<String>, TextProblem> {
        if raw.trim().is_empty() {
            return if self.mandatory { Err(TextProblem::Missing) } else { Ok(None) };
        }
        let typed = text::line(raw, LONGEST)?;
        let Some(kind) = self.kind.filter(|kind| !kind.form.is_empty()) else { return Ok(Some(typed)) };
        if typed.chars().any(|c| !c.is_alphanumeric() && !matches!(c, ' ' | '-' | '.' | '/' | '\u{a0}')) {
            return Err(TextProblem::Malformed);
        }
        let bare: String = typed.to_uppercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let mut forms = kind.form.split('|');
        let written = forms.find_map(|form| written(form, &bare)).ok_or(TextProblem::Malformed)?;
        let significant: String = written.chars().filter(char::is_ascii_alphanumeric).collect();
        if (kind.check)(&significant) { Ok(Some(written)) } else { Err(TextProblem::Malformed) }
    }
}

impl std::fmt::Debug for NumberRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NumberRule").field("kind", &self.kind()).field("mandatory", &self.mandatory).finish()
    }
}

/// The number with the separators of the form, if it has the form. Letters that every number begins with may be
/// left out.
fn written(form: &str, bare: &str) -> Option<String> {
    let prefix: String = form.chars().take_while(char::is_ascii_alphabetic).collect();
    let mut rest = bare.strip_prefix(&prefix).unwrap_or(bare).chars();
    let mut text = prefix.clone();
    for c in form.chars().skip(prefix.len()) {
        match c {
            '#' => text.push(rest.next().filter(char::is_ascii_digit)?),
            '@' => text.push(rest.next().filter(char::is_ascii_uppercase)?),
            '*' => text.push(rest.next().filter(|c| c.is_ascii_digit() || c.is_ascii_uppercase())?),
            separator => text.push(separator),
        }
    }
    rest.next().is_none().then_some(text)
}

/// A form as a regular expression: `####-@` as `[0-9]{4}[-./ ]?[A-Z]{1}`.
fn expression(form: &str) -> String {
    let runs = form.as_bytes().chunk_by(|a, b| a == b);
    let one = |run: &[u8]| match run {
        [b'#', ..] => format!("[0-9]{{{}}}", run.len()),
        [b'@', ..] => format!("[A-Z]{{{}}}", run.len()),
        [b'*', ..] => format!("[0-9A-Z]{{{}}}", run.len()),
        [letter, ..] if letter.is_ascii_alphabetic() => format!("{}{{{}}}", char::from(*letter), run.len()),
        _ => "[-./ ]?".to_owned(),
    };
    runs.map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_reads_as_itself_and_with_its_separators_left_out() {
        for kind in KINDS.iter().filter(|kind| !kind.form.is_empty()) {
            let rule = NumberRule::of(kind.country);
            assert_eq!(rule.read(kind.example), Ok(Some(kind.example.into())), "{}", kind.country);
            let bare: String = kind.example.chars().filter(|c| c.is_alphanumeric()).collect();
            assert_eq!(rule.read(&bare), Ok(Some(kind.example.into())), "{}", kind.country);
            assert_eq!(rule.read("12"), Err(TextProblem::Malformed), "{}", kind.country);
            let form = regex_lite::Regex::new(&rule.regex().unwrap()).unwrap();
            assert!(form.is_match(kind.example) && form.is_match(&bare) && !form.is_match("12"), "{}", kind.country);
        }
    }

    #[test]
    fn a_wrong_check_digit_is_noticed() {
        let numbers = [
            ("SE", "556677-8898"),
            ("NO", "974 760 674"),
            ("DK", "13585629"),
            ("FI", "0112038-8"),
            ("PL", "5252344079"),
            ("BR", "11.222.333/0001-82"),
            ("RU", "7707083894"),
            ("FR", "732829321"),
            ("BE", "0403.170.702"),
            ("CZ", "25596642"),
            ("PT", "501442601"),
            ("AU", "51 824 753 557"),
            ("CH", "CHE-116.281.711"),
            ("HU", "12892313-2-42"),
            ("IT", "00743110158"),
            ("CA", "123456789"),
        ];
        for (country, number) in numbers {
            assert_eq!(NumberRule::of(country).read(number), Err(TextProblem::Malformed), "{country}");
        }
    }

    #[test]
    fn a_number_is_mandatory_in_the_countries_of_the_rule_and_has_a_name_there() {
        for country in MANDATORY {
            let rule = NumberRule::of(country);
            assert_eq!(rule.read(" "), Err(TextProblem::Missing), "{country}");
            assert!(rule.kind().is_some(), "{country}");
        }
        assert_eq!(NumberRule::of("SE").read(""), Ok(None));
        assert_eq!(NumberRule::of("PL").kind(), Some("NIP"));
    }

    #[test]
    fn elsewhere_any_text_is_taken_and_people_who_trade_alone_have_longer_numbers_in_russia() {
        assert_eq!(NumberRule::of("KE").read("PVT-1/2020 (a)"), Ok(Some("PVT-1/2020 (a)".into())));
        assert_eq!(NumberRule::of("RU").read("500100732259"), Ok(Some("500100732259".into())));
        assert_eq!(NumberRule::of("SE").digits(), Some(10));
        assert_eq!(NumberRule::of("VE").digits(), None);
    }
}
