//! What somebody can ask for: every page they reach by links, and every form on those pages as it would be sent.

use crate::browser::{Answer, Browser, encoded};
use std::collections::{BTreeSet, VecDeque};

/// A request, to be sent again by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recorded {
    pub path: String,
    /// The body of a form; a request without one is a GET.
    pub form: Option<String>,
}

impl Recorded {
    pub fn get(path: &str) -> Self {
        Self { path: path.to_owned(), form: None }
    }

    pub fn form(path: &str, fields: &[(&str, &str)]) -> Self {
        Self { path: path.to_owned(), form: Some(encoded(fields)) }
    }

    pub async fn sent_by(&self, browser: &mut Browser) -> Answer {
        let Some(form) = &self.form else { return browser.get(&self.path).await };
        let request = browser.form(&self.path, &[]).map(|_| form.clone().into());
        browser.send(request).await
    }

    /// Everything the sender said.
    pub fn said(&self) -> String {
        let text = format!("{} {}", self.path, self.form.as_deref().unwrap_or_default());
        let decoded = url::form_urlencoded::parse(text.as_bytes());
        let decoded: Vec<_> = decoded.flat_map(|(name, value)| [name.into_owned(), value.into_owned()]).collect();
        format!("{text} {}", decoded.join(" "))
    }
}

/// Every page reachable by links, from the overview on.
pub async fn crawl(browser: &mut Browser) -> Vec<(String, Answer)> {
    let (mut seen, mut open, mut pages) = (BTreeSet::new(), VecDeque::from(["/".to_owned()]), Vec::new());
    while let Some(path) = open.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        // A role may be told that a page is not for it, but no link leads nowhere.
        assert!(matches!(answer.status.as_u16(), 200 | 303 | 403), "{path}: {}", answer.status);
        open.extend(answer.location().starts_with('/').then(|| answer.location().to_owned()));
        for piece in answer.body.split("href=\"/").skip(1) {
            let link = piece.split('"').next().unwrap_or_default().split('#').next().unwrap_or_default();
            let link = format!("/{}", link.replace("&amp;", "&"));
            if !link.starts_with("/pkg/") && !link.contains(".svg") {
                open.push_back(link);
            }
        }
        pages.push((path, answer));
    }
    pages
}

/// The forms of a page, each once for every button: those that change something, and those that ask for a text.
pub fn forms(path: &str, html: &str, sought: &str) -> Vec<Recorded> {
    let mut all = Vec::new();
    for piece in html.split("<form ").skip(1) {
        let (head, inside) = piece.split_once('>').unwrap_or_default();
        let changes = value(head, "method").as_deref() == Some("post");
        let inside = inside.split("</form>").next().unwrap_or_default();
        let own = value(head, "id").map(|id| format!("form=\"{id}\""));
        // Buttons may stand outside, and name their form.
        let outside = html.split('<').filter(|tag| own.as_ref().is_some_and(|own| tag.contains(own)));
        let tags: Vec<_> = inside.split('<').chain(outside).collect();
        let typed = if changes { "Typed by the other side" } else { sought };
        let filled = filled(&tags, typed, changes);
        let pressed: Vec<_> = tags.iter().filter(|tag| tag.starts_with("button")).filter_map(|tag| pair(tag)).collect();
        let to = value(head, "action").unwrap_or_else(|| path.to_owned());
        for button in pressed.iter().map(Some).chain(pressed.is_empty().then_some(None)) {
            let fields: Vec<_> =
                filled.iter().chain(button).map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let asked = || format!("{}?{}", to.split('?').next().unwrap_or_default(), encoded(&fields));
            all.push(if changes { Recorded::form(&to, &fields) } else { Recorded::get(&asked()) });
        }
    }
    all
}

/// What a person fills in, or the page has filled in already. Who asks types a text into every line and leaves lists as
/// they are; who changes something leaves lines as they are and chooses something from every list.
fn filled(tags: &[&str], typed: &str, changes: bool) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut list: Option<(String, Option<String>)> = None;
    for tag in tags {
        let name = || value(tag, "name").filter(|_| !tag.contains(" disabled"));
        let given = || value(tag, "value").unwrap_or_default();
        if tag.starts_with("select") {
            list = name().map(|name| (name, None));
        } else if let Some((_, chosen)) = list.as_mut().filter(|_| tag.starts_with("option")) {
            let wanted = chosen.as_ref().is_none_or(|it| changes && it.is_empty()) || tag.contains(" selected");
            *chosen = if wanted { Some(given()) } else { chosen.take() };
        } else if tag.starts_with("/select") {
            all.extend(list.take().and_then(|(name, chosen)| Some((name, chosen?))));
        } else if tag.starts_with("textarea") {
            all.extend(name().map(|name| (name, typed.to_owned())));
        } else if tag.starts_with("input") {
            let line = !changes && matches!(value(tag, "type").as_deref(), None | Some("text" | "search"));
            all.extend(name().map(|name| (name, if line { typed.to_owned() } else { given() })));
        }
    }
    all
}

fn pair(tag: &str) -> Option<(String, String)> {
    Some((value(tag, "name")?, value(tag, "value").unwrap_or_default()))
}

/// The value of an attribute.
fn value(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}=\"")).or_else(|| tag.split_once(&format!("{name}=\"")))?.1;
    let raw = rest.split('"').next()?;
    Some(raw.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}
