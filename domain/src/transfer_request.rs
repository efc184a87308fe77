//! Making a transfer request out of what was chosen: groups, frozen lines, all or nothing.

use crate::SubscriptionId;
use crate::eligibility::{Assessed, Eligibility, Ineligible};
use crate::transfer::{LineState, TransferLine, TransferRefusal};
use std::collections::HashSet;

/// Why a choice of subscriptions cannot become a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoiceRefusal {
    /// The choice as a whole is wrong.
    Choice(TransferRefusal),
    /// Subscriptions the customer does not have from this partner; to the caller they do not exist.
    Unknown,
    /// These cannot move; nothing is stored (TRA-12).
    Lines(Vec<(SubscriptionId, Ineligible)>),
}

/// The lines of a request for the chosen base subscriptions, each followed by its add-ons (TRA-10, TRA-13).
///
/// # Errors
/// Nothing chosen, one named twice, an add-on alone, an unknown one, or any that is not eligible.
pub fn lines(chosen: &[SubscriptionId], assessed: &[Assessed]) -> Result<Vec<TransferLine>, ChoiceRefusal> {
    if chosen.is_empty() {
        return Err(ChoiceRefusal::Choice(TransferRefusal::NothingChosen));
    }
    let distinct: HashSet<_> = chosen.iter().collect();
    if distinct.len() != chosen.len() {
        return Err(ChoiceRefusal::Choice(TransferRefusal::NamedTwice));
    }
    refuse_what_cannot_move(chosen, assessed)?;

    let mut lines = Vec::new();
    let bases = assessed.iter().filter(|it| distinct.contains(&it.subscription.id));
    for (group, base) in (0..).zip(bases) {
        let add_ons = assessed.iter().filter(|it| moves_with(it, &base.subscription.id));
        for member in std::iter::once(base).chain(add_ons) {
            lines.push(frozen(member, group, lines.len()));
        }
    }
    Ok(lines)
}

fn refuse_what_cannot_move(chosen: &[SubscriptionId], assessed: &[Assessed]) -> Result<(), ChoiceRefusal> {
    let mut ineligible = Vec::new();
    for id in chosen {
        let it = assessed.iter().find(|it| it.subscription.id == *id).ok_or(ChoiceRefusal::Unknown)?;
        match &it.eligibility {
            Eligibility::Eligible => {}
            Eligibility::Ineligible(reason) => ineligible.push((id.clone(), reason.clone())),
            Eligibility::MovesWith(_) | Eligibility::StaysWith(_) => {
                return Err(ChoiceRefusal::Choice(TransferRefusal::AddOnAlone));
            }
        }
    }
    if ineligible.is_empty() { Ok(()) } else { Err(ChoiceRefusal::Lines(ineligible)) }
}

fn moves_with(it: &Assessed, base: &SubscriptionId) -> bool {
    matches!(&it.eligibility, Eligibility::MovesWith(with) if with == base)
}

fn frozen(it: &Assessed, group: i64, number: usize) -> TransferLine {
    let subscription = &it.subscription;
    TransferLine {
        number: i64::try_from(number).unwrap_or(i64::MAX),
        group,
        subscription: subscription.id.clone(),
        add_on: subscription.is_add_on(),
        offer_id: subscription.offer_id.clone(),
        offer_name: subscription.offer_name.clone(),
        friendly_name: subscription.friendly_name.clone(),
        quantity: subscription.quantity,
        family: subscription.family,
        billing_cycle: subscription.billing_cycle,
        term: subscription.term,
        state: LineState::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::tests::{a_subscription, an_add_on};
    use crate::eligibility::{OpenRequests, assess};
    use crate::subscription::{Subscription, SubscriptionStatus};
    use proptest::prelude::*;

    fn assessed(all: Vec<Subscription>) -> Vec<Assessed> {
        assess(&all.into_iter().map(|it| (it, None)).collect::<Vec<_>>(), &OpenRequests::new())
    }

    #[test]
    fn add_ons_travel_with_their_base_and_suspended_ones_are_left_behind() {
        let base = a_subscription(1);
        let moving = an_add_on(2, &base);
        let left = Subscription { status: SubscriptionStatus::Suspended, ..an_add_on(3, &base) };
        let all = assessed(vec![base.clone(), moving.clone(), left]);

        let lines = lines(std::slice::from_ref(&base.id), &all).unwrap();

        let ids: Vec<_> = lines.iter().map(|line| (line.subscription.clone(), line.group, line.add_on)).collect();
        assert_eq!(ids, [(base.id, 0, false), (moving.id, 0, true)]);
    }

    #[test]
    fn one_bad_line_and_nothing_is_made() {
        let good = a_subscription(1);
        let bad = Subscription { status: SubscriptionStatus::Suspended, ..a_subscription(2) };
        let all = assessed(vec![good.clone(), bad.clone()]);

        let refusal = lines(&[good.id, bad.id.clone()], &all).unwrap_err();

        let reason = Ineligible::NotActive { status: SubscriptionStatus::Suspended };
        assert_eq!(refusal, ChoiceRefusal::Lines(vec![(bad.id, reason)]));
    }

    #[test]
    fn nothing_twice_add_ons_alone_and_strangers_are_refused() {
        let base = a_subscription(1);
        let add_on = an_add_on(2, &base);
        let all = assessed(vec![base.clone(), add_on.clone()]);
        let choice = |refusal| ChoiceRefusal::Choice(refusal);
        assert_eq!(lines(&[], &all).unwrap_err(), choice(TransferRefusal::NothingChosen));
        assert_eq!(lines(&[base.id.clone(), base.id.clone()], &all).unwrap_err(), choice(TransferRefusal::NamedTwice));
        assert_eq!(lines(&[add_on.id], &all).unwrap_err(), choice(TransferRefusal::AddOnAlone));
        assert_eq!(lines(&[SubscriptionId::of([77; 16])], &all).unwrap_err(), ChoiceRefusal::Unknown);
    }

    proptest! {
        #[test]
        fn add_ons_never_travel_alone(bases in 1u8..6, add_ons in proptest::collection::vec((0u8..6, any::<bool>()), 0..12)) {
            let mut all: Vec<_> = (0..bases).map(a_subscription).collect();
            for (at, (base, suspended)) in (100u8..).zip(add_ons) {
                let mut add_on = an_add_on(at, &all[usize::from(base % bases)]);
                if suspended { add_on.status = SubscriptionStatus::Suspended; }
                all.push(add_on);
            }
            let chosen: Vec<_> = (0..bases).map(|n| a_subscription(n).id).collect();

            let lines = lines(&chosen, &assessed(all)).unwrap();

            let mut base_of_group = None;
            for line in &lines {
                if !line.add_on { base_of_group = Some(line.group); }
                prop_assert_eq!(base_of_group, Some(line.group), "a group starts with its base");
            }
        }
    }
}
