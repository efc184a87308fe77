//! `/operator/accounts`: every partner, its programs, how it stands.

use super::standing_tag;
use crate::accounts::programs;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{Empty, Glyph, Head, Icon, Pager, Select};
use domain::country::Country;
use domain::partner::Program;
use leptos::prelude::*;
use program::operator::accounts::{AccountsPage, AccountsQuery, list};
use program::store::accounts::AccountRow;
use time::OffsetDateTime;

/// The program filter for tenants in none.
const NONE: &str = "none";
const STANDINGS: [&str; 3] = ["good", "suspended", "restricted"];

struct Found {
    say: Say,
    now: OffsetDateTime,
    asked: AccountsQuery,
    page: AccountsPage,
}

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let asked = asked(&visit);
    let page = list(&visit.program, visit.actor()?, &asked).await?;
    let found = Found { say, now: visit.program.now(), asked, page };
    let body = view! {
        <Head say title=t!(say, "nav-accounts") lead=Some(t!(say, "accounts-list-lead"))/>
        <section class="card">{tools(&found)}{content(&found)}</section>
    };
    Ok(Page::new(t!(say, "nav-accounts"), Nav::Accounts, body))
}

/// What the URL asks for; what is no filter is ignored.
fn asked(visit: &Visit) -> AccountsQuery {
    let program = visit.value("program").filter(|code| *code == NONE || Program::of_code(code).is_some());
    let standing = visit.value("standing").filter(|code| STANDINGS.contains(code));
    let after = visit.value("after").map(|domain| (domain.to_owned(), false));
    let before = visit.value("before").map(|domain| (domain.to_owned(), true));
    AccountsQuery {
        text: visit.value("q").unwrap_or_default().chars().take(200).collect(),
        program: program.unwrap_or_default().to_owned(),
        standing: standing.unwrap_or_default().to_owned(),
        from: after.or(before),
    }
}

fn tools(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let all = (String::new(), t!(say, "accounts-all"));
    let mut in_program = vec![all.clone()];
    in_program.extend(Program::ALL.map(|it| (it.code().to_owned(), super::words::program_words(say, it))));
    in_program.push((NONE.to_owned(), t!(say, "program-none")));
    let words = [t!(say, "standing-good"), t!(say, "standing-suspended"), t!(say, "standing-restricted")];
    let mut standings = vec![all];
    standings.extend(STANDINGS.map(str::to_owned).into_iter().zip(words));
    view! {
        <form class="tools" method="get" action="/operator/accounts" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "accounts-search")}</label>
                <input id="q" name="q" type="search" value=found.asked.text.clone() maxlength="200"/>
            </div>
            <Select name="program" label=t!(say, "accounts-program") options=in_program value=found.asked.program.clone()/>
            <Select name="standing" label=t!(say, "accounts-standing") options=standings value=found.asked.standing.clone()/>
            <button type="submit" class="btn">{t!(say, "operator-apply")}</button>
        </form>
    }
}

fn content(found: &Found) -> AnyView {
    let say = found.say;
    if found.page.rows.is_empty() {
        let nothing_asked = found.asked == AccountsQuery::default();
        let (title, hint) = if nothing_asked {
            (t!(say, "accounts-list-none"), t!(say, "accounts-list-none-hint"))
        } else {
            (t!(say, "accounts-no-match"), t!(say, "accounts-no-match-hint"))
        };
        let clear = (!nothing_asked).then(|| {
            view! { <a class="btn" href="/operator/accounts"><Icon glyph=Glyph::X/>{t!(say, "operator-clear")}</a> }
        });
        return view! { <Empty title><p>{hint}</p>{clear}</Empty> }.into_any();
    }
    let rows: Vec<_> = found.page.rows.iter().map(|it| row(found, it)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-accounts")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "account-company")}</th>
                    <th role="columnheader" scope="col" aria-sort="ascending">{t!(say, "account-domain")}</th>
                    <th role="columnheader" scope="col">{t!(say, "account-country")}</th>
                    <th role="columnheader" scope="col">{t!(say, "account-programs")}</th>
                    <th role="columnheader" scope="col">{t!(say, "accounts-standing")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pager(found)}
    }
    .into_any()
}

fn row(found: &Found, it: &AccountRow) -> impl IntoView + use<> {
    let say = found.say;
    let country = Country::of(&it.country).name(say.0.tag()).to_owned();
    let mpn = it.mpn_id.clone().map(|id| view! { <span class="sub">{t!(say, "account-mpn-id", id = id)}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><a href=format!("/operator/accounts/{}", it.id)>{it.name.clone()}</a>{mpn}</th>
            <td role="cell" data-l=t!(say, "account-domain")>{it.domain.clone()}</td>
            <td role="cell" data-l=t!(say, "account-country")>{country}</td>
            <td role="cell" data-l=t!(say, "account-programs")>{programs(say, it.account.programs)}</td>
            <td role="cell" data-l=t!(say, "accounts-standing")>{standing_tag(say, &it.account, found.now)}</td>
        </tr>
    }
}

fn pager(found: &Found) -> impl IntoView + use<> {
    let (say, asked) = (found.say, &found.asked);
    let filters =
        format!("q={}&program={}&standing={}", encoded(&asked.text), encoded(&asked.program), encoded(&asked.standing));
    let at = |name: &str, domain: &Option<String>| {
        domain.as_ref().map(|domain| format!("/operator/accounts?{filters}&{name}={}", encoded(domain)))
    };
    let (previous, next) = (at("before", &found.page.previous), at("after", &found.page.next));
    let summary = t!(say, "accounts-shown", count = found.page.rows.len());
    view! { <Pager say label=t!(say, "accounts-pages") summary previous next/> }
}
