//! `/settings/program` (design 15c, ENR-44): the programs, what was signed, where one may sell, how the account stands.

use super::info_parts::{account, agreements, programs};
use super::who_signs;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::print::PrintButton;
use crate::ui::{Glyph, Head, Icon, Note, Tone};
use domain::partner::Program;
use leptos::prelude::*;
use program::agreement::{Agreement, ProgramInfo, program_info};

/// The page.
///
/// # Errors
/// `NotFound` in the operator's own tenant, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let info = program_info(&visit.program, visit.actor()?).await?;
    let title = Tab::Program.title(say);
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Program, None) beside=Some(print(say))/>
        {tabs(&visit, Tab::Program)}
        {summary(say, &info)}
        <div class="split">
            <div class="stack">{programs(say, &info, visit.program.now())}{agreements(say, &info)}{incentives(say, &info)}</div>
            <div class="stack">{account(say, &info, visit.program.now())}</div>
        </div>
    };
    Ok(Page::new(title, Nav::Settings, body))
}

/// The way to incentives, which a provider does not have (DIR-14).
fn incentives(say: Say, info: &ProgramInfo) -> Option<impl IntoView + use<>> {
    let offered = |program: &Program| matches!(program, Program::DirectBill | Program::IndirectReseller);
    let link = view! { <p><a href="/incentives">{t!(say, "incentives-title")}</a></p> };
    info.programs.iter().any(|(program, _)| offered(program)).then_some(link)
}

fn print(say: Say) -> AnyView {
    let button = view! { <PrintButton><Icon glyph=Glyph::Print/>{t!(say, "print")}</PrintButton> };
    view! { <div class="row push">{button}</div> }.into_any()
}

/// What it comes to, in one sentence. What was signed is told to those only who may know (MPA-03).
fn summary(say: Say, info: &ProgramInfo) -> Option<impl IntoView + use<>> {
    let is_in = |wanted| info.programs.iter().any(|(program, _)| *program == wanted);
    let both = is_in(Program::DirectBill) && is_in(Program::IndirectReseller);
    let unsigned = info.sees_agreements && !info.programs.is_empty() && !info.region_signed;
    let signed = info.sees_agreements && info.agreements.iter().any(|it| matches!(it, Agreement::Partner(_)));
    let text = match (both, signed && info.region_signed) {
        _ if unsigned => t!(say, "program-info-unsigned", agreement = info.agreement_name.as_str()),
        (true, true) => t!(say, "program-info-both-signed"),
        (true, false) => t!(say, "program-info-both"),
        (false, true) => t!(say, "program-info-signed"),
        (false, false) => return None,
    };
    let tone = if unsigned { Tone::Warn } else { Tone::Ok };
    let way = unsigned.then(|| {
        if info.may_sign {
            view! { {say.gap()}<a href="/agreement">{t!(say, "agreement-read")}</a> }.into_any()
        } else {
            view! { {say.gap()}{who_signs(say, &info.global_admins)} }.into_any()
        }
    });
    Some(view! { <Note tone><p><b>{text}</b>{way}</p></Note> })
}
