//! The HTML part: tables and inline styles, as mail programs want it (design 16). Everything put in is escaped.

use super::{Action, Words};

const DARK: &str = "@media (prefers-color-scheme:dark){.bg{background:#0e1315!important}\
.bx{background:#161c1f!important;border-color:#2d373b!important}.tx{color:#e9edee!important}\
.mu{color:#b9c3c7!important}.bt{background:#7fcfe1!important;color:#04222a!important}.ln{color:#7fcfe1!important}\
.td{border-color:#2d373b!important}}";
const FONT: &str = "-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei',Arial,sans-serif";
const TABLE: &str = "role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"";

/// Text for an element or an attribute.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

pub(super) fn of(words: &Words) -> String {
    let [subject, next, sender] = [&words.subject, &words.paragraphs[1], &words.sender].map(|text| escaped(text));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
<title>{subject}</title><style>{DARK}</style></head>\n\
<body class=\"bg\" style=\"margin:0;padding:0;background:#f6f4ef\">\n\
<div style=\"display:none;max-height:0;overflow:hidden\">{next}</div>\n\
<table {TABLE} class=\"bg\" style=\"background:#f6f4ef\"><tr><td align=\"center\" style=\"padding:32px 16px\">\n\
<table {TABLE} class=\"bx\" style=\"width:100%;max-width:600px;background:#ffffff;border:1px solid #e0dcd2;\
border-radius:10px;font-family:{FONT};text-align:left\">\n{head}{body}</table>\n\
<p class=\"mu\" style=\"max-width:600px;margin:16px auto 0;color:#475055;font:13px/1.5 {FONT}\">{sender}</p>\
</td></tr></table></body></html>\n",
        lang = words.lang.tag(),
        head = head(&subject),
        body = body(words),
    )
}

fn head(subject: &str) -> String {
    format!(
        "<tr><td style=\"padding:20px 32px;background:#0c323c;border-radius:10px 10px 0 0;color:#f1f7f8;font-size:17px;\
font-weight:700\"><span aria-hidden=\"true\" style=\"color:#7fcfe1\">&#9632;&nbsp;</span>Twotier</td></tr>\n\
<tr><td class=\"tx\" style=\"padding:32px 32px 8px;color:#162023\">\
<h1 style=\"margin:0;font-size:24px;line-height:1.3\">{subject}</h1></td></tr>\n"
    )
}

fn body(words: &Words) -> String {
    let (button, full) = words.action.as_ref().map(|it| action(it, &words.link_hint)).unwrap_or_default();
    let [what, next] = &words.paragraphs;
    let paragraphs: String = [&words.greeting, what, next]
        .map(|text| format!("<p style=\"margin:0 0 16px\">{}</p>", escaped(text)))
        .concat();
    let facts: String = words.facts.iter().map(|(label, value)| row(label, value)).collect();
    format!(
        "<tr><td class=\"tx\" style=\"padding:8px 32px;color:#162023;font-size:16px;line-height:1.6\">{paragraphs}\
</td></tr>\n{button}<tr><td style=\"padding:0 32px 24px\">\
<table {TABLE} style=\"font-size:14px;line-height:1.5\">\n{facts}</table></td></tr>\n\
<tr><td class=\"mu\" style=\"padding:0 32px 32px;color:#475055;font-size:14px;line-height:1.6\">\
{full}<p style=\"margin:0\">{safety}</p></td></tr>\n",
        safety = escaped(&words.safety),
    )
}

/// The button, and its link in full for where it does not work.
fn action(action: &Action, hint: &str) -> (String, String) {
    let [link, button, hint] = [&action.link, &action.button, hint].map(escaped);
    let pressed = format!(
        "<tr><td style=\"padding:8px 32px 24px\"><a class=\"bt\" href=\"{link}\" style=\"display:inline-block;\
padding:14px 24px;border-radius:6px;background:#0a5465;color:#ffffff;font-size:16px;font-weight:700;\
text-decoration:none\">{button}</a></td></tr>\n"
    );
    let full = format!(
        "<p style=\"margin:0 0 12px\">{hint}<br><a class=\"ln\" href=\"{link}\" style=\"color:#0a5465;\
word-break:break-all\">{link}</a></p>"
    );
    (pressed, full)
}

fn row(label: &str, value: &str) -> String {
    let value = escaped(value).lines().collect::<Vec<_>>().join("<br>");
    format!(
        "<tr><td class=\"mu td\" style=\"padding:10px 12px 10px 0;border-top:1px solid #e0dcd2;color:#475055;\
vertical-align:top;width:150px\">{}</td><td class=\"tx td\" style=\"padding:10px 0;border-top:1px solid #e0dcd2;\
color:#162023;vertical-align:top\">{value}</td></tr>\n",
        escaped(label)
    )
}
