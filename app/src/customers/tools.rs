//! Search, filters and saved views above the list. All of it is links and a GET form.

use super::Found;
use super::list::status;
use super::query::{Asked, NOBODY};
use crate::say::Say;
use crate::t;
use domain::customer::{CustomerStatus, RelationKind};
use domain::partner::Programs;
use leptos::prelude::*;

/// The form and the saved views.
pub(super) fn view(found: &Found, programs: Programs) -> impl IntoView + use<> {
    let say = found.say;
    let asked = &found.asked;
    let attention = asked.attention.then(|| view! { <input type="hidden" name="attention" value="1"/> });
    let text = asked.text.clone().unwrap_or_default();
    view! {
        <form class="tools" method="get" action="/customers" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "customers-search")}</label>
                <input id="q" name="q" type="search" value=text maxlength="200" placeholder=t!(say, "customers-search-hint")/>
            </div>
            {select("rel", t!(say, "customers-relationship"), kinds(say, programs), asked.kind.map(RelationKind::code))}
            {select("prov", partner_label(found), partners(found), asked.partner.as_deref())}
            {select("st", t!(say, "customers-column-status"), statuses(found, programs), asked.status.map(CustomerStatus::code))}
            {attention}
            <button type="submit" class="btn">{t!(say, "customers-apply")}</button>
        </form>
        {views(say, Some(asked), programs)}
    }
}

/// The head of the column of the other tier, and its filter.
fn partner_label(found: &Found) -> String {
    let say = found.say;
    if found.provider { t!(say, "customers-reseller") } else { t!(say, "customers-provider") }
}

/// A kind of relation, in words.
pub(crate) fn kind_words(say: Say, kind: RelationKind) -> String {
    match kind {
        RelationKind::Direct => t!(say, "relation-direct"),
        RelationKind::IndirectReseller => t!(say, "relation-indirect-reseller"),
        RelationKind::IndirectProvider => t!(say, "relation-indirect-provider"),
    }
}

/// The relations a tenant can have by its programs.
fn kinds(say: Say, programs: Programs) -> Vec<(String, String)> {
    let possible = |kind: &RelationKind| match kind {
        RelationKind::Direct => programs.direct_bill,
        RelationKind::IndirectReseller => programs.indirect_reseller,
        RelationKind::IndirectProvider => programs.indirect_provider,
    };
    let kinds = RelationKind::ALL.into_iter().filter(possible);
    let options = kinds.map(|kind| (kind.code().to_owned(), kind_words(say, kind)));
    std::iter::once((String::new(), t!(say, "customers-all"))).chain(options).collect()
}

fn partners(found: &Found) -> Vec<(String, String)> {
    let say = found.say;
    let mut options = vec![(String::new(), t!(say, "customers-all"))];
    if !found.provider {
        options.push((NOBODY.to_owned(), t!(say, "customers-none-yet")));
    }
    options.extend(found.partners.iter().map(|partner| (partner.id.clone(), partner.name.clone())));
    options
}

/// The statuses that customers of a tenant can have by its programs, in the words of the list.
fn statuses(found: &Found, programs: Programs) -> Vec<(String, String)> {
    let say = found.say;
    let possible = |it: &CustomerStatus| match it {
        CustomerStatus::UpToDate => programs.indirect_provider || programs.indirect_reseller,
        CustomerStatus::NoProvider | CustomerStatus::NoAgreement | CustomerStatus::Ready => programs.direct_bill,
        _ => programs.direct_bill || programs.indirect_provider,
    };
    let statuses = CustomerStatus::ALL.into_iter().filter(possible);
    let options = statuses.map(|it| (it.code().to_owned(), status(say, it, found.provider).2));
    std::iter::once((String::new(), t!(say, "customers-all"))).chain(options).collect()
}

fn select(
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: Option<&str>,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = chosen == Some(value.as_str());
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! { <div class="field"><label for=name>{label}</label><select id=name name=name>{options}</select></div> }
}

/// The saved views, and the customers that are invited: these stand on a page of their own, where nothing is asked.
pub(super) fn views(say: Say, asked: Option<&Asked>, programs: Programs) -> impl IntoView + use<> {
    let of = |kind: Option<RelationKind>, partner: Option<&str>, attention| Asked {
        kind,
        partner: partner.map(str::to_owned),
        attention,
        ..Asked::default()
    };
    let mut views = vec![(of(None, None, false), t!(say, "customers-view-all"))];
    if programs.direct_bill {
        let direct = Some(RelationKind::Direct);
        views.push((of(direct, None, false), t!(say, "customers-view-direct")));
        views.push((of(direct, Some(NOBODY), false), t!(say, "customers-view-no-provider")));
    }
    views.push((of(None, None, true), t!(say, "customers-view-attention")));
    let links: Vec<_> = views
        .into_iter()
        .map(|(view, words)| {
            let is_this = |asked: &&Asked| {
                let same = view.kind == asked.kind && view.partner == asked.partner;
                same && view.attention == asked.attention && asked.status.is_none()
            };
            let current = asked.filter(is_this).map(|_| "page");
            view! { <a class="btn btn--small chip" href=view.href(None) aria-current=current>{words}</a> }
        })
        .collect();
    let sorted = asked.map(|_| view! { <span class="small muted push">{t!(say, "customers-sorted")}</span> });
    view! {
        <div class="row strip">
            <nav class="row" aria-label=t!(say, "customers-views")>
                {links}
                <a class="btn btn--small chip" href="/customers/invited" aria-current=asked.is_none().then_some("page")>
                    {t!(say, "customers-invited")}
                </a>
            </nav>
            {sorted}
        </div>
    }
}
