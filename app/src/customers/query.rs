//! What the list is asked for, read from the URL and written back to it: all its state is there.

use super::cursor::Place;
use crate::error::AppError;
use crate::page::Visit;
use crate::transfers::list::encoded;
use domain::CustomerTenantId;
use domain::customer::{CustomerStatus, RelationKind};
use program::customers::CustomersQuery;

/// The shared-with filter for customers that are shared with nobody.
pub(super) const NOBODY: &str = "none";

/// In the query when what was to be done with the selected customers was to be done with none.
pub(super) const NOTHING_SELECTED: &str = "nothing";

/// The state of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Part of name, domain or id.
    pub(super) text: Option<String>,
    /// Only this relation.
    pub(super) kind: Option<RelationKind>,
    /// Only those shared with this partner, or [`NOBODY`].
    pub(super) partner: Option<String>,
    /// Only those that need attention.
    pub(super) attention: bool,
    /// Only those that are tagged so.
    pub(super) status: Option<CustomerStatus>,
    /// Where the page starts.
    pub(super) place: Option<Place>,
    /// The customer whose quick links are open.
    pub(super) open: Option<CustomerTenantId>,
    /// The customers that are selected.
    pub(super) selected: Vec<CustomerTenantId>,
}

impl Asked {
    /// Read the state from the URL. What is no filter is ignored; what is no cursor is refused.
    ///
    /// # Errors
    /// `BadRequest` for a cursor that is none.
    pub(super) fn of(visit: &Visit) -> Result<Self, AppError> {
        let partner =
            |raw: &str| (raw == NOBODY).then(|| NOBODY.to_owned()).or_else(|| domain::id::canonical_guid(raw).ok());
        Ok(Self {
            text: visit.value("q").map(|text| text.chars().take(200).collect()),
            kind: visit.value("rel").and_then(RelationKind::of_code),
            partner: visit.value("prov").and_then(partner),
            attention: visit.value("attention").is_some(),
            status: visit.value("st").and_then(CustomerStatus::of_code),
            place: Place::of(visit)?,
            open: visit.value("open").and_then(|id| CustomerTenantId::parse(id).ok()),
            selected: selected(visit),
        })
    }

    /// The question for the program.
    pub(super) fn query(&self) -> CustomersQuery {
        CustomersQuery {
            text: self.text.clone(),
            kind: self.kind,
            shared_with: self.partner.clone(),
            attention: self.attention,
            status: self.status,
            from: self.place.as_ref().map(|place| place.cursor.clone()),
        }
    }

    /// Whether every customer is asked for.
    pub(super) fn is_everything(&self) -> bool {
        self.text.is_none() && !self.is_filtered()
    }

    /// Whether there is a filter besides the text.
    pub(super) fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.partner.is_some() || self.attention || self.status.is_some()
    }

    /// The filters as fields of a form or a URL, with the place if there is one.
    pub(super) fn pairs(&self, place: Option<&Place>) -> Vec<(&'static str, String)> {
        let filters = [
            ("q", self.text.clone()),
            ("rel", self.kind.map(|kind| kind.code().to_owned())),
            ("prov", self.partner.clone()),
            ("st", self.status.map(|status| status.code().to_owned())),
            ("attention", self.attention.then(|| "1".to_owned())),
        ];
        let filters = filters.into_iter().filter_map(|(name, value)| Some((name, value?)));
        filters.chain(place.map(Place::pair)).collect()
    }

    /// The URL of the list with these filters, at a place.
    pub(super) fn href(&self, place: Option<&Place>) -> String {
        let pairs: Vec<_> =
            self.pairs(place).into_iter().map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
        if pairs.is_empty() { "/customers".to_owned() } else { format!("/customers?{}", pairs.join("&")) }
    }
}

/// The customers that are selected in the list, as its form tells them. What is no id is ignored.
fn selected(visit: &Visit) -> Vec<CustomerTenantId> {
    visit.all("id").iter().filter_map(|id| CustomerTenantId::parse(id).ok()).collect()
}

/// The list one comes from, which then says that nothing is selected.
pub(super) fn nothing_selected(asked: &Asked) -> String {
    let list = asked.href(asked.place.as_ref());
    format!("{list}{}{NOTHING_SELECTED}=1", if list.contains('?') { '&' } else { '?' })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_holds_every_filter() {
        let asked = Asked {
            text: Some("Åre & co".into()),
            kind: Some(RelationKind::Direct),
            partner: Some(NOBODY.into()),
            attention: true,
            status: Some(CustomerStatus::Ready),
            ..Asked::default()
        };
        assert_eq!(asked.href(None), "/customers?q=%C3%85re+%26+co&rel=direct&prov=none&st=ready&attention=1");
        assert_eq!(Asked::default().href(None), "/customers");
    }
}
