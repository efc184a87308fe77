//! Every sentence a person reads, from the Fluent catalogues in `app/locales`.
//!
//! `t!(say, "message-id", name = value)` looks a message up. A test holds that every id used exists
//! in every language with the same variables, and that none is left unused.

use crate::lang::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

/// Speaks one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Say(pub Lang);

macro_rules! catalogues {
    ($lang:literal) => {
        &[
            include_str!(concat!("../locales/", $lang, "/common.ftl")),
            include_str!(concat!("../locales/", $lang, "/accounts.ftl")),
            include_str!(concat!("../locales/", $lang, "/overview.ftl")),
            include_str!(concat!("../locales/", $lang, "/enrollment.ftl")),
            include_str!(concat!("../locales/", $lang, "/membership.ftl")),
            include_str!(concat!("../locales/", $lang, "/many.ftl")),
            include_str!(concat!("../locales/", $lang, "/agreement.ftl")),
            include_str!(concat!("../locales/", $lang, "/customers.ftl")),
            include_str!(concat!("../locales/", $lang, "/customer-tenants.ftl")),
            include_str!(concat!("../locales/", $lang, "/subscriptions.ftl")),
            include_str!(concat!("../locales/", $lang, "/transfers.ftl")),
            include_str!(concat!("../locales/", $lang, "/people.ftl")),
            include_str!(concat!("../locales/", $lang, "/partnerships.ftl")),
            include_str!(concat!("../locales/", $lang, "/relations.ftl")),
            include_str!(concat!("../locales/", $lang, "/letters.ftl")),
            include_str!(concat!("../locales/", $lang, "/operator.ftl")),
            include_str!(concat!("../locales/", $lang, "/orders.ftl")),
            include_str!(concat!("../locales/", $lang, "/program-letters.ftl")),
            include_str!(concat!("../locales/", $lang, "/verification.ftl")),
            include_str!(concat!("../locales/", $lang, "/extensions.ftl")),
            include_str!(concat!("../locales/", $lang, "/applications.ftl")),
            include_str!(concat!("../locales/", $lang, "/activity.ftl")),
        ]
    };
}

/// The catalogues of each language, in the order of [`Lang::ALL`].
pub const SOURCES: [(Lang, &[&str]); 4] = [
    (Lang::En, catalogues!("en")),
    (Lang::Sv, catalogues!("sv")),
    (Lang::Nl, catalogues!("nl")),
    (Lang::ZhCn, catalogues!("zh-CN")),
];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 4]> = LazyLock::new(|| SOURCES.map(|(lang, sources)| bundle(lang, sources)));

fn bundle(lang: Lang, sources: &[&str]) -> Bundle {
    let tag = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // All four languages run left to right; isolation marks would only disturb copying and searching.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parsed, errors)| {
            tracing::error!(lang = lang.tag(), ?errors, "a catalogue has syntax errors");
            parsed
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(lang = lang.tag(), ?errors, "a catalogue repeats a message");
        }
    }
    bundle
}

impl Say {
    /// What stands between two sentences; Chinese ones follow each other without a space.
    #[must_use]
    pub fn gap(self) -> Option<&'static str> {
        (self.0 != Lang::ZhCn).then_some(" ")
    }

    /// A message without variables.
    #[must_use]
    pub fn text(self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with its variables.
    #[must_use]
    pub fn with(self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(id, Some(arguments))
    }

    fn format(self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle = &BUNDLES[self.0 as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::error!(lang = self.0.tag(), id, "a message is missing");
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(lang = self.0.tag(), id, ?errors, "a message could not be formatted");
        }
        text
    }
}

/// `t!(say, "id")` or `t!(say, "id", name = value, …)`: a sentence in the reader's language.
#[macro_export]
macro_rules! t {
    ($say:expr, $id:literal) => {
        $say.text($id)
    };
    ($say:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut arguments = ::fluent_bundle::FluentArgs::new();
        $(arguments.set(stringify!($name), ::fluent_bundle::FluentValue::from($value));)+
        $say.with($id, &arguments)
    }};
}
