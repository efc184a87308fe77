# Many invited out of a table: of customers and of resellers alike.

many-table = Table
many-file = Or a CSV file
many-file-hint = It takes the place of the table. At most { $kilobytes } kB, as UTF-8.
many-show = Show the rows
many-change = Change the table
many-send = Invite the right rows
many-rows = Rows
many-verdict = What will happen
many-preview = Can be invited: { $right }. Left out: { $wrong }. Nothing is stored or sent yet.
many-done = Invited: { $invited }. Left out: { $left }.
many-done-later = Not sent because too many letters went out this hour: { $later }. Send the rows that are not in this list again later.
many-row-right = Can be invited
many-row-wrong = Is left out
many-row-repeated = The address stands on line { $line } already. Keep one of them.
many-row-line = Line { $line }
many-rows-missing = Enter at least one row below the names of the columns.
many-rows-too-many = Enter at most { $most } rows at a time.
many-rows-too-large = The table is larger than { $kilobytes } kB. Split it.
many-language = Language of rows that name none
many-language-hint = The letter and its standard text are in this language.
many-letter = Message ({ $language })
many-row-language = Write the language as en, sv, nl or zh-CN, or leave it empty.

invitation-note = Note for yourselves (optional)
invitation-note-hint = Only people of your company see it.
invitation-note-is = Note: { $note }
invitation-issued = { $days ->
    [0] First issued { $date }, less than a day ago
    [one] First issued { $date }, { $days } day ago
   *[other] First issued { $date }, { $days } days ago
}
