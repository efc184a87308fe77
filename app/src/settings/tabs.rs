//! The tabs above every settings page (design 15). The operator's own tenant has people and nothing else to set here.

use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::Crumb;
use leptos::prelude::*;

/// A page of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The legal profile and how its verification stands.
    Organization,
    /// The MPN IDs.
    Identifiers,
    /// People and roles.
    Users,
    /// The programs and the agreement.
    Program,
    /// The applications that call the REST API.
    Applications,
    /// What happened, and who did it.
    Activity,
}

impl Tab {
    const OF_PARTNERS: [Self; 6] =
        [Self::Organization, Self::Identifiers, Self::Users, Self::Program, Self::Applications, Self::Activity];
    const OF_OPERATOR: [Self; 1] = [Self::Users];

    const fn href(self) -> &'static str {
        match self {
            Self::Organization => "/settings/legal",
            Self::Identifiers => "/settings/identifiers",
            Self::Users => "/settings/users",
            Self::Program => "/settings/program",
            Self::Applications => "/settings/applications",
            Self::Activity => "/settings/activity",
        }
    }

    /// Its name, which is the title of its page too.
    #[must_use]
    pub fn title(self, say: Say) -> String {
        match self {
            Self::Organization => t!(say, "tab-organization"),
            Self::Identifiers => t!(say, "tab-identifiers"),
            Self::Users => t!(say, "tab-users"),
            Self::Program => t!(say, "tab-program"),
            Self::Applications => t!(say, "tab-applications"),
            Self::Activity => t!(say, "tab-activity"),
        }
    }
}

/// The tabs, with the page that is open marked. Use it directly under the head.
pub fn tabs(visit: &Visit, current: Tab) -> impl IntoView + use<> {
    let say = visit.say;
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let all: &[Tab] = if operator { &Tab::OF_OPERATOR } else { &Tab::OF_PARTNERS };
    let links: Vec<_> = all
        .iter()
        .map(|tab| {
            let here = (*tab == current).then_some("page");
            view! { <a href=tab.href() aria-current=here>{tab.title(say)}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t!(say, "nav-settings")>{links}</nav> }
}

/// The breadcrumb of a settings page, or of a page under a tab when `under` names that one.
#[must_use]
pub fn crumbs(say: Say, tab: Tab, under: Option<String>) -> Vec<Crumb> {
    let mut crumbs = vec![Crumb { href: Some("/settings".to_owned()), text: t!(say, "nav-settings") }];
    let href = under.is_some().then(|| tab.href().to_owned());
    crumbs.push(Crumb { href, text: tab.title(say) });
    crumbs.extend(under.map(|text| Crumb { href: None, text }));
    crumbs
}
