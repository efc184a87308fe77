//! What is the same for every operation, put into its description: who may call it (`policy::calls`), the ids of an
//! exchange, and the refusals that stand before it. What an operation has of its own stands beside its handler; there
//! the description of an error is the list of its codes.

use crate::policy::calls::{self, Caller, Operation as Row};
use domain::Role;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, ContentBuilder, OpenApi, Ref, RefOr, Required, Schema};

/// Who may call an operation.
pub(super) const CALLER: &str = "x-caller";
/// The codes of an answer that refuses.
pub(super) const CODES: &str = "x-codes";

const CHALLENGE: &str = "WWW-Authenticate";
const WAIT: &str = "Retry-After";

const IDS: [(&str, &str); 2] = [
    ("MS-RequestId", "One per call; a call that is sent again has the same, and one effect"),
    ("MS-CorrelationId", "Ties calls together"),
];

/// What a parameter means wherever it stands.
const KNOWN: [(&str, &str); 9] = [
    ("customer", "The customer's tenant id"),
    ("subscription", "The subscription's id"),
    ("transfer", "The transfer's id"),
    ("order", "The order's id"),
    ("partner", "The other partner's tenant id"),
    ("domain", "A domain, such as fernfarm.example"),
    ("mpnId", "An MPN ID"),
    ("If-Match", "The version that was seen, from attributes.etag"),
    ("MS-ContinuationToken", "From the page one is on"),
];

/// Complete the description of every operation.
pub(super) fn complete(document: &mut OpenApi) {
    let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("bearer", bearer);
    components.parameters.extend(IDS.map(|(name, about)| (name.to_owned(), RefOr::T(id_parameter(name, about)))));
    components.headers.extend(headers());
    document.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(id(method, path));
            if let Some(row) = calls::of(method, path) {
                complete_one(operation, row);
            }
        }
    }
}

/// The operations of a path, by method.
fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let PathItem { get, put, post, delete, head, patch, .. } = item;
    let all = [("GET", get), ("PUT", put), ("POST", post), ("DELETE", delete), ("HEAD", head), ("PATCH", patch)];
    all.into_iter().filter_map(|(method, operation)| operation.as_mut().map(|it| (method, it)))
}

/// The headers of answers.
fn headers() -> impl Iterator<Item = (String, RefOr<Header>)> {
    let plain = |kind| -> Schema { ObjectBuilder::new().schema_type(kind).into() };
    let ids = IDS.map(|(name, about)| (name, about, guid()));
    let others = [(CHALLENGE, "How to authenticate", plain(Type::String)), (WAIT, "Seconds", plain(Type::Integer))];
    ids.into_iter().chain(others).map(|(name, about, schema)| {
        let header = HeaderBuilder::new().schema(Some(schema)).description(Some(about)).build();
        (name.to_owned(), RefOr::T(header))
    })
}

/// The id of an operation: `get-customers-customer-transfers`.
fn id(method: &str, path: &str) -> String {
    let parts = path.split('/').skip(2).map(|part| part.trim_matches(['{', '}']));
    parts.fold(method.to_lowercase(), |id, part| format!("{id}-{}", part.to_lowercase()))
}

fn guid() -> Schema {
    ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::Custom("uuid".to_owned()))).into()
}

fn id_parameter(name: &str, about: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(about))
        .schema(Some(guid()))
        .build()
}

fn complete_one(operation: &mut Operation, row: &Row) {
    let roles: Vec<_> = row.roles().iter().map(Role::code).collect();
    let caller = json!({ "token": token(row.caller), "roles": roles });
    operation.extensions.get_or_insert_default().extend([(CALLER.to_owned(), caller)]);
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        if parameter.name == "filter" {
            (parameter.schema, parameter.content) = (None, filter());
        }
        let known = KNOWN.iter().find(|(name, _)| *name == parameter.name);
        parameter.description = parameter.description.take().or_else(|| known.map(|(_, about)| (*about).to_owned()));
    }
    let ids = IDS.map(|(name, _)| RefOr::Ref(Ref::new(format!("#/components/parameters/{name}"))));
    operation.parameters.get_or_insert_default().extend(ids);
    let for_the_caller = matches!(row.caller, Caller::Person).then_some(2032);
    let for_the_role = row.permission.map(|_| 900_150);
    refuse(operation, row, 400, [800_002]);
    refuse(operation, row, 401, [800_001]);
    if for_the_caller.or(for_the_role).is_some() {
        refuse(operation, row, 403, for_the_caller.into_iter().chain(for_the_role));
    }
    refuse(operation, row, 413, [800_002]);
    refuse(operation, row, 429, [429]);
    for (status, answer) in &mut operation.responses.responses {
        if let RefOr::T(answer) = answer {
            finish(status, answer);
        }
    }
}

/// A filter is JSON in the query.
fn filter() -> BTreeMap<String, RefOr<Content>> {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let one_value = SchemaType::Array(vec![Type::String, Type::Number, Type::Boolean]);
    let condition = ObjectBuilder::new()
        .property("Field", text())
        .property("Operator", text())
        .property("Value", ObjectBuilder::new().schema_type(one_value));
    let condition = ["Field", "Operator", "Value"].into_iter().fold(condition, ObjectBuilder::required);
    let content = ContentBuilder::new().schema(Some(condition)).build();
    BTreeMap::from([("application/json".to_owned(), RefOr::T(content))])
}

/// The token an operation takes, in the contract's words.
fn token(caller: Caller) -> &'static str {
    match caller {
        Caller::Any => "App-only or App+User",
        Caller::Person => "App+User",
    }
}

/// Add codes that every operation has beside its own, where it can refuse so at all.
fn refuse(operation: &mut Operation, row: &Row, status: u16, codes: impl IntoIterator<Item = u32>) {
    let place = operation.responses.responses.entry(status.to_string());
    let answer = place.or_insert_with(|| RefOr::T(ResponseBuilder::new().build()));
    let RefOr::T(answer) = answer else { return };
    let codes = codes.into_iter().fold(answer.description.clone(), |codes, code| format!("{codes} {code}"));
    answer.description = codes;
    // The answer to HEAD has no body.
    if row.method != "HEAD" && answer.content.is_empty() {
        let body = ContentBuilder::new().schema(Some(Ref::from_schema_name("ErrorBody"))).build();
        answer.content.insert("application/json".to_owned(), body.into());
    }
}

/// Say what an answer means, its codes as data, and the headers it has.
fn finish(status: &str, answer: &mut Response) {
    let numbers = answer.description.split(|it: char| !it.is_ascii_digit());
    let codes: BTreeSet<u32> = numbers.filter_map(|code| code.parse().ok()).collect();
    let (about, header) = match status {
        "200" => ("Done.", None),
        "201" => ("Created.", None),
        "204" => ("Done; there is nothing to tell.", None),
        "400" => ("The call is not of the contract's form, or its values cannot be taken.", None),
        "401" => ("There is no good token.", Some(CHALLENGE)),
        "403" => ("The caller may not do this.", None),
        "404" => ("What the call is about does not exist for the caller.", None),
        "409" => ("What is there stands against it.", None),
        "413" => ("The body is too large.", None),
        "429" => ("Too many calls.", Some(WAIT)),
        _ => return,
    };
    about.clone_into(&mut answer.description);
    if !codes.is_empty() {
        answer.extensions = Some(ExtensionsBuilder::new().add(CODES, json!(codes)).build());
    }
    for name in IDS.into_iter().map(|(name, _)| name).chain(header) {
        let header = Ref::new(format!("#/components/headers/{name}"));
        answer.headers.insert(name.to_owned(), RefOr::Ref(header));
    }
}
