//! What surrounds resources on the wire: links, attributes, lists (rest-contract §1.2).

use serde::Serialize;
use utoipa::ToSchema;

/// Where something is, and how to ask for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Link {
    /// Relative to the version.
    pub uri: String,
    /// The method.
    pub method: &'static str,
    /// Headers to send along.
    pub headers: Vec<Header>,
}

/// A header to send along.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Header {
    /// Its name.
    pub key: &'static str,
    /// Its value.
    pub value: String,
}

impl Link {
    /// A link that is read.
    pub fn get(uri: impl Into<String>) -> Self {
        Self { uri: uri.into(), method: "GET", headers: Vec::new() }
    }

    /// The next page: sent with the token.
    #[must_use]
    pub fn page(uri: String, token: String) -> Self {
        Self { headers: vec![Header { key: "MS-ContinuationToken", value: token }], ..Self::get(uri) }
    }
}

/// The links of a resource.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Links {
    /// Itself.
    #[serde(rename = "self")]
    pub own: Link,
}

impl Links {
    /// With where it is itself.
    pub fn to(uri: impl Into<String>) -> Self {
        Self { own: Link::get(uri) }
    }
}

/// What kind of resource it is, and which version of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Attributes {
    /// The version, to be sent as `If-Match`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The kind.
    pub object_type: &'static str,
}

impl Attributes {
    /// Of a resource without versions.
    #[must_use]
    pub const fn of(object_type: &'static str) -> Self {
        Self { etag: None, object_type }
    }

    /// Of that version.
    #[must_use]
    pub fn versioned(object_type: &'static str, etag: String) -> Self {
        Self { etag: Some(etag), object_type }
    }
}

/// The links of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ListLinks {
    /// Itself.
    #[serde(rename = "self")]
    pub own: Link,
    /// The page after this one, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
    /// The page before this one, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Link>,
}

/// A list in its envelope.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Collection<T> {
    /// How many there are on this page.
    pub total_count: usize,
    /// They themselves.
    pub items: Vec<T>,
    /// What the next page is asked for with; there when the list has pages, and empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
    /// Where the list and its neighbours are.
    pub links: ListLinks,
    /// Always a collection.
    pub attributes: Attributes,
}

impl<T> Collection<T> {
    /// A list in one piece.
    #[must_use]
    pub fn whole(uri: String, items: Vec<T>) -> Self {
        Self {
            total_count: items.len(),
            items,
            continuation_token: None,
            links: ListLinks { own: Link::get(uri), next: None, previous: None },
            attributes: Attributes::of("Collection"),
        }
    }
}
