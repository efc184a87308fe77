//! Tables of steps: from where (`None` for the beginning), by which event, to where.

/// A step of a table.
pub type Step<State, Event> = (Option<State>, Event, State);

/// Where an event leads by a table; nothing where it cannot happen.
pub(crate) fn after<State, Event>(table: &[Step<State, Event>], from: State, event: Event) -> Option<State>
where
    State: Copy + PartialEq,
    Event: Copy + PartialEq,
{
    table.iter().find(|(at, what, _)| *at == Some(from) && *what == event).map(|(.., to)| *to)
}
