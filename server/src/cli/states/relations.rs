//! The machines of partnerships, of customers' relations, and of what customers buy.

use super::{Machine, codes};
use domain::partnership::{self, InvitationEvent, InvitationState, PartnershipEvent, PartnershipState};
use domain::relationship::{self, RelationEvent, RelationState};
use domain::steps::Step;
use domain::subscription::SubscriptionStatus;
use domain::subscription_life;

pub(super) fn of_partnerships() -> [Machine; 3] {
    [
        Machine {
            title: "An invitation to authorize a provider",
            table: "domain::partnership::INVITATION_STEPS",
            steps: named(&partnership::INVITATION_STEPS, InvitationState::code, InvitationEvent::step),
            note: "Opening the link changes nothing, so the state Opened of the rule book is not kept. Each link works \
                   once; how long is a setting of the program (C-14), and expired is not stored. An answered one is \
                   followed by another invitation only.",
        },
        Machine {
            title: "A reseller's request to work together",
            table: "domain::partnership::REQUEST_STEPS",
            steps: codes(&partnership::REQUEST_STEPS, partnership::RequestState::code),
            note: "Approving it begins the machine above, and nothing more.",
        },
        Machine {
            title: "A partnership",
            table: "domain::partnership::PARTNERSHIP_STEPS",
            steps: named(&partnership::PARTNERSHIP_STEPS, PartnershipState::code, PartnershipEvent::step),
            note: "The reseller's administrator access is beside it: granted with the partnership, taken back without \
                   ending it (PAR-06). After removed, only another invitation begins a new partnership.",
        },
    ]
}

pub(super) fn of_customers() -> [Machine; 3] {
    [
        Machine {
            title: "An invitation of a customer",
            table: "domain::relationship::REQUEST_STEPS",
            steps: named(
                &relationship::REQUEST_STEPS,
                relationship::RequestState::code,
                relationship::RequestEvent::step,
            ),
            note: "One answer counts for all who ask in it: an indirect invitation makes two relations at once. Expired \
                   is not stored.",
        },
        Machine {
            title: "The relation of a partner with a customer",
            table: "domain::relationship::RELATION_STEPS",
            steps: named(&relationship::RELATION_STEPS, RelationState::code, RelationEvent::step),
            note: "An extension never brings delegated administration (DAP-03). Nothing ends while something active or \
                   an open transfer ties the two (CUS-14). What a relation was when it ended says nothing about what \
                   it is when it comes back.",
        },
        Machine {
            title: "A subscription",
            table: "domain::subscription_life::STEPS",
            steps: codes(&subscription_life::STEPS, SubscriptionStatus::code),
            note: "Add-ons follow their base. One that moved to a provider stays suspended until it is deleted: the \
                   provider has another one in its place.",
        },
    ]
}

fn named<State: Copy, Event: Copy>(
    steps: &[Step<State, Event>],
    code: fn(State) -> &'static str,
    name: fn(Event) -> &'static str,
) -> Vec<(Option<&'static str>, &'static str, &'static str)> {
    steps.iter().map(|(from, event, to)| (from.map(code), name(*event), code(*to))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_reached;
    use super::*;

    #[test]
    fn every_state_of_a_partnership_and_its_invitation_is_reached_and_ends_where_nothing_can_happen_any_more() {
        let [invitations, requests, partnerships] = of_partnerships();
        assert_reached(&invitations, InvitationState::ALL.map(InvitationState::code));
        assert_reached(&requests, partnership::RequestState::ALL.map(partnership::RequestState::code));
        assert_reached(&partnerships, PartnershipState::ALL.map(PartnershipState::code));
        assert_eq!(invitations.ends(), ["accepted", "declined", "revoked"]);
        assert_eq!((requests.ends(), partnerships.ends()), (vec!["approved", "declined"], vec!["removed"]));
    }

    #[test]
    fn every_state_of_a_customer_s_relation_and_subscription_is_reached_and_relations_come_back() {
        let [invitations, relations, subscriptions] = of_customers();
        assert_reached(&invitations, relationship::RequestState::ALL.map(relationship::RequestState::code));
        assert_reached(&relations, RelationState::ALL.map(RelationState::code));
        assert_reached(&subscriptions, SubscriptionStatus::ALL.iter().map(|it| it.code()));
        assert_eq!(invitations.ends(), ["authorized", "declined", "withdrawn"]);
        assert!(relations.ends().is_empty());
        assert_eq!(subscriptions.ends(), ["deleted"]);
    }
}
