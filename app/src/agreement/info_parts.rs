//! The cards of Program info.

use super::who_signs;
use crate::lang::Lang;
use crate::operator::{reason_words, standing_tag};
use crate::regions;
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Glyph, Tag, Tone};
use domain::country::Country;
use domain::enrollment::EnrollmentStatus;
use domain::partner::Program;
use leptos::prelude::*;
use program::agreement::{Agreement, ProgramInfo, Signature};
use time::OffsetDateTime;

type Words = (Tone, Glyph, String);

fn program_words(say: Say, program: Program) -> String {
    match program {
        Program::IndirectProvider => t!(say, "program-indirect-provider"),
        Program::DirectBill => t!(say, "program-direct-bill"),
        Program::IndirectReseller => t!(say, "program-indirect-reseller"),
    }
}

/// The programs, the one that is being enrolled for among them.
pub(super) fn programs(say: Say, info: &ProgramInfo, now: OffsetDateTime) -> impl IntoView + use<> {
    let restricted = info.account.restricted_from.is_some_and(|from| from <= now);
    let mut rows: Vec<_> = info
        .programs
        .iter()
        .map(|(program, since)| {
            let tag = if restricted && *program == Program::DirectBill {
                (Tone::Warn, Glyph::Alert, t!(say, "standing-restricted"))
            } else {
                (Tone::Ok, Glyph::Ok, t!(say, "program-info-active"))
            };
            row(say, program_words(say, *program), tag, Some(*since))
        })
        .collect();
    if let Some(tag) = info.enrollment.as_ref().and_then(|it| under_way(say, it.status)) {
        rows.push(row(say, program_words(say, Program::IndirectReseller), tag, None));
    }
    if rows.is_empty() {
        let none = (Tone::Neutral, Glyph::Dash, t!(say, "program-info-not-enrolled"));
        rows.push(row(say, program_words(say, Program::IndirectReseller), none, None));
    }
    view! {
        <Card title=t!(say, "program-info-programs")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "program-info-programs")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "program-info-column-program")}</th>
                    <th role="columnheader" scope="col">{t!(say, "program-info-column-enrollment")}</th>
                    <th role="columnheader" scope="col">{t!(say, "program-info-column-since")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
}

fn row(say: Say, name: String, (tone, glyph, text): Words, since: Option<OffsetDateTime>) -> impl IntoView {
    let since = match since {
        Some(at) => view! { <At say at text=say.date(at)/> }.into_any(),
        None => view! { <span class="muted">"–"</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{name}</th>
            <td role="cell" data-l=t!(say, "program-info-column-enrollment")><Tag tone glyph text/></td>
            <td role="cell" class="nowrap" data-l=t!(say, "program-info-column-since")>{since}</td>
        </tr>
    }
}

/// How an enrollment stands that has not led into the program.
fn under_way(say: Say, status: EnrollmentStatus) -> Option<Words> {
    Some(match status {
        EnrollmentStatus::Draft => (Tone::Neutral, Glyph::Dash, t!(say, "program-info-draft")),
        EnrollmentStatus::PendingQualification => (Tone::Info, Glyph::Clock, t!(say, "program-info-pending")),
        EnrollmentStatus::Qualified => (Tone::You, Glyph::Flag, t!(say, "program-info-qualified")),
        EnrollmentStatus::Rejected => (Tone::Bad, Glyph::Bad, t!(say, "program-info-rejected")),
        EnrollmentStatus::Declined => (Tone::Bad, Glyph::Bad, t!(say, "program-info-declined")),
        EnrollmentStatus::Active => return None,
    })
}

/// What was signed, by whom and when; the text itself is for global admins (MPA-03).
pub(super) fn agreements(say: Say, info: &ProgramInfo) -> Option<AnyView> {
    if !info.sees_agreements {
        return None;
    }
    let mut rows: Vec<_> = info
        .agreements
        .iter()
        .map(|it| match it {
            Agreement::Reseller(it) => signed(say, t!(say, "agreement-reseller"), it, info.may_sign),
            Agreement::Partner(it) => signed(say, info.agreement_name.clone(), it, info.may_sign),
        })
        .collect();
    if rows.is_empty() {
        rows.push(unsigned(say, info));
    }
    let table = view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "program-info-agreements")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "program-info-column-agreement")}</th>
                <th role="columnheader" scope="col">{t!(say, "program-info-column-status")}</th>
                <th role="columnheader" scope="col">{t!(say, "program-info-column-signed-by")}</th>
                <th role="columnheader" scope="col"><span class="vh">{t!(say, "program-info-download")}</span></th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    };
    Some(view! { <Card title=t!(say, "program-info-agreements")>{table}</Card> }.into_any())
}

fn signed(say: Say, name: String, it: &Signature, may_download: bool) -> AnyView {
    let language = it.language.as_deref().and_then(Lang::of_tag).unwrap_or_default();
    let version = it.version.as_ref().map(|number| {
        let text = t!(say, "agreement-version", number = number.as_str(), language = language.own_name());
        view! { <span class="sub">{text}</span> }
    });
    let download = it.version.as_ref().filter(|_| may_download).map(|number| {
        let href = format!("/agreement/{number}/{}", language.tag());
        view! { <a href=href download>{t!(say, "program-info-download")}</a> }
    });
    let at = it.signed_at;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{name}{version}</th>
            <td role="cell" data-l=t!(say, "program-info-column-status")>
                <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "program-info-is-signed")/>
                <span class="sub"><At say at text=say.date_and_time(at)/></span>
            </td>
            <td role="cell" data-l=t!(say, "program-info-column-signed-by")>{it.signed_by.clone()}</td>
            <td role="cell" class="act">{download}</td>
        </tr>
    }
    .into_any()
}

fn unsigned(say: Say, info: &ProgramInfo) -> AnyView {
    let way = if info.may_sign {
        view! { <a href="/agreement">{t!(say, "agreement-read")}</a> }.into_any()
    } else {
        view! { <span class="muted">{who_signs(say, &info.global_admins)}</span> }.into_any()
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{info.agreement_name.clone()}</th>
            <td role="cell" data-l=t!(say, "program-info-column-status")>
                <Tag tone=Tone::Neutral glyph=Glyph::Dash text=t!(say, "program-info-not-signed")/>
            </td>
            <td role="cell" data-l=t!(say, "program-info-column-signed-by")><span class="muted">"–"</span></td>
            <td role="cell" class="act">{way}</td>
        </tr>
    }
    .into_any()
}

/// The account: MPN ID, country, region with its markets, contact, standing with its reason.
pub(super) fn account(say: Say, info: &ProgramInfo, now: OffsetDateTime) -> impl IntoView + use<> {
    let fact = |term: String, value: AnyView| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let text = |value: String| value.into_any();
    let missing = move || t!(say, "program-info-none");
    let mpn_id = match &info.mpn_id {
        Some(id) => {
            let city = info.city.as_ref().map(|city| format!(" · {city}"));
            view! { <span class="mono">{id.clone()}</span>{city} }.into_any()
        }
        None => view! { <a href="/settings/identifiers">{t!(say, "setup-associate")}</a> }.into_any(),
    };
    let country = Country::of(&info.country).name(say.0.tag()).to_owned();
    let reason = info.account.suspension.map(move |(reason, since)| {
        let since = t!(say, "account-since", date = say.date(since));
        view! { <span class="sub">{reason_words(say, reason)}" · "{since}</span> }
    });
    let standing = standing_tag(say, &info.account, now);
    let standing = view! { {standing}{reason} }.into_any();
    let (region, contact) = (region(say, info), info.contact.clone().unwrap_or_else(missing));
    view! {
        <Card title=t!(say, "program-info-account")>
            <div class="card-body">
                <dl class="facts facts--narrow">
                    {fact(t!(say, "program-info-mpn-id"), mpn_id)}
                    {fact(t!(say, "program-info-country"), text(country))}
                    {fact(t!(say, "program-info-region"), region)}
                    {fact(t!(say, "program-info-contact"), text(contact))}
                    {fact(t!(say, "program-info-standing"), standing)}
                </dl>
            </div>
        </Card>
    }
}

/// The region, with the markets one may sell in (REG-01, REG-02).
fn region(say: Say, info: &ProgramInfo) -> AnyView {
    let Some(market) = &info.market else { return t!(say, "program-info-no-market").into_any() };
    let count = i64::try_from(info.region_markets.len()).unwrap_or(i64::MAX);
    let mut names: Vec<_> = info.region_markets.iter().map(|it| regions::market(say, it)).collect();
    names.sort();
    let names = names.join(&t!(say, "list-comma"));
    view! {
        {regions::region(say, &market.region_name)}
        <details><summary>{t!(say, "program-info-markets", count = count)}</summary><p class="small">{names}</p></details>
    }
    .into_any()
}
