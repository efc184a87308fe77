//! Tying an MPN ID to a tenant: the first one, and another one in its place (rules §4.3).

use super::MpnId;

/// Where a tenant's association stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Association {
    /// It has no MPN ID: it neither signs nor transacts (MPN-05).
    None,
    /// An MPN ID is tied to it.
    Associated,
}

/// What tying was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AssociationEvent {
    /// The first MPN ID.
    Associated,
    /// Another one; the one before is free again (MPN-03).
    Changed,
}

/// Every step: from where, by which event, to where. No step leads back: nobody is without an MPN ID again.
pub const STEPS: [(Association, AssociationEvent, Association); 2] = [
    (Association::None, AssociationEvent::Associated, Association::Associated),
    (Association::Associated, AssociationEvent::Changed, Association::Associated),
];

impl Association {
    /// Both.
    pub const ALL: [Self; 2] = [Self::None, Self::Associated];

    /// What a tenant with that MPN ID has.
    #[must_use]
    pub const fn of(mpn_id: Option<&str>) -> Self {
        if mpn_id.is_some() { Self::Associated } else { Self::None }
    }

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Associated => "associated",
        }
    }
}

impl AssociationEvent {
    /// What choosing an MPN ID is for a tenant that uses `before`; nothing for the same once more.
    #[must_use]
    pub fn of(before: Option<&str>, chosen: &MpnId) -> Option<Self> {
        if before == Some(chosen.as_str()) {
            return None;
        }
        let at = Association::of(before);
        STEPS.into_iter().find(|(from, ..)| *from == at).map(|(_, event, _)| event)
    }

    /// The step, as the documentation names it.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self {
            Self::Associated => "associate (global admin)",
            Self::Changed => "change (global admin)",
        }
    }

    /// The kind of event, past tense.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Associated => "mpn_id_associated",
            Self::Changed => "mpn_id_changed",
        }
    }

    /// The audit name of AUD-02.
    #[must_use]
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Associated => "create_mpn_association",
            Self::Changed => "update_mpn_association",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_id_is_associated_another_one_is_a_change_and_the_same_once_more_is_nothing() {
        let id = MpnId::parse("4815162").unwrap();
        assert_eq!(AssociationEvent::of(None, &id), Some(AssociationEvent::Associated));
        assert_eq!(AssociationEvent::of(Some("4815100"), &id), Some(AssociationEvent::Changed));
        assert_eq!(AssociationEvent::of(Some("4815162"), &id), None);
    }

    #[test]
    fn whatever_is_chosen_a_tenant_has_an_id_from_then_on() {
        for at in Association::ALL {
            let steps = STEPS.iter().filter(|(from, ..)| *from == at);
            assert_eq!(steps.map(|(.., to)| *to).collect::<Vec<_>>(), [Association::Associated], "{at:?}");
        }
    }
}
