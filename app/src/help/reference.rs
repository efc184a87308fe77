//! What the reference of the REST API shows. The server makes it from the document it serves; no page knows more.

use domain::Role;

/// The whole API.
#[derive(Debug, Default)]
pub struct Reference {
    /// What it is about, each with its operations.
    pub nouns: Vec<Noun>,
}

/// Something operations are about.
#[derive(Debug)]
pub struct Noun {
    /// As the document calls it.
    pub name: String,
    /// What can be done.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// The last part of the address of its page.
    pub id: String,
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path, with the names of its parameters in braces.
    pub path: String,
    /// What it does, in English.
    pub summary: String,
    /// Whether only a token in a person's name will do (App+User).
    pub in_a_persons_name: bool,
    /// The roles that may call it.
    pub roles: Vec<Role>,
    /// What stands in the path, the query and the headers.
    pub parameters: Vec<Member>,
    /// The members of the body that is sent; one inside another has a dotted name.
    pub sent: Vec<Member>,
    /// The members of the body of the answer when all goes well.
    pub told: Vec<Member>,
    /// Every status.
    pub outcomes: Vec<Outcome>,
    /// A call by curl.
    pub example: String,
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the body.
    Body,
}

/// A value that is sent or told.
#[derive(Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// Of what kind it is, as JSON has it: `string`, `integer`, `array of string`.
    pub kind: String,
    /// Whether it is always there, or must be.
    pub required: bool,
    /// What it means, in English.
    pub about: String,
}

/// An answer.
#[derive(Debug)]
pub struct Outcome {
    /// The HTTP status.
    pub status: String,
    /// What it means, in English.
    pub about: String,
    /// The codes that tell the reason.
    pub codes: Vec<u64>,
}

impl Reference {
    /// The operation with that id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.nouns.iter().flat_map(|noun| &noun.operations).find(|it| it.id == id)
    }
}
