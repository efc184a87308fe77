# Velen uitgenodigd uit één tabel: klanten en wederverkopers op dezelfde manier.

many-table = Tabel
many-file = Of een CSV-bestand
many-file-hint = Het komt in de plaats van de tabel. Hoogstens { $kilobytes } kB, in UTF-8.
many-show = De rijen tonen
many-change = De tabel wijzigen
many-send = De juiste rijen uitnodigen
many-rows = Rijen
many-verdict = Wat er gebeurt
many-preview = Kunnen worden uitgenodigd: { $right }. Blijven weg: { $wrong }. Er is nog niets opgeslagen of verzonden.
many-done = Uitgenodigd: { $invited }. Weggelaten: { $left }.
many-done-later = Niet verzonden, omdat er dit uur te veel brieven uitgingen: { $later }. Verzend de rijen die niet in deze lijst staan later opnieuw.
many-row-right = Kan worden uitgenodigd
many-row-wrong = Blijft weg
many-row-repeated = Het adres staat al op regel { $line }. Houd er één.
many-row-line = Regel { $line }
many-rows-missing = Voer minstens één rij in onder de namen van de kolommen.
many-rows-too-many = Voer hoogstens { $most } rijen tegelijk in.
many-rows-too-large = De tabel is groter dan { $kilobytes } kB. Splits haar.
many-language = Taal van rijen die er geen noemen
many-language-hint = De brief en de standaardtekst zijn in deze taal.
many-letter = Bericht ({ $language })
many-row-language = Schrijf de taal als en, sv, nl of zh-CN, of laat haar leeg.

invitation-note = Notitie voor uzelf (optioneel)
invitation-note-hint = Alleen mensen van uw bedrijf zien die.
invitation-note-is = Notitie: { $note }
invitation-issued = { $days ->
    [0] Eerst uitgegeven op { $date }, minder dan een dag geleden
    [one] Eerst uitgegeven op { $date }, { $days } dag geleden
   *[other] Eerst uitgegeven op { $date }, { $days } dagen geleden
}
