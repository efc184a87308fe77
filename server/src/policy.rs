//! Who gets which answer where, as data (S31). Tests ask the running server and compare; an address or a server
//! function without a row fails them (S32).
//!
//! The rows are about one transfer request that waits, between two partners, for one customer of the source.
//! What a person may not know is 404; what they know and may not do is 403; who is nobody yet is sent to sign in.

mod accounts;
mod agreement;
mod enrollment;
mod membership;
mod operator;
mod transfers;
mod verification;

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
    /// Global admin of a company that is in no program yet.
    Newcomer,
    /// Helpdesk agent of that company.
    NewcomerHelpdesk,
    /// Verifier of the operator.
    Verifier,
    /// Operator admin.
    Operator,
}

impl Who {
    /// Everyone, in the order of the table's columns.
    pub const ALL: [Self; 12] = [
        Self::Nobody,
        Self::Undecided,
        Self::SourceAdmin,
        Self::SourceHelpdesk,
        Self::TargetSales,
        Self::TargetAdmin,
        Self::StrangeSource,
        Self::StrangeProvider,
        Self::Newcomer,
        Self::NewcomerHelpdesk,
        Self::Verifier,
        Self::Operator,
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
    pub answers: [u16; 12],
}

const fn get(path: &'static str, answers: [u16; 12]) -> Rule {
    Rule { asked: Asked::Get(path), answers }
}

const fn form(
    page: &'static str,
    function: &'static str,
    fields: &'static [(&'static str, &'static str)],
    answers: [u16; 12],
) -> Rule {
    Rule { asked: Asked::Form { page, function, fields }, answers }
}

/// The table, flow by flow. Columns: nobody, undecided, source admin, source helpdesk, target sales, target admin,
/// strange source, strange provider, newcomer, newcomer helpdesk, verifier, operator.
pub const TABLE: [&[Rule]; 7] = [
    transfers::ROWS,
    accounts::ROWS,
    enrollment::ROWS,
    verification::ROWS,
    membership::ROWS,
    agreement::ROWS,
    operator::ROWS,
];
