//! Who gets which answer where, as data (S31). Tests ask the running server and compare; an address or a server
//! function without a row fails them (S32).
//!
//! The rows are about one transfer request that waits, between two partners, for one customer of the source.
//! What a person may not know is 404; what they know and may not do is 403; who is nobody yet is sent to sign in.

/// How a person stands to the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Not signed in.
    Nobody,
    /// Signed in, but no tenant is chosen.
    Undecided,
    /// Admin agent of the partner that hands over.
    SourceAdmin,
    /// Helpdesk agent of the partner that hands over.
    SourceHelpdesk,
    /// Sales agent of the provider that is asked.
    TargetSales,
    /// Admin agent of the provider that is asked.
    TargetAdmin,
    /// Admin agent of another partner that hands over.
    StrangeSource,
    /// Admin agent of another provider.
    StrangeProvider,
}

impl Who {
    /// Everyone, in the order of the table's columns.
    pub const ALL: [Self; 8] = [
        Self::Nobody,
        Self::Undecided,
        Self::SourceAdmin,
        Self::SourceHelpdesk,
        Self::TargetSales,
        Self::TargetAdmin,
        Self::StrangeSource,
        Self::StrangeProvider,
    ];
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A page or file, in axum's notation.
    Get(&'static str),
    /// A server function, by the form of a page.
    Form {
        /// The page.
        page: &'static str,
        /// The function's path.
        function: &'static str,
        /// What is typed; `{customer}`, `{transfer}` and the like stand for those of the request.
        fields: &'static [(&'static str, &'static str)],
    },
    /// A server function, directly.
    Direct {
        /// The function's path.
        function: &'static str,
        /// What is sent.
        fields: &'static [(&'static str, &'static str)],
    },
}

/// One row: the status for everyone in [`Who::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// What is asked for.
    pub asked: Asked,
    /// The answers.
    pub answers: [u16; 8],
}

const fn get(path: &'static str, answers: [u16; 8]) -> Rule {
    Rule { asked: Asked::Get(path), answers }
}

const fn form(
    page: &'static str,
    function: &'static str,
    fields: &'static [(&'static str, &'static str)],
    answers: [u16; 8],
) -> Rule {
    Rule { asked: Asked::Form { page, function, fields }, answers }
}

const THE_TRANSFER: &[(&str, &str)] = &[("transfer_id", "{transfer}")];
const NEW: &[(&str, &str)] =
    &[("customer_id", "{customer}"), ("provider", "{provider}"), ("subscription[0]", "{subscription}")];
const NO: &[(&str, &str)] = &[("transfer_id", "{transfer}"), ("decision", "reject"), ("reason", "No.")];
const YES: &[(&str, &str)] = &[("transfer_id", "{transfer}"), ("decision", "accept")];
const CREDENTIALS: &[(&str, &str)] = &[("user", "{user}"), ("password", "{password}")];

/// The table. Columns: nobody, undecided, source admin, source helpdesk, target sales, target admin, strange
/// source, strange provider.
pub const TABLE: &[Rule] = &[
    get("/sign-in", [200, 303, 303, 303, 303, 303, 303, 303]),
    get("/accounts", [303, 200, 303, 303, 303, 303, 303, 303]),
    get("/preferences", [303; 8]),
    get("/help", [200; 8]),
    get("/", [303, 303, 200, 200, 200, 200, 200, 200]),
    get("/search", [303; 8]),
    get("/customers", [303, 303, 200, 200, 200, 200, 200, 200]),
    get("/customers/{id}/subscriptions", [303, 303, 200, 200, 200, 200, 404, 404]),
    // A customer that one does not serve directly has no such page.
    get("/customers/{id}/transfers/new", [303, 303, 200, 403, 404, 404, 404, 404]),
    get("/requests", [303, 303, 200, 200, 200, 200, 200, 200]),
    get("/requests/{id}", [303, 303, 303, 403, 200, 200, 404, 404]),
    get("/transfers", [303, 303, 200, 403, 200, 200, 200, 200]),
    get("/transfers/{id}", [303, 303, 200, 403, 200, 200, 404, 404]),
    get("/mailbox", [404; 8]),
    get("/mailbox/{id}", [404; 8]),
    get("/healthz", [200; 8]),
    get("/live", [401, 401, 200, 200, 200, 200, 200, 200]),
    get("/speculation.json", [200; 8]),
    get("/pkg/{*file}", [404; 8]),
    get("/do/{*function}", [405; 8]),
    get("/favicon.svg", [200; 8]),
    get("/icons.svg", [200; 8]),
    get("/logo.svg", [200; 8]),
    get("/robots.txt", [200; 8]),
    form("/sign-in", "/do/sign-in", CREDENTIALS, [303; 8]),
    form("/preferences", "/do/set-theme", &[("theme", "dark")], [303; 8]),
    form("/preferences", "/do/set-language", &[("language", "nl")], [303; 8]),
    Rule {
        asked: Asked::Direct { function: "/do/glance-at-transfer", fields: THE_TRANSFER },
        answers: [401, 401, 200, 403, 200, 200, 404, 404],
    },
    form("/customers/{id}/transfers/new", "/do/request-transfer", NEW, [303, 303, 303, 403, 404, 404, 404, 404]),
    form("/transfers/{id}", "/do/withdraw-transfer", THE_TRANSFER, [303, 303, 303, 403, 403, 403, 404, 404]),
    form("/requests/{id}", "/do/answer-transfer", NO, [303, 303, 403, 403, 303, 303, 404, 404]),
    form("/requests/{id}", "/do/answer-transfer", YES, [303, 303, 403, 403, 303, 303, 404, 404]),
    // The tenant is the target's: whoever has no role there learns nothing.
    form("/accounts", "/do/choose-tenant", &[("tenant_id", "{provider}")], [303, 303, 404, 404, 303, 303, 404, 404]),
    form("/preferences", "/do/sign-out", &[], [303; 8]),
];
