//! Bytes as lower-case hexadecimal digits, which is how hashes and signatures are stored.

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes; nothing for any other length, and for upper case: what is stored can be written in one way only.
#[must_use]
pub fn unhex<const N: usize>(digits: &[u8]) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if digits.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    Some(bytes)
}

/// The bytes, however many; nothing for half of one, and for upper case.
#[must_use]
pub fn unhex_all(digits: &[u8]) -> Option<Vec<u8>> {
    let (pairs, rest) = digits.as_chunks::<2>();
    let bytes = pairs.iter().map(|&[high, low]| Some(value(high)? << 4 | value(low)?));
    if rest.is_empty() { bytes.collect() } else { None }
}

/// Whether these are the digits of the bytes, without writing them down.
#[must_use]
pub fn is_hex_of(digits: &[u8], bytes: &[u8; 32]) -> bool {
    let same = |(pair, byte): (&[u8], &u8)| {
        pair[0] == DIGITS[usize::from(byte >> 4)] && pair[1] == DIGITS[usize::from(byte & 15)]
    };
    digits.len() == 64 && digits.chunks_exact(2).zip(bytes).all(same)
}

const fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_reads_back_and_nothing_else_does() {
        let bytes: [u8; 32] = std::array::from_fn(|at| u8::try_from(at * 8 + 7).unwrap());
        let digits = hex(&bytes);
        assert_eq!(unhex(digits.as_bytes()), Some(bytes));
        assert!(is_hex_of(digits.as_bytes(), &bytes));
        for wrong in [digits.to_uppercase(), digits.replace('f', "g"), digits[1..].to_owned(), format!("{digits}00")] {
            assert_eq!(unhex::<32>(wrong.as_bytes()), None, "{wrong}");
            assert!(!is_hex_of(wrong.as_bytes(), &bytes), "{wrong}");
        }
    }
}
