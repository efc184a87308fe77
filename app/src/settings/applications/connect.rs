//! Where an application connects, and the commands to begin with.

use crate::page::Visit;
use crate::t;
use crate::ui::copy::CopyButton;
use crate::ui::{Card, Glyph, Icon, TextArea};
use domain::{CredentialId, PartnerTenantId};
use leptos::prelude::*;

/// In whose name it asks for tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    /// Its own.
    Itself,
    /// That of whoever gave it a refresh token.
    Person,
}

/// The card with the addresses and the commands.
pub(super) fn card(visit: &Visit, id: &CredentialId, tenant: &PartnerTenantId, name: As) -> impl IntoView + use<> {
    let say = visit.say;
    let text = match name {
        As::Itself => t!(say, "applications-connect-text"),
        As::Person => t!(say, "applications-connect-person-text"),
    };
    let base = &visit.site.base_url;
    let (tenant_id, token_url, api) = (tenant.to_string(), token_url(base, tenant), format!("{base}/v1"));
    let commands = commands(base, id, tenant, name);
    view! {
        <Card title=t!(say, "applications-connect")>
            <div class="card-body form">
                <dl class="facts">
                    <div><dt>{t!(say, "applications-tenant-id")}</dt><dd class="mono">{tenant_id}</dd></div>
                    <div><dt>{t!(say, "applications-token-url")}</dt><dd class="mono">{token_url}</dd></div>
                    <div><dt>{t!(say, "applications-api-url")}</dt><dd class="mono">{api}</dd></div>
                </dl>
                <p>{text}</p>
                <div class="code">
                    <TextArea name="commands" label=t!(say, "applications-commands") rows=9 readonly=true value=commands/>
                </div>
                <div class="row">
                    <CopyButton of="commands".to_owned() copied=t!(say, "copied")>
                        <Icon glyph=Glyph::Copy/>{t!(say, "applications-copy-commands")}
                    </CopyButton>
                    <a href="/help/api">{t!(say, "applications-reference")}</a>
                </div>
            </div>
        </Card>
    }
}

fn token_url(base: &str, tenant: &PartnerTenantId) -> String {
    format!("{base}/{tenant}/oauth2/v2.0/token")
}

/// What is typed into a shell, as one command: what is pasted behind a question would be its answer. No secret stands
/// in it, since it would stay in the shell's history.
fn commands(base: &str, id: &CredentialId, tenant: &PartnerTenantId, name: As) -> String {
    let (asks, grant) = match name {
        As::Itself => ("", "-d grant_type=client_credentials"),
        As::Person => (
            "printf 'Refresh token: ' && read -rs REFRESH_TOKEN &&\n",
            "-d grant_type=refresh_token \\\n  -d refresh_token=\"$REFRESH_TOKEN\"",
        ),
    };
    format!(
        "printf 'Client secret: ' && read -rs CLIENT_SECRET &&\n{asks}\
         ACCESS_TOKEN=$(curl -s {} \\\n  {grant} \\\n  -d client_id={id} \\\n  \
         -d client_secret=\"$CLIENT_SECRET\" | jq -r .access_token) &&\n\
         curl {base}/v1/customers \\\n  -H \"Authorization: Bearer $ACCESS_TOKEN\"",
        token_url(base, tenant)
    )
}
