//! Rows of CSV files that people open in a spreadsheet: nothing in them is a formula (S71).
//!
//! RFC 4180: comma, CR LF, and quotation marks where they are needed.

/// What a spreadsheet takes for the beginning of a formula, also as full-width forms.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// One row, with its end. A cell that a spreadsheet would run begins with an apostrophe and is quoted.
#[must_use]
pub fn row(cells: &[&str]) -> String {
    let mut row = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            row.push(',');
        }
        push(&mut row, cell);
    }
    row.push_str("\r\n");
    row
}

fn push(row: &mut String, cell: &str) {
    let runs = runs(cell);
    if !runs && !cell.contains(['"', ',', '\n', '\r']) {
        row.push_str(cell);
        return;
    }
    row.push('"');
    if runs {
        row.push('\'');
    }
    row.push_str(&cell.replace('"', "\"\""));
    row.push('"');
}

/// Whether a spreadsheet would run the cell, or would if the apostrophes before it were taken away.
fn runs(cell: &str) -> bool {
    cell.trim_start_matches([' ', '\'']).starts_with(FORMULA)
}

/// What [`row`] was given: a cell without the apostrophe that keeps it from running.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| runs(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_cell_stands_as_it_is_and_others_are_quoted() {
        assert_eq!(row(&["Coho Winery AB", "coho.example", ""]), "Coho Winery AB,coho.example,\r\n");
        assert_eq!(row(&["Ek, Holm & \"Co\"", "a\nb"]), "\"Ek, Holm & \"\"Co\"\"\",\"a\nb\"\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in
            ["=1+1", "+46", "-2", "@SUM(A1)", "\t=1", "\r=1", "\u{ff1d}1", "\u{ff0b}1", "\u{ff0d}1", "\u{ff20}a", " =1"]
        {
            assert_eq!(row(&[cell]), format!("\"'{cell}\"\r\n"));
        }
        assert_eq!(row(&["a=1"]), "a=1\r\n");
    }

    #[test]
    fn a_cell_that_is_read_again_is_what_it_was() {
        for cell in ["=1+1", "'=1+1", "''-2", " @a", "'quoted'", "'", "", "plain"] {
            let written = row(&[cell]);
            let quoted = written.trim_end().trim_matches('"');
            assert_eq!(unguarded(quoted), cell, "{written}");
        }
    }
}
