//! Check digits of registration numbers. Each takes the number without separators.

fn digits(number: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    number.chars().filter_map(|c| c.to_digit(10))
}

fn weighted(number: &str, weights: &[u32]) -> u32 {
    digits(number).zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn digit(number: &str, at: usize) -> Option<u32> {
    digits(number).nth(at)
}

/// Sweden, France, Italy, Canada: Luhn's formula.
pub(super) fn luhn(number: &str) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits(number).rev().enumerate().map(|(at, it)| if at % 2 == 1 { doubled(it) } else { it }).sum();
    sum.is_multiple_of(10)
}

/// Eleven less the rest; eleven counts as 0, ten is in no number.
fn eleven_less(number: &str, weights: &[u32]) -> bool {
    let check = (11 - weighted(number, weights) % 11) % 11;
    digit(number, weights.len()) == Some(check)
}

pub(super) fn norway(number: &str) -> bool {
    eleven_less(number, &[3, 2, 7, 6, 5, 4, 3, 2])
}

pub(super) fn finland(number: &str) -> bool {
    eleven_less(number, &[7, 9, 10, 5, 8, 4, 2])
}

pub(super) fn switzerland(number: &str) -> bool {
    eleven_less(number, &[5, 4, 3, 2, 7, 6, 5, 4])
}

pub(super) fn denmark(number: &str) -> bool {
    weighted(number, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

pub(super) fn portugal(number: &str) -> bool {
    let check = 11 - weighted(number, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    digit(number, 8) == Some(if check > 9 { 0 } else { check })
}

pub(super) fn belgium(number: &str) -> bool {
    let (first, check) = number.split_at_checked(8).unwrap_or_default();
    let parsed = |text: &str| text.parse::<u32>().unwrap_or_default();
    97 - parsed(first) % 97 == parsed(check)
}

pub(super) fn czechia(number: &str) -> bool {
    let check = (11 - weighted(number, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 10;
    digit(number, 7) == Some(check)
}

pub(super) fn poland(number: &str) -> bool {
    digit(number, 9) == Some(weighted(number, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11)
}

pub(super) fn hungary(number: &str) -> bool {
    digit(number, 7) == Some((10 - weighted(number, &[9, 7, 3, 1, 9, 7, 3]) % 10) % 10)
}

/// Ten digits for companies; twelve for people who trade under their own name.
pub(super) fn russia(number: &str) -> bool {
    let ends = |weights: &[u32]| digit(number, weights.len()) == Some(weighted(number, weights) % 11 % 10);
    if number.len() == 10 {
        return ends(&[2, 4, 10, 3, 5, 9, 4, 6, 8]);
    }
    ends(&[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && ends(&[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
}

/// Letters are possible since 2026; each character counts as its distance from `0`.
pub(super) fn brazil(number: &str) -> bool {
    let values: Vec<u32> = number.bytes().map(|it| u32::from(it) - 48).collect();
    let check = |length: usize| {
        let weights = (2..=9).cycle();
        let sum: u32 = values.iter().take(length).rev().zip(weights).map(|(value, weight)| value * weight).sum();
        let rest = sum % 11;
        if rest < 2 { 0 } else { 11 - rest }
    };
    values.get(12) == Some(&check(12)) && values.get(13) == Some(&check(13))
}

pub(super) fn australia(number: &str) -> bool {
    let first = digit(number, 0).unwrap_or_default();
    let sum = weighted(number, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    first > 0 && (sum - 10).is_multiple_of(89)
}

pub(super) fn thailand(number: &str) -> bool {
    let check = (11 - weighted(number, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10;
    digit(number, 12) == Some(check)
}

pub(super) fn vietnam(number: &str) -> bool {
    let rest = weighted(number, &[31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11;
    digit(number, 9) == 10u32.checked_sub(rest)
}

/// No check digit is known.
pub(super) const fn none(_: &str) -> bool {
    true
}
