//! Why the agreement is not signed, and what helps, in words.

use super::sign::SignAgreement;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{ErrorSummary, Problem};
use domain::partner_agreement::AgreementRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The id of the box that says that the text was read.
pub(super) const BOX: &str = "read";

/// What is in the way, and what to do about it.
#[must_use]
pub(super) fn refusal(say: Say, refusal: AgreementRefusal) -> String {
    match refusal {
        AgreementRefusal::NotGlobalAdmin => t!(say, "agreement-not-global-admin"),
        AgreementRefusal::NotQualified => t!(say, "agreement-not-qualified"),
        AgreementRefusal::Suspended => t!(say, "agreement-suspended"),
        AgreementRefusal::MpnIdMissing => t!(say, "agreement-mpn-id-missing"),
        AgreementRefusal::NotPublished => t!(say, "agreement-not-published"),
        AgreementRefusal::NotRead => t!(say, "agreement-not-read"),
        AgreementRefusal::AlreadySigned => t!(say, "agreement-already-signed"),
        AgreementRefusal::OtherVersion => t!(say, "agreement-other-version"),
        AgreementRefusal::NotHigher => t!(say, "agreement-not-higher"),
    }
}

/// Who reads and signs it, for those who may not (MPA-03).
#[must_use]
pub(crate) fn who_signs(say: Say, global_admins: &[String]) -> String {
    if global_admins.is_empty() {
        return refusal(say, AgreementRefusal::NotGlobalAdmin);
    }
    t!(say, "agreement-who-signs", names = global_admins.join(&t!(say, "list-comma")))
}

/// The page where what is in the way is mended, if there is one.
pub(super) fn mended_at(say: Say, refusal: AgreementRefusal) -> Option<(&'static str, String)> {
    match refusal {
        AgreementRefusal::NotQualified => Some(("/enroll/status", t!(say, "agreement-to-status"))),
        AgreementRefusal::MpnIdMissing => Some(("/settings/identifiers", t!(say, "setup-associate"))),
        _ => None,
    }
}

/// The summary above a page on which Accept and continue was refused.
pub(crate) fn refused(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let posted = visit.refused(SignAgreement::PATH)?;
    let problems = match &posted.error {
        AppError::Agreement(AgreementRefusal::NotRead) => {
            vec![Problem { field: Some(BOX.into()), sentence: refusal(say, AgreementRefusal::NotRead) }]
        }
        AppError::Agreement(why) => vec![Problem { field: None, sentence: refusal(say, *why) }],
        other => reasons::problems(say, other, &|_| None),
    };
    Some(view! { <ErrorSummary title=t!(say, "agreement-errors") problems/> })
}
