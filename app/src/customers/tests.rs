use super::cursor::Place;
use super::query::Asked;
use super::{Found, content, list, pager};
use crate::lang::Lang;
use crate::say::Say;
use domain::customer::{CustomerStatus, RelationKind};
use leptos::prelude::*;
use program::customers::{Cursor, CustomerRow, CustomersPage};

const ID: &str = "88a63210-cd8f-493d-8c42-7175955cde6e";

fn a_row(name: &str) -> CustomerRow {
    CustomerRow {
        id: ID.into(),
        name: name.into(),
        domain: "blueyonder.example".into(),
        kind: RelationKind::Direct,
        shared_with: None,
        subscriptions: 1_042,
        status: CustomerStatus::NoProvider,
    }
}

fn a_place(position: usize, backwards: bool) -> Place {
    Place { cursor: Cursor { name_key: b"blue".to_vec(), id: ID.into(), backwards }, position }
}

fn found(rows: Vec<CustomerRow>) -> Found {
    Found {
        say: Say(Lang::En),
        provider: false,
        extends: true,
        asked: Asked::default(),
        page: CustomersPage { rows, next: None, previous: None },
        partners: Vec::new(),
        total: Some(0),
        ways: Vec::new(),
        opened: None,
    }
}

#[test]
fn a_row_leads_to_the_subscriptions_and_names_its_customer_in_the_quick_links() {
    let html = list::view(&found(vec![a_row("Blue <Yonder>")])).to_html();
    assert!(html.contains(&format!("href=\"/customers/{ID}/subscriptions\"")), "{html}");
    assert!(html.contains("Blue &lt;Yonder&gt;</a>"), "{html}");
    assert!(html.contains("Quick links for Blue"), "{html}");
    assert!(html.contains("None yet") && html.contains("1,042") && html.contains("No provider yet"), "{html}");
    assert!(html.contains("aria-expanded=\"false\"") && !html.contains("aria-controls"), "{html}");
}

#[test]
fn a_row_can_be_selected_by_the_name_of_its_customer_and_stays_selected() {
    let mut found = found(vec![a_row("Blue <Yonder>")]);
    let html = list::view(&found).to_html();
    assert!(
        html.contains("aria-label=\"Select Blue &lt;Yonder&gt;\"")
            || html.contains("aria-label=\"Select Blue <Yonder>\""),
        "{html}"
    );
    assert!(html.contains(&format!("name=\"id\" value=\"{ID}\"")) && !html.contains(" checked"), "{html}");
    found.asked.selected = vec![domain::CustomerTenantId::parse(ID).unwrap()];
    assert!(list::view(&found).to_html().contains(" checked"));
}

#[test]
fn opening_quick_links_keeps_filters_and_place() {
    let mut found = found(vec![a_row("Blue Yonder")]);
    found.asked.text = Some("blue".into());
    found.asked.place = Some(a_place(50, false));
    let html = list::view(&found).to_html();
    let (name, value) = a_place(50, false).pair();
    assert!(html.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{html}");
    assert!(html.contains("name=\"q\" value=\"blue\""), "{html}");
}

#[test]
fn the_pager_tells_where_the_page_stands() {
    let summary = |place: Option<Place>, next: bool, previous: bool, total| {
        let mut found = found(vec![a_row("A"), a_row("B")]);
        let cursor = |backwards| Cursor { name_key: Vec::new(), id: ID.into(), backwards };
        found.asked.place = place;
        found.page.next = next.then(|| cursor(false));
        found.page.previous = previous.then(|| cursor(true));
        found.total = total;
        pager::view(&found).to_html()
    };
    assert!(summary(None, false, false, None).contains("1–2 of 2"));
    assert!(summary(None, true, false, Some(240)).contains("1–2 of 240"));
    assert!(summary(Some(a_place(50, false)), true, true, Some(10_001)).contains("51–52 of more than 10,000"));
    assert!(summary(Some(a_place(50, true)), true, true, None).contains("49–50<"));
    assert!(summary(Some(a_place(50, true)), true, false, Some(9)).contains("1–2 of 9"));
}

#[test]
fn an_empty_list_says_whether_there_are_no_customers_or_none_that_match() {
    let mut none = found(Vec::new());
    none.ways = vec![("Invite new customers".into(), "/customers/invite".into())];
    let html = content(&none).to_html();
    assert!(html.contains("No customers yet") && html.contains("href=\"/customers/invite\""), "{html}");
    let mut searched = found(Vec::new());
    searched.asked.text = Some("<adventrue>".into());
    searched.total = Some(214);
    let html = content(&searched).to_html();
    assert!(html.contains("No customers match “&lt;adventrue&gt;”") && html.contains("214 customers"), "{html}");
}
