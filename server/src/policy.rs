//! Who gets which answer where, as data (S31). Tests ask the running server and compare; an address or a server
//! function without a row fails them (S32).
//!
//! The rows are about one transfer request that waits, between two partners, for one customer of the source.
//! What a person may not know is 404; what they know and may not do is 403; who is nobody yet is sent to sign in.

mod accounts;
mod agreement;
mod applications;
pub mod calls;
mod customers;
mod enrollment;
mod extensions;
mod membership;
mod operator;
mod orders;
mod partnerships;
mod relations;
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
    /// Global admin of the customer.
    CustomerAdmin,
    /// Somebody of the customer who is no global admin.
    CustomerUser,
    /// Global admin of another customer.
    StrangeCustomer,
}

impl Who {
    /// Everyone, in the order of the table's columns.
    pub const ALL: [Self; 15] = [
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
        Self::CustomerAdmin,
        Self::CustomerUser,
        Self::StrangeCustomer,
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
    /// The answers to nobody and to people of partners and of the operator.
    pub answers: [u16; 12],
    /// The answers to global admins of customers: the customer's own, another's.
    pub customers: [u16; 2],
    /// The answer to everybody else of the customer, where it is not the one to its global admin.
    pub customer_users: Option<u16>,
}

/// The answers where only people of customers have anything to do.
const OF_CUSTOMERS: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404];

impl Rule {
    const fn of(asked: Asked, answers: [u16; 12]) -> Self {
        Self { asked, answers, customers: [not_for_customers(answers[1]); 2], customer_users: None }
    }

    /// With other answers to people of customers: the customer's own global admin, another's.
    const fn customers(self, customers: [u16; 2]) -> Self {
        Self { customers, ..self }
    }

    /// Refused to everybody of the customer but its global admins.
    const fn global_admins_only(self) -> Self {
        Self { customer_users: Some(403), ..self }
    }

    /// The answer to somebody.
    #[must_use]
    pub const fn answer(&self, who: Who) -> u16 {
        match who {
            Who::CustomerAdmin => self.customers[0],
            Who::CustomerUser => match self.customer_users {
                Some(answer) => answer,
                None => self.customers[0],
            },
            Who::StrangeCustomer => self.customers[1],
            partner => self.answers[partner as usize],
        }
    }
}

/// What people of customers get unless a row says otherwise: where somebody without a tenant is sent to choose one,
/// there is nothing for them; elsewhere they get the same.
const fn not_for_customers(undecided: u16) -> u16 {
    if undecided == 303 { 404 } else { undecided }
}

const fn get(path: &'static str, answers: [u16; 12]) -> Rule {
    Rule::of(Asked::Get(path), answers)
}

const fn form(
    page: &'static str,
    function: &'static str,
    fields: &'static [(&'static str, &'static str)],
    answers: [u16; 12],
) -> Rule {
    Rule::of(Asked::Form { page, function, fields }, answers)
}

/// The table, flow by flow. Columns: nobody, undecided, source admin, source helpdesk, target sales, target admin,
/// strange source, strange provider, newcomer, newcomer helpdesk, verifier, operator; then, where they get other
/// answers than [`Rule::of`] gives them, the customer's global admin and another customer's; and what only global
/// admins of the customer may.
pub const TABLE: [&[Rule]; 13] = [
    transfers::ROWS,
    customers::ROWS,
    accounts::ROWS,
    applications::ROWS,
    enrollment::ROWS,
    extensions::ROWS,
    verification::ROWS,
    membership::ROWS,
    agreement::ROWS,
    operator::ROWS,
    orders::ROWS,
    relations::ROWS,
    // Its last row ends the partnership: it stays the last.
    partnerships::ROWS,
];
