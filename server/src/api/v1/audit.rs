//! What happened in the caller's tenant (rest-contract §9, AUD-03).

use crate::api::call::Api;
use crate::api::envelope::{Attributes, Collection, Link, ListLinks};
use crate::api::filter::Filter;
use crate::api::paging::{self, List, Seek};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use crate::api::{Problem, wire};
use axum::http::HeaderMap;
use domain::{Actor, Permission};
use program::activity::{self, OLDEST, Only, Place, Query, Record, USUAL};
use serde::Serialize;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime};
use utoipa::ToSchema;

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AuditRecord {
    /// The caller's tenant.
    partner_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_name: Option<String>,
    /// Who did it, of the caller's own people.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_principal_name: Option<String>,
    /// Which of the caller's own programs did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    application_id: Option<String>,
    resource_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource_old_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource_new_value: Option<String>,
    operation_type: String,
    operation_date: String,
    /// `succeeded` or `failed`.
    operation_status: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    customized_data: Vec<Fact>,
    attributes: Attributes,
}

/// More about it.
#[derive(Debug, Serialize, ToSchema)]
struct Fact {
    key: String,
    value: String,
}

impl AuditRecord {
    fn of(actor: &Actor, it: &Record) -> Self {
        Self {
            partner_id: actor.tenant.to_string(),
            customer_id: it.customer_id.clone(),
            customer_name: it.customer_name.clone(),
            user_principal_name: it.sign_in_name.clone(),
            application_id: it.credential.clone(),
            resource_type: it.resource_type.clone(),
            resource_old_value: it.old_value.clone(),
            resource_new_value: it.new_value.clone(),
            operation_type: it.operation.clone(),
            operation_date: wire::precise(it.happened_at()),
            operation_status: it.outcome.clone(),
            customized_data: facts(&it.facts),
            attributes: Attributes::of("AuditRecord"),
        }
    }
}

fn facts(json: &str) -> Vec<Fact> {
    let known: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let told = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    known.into_iter().map(|(key, value)| Fact { key, value: told(value) }).collect()
}

/// A day or a moment; whether it is a day.
fn moment(name: &'static str, raw: &str) -> Result<(OffsetDateTime, bool), Problem> {
    let raw = raw.trim();
    let day = Date::parse(raw, format_description!("[year]-[month]-[day]")).ok();
    let day = day.map(|day| (day.midnight().assume_utc(), true));
    let at = || OffsetDateTime::parse(raw, &Rfc3339).ok()?.checked_to_offset(time::UtcOffset::UTC);
    let read = day.or_else(|| Some((at()?, false)));
    let read = read.filter(|(at, _)| (2000..2200).contains(&at.year()));
    read.ok_or_else(|| Problem::property(name, format!("{name} is no date.")))
}

/// From when until when; a day at the end belongs to it whole.
fn between(api: &Api) -> Result<(OffsetDateTime, OffsetDateTime), Problem> {
    let now = api.program.now();
    let asked = |name| api.query(name).filter(|it| !it.trim().is_empty()).map(|it| moment(name, &it)).transpose();
    let until = match asked("endDate")? {
        Some((day, true)) => day.checked_add(Duration::DAY).unwrap_or(day),
        Some((at, false)) => at.checked_add(Duration::MICROSECOND).unwrap_or(at),
        None => now + Duration::SECOND,
    };
    let from = asked("startDate")?.map_or_else(|| until.min(now) - USUAL, |(from, _)| from);
    if from.date() < (now - OLDEST).date() {
        return Err(Problem::property("startDate", "Records are told of the last 90 days."));
    }
    if until <= from {
        return Err(Problem::property("endDate", "endDate lies before startDate."));
    }
    Ok((from, until))
}

/// One condition.
fn only(filter: &str) -> Result<Only, Problem> {
    if filter.is_empty() {
        return Ok(Only::All);
    }
    let Filter { field, value, operator } = Filter::read(filter.to_owned())?;
    match (&*field, &*operator) {
        ("companyname", "substring") => Ok(Only::Company(value)),
        ("customerid", "equals") => Ok(Only::Customer(value.trim().to_lowercase())),
        ("resourcetype", "equals") => Ok(Only::Kind(snake(value.trim()))),
        _ => Err(Filter::unknown("CompanyName substring, CustomerId equals, ResourceType equals")),
    }
}

/// `PartnerRelationship` and `partner_relationship` are the same.
fn snake(name: &str) -> String {
    let mut told = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !told.is_empty() && !told.ends_with('_') {
            told.push('_');
        }
        told.push(letter.to_ascii_lowercase());
    }
    told
}

/// What follows the page of a token.
fn place(list: &List<'_>, token: &str) -> Result<Place, Problem> {
    let [at, seq] = list.ends::<2>(token)?;
    let number = |bytes: Vec<u8>| bytes.try_into().map(i64::from_be_bytes).ok();
    let ends = number(at).zip(number(seq)).map(|(at, seq)| Place::Below(at, seq));
    ends.ok_or_else(|| Problem::input("MS-ContinuationToken is no token of this list."))
}

/// The records of the caller's tenant, newest first: of the last 30 days, or between two dates.
#[utoipa::path(get, path = "/auditrecords", tag = "Partner",
    params(("startDate" = Option<String>, Query), ("endDate" = Option<String>, Query),
           ("filter" = Option<String>, Query, description = "JSON: CompanyName substring, CustomerId equals, ResourceType equals"),
           ("size" = Option<String>, Query, pattern = "^[0-9]{0,20}$"),
           ("seekOperation" = Option<String>, Query, pattern = "^(First|Next)?$", description = "First or Next"),
           ("MS-ContinuationToken" = Option<String>, Header)),
    responses((status = 200, body = Collection<AuditRecord>),
              (status = 400, body = ErrorBody, description = "3000 900126")))]
pub(super) async fn list(api: Api, headers: HeaderMap) -> Result<Reply, Problem> {
    api.require(Permission::SeePartnerships)?;
    let part = |name| api.query(name).unwrap_or_default();
    let asked = format!("{}|{}|{}", part("startDate"), part("endDate"), part("filter"));
    let list = List { tenant: &api.actor().tenant, name: "auditrecords", filter: &asked };
    let token = paging::sent_token(&headers);
    let place = match (Seek::read(api.query("seekOperation").as_deref(), token.is_some())?, token) {
        (Seek::First, _) => None,
        (Seek::Next, Some(token)) => Some(place(&list, token)?),
        (Seek::Next, None) => return Err(Problem::input("Next needs the MS-ContinuationToken of a page.")),
        (Seek::Previous | Seek::Last, _) => return Err(Problem::input("This list is read with First and Next.")),
    };
    let (from, until) = between(&api)?;
    let size = paging::size(api.query("size").as_deref())?;
    let query = Query { from, until, only: only(&part("filter"))?, place, size };
    let page = activity::records(&api.program, api.actor(), &query).await?;
    let end = page.records.last().filter(|_| page.older);
    let token = end.map(|it| list.token(&[&it.at.to_be_bytes(), &it.seq.to_be_bytes()]));
    let items: Vec<_> = page.records.iter().map(|it| AuditRecord::of(api.actor(), it)).collect();
    let next = token.clone().map(|token| Link::page(onward(&api.uri()), token));
    let whole = Collection::whole(api.uri(), items);
    let links = ListLinks { next, ..whole.links };
    Ok(Reply::ok(&Collection { continuation_token: Some(token.unwrap_or_default()), links, ..whole }))
}

/// The address of the page after this one: the same, going on.
fn onward(uri: &str) -> String {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let mut kept: Vec<_> = query.split('&').filter(|it| !it.is_empty()).collect();
    kept.retain(|it| !it.to_ascii_lowercase().starts_with("seekoperation="));
    kept.push("seekOperation=Next");
    format!("{path}?{}", kept.join("&"))
}
