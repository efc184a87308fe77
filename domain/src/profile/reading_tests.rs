//! What a form must hold.

use super::*;
use proptest::prelude::*;

fn list() -> Vec<WebMailRule> {
    vec![WebMailRule { pattern: "gmail.com".into(), service: "Gmail".into() }]
}

fn typed() -> ProfileFields {
    ProfileFields {
        company_name: "Wingtip Cloud AB".into(),
        registration_number: "5566778899".into(),
        website: "wingtipcloud.example".into(),
        line1: "Södra Hamngatan 41".into(),
        postal_code: "411 06".into(),
        city: "Göteborg".into(),
        country: "SE".into(),
        first_name: "Ebba".into(),
        last_name: "Lindqvist".into(),
        email: "Ebba@wingtipcloud.example".into(),
        phone: "+46 31 700 12 40".into(),
        language: "sv".into(),
        support_email: "support@wingtipcloud.example".into(),
        support_phone: "0046 31 700 12 00".into(),
        ..ProfileFields::default()
    }
}

fn read(fields: &ProfileFields, country: &str) -> Result<LegalProfile, Vec<Wrong>> {
    LegalProfile::read(fields, &Country::of(country), &list())
}

#[test]
fn a_complete_form_reads_as_the_profile_it_means() {
    let profile = read(&typed(), "SE").unwrap();
    assert_eq!(profile.registration_number.as_deref(), Some("556677-8899"));
    assert_eq!(profile.website.as_deref(), Some("https://wingtipcloud.example"));
    assert_eq!(profile.contact.email, "ebba@wingtipcloud.example");
    assert_eq!(profile.support.phone, "+46 31 700 12 00");
    assert_eq!(read(&ProfileFields::from(&profile), "SE"), Ok(profile), "and back");
}

#[test]
fn every_wrong_field_is_told() {
    let fields = ProfileFields {
        company_name: String::new(),
        registration_number: "55667788".into(),
        postal_code: "4110".into(),
        email: "wingtip.ebba@gmail.com".into(),
        support_phone: "031-700 1".into(),
        language: "de".into(),
        website: "http://".into(),
        ..typed()
    };
    let wrong = read(&fields, "SE").unwrap_err();
    assert_eq!(
        wrong,
        [
            ("company_name", TextProblem::Missing),
            ("registration_number", TextProblem::Malformed),
            ("website", TextProblem::Malformed),
            ("postal_code", TextProblem::Malformed),
            ("email", TextProblem::WebMail),
            ("language", TextProblem::NotInList),
            ("support_phone", TextProblem::Malformed),
        ]
    );
}

#[test]
fn the_country_is_the_tenant_s_whatever_is_posted() {
    let wrong = read(&ProfileFields { country: "NL".into(), ..typed() }, "SE").unwrap_err();
    assert_eq!(wrong, [("country", TextProblem::Fixed)]);
    let left_out = read(&ProfileFields { country: String::new(), ..typed() }, "SE").unwrap();
    assert_eq!(left_out.address.country, "SE");
}

#[test]
fn postal_code_and_state_follow_the_country() {
    let in_the_us = ProfileFields { country: "US".into(), registration_number: String::new(), ..typed() };
    let wrong = read(&in_the_us, "US").unwrap_err();
    assert_eq!(wrong, [("state", TextProblem::Missing), ("postal_code", TextProblem::Malformed)]);
    let right = ProfileFields { state: "WA".into(), postal_code: "98052".into(), ..in_the_us.clone() };
    assert_eq!(read(&right, "US").unwrap().address.state.as_deref(), Some("WA"));
    let unknown = ProfileFields { state: "Wash".into(), ..right };
    assert_eq!(read(&unknown, "US").unwrap_err(), [("state", TextProblem::NotInList)]);
    let in_hong_kong = ProfileFields { country: "HK".into(), postal_code: String::new(), ..in_the_us };
    assert_eq!(read(&in_hong_kong, "HK").unwrap().address.postal_code, None);
    let dutch = ProfileFields { country: "NL".into(), postal_code: "nl-1017 ab".into(), ..typed() };
    let dutch = ProfileFields { registration_number: "12345678".into(), ..dutch };
    assert_eq!(read(&dutch, "NL").unwrap().address.postal_code.as_deref(), Some("1017 AB"));
}

#[test]
fn a_phone_number_has_its_country_code() {
    let form = regex_lite::Regex::new(PHONE_REGEX).unwrap();
    for raw in ["+46 31 700 00 00", "+1 (425) 555-0100", "0031 20 123 4567"] {
        assert!(phone(raw).is_ok() && form.is_match(raw), "{raw}");
    }
    for raw in ["031-700 00 00", "+0 31 700 00 00", "+46 31", "+46 31 700 00 00 00 00 00", "+46 call me", "46317000000"]
    {
        assert_eq!(phone(raw), Err(TextProblem::Malformed), "{raw}");
        assert!(!form.is_match(raw), "{raw}");
    }
}

#[test]
fn an_address_is_read_without_the_rest_of_the_form() {
    let fields = ProfileFields { company_name: String::new(), email: String::new(), ..typed() };
    assert_eq!(Address::read(&fields, &Country::of("SE")).unwrap(), read(&typed(), "SE").unwrap().address);
    let fields = ProfileFields { city: String::new(), postal_code: "4110".into(), ..fields };
    let wrong = Address::read(&fields, &Country::of("SE")).unwrap_err();
    assert_eq!(wrong, [("city", TextProblem::Missing), ("postal_code", TextProblem::Malformed)]);
}

#[test]
fn a_web_site_leads_nowhere_but_to_one() {
    assert_eq!(website("HTTP://firm.example/a?b"), Ok("http://firm.example/a?b".into()));
    for raw in ["javascript:alert(1)", "ftp://firm.example", "https://", "firm", "a@firm.example", "x\" y.example"] {
        assert_eq!(website(raw), Err(TextProblem::Malformed), "{raw}");
    }
}

#[test]
fn the_support_profile_can_be_read_alone() {
    let fields = ProfileFields { company_name: String::new(), ..typed() };
    assert_eq!(SupportReading::read(&fields).unwrap().email, "support@wingtipcloud.example");
    let fields = ProfileFields { support_email: "nobody".into(), ..fields };
    assert_eq!(SupportReading::read(&fields).unwrap_err(), [("support_email", TextProblem::Malformed)]);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused_and_a_profile_reads_back(
        texts in proptest::collection::vec("\\PC{0,30}", 17), country in "[A-Z]{2}",
    ) {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let fields = ProfileFields {
            company_name: next(), registration_number: next(), website: next(), line1: next(), line2: next(),
            postal_code: next(), city: next(), state: next(), first_name: next(), last_name: next(), email: next(),
            phone: next(), support_email: next(), support_phone: next(), support_website: next(), ..typed()
        };
        let fields = ProfileFields { country: country.clone(), ..fields };
        if let Ok(profile) = read(&fields, &country) {
            prop_assert_eq!(read(&ProfileFields::from(&profile), &country), Ok(profile));
        }
    }
}
