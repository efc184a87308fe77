# Många som bjuds in ur en tabell: kunder och återförsäljare på samma sätt.

many-table = Tabell
many-file = Eller en CSV-fil
many-file-hint = Den ersätter tabellen. Högst { $kilobytes } kB, i UTF-8.
many-show = Visa raderna
many-change = Ändra tabellen
many-send = Bjud in de rätta raderna
many-rows = Rader
many-verdict = Vad som händer
many-preview = Kan bjudas in: { $right }. Utelämnas: { $wrong }. Inget är sparat eller skickat än.
many-done = Inbjudna: { $invited }. Utelämnade: { $left }.
many-done-later = Inte skickade, eftersom för många brev gick ut den här timmen: { $later }. Skicka de rader som inte finns i den här listan igen senare.
many-row-right = Kan bjudas in
many-row-wrong = Utelämnas
many-row-repeated = Adressen står redan på rad { $line }. Behåll en av dem.
many-row-line = Rad { $line }
many-rows-missing = Ange minst en rad under kolumnernas namn.
many-rows-too-many = Ange högst { $most } rader åt gången.
many-rows-too-large = Tabellen är större än { $kilobytes } kB. Dela upp den.
many-language = Språk för rader som inte anger något
many-language-hint = Brevet och dess standardtext är på det här språket.
many-letter = Meddelande ({ $language })
many-row-language = Skriv språket som en, sv, nl eller zh-CN, eller lämna det tomt.

invitation-note = Anteckning för er själva (valfri)
invitation-note-hint = Bara personer i ert företag ser den.
invitation-note-is = Anteckning: { $note }
invitation-issued = { $days ->
    [0] Först utfärdad { $date }, för mindre än en dag sedan
    [one] Först utfärdad { $date }, för { $days } dag sedan
   *[other] Först utfärdad { $date }, för { $days } dagar sedan
}
