//! The table of customers as a string put together by hand: what a page would cost without views, words and layers.

use program::store::bare::CustomerColumns;
use std::fmt::Write;

/// Rows of the table.
pub const ROWS: i64 = 50;

const HEAD: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Customers</title></head><body>\
    <table class=\"table table--stack\" role=\"table\"><caption class=\"vh\">Customers</caption><thead role=\"rowgroup\">\
    <tr role=\"row\"><th role=\"columnheader\" scope=\"col\" aria-sort=\"ascending\">Customer</th>\
    <th role=\"columnheader\" scope=\"col\">Relationship</th><th role=\"columnheader\" scope=\"col\">Providers</th>\
    <th role=\"columnheader\" scope=\"col\" class=\"num\">Subscriptions</th>\
    <th role=\"columnheader\" scope=\"col\">Status</th><th role=\"columnheader\" scope=\"col\">\
    <span class=\"vh\">Quick links</span></th></tr></thead><tbody role=\"rowgroup\">";

/// The document.
pub fn document(rows: &[CustomerColumns]) -> String {
    let mut html = String::with_capacity(64 * 1024);
    html.push_str(HEAD);
    for row in rows {
        write_row(&mut html, row);
    }
    html.push_str("</tbody></table></body></html>");
    html
}

fn write_row(
    html: &mut String,
    (id, name, domain, kind, _, shared_with, subscriptions, transfer, _): &CustomerColumns,
) {
    let name = escaped(name);
    let shared_with = shared_with.as_deref().map_or_else(|| "None yet".to_owned(), escaped);
    let status = transfer.as_deref().unwrap_or("up to date");
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><a href=\"/customers/{id}/subscriptions\">{name}</a>\
         <span class=\"sub\">{domain}</span></th><td role=\"cell\" data-l=\"Relationship\">{kind}</td>\
         <td role=\"cell\" data-l=\"Providers\">{shared_with}</td>\
         <td role=\"cell\" class=\"num\" data-l=\"Subscriptions\">{subscriptions}</td>\
         <td role=\"cell\" data-l=\"Status\"><span class=\"tag is-ok\"><svg class=\"i\" viewBox=\"0 0 20 20\" \
         aria-hidden=\"true\"><use href=\"/icons.svg#ok\"></use></svg>{status}</span></td>\
         <td role=\"cell\" class=\"act\"><button type=\"submit\" class=\"btn btn--small\" form=\"list\" \
         formaction=\"/customers#q-{id}\" name=\"open\" value=\"{id}\" aria-expanded=\"false\" \
         aria-label=\"Quick links for {name}\">Quick links<svg class=\"i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">\
         <use href=\"/icons.svg#down\"></use></svg></button></td></tr>"
    );
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(c),
        }
    }
    safe
}
