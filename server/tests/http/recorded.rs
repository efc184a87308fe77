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

/// The forms of a page that change something, each once for every button.
pub fn forms(path: &str, html: &str) -> Vec<Recorded> {
    let mut all = Vec::new();
    for piece in html.split("<form ").skip(1) {
        let (head, inside) = piece.split_once('>').unwrap_or_default();
        if value(head, "method").as_deref() != Some("post") {
            continue;
        }
        let inside = inside.split("</form>").next().unwrap_or_default();
        let own = value(head, "id").map(|id| format!("form=\"{id}\""));
        // Buttons may stand outside, and name their form.
        let outside = html.split('<').filter(|tag| own.as_ref().is_some_and(|own| tag.contains(own)));
        let tags: Vec<_> = inside.split('<').chain(outside).collect();
        let typed: Vec<_> = tags.iter().filter_map(|tag| field(tag)).collect();
        let pressed: Vec<_> = tags.iter().filter(|tag| tag.starts_with("button")).filter_map(|tag| pair(tag)).collect();
        let to = value(head, "action").unwrap_or_else(|| path.to_owned());
        for button in pressed.iter().map(Some).chain(pressed.is_empty().then_some(None)) {
            let fields: Vec<_> =
                typed.iter().chain(button).map(|(name, value)| (name.as_str(), value.as_str())).collect();
            all.push(Recorded::form(&to, &fields));
        }
    }
    all
}

/// What a person fills in, or the page has filled in already.
fn field(tag: &str) -> Option<(String, String)> {
    let name = value(tag, "name")?;
    if tag.starts_with("textarea") {
        return Some((name, "Typed by the other side".to_owned()));
    }
    (tag.starts_with("input") && !tag.contains(" disabled")).then(|| (name, value(tag, "value").unwrap_or_default()))
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
