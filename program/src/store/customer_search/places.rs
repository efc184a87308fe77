//! The arithmetic of places: numbers in the order of names, far apart, so that most find room between their neighbours.

/// So many are placed in one step, and at most so many moved: no longer than others may be held up.
pub(super) const AT_ONCE: usize = 256;
/// Places of a list: its number, and 40 bits.
const LIST_BITS: u32 = 40;
/// What lies between neighbours where there is nothing yet.
const APART: i64 = 256;
/// What moving makes room for: as many as are placed at once, each eight from the next.
const ROOM: i64 = 2_048;
/// Neighbours that move when that is enough.
const FEWEST_MOVED: usize = 32;

/// The place from which on the places of a list are.
pub(super) const fn begin(list: i64) -> i64 {
    list << LIST_BITS
}

/// The first place beyond a list.
pub(super) const fn end(list: i64) -> i64 {
    (list + 1) << LIST_BITS
}

/// Where so many go between two places: the first place and what lies between them. `None` when there is no room.
pub(super) fn spots(before: Option<i64>, next: Option<i64>, count: usize, list: i64) -> Option<(i64, usize)> {
    let (begin, end, count) = (begin(list), end(list), i64::try_from(count).ok()?);
    let (first, step) = match (before, next) {
        (None, None) => (begin.midpoint(end), APART),
        (None, Some(next)) => {
            let step = APART.min((next - begin) / (count + 1));
            (next - count * step, step)
        }
        (Some(before), next) => {
            let step = APART.min((next.unwrap_or(end) - before) / (count + 1));
            (before + step, step)
        }
    };
    (step > 0).then_some((first, usize::try_from(step).ok()?))
}

/// How many of those from `next` on have to move so that there is room before them, to before which place, and how far
/// apart they are then. `None` when it would be too many, or the list is at its end.
pub(super) fn moved(before: i64, there: &[i64], list: i64) -> Option<(i64, i64, i64)> {
    let beyond = end(list).min(there.last()? + ROOM + APART);
    for count in [FEWEST_MOVED, FEWEST_MOVED * 4, AT_ONCE] {
        let count = count.min(there.len());
        let end = there.get(count).copied().unwrap_or(beyond);
        let count = i64::try_from(count).ok()?;
        let free = end - before - 1 - ROOM;
        if free >= count {
            return Some((count, end, APART.min(free / count)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: i64 = 7;
    const BEGIN: i64 = begin(LIST);
    const END: i64 = end(LIST);

    /// The places `spots` tells of.
    fn all(before: Option<i64>, next: Option<i64>, count: usize) -> Option<Vec<i64>> {
        let (first, step) = spots(before, next, count, LIST)?;
        Some((first..).step_by(step).take(count).collect())
    }

    #[test]
    fn spots_lie_between_the_neighbours_each_beyond_the_one_before() {
        let there = BEGIN + 1_000_000;
        for count in [1, 2, 100, AT_ONCE] {
            for apart in [1, 2, 3, 100, 256, 513, 5_000, 10_000_000] {
                for (before, next) in
                    [(Some(there), Some(there + apart)), (Some(there), None), (None, Some(there)), (None, None)]
                {
                    let Some(spots) = all(before, next, count) else {
                        assert!(
                            apart <= i64::try_from(count).unwrap() && next == Some(there + apart),
                            "{count} in {apart}"
                        );
                        continue;
                    };
                    assert!(spots.is_sorted_by(|one, other| one < other));
                    assert!(spots[0] > before.unwrap_or(BEGIN) && spots[count - 1] < next.unwrap_or(END));
                }
            }
        }
    }

    #[test]
    fn as_few_move_as_make_room_enough() {
        let far: Vec<_> = (1..600).map(|at| BEGIN + at * APART).collect();
        let (count, end, step) = moved(BEGIN, &far, LIST).unwrap();
        assert_eq!((count, end), (32, BEGIN + 33 * APART));
        assert!(end - count * step > BEGIN + ROOM && step > 1);
    }

    #[test]
    fn where_too_many_would_have_to_move_nobody_does() {
        let close: Vec<_> = (1..).take(AT_ONCE + 1).map(|at| BEGIN + at).collect();
        assert_eq!(moved(BEGIN, &close, LIST), None);
    }

    #[test]
    fn the_last_of_a_list_move_on_and_leave_room_behind_them() {
        let last = [BEGIN + 1, BEGIN + 2];
        let (count, end, step) = moved(BEGIN, &last, LIST).unwrap();
        assert!(count == 2 && end < BEGIN + 2 * ROOM && end - count * step > BEGIN + ROOM && step > 0);
        assert_eq!(moved(BEGIN, &[], LIST), None);
        assert_eq!(moved(END - 3, &[END - 2, END - 1], LIST), None);
    }
}
