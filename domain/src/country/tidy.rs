//! Addresses as they are usually written, for the countries whose typed addresses are looked at again (ENR-15).
//!
//! No directory of streets is asked: spaces, capitals, the usual short forms and the postal code are set right.

use crate::profile::Address;

/// Short forms and what they stand for, by country.
const SHORT: &[(&str, &[(&str, &str)])] = &[
    ("HU", &[("u.", "utca"), ("krt.", "körút"), ("rkp.", "rakpart"), ("fsz.", "földszint")]),
    ("MD", &[("str.", "strada"), ("bd.", "bulevardul"), ("bul.", "bulevardul"), ("ул.", "улица")]),
    ("RU", CYRILLIC),
    ("KG", CYRILLIC),
    ("UZ", &[("ul.", "ulitsa"), ("ko'ch.", "ko'chasi"), ("ул.", "улица"), ("пр.", "проспект"), ("д.", "дом")]),
    ("AM", &[("փ.", "փողոց"), ("պող.", "պողոտա"), ("str.", "street"), ("ave.", "avenue")]),
];

const CYRILLIC: &[(&str, &str)] = &[
    ("ул.", "улица"),
    ("пр.", "проспект"),
    ("пр-т", "проспект"),
    ("пер.", "переулок"),
    ("пл.", "площадь"),
    ("д.", "дом"),
    ("ul.", "ulitsa"),
    ("pr.", "prospekt"),
];

pub(super) fn suggestion(country: &str, typed: &Address) -> Option<Address> {
    let (_, short) = SHORT.iter().find(|(code, _)| *code == country)?;
    let tidy = Address {
        line1: street(&typed.line1, short),
        line2: typed.line2.as_deref().map(|line| street(line, short)),
        city: capitals(&spaces(&typed.city)),
        state: typed.state.clone(),
        postal_code: typed.postal_code.as_deref().map(|code| code.chars().filter(|c| !c.is_whitespace()).collect()),
        country: typed.country.clone(),
    };
    (tidy != *typed).then_some(tidy)
}

fn spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn street(line: &str, short: &[(&str, &str)]) -> String {
    let long = |word: &str| {
        let known = short.iter().find(|(form, _)| *form == word.to_lowercase());
        known.map_or_else(|| word.to_owned(), |(_, long)| (*long).to_owned())
    };
    let words: Vec<_> = spaces(line).split(' ').map(long).collect();
    let mut chars = words.join(" ").chars().collect::<Vec<_>>().into_iter();
    // Houses may have letters of their own: only the beginning is set right.
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// A name in all small or all capital letters gets one capital per word; others stay as they are typed.
fn capitals(name: &str) -> String {
    let mixed = name.chars().any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    if mixed {
        return name.to_owned();
    }
    let mut begins = true;
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        if begins {
            text.extend(c.to_uppercase());
        } else {
            text.extend(c.to_lowercase());
        }
        begins = matches!(c, ' ' | '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(country: &str, line1: &str, city: &str, postal_code: &str) -> Address {
        Address {
            line1: line1.into(),
            line2: None,
            city: city.into(),
            state: None,
            postal_code: Some(postal_code.into()),
            country: country.into(),
        }
    }

    #[test]
    fn an_address_is_offered_as_it_is_usually_written() {
        let offered = super::suggestion("HU", &typed("HU", "kossuth  u. 12", "BUDAPEST", "1055"));
        assert_eq!(offered, Some(typed("HU", "Kossuth utca 12", "Budapest", "1055")));
        let offered = super::suggestion("RU", &typed("RU", "ул. Тверская, д. 7", "санкт-петербург", "125 009"));
        assert_eq!(offered, Some(typed("RU", "Улица Тверская, дом 7", "Санкт-Петербург", "125009")));
    }

    #[test]
    fn nothing_is_offered_where_nothing_differs_or_the_country_is_another() {
        assert_eq!(super::suggestion("HU", &typed("HU", "Kossuth utca 12", "Budapest", "1055")), None);
        assert_eq!(super::suggestion("SE", &typed("SE", "södra  hamngatan 1", "GÖTEBORG", "411 06")), None);
    }

    #[test]
    fn what_is_offered_is_offered_once() {
        for country in ["AM", "HU", "KG", "MD", "UZ", "RU"] {
            let first = super::suggestion(country, &typed(country, " main   str. 1a", "some CITY x", "10 00"));
            assert_eq!(first.and_then(|address| super::suggestion(country, &address)), None, "{country}");
        }
    }
}
