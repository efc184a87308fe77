//! `/can-we`: two named companies, what they have in mind, and whether that goes (S3): yes or no, why, and what next.

mod steps;
mod words;

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::{Card, ErrorSummary, Field, Glyph, Head, Note, Problem, Select, Tag, Tone};
use domain::country::Country;
use domain::scenario::Intention;
use leptos::prelude::*;
use program::scenarios::{Asked, Told, answer};
use steps::step;
use words::{intention, problem, reason};

/// The page. Nothing changes by asking, so the question stands in the URL.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let asked = asked(&visit);
    let outcome = match visit.value("about") {
        None => None,
        Some(_) => Some(answer(&visit.program, visit.actor()?, &asked).await.map_err(AppError::from)),
    };
    let wrong = match &outcome {
        Some(Err(AppError::Invalid(wrong))) => wrong.clone(),
        Some(Err(other)) => return Err(other.clone()),
        _ => Vec::new(),
    };
    let error = |field: &str| wrong.iter().find(|it| it.field == field).map(|it| problem(say, it));
    let problems: Vec<_> =
        wrong.iter().map(|it| Problem { field: Some(it.field.clone()), sentence: problem(say, it) }).collect();
    let summary = (!problems.is_empty()).then(|| view! { <ErrorSummary title=t!(say, "can-we-incomplete") problems/> });
    let errors = [error("first"), error("second"), error("country")];
    let told = outcome.and_then(Result::ok).map(|told| told_view(&visit, &asked, &told));
    let title = t!(say, "can-we-title");
    let body = view! {
        <Head say title=title.clone() lead=Some(t!(say, "can-we-lead"))/>
        {summary}
        <div class="stack">{told}<section class="card">{form(&visit, &asked, errors)}</section></div>
    };
    Ok(Page::new(title, Nav::None, body))
}

fn asked(visit: &Visit) -> Asked {
    let value = |name: &str| visit.value(name).unwrap_or_default().chars().take(253).collect::<String>();
    Asked {
        intention: visit.value("about").and_then(Intention::of_code).unwrap_or(Intention::Sell),
        first: value("first"),
        second: value("second"),
        country: value("country"),
    }
}

fn form(visit: &Visit, asked: &Asked, errors: [Option<String>; 3]) -> impl IntoView + use<> {
    let say = visit.say;
    let intentions = Intention::ALL.map(|it| (it.code().to_owned(), intention(say, it))).to_vec();
    let mut countries = vec![(String::new(), t!(say, "can-we-no-country"))];
    let mut names: Vec<_> =
        Country::codes().map(|code| (code.to_owned(), Country::of(code).name(say.0.tag()).to_owned())).collect();
    names.sort_by(|a, b| a.1.cmp(&b.1));
    countries.extend(names);
    let [first, second, country] = errors;
    view! {
        <form method="get" action="/can-we" class="card-body form">
            <div class="fields">
                <Select name="about" label=t!(say, "can-we-about") options=intentions value=asked.intention.code()/>
                <Field name="first" label=t!(say, "can-we-first") hint=Some(t!(say, "can-we-first-hint")) error=first
                    value=asked.first.clone() autocomplete="off"/>
                <Field name="second" label=t!(say, "can-we-second") hint=Some(t!(say, "can-we-second-hint"))
                    error=second value=asked.second.clone() autocomplete="off"/>
                <Select name="country" label=t!(say, "can-we-country") hint=Some(t!(say, "can-we-country-hint"))
                    error=country options=countries value=asked.country.to_uppercase()/>
            </div>
            <div class="row"><button type="submit" class="btn btn--primary">{t!(say, "can-we-ask")}</button></div>
        </form>
    }
}

fn told_view(visit: &Visit, asked: &Asked, told: &Told) -> impl IntoView + use<> {
    let say = visit.say;
    let (tone, glyph, tag) = match told.answer {
        Ok(_) => (Tone::Ok, Glyph::Ok, t!(say, "can-we-yes")),
        Err(_) => (Tone::Bad, Glyph::Bad, t!(say, "can-we-no")),
    };
    let (first, second) = (told.first.name.as_str(), told.second.name.as_str());
    let question = match asked.intention {
        Intention::Sell => t!(say, "can-we-question-sell", first = first, second = second),
        Intention::Support => t!(say, "can-we-question-support", first = first, second = second),
        Intention::Provide => t!(say, "can-we-question-provide", first = first, second = second),
    };
    let next = step(visit, asked, told);
    let link = next.link.map(|(text, href)| view! { <p><a class="btn" href=href>{text}</a></p> });
    let why = reason(say, told);
    let stranger = !(told.first.known && told.second.known);
    let stranger = stranger.then(|| match asked.intention {
        Intention::Provide => t!(say, "can-we-stranger-reseller"),
        Intention::Sell | Intention::Support => t!(say, "can-we-stranger"),
    });
    let stranger = stranger.map(|text| view! { <Note tone=Tone::Info><p>{text}</p></Note> });
    view! {
        <Card title=question>
            <div class="card-body stack" role="status">
                <p><Tag tone glyph text=tag/></p>
                <p>{why}</p>
                <p>{next.sentence}</p>
                {link}
                {stranger}
            </div>
        </Card>
    }
}
