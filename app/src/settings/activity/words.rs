//! What records of the log tell, in words.

use crate::say::Say;
use crate::t;
use crate::transfers::status;
use domain::transfer::Status;
use program::activity::Record;

/// Who did it: of the own people by name, of others by company. A stranger that only tried is nobody here.
pub(super) fn who(say: Say, it: &Record) -> String {
    match (&it.user_name, &it.company, &it.user_tenant_id) {
        (Some(name), ..) if it.credential.is_some() => t!(say, "activity-application", name = name.as_str()),
        (Some(name), ..) => name.clone(),
        (None, Some(company), _) => company.clone(),
        (None, None, None) => t!(say, "log-program"),
        (None, None, Some(_)) => t!(say, "activity-somebody"),
    }
}

/// What it came to, where the action alone does not tell: how a transfer stands then, which MPN ID it is.
pub(super) fn detail(say: Say, it: &Record) -> Option<String> {
    let new = it.new_value.as_deref()?;
    match it.resource_type.as_str() {
        "transfer" => Status::of_code(new).map(|it| status::words(say, it)),
        _ if it.operation.ends_with("_mpn_association") => Some(new.to_owned()),
        _ => None,
    }
}

/// What was done, or tried: by the kind of event, or by its audit name (AUD-02).
pub(super) fn what(say: Say, it: &Record) -> String {
    what_exactly(say, &it.kind).unwrap_or_else(|| by_operation(say, it))
}

fn by_operation(say: Say, it: &Record) -> String {
    match it.operation.as_str() {
        "create_transfer" => t!(say, "activity-create-transfer"),
        "update_transfer" => t!(say, "activity-update-transfer"),
        "create_order" => t!(say, "activity-create-order"),
        "update_subscription" => t!(say, "activity-update-subscription"),
        "assign_license" => t!(say, "activity-assign-license"),
        "import_customers" => t!(say, "activity-import-customers"),
        "add_customer" => t!(say, "activity-add-customer"),
        "request_customer_relationship" => t!(say, "activity-request-customer-relationship"),
        "remove_partner_customer_relationship" => t!(say, "activity-remove-partner-customer-relationship"),
        "dap_admin_relationship_approved" => t!(say, "activity-dap-admin-relationship-approved"),
        "dap_admin_relationship_terminated" => t!(say, "activity-dap-admin-relationship-terminated"),
        "extend_relationship" => t!(say, "activity-extend-relationship"),
        "update_support_contact" => t!(say, "activity-update-support-contact"),
        "update_customer_billing_profile" => t!(say, "activity-update-customer-billing-profile"),
        "create_customer_user" => t!(say, "activity-create-customer-user"),
        "update_customer_user" => t!(say, "activity-update-customer-user"),
        "remove_customer_user" => t!(say, "activity-remove-customer-user"),
        "create_agreement" => t!(say, "activity-create-agreement"),
        "create_partner_relationship" => t!(say, "activity-create-partner-relationship"),
        "decline_partner_relationship" => t!(say, "activity-decline-partner-relationship"),
        "request_partnership" => t!(say, "activity-request-partnership"),
        "invite_reseller" => t!(say, "activity-invite-reseller"),
        "ask_partner_relationship_end" => t!(say, "activity-ask-partner-relationship-end"),
        "remove_partner_relationship" => t!(say, "activity-remove-partner-relationship"),
        "remove_partner_admin_access" => t!(say, "activity-remove-partner-admin-access"),
        "update_provider_listing" => t!(say, "activity-update-provider-listing"),
        "start_enrollment" => t!(say, "activity-start-enrollment"),
        "submit_enrollment" => t!(say, "activity-submit-enrollment"),
        "resubmit_enrollment" => t!(say, "activity-resubmit-enrollment"),
        "resend_verification" => t!(say, "activity-resend-verification"),
        "update_vetting_status" => t!(say, "activity-update-vetting-status"),
        "update_legal_profile" => t!(say, "activity-update-legal-profile"),
        "update_billing_profile" => t!(say, "activity-update-billing-profile"),
        "sign_partner_agreement" => t!(say, "activity-sign-partner-agreement"),
        "create_mpn_association" => t!(say, "activity-create-mpn-association"),
        "update_mpn_association" => t!(say, "activity-update-mpn-association"),
        "add_mpn_location" => t!(say, "activity-add-mpn-location"),
        "sign_in_membership" => t!(say, "activity-sign-in-membership"),
        "create_partner_tenant" => t!(say, "activity-create-partner-tenant"),
        "create_partner_user" => t!(say, "activity-create-partner-user"),
        "invite_partner_user" => t!(say, "activity-invite-partner-user"),
        "update_partner_user" => t!(say, "activity-update-partner-user"),
        "remove_partner_user" => t!(say, "activity-remove-partner-user"),
        "create_application_credential" => t!(say, "activity-create-application-credential"),
        "revoke_application_credential" => t!(say, "activity-revoke-application-credential"),
        "consent_application_credential" => t!(say, "activity-consent-application-credential"),
        "invite_to_incentives" => t!(say, "activity-invite-to-incentives"),
        "suspend_account" => t!(say, "activity-suspend-account"),
        "restrict_program" => t!(say, "activity-restrict-program"),
        "update_affiliates" => t!(say, "activity-update-affiliates"),
        "update_transition" => t!(say, "activity-update-transition"),
        other => t!(say, "log-other", name = other.replace('_', " ")),
    }
}

/// What was done, where its audit name stands for several things.
fn what_exactly(say: Say, kind: &str) -> Option<String> {
    Some(match kind {
        "customer_invitation_resent" => t!(say, "activity-resend-customer-invitation"),
        "customer_invitation_withdrawn" => t!(say, "activity-withdraw-customer-invitation"),
        "customer_authorized" => t!(say, "activity-accept-customer-invitation"),
        "customer_declined" => t!(say, "activity-decline-customer-invitation"),
        "customer_agreement_accepted" => t!(say, "activity-accept-customer-agreement"),
        "customer_agreement_attested" => t!(say, "activity-attest-customer-agreement"),
        "reseller_invitation_resent" => t!(say, "activity-resend-reseller-invitation"),
        "reseller_invitation_revoked" => t!(say, "activity-withdraw-reseller-invitation"),
        "partnership_kept" => t!(say, "activity-keep-partnership"),
        "invitation_resent" => t!(say, "activity-resend-person-invitation"),
        "invitation_withdrawn" => t!(say, "activity-withdraw-person-invitation"),
        "invitation_accepted" => t!(say, "activity-accept-person-invitation"),
        "roles_changed" => t!(say, "activity-change-roles"),
        "password_changed" | "password_reset" => t!(say, "activity-change-password"),
        "signed_out" => t!(say, "activity-sign-out"),
        "consent_given" => t!(say, "activity-give-consent"),
        "consent_withdrawn" => t!(say, "activity-withdraw-consent"),
        "documents_added" => t!(say, "activity-add-documents"),
        "documents_wanted" => t!(say, "activity-want-documents"),
        "desk_asked" => t!(say, "activity-ask-desk"),
        "question_answered" => t!(say, "activity-answer-desk"),
        "verification_authorized" => t!(say, "activity-authorize-company"),
        "verification_rejected" | "verification_declined" => t!(say, "activity-reject-company"),
        "account_suspended" => t!(say, "activity-suspend"),
        "account_restored" => t!(say, "activity-restore"),
        "direct_bill_restricted" => t!(say, "activity-restrict"),
        "direct_bill_freed" => t!(say, "activity-lift-restriction"),
        "transition_opened" => t!(say, "activity-open-transition"),
        "transition_closed" => t!(say, "activity-close-transition"),
        "affiliate_added" => t!(say, "activity-add-affiliate"),
        "affiliate_removed" => t!(say, "activity-remove-affiliate"),
        "subscription_quantity_changed" => t!(say, "activity-change-quantity"),
        "subscription_suspended" => t!(say, "activity-suspend-subscription"),
        "subscription_reactivated" => t!(say, "activity-reactivate-subscription"),
        "subscription_renewal_changed" => t!(say, "activity-change-renewal"),
        "subscription_renewed" => t!(say, "activity-renew-subscription"),
        "subscription_ended" => t!(say, "activity-end-subscription"),
        "subscription_deleted" => t!(say, "activity-delete-subscription"),
        "subscription_renamed" => t!(say, "activity-rename-subscription"),
        _ => return None,
    })
}
