//! The agreement's Markdown as HTML. Nothing of it can become markup of ours: raw HTML is shown as the text it is,
//! pictures leave their description, and links their words.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};

/// The text as HTML, its headings one step below the page's own.
pub(crate) fn to_html(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, Parser::new(markdown).filter_map(safe));
    out
}

fn safe(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        // What is signed stands in the text itself, not behind an address that may change.
        Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Link | TagEnd::Image | TagEnd::HtmlBlock) => None,
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        other => Some(other),
    }
}

const fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_and_stress_are_shown() {
        let html = to_html("# Agreement\n\n- one\n- **two**\n");
        assert_eq!(html, "<h2>Agreement</h2>\n<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n");
    }

    #[test]
    fn nothing_in_the_text_becomes_markup_of_its_own() {
        for markdown in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div style=\"position:fixed\">\n\nx\n\n</div>",
            "[click](javascript:alert(1))",
            "![pixel](https://elsewhere.example/p.gif)",
            "<javascript:alert(1)>",
            "# x {onclick=alert(1)}",
            "```\"><script>\ncode\n```",
        ] {
            let html = to_html(markdown);
            let markup: Vec<_> = html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()).collect();
            let plain = |tag: &&str| {
                matches!(tag.trim_start_matches('/'), "p" | "h2" | "pre" | "code") || tag.starts_with("code class=")
            };
            assert!(markup.iter().all(plain), "{markdown}: {html}");
        }
    }
}
