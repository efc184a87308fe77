//! Who may call which operation of the REST API, as data (rest-contract §1.1, G3): the document is completed from these
//! rows, and tests ask the running server whether each of them holds.

use domain::{Permission, Role, Roles};

/// In whose name a token may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caller {
    /// A program's own (App-only), or a person's (App+User).
    Any,
    /// A person's (App+User).
    Person,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// The method, in upper case.
    pub method: &'static str,
    /// The path, in axum's notation.
    pub path: &'static str,
    /// In whose name.
    pub caller: Caller,
    /// What the caller's roles must allow, where not every role will do.
    pub permission: Option<Permission>,
}

impl Operation {
    /// The roles of partners that will do.
    #[must_use]
    pub fn roles(&self) -> Roles {
        let all = Roles::of(&Role::OF_PARTNERS);
        self.permission.map_or(all, |permission| permission.roles().iter().filter(|it| !it.is_operators()).collect())
    }
}

const fn any(method: &'static str, path: &'static str, permission: Permission) -> Operation {
    Operation { method, path, caller: Caller::Any, permission: Some(permission) }
}

const fn person(method: &'static str, path: &'static str, permission: Permission) -> Operation {
    Operation { caller: Caller::Person, ..any(method, path, permission) }
}

/// For whatever role.
const fn all(caller: Caller, method: &'static str, path: &'static str) -> Operation {
    Operation { method, path, caller, permission: None }
}

/// Every operation.
pub const OPERATIONS: &[Operation] = &[
    any("GET", "/v1/customers", Permission::SeeCustomers),
    any("POST", "/v1/customers", Permission::CreateCustomer),
    any("GET", "/v1/customers/{customer}", Permission::SeeCustomers),
    person("PATCH", "/v1/customers/{customer}", Permission::EndRelation),
    any("GET", "/v1/customers/{customer}/profiles/company", Permission::SeeCustomers),
    any("GET", "/v1/customers/{customer}/profiles/billing", Permission::SeeCustomers),
    person("PUT", "/v1/customers/{customer}/profiles/billing", Permission::EditCustomer),
    any("HEAD", "/v1/domains/{domain}", Permission::CreateCustomer),
    all(Caller::Any, "GET", "/v1/countryvalidationrules/{country}"),
    all(Caller::Any, "POST", "/v1/validations/address"),
    person("GET", "/v1/customers/relationshiprequests", Permission::InviteCustomers),
    person("GET", "/v1/relationships", Permission::SeePartnerships),
    person("POST", "/v1/relationships/invitations", Permission::RequestPartnership),
    person("DELETE", "/v1/relationships/{partner}", Permission::RemovePartnership),
    person("GET", "/v1/customers/{customer}/relationships", Permission::SeeCustomers),
    person("POST", "/v1/customers/{customer}/relationshipextensions", Permission::ExtendRelation),
    person("GET", "/v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus", Permission::SeeCustomers),
    all(Caller::Person, "GET", "/v1/agreements"),
    person("GET", "/v1/customers/{customer}/agreements", Permission::SeeCustomers),
    person("POST", "/v1/customers/{customer}/agreements", Permission::AttestAgreement),
    all(Caller::Person, "GET", "/v1/agreementtemplates/{template}/document"),
    any("GET", "/v1/customers/{customer}/subscriptions", Permission::SeeCustomers),
    any("GET", "/v1/customers/{customer}/subscriptions/{subscription}", Permission::SeeCustomers),
    any("PATCH", "/v1/customers/{customer}/subscriptions/{subscription}", Permission::PlaceOrders),
    any("GET", "/v1/customers/{customer}/subscriptions/{subscription}/addons", Permission::SeeCustomers),
    any("GET", "/v1/customers/{customer}/subscriptions/{subscription}/supportcontact", Permission::SeeCustomers),
    any("PUT", "/v1/customers/{customer}/subscriptions/{subscription}/supportcontact", Permission::SetSupportContact),
    any("POST", "/v1/customers/{customer}/orders", Permission::PlaceOrders),
    any("GET", "/v1/customers/{customer}/orders/{order}", Permission::PlaceOrders),
    any("GET", "/v1/customers/{customer}/transferseligibility", Permission::ViewTransfers),
    any("GET", "/v1/customers/{customer}/transfers", Permission::ViewTransfers),
    any("POST", "/v1/customers/{customer}/transfers", Permission::RequestTransfer),
    any("GET", "/v1/customers/{customer}/transfers/{transfer}", Permission::ViewTransfers),
    any("DELETE", "/v1/customers/{customer}/transfers/{transfer}", Permission::RequestTransfer),
    any("PATCH", "/v1/customers/{customer}/transfers/{transfer}", Permission::AnswerTransfer),
    any("POST", "/v1/customers/{customer}/transfers/{transfer}/accept", Permission::AnswerTransfer),
    any("GET", "/v1/auditrecords", Permission::SeePartnerships),
    person("GET", "/v1/compliance/csp/agreementstatus", Permission::SeePartnerships),
    person("GET", "/v1/profiles/mpn", Permission::SeeProfile),
    any("GET", "/v1/profiles/legalbusiness", Permission::SeeProfile),
    person("PUT", "/v1/profiles/legalbusiness", Permission::EditProfile),
    person("GET", "/v1/profiles/support", Permission::SeeProfile),
    person("PUT", "/v1/profiles/support", Permission::EditProfile),
    person("GET", "/v1/profiles/organization", Permission::SeeProfile),
    person("PUT", "/v1/profiles/organization", Permission::EditProfile),
    person("GET", "/v1/profiles/billing", Permission::SeeProfile),
    person("PUT", "/v1/profiles/billing", Permission::EditProfile),
];

/// The row of an operation.
#[must_use]
pub fn of(method: &str, path: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|it| it.method == method && it.path == path)
}
