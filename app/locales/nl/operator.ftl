# De ruimten van de operator: instellingen, markten, accounts en logboek; en de balk van een geschorst account.
# An account is "geschorst" (suspended); a subscription is "opgeschort".

operator-tab-settings = Instellingen
operator-tab-markets = Markten
operator-tab-log = Logboek
operator-apply = Toepassen
operator-clear = Zoekopdracht en filters wissen
operator-cancel = Annuleren
operator-errors = Er is niets gewijzigd
operator-now = Geldt nu: { $value }
operator-already-so = Dat is al zo. Er is niets gewijzigd.
operator-reason-missing = Kies de reden.
operator-not-a-reseller = Deze reden geldt alleen voor indirecte wederverkopers. Kies een andere.
operator-not-direct-bill = Dit bedrijf heeft geen programma voor directe facturering.
operator-market-in-use = Er zijn partners in deze markt. De markt kan worden gesloten als er geen meer zijn.
operator-not-a-market = Het programma wordt in dit land niet aangeboden.
operator-day-passed = Kies vandaag of een latere dag.
operator-day-malformed = Vul de dag zo in: 2026-12-31.
operator-code-malformed = Vul de code in met twee letters, zoals NL.
operator-currency-malformed = Vul de valuta in met drie letters, zoals EUR.
operator-days-malformed = Vul een aantal dagen in van 0 tot en met 365.
operator-pattern-malformed = Vul een domein in dat kan worden geregistreerd, zoals gmail.com, of een naam met een willekeurig einde, zoals yahoo.*
operator-choose = { $field }: kies een waarde uit de lijst.

settings-lead = Wat voor het hele programma geldt. Elke wijziging wordt in het logboek bewaard.
settings-card = Namen en inschrijving
settings-program-name = Naam van het programma
settings-program-name-hint = Zoals partners die lezen, in elke taal.
settings-operator-name = Naam van de operator
settings-operator-name-hint = Tot wie partners zich wenden als iets onduidelijk is.
settings-agreement-name = Naam van de overeenkomst
settings-agreement-name-hint = De overeenkomst die elke partner ondertekent voordat hij zaken doet.
settings-mode = Wanneer de MPN-ID wordt gekozen
settings-mode-hint = Geldt voor inschrijvingen die vanaf nu beginnen.
settings-mode-pmc = Vóór het formulier
settings-mode-pmc-hint = De aanvrager meldt zich eerst aan bij het lidmaatschapsregister en kiest het eigen bedrijfsprofiel.
settings-mode-after = Na het formulier
settings-mode-after-hint = De aanvrager koppelt de MPN-ID van een locatie later, op de pagina ID’s.
settings-invitations = Geldigheid van uitnodigingen, in dagen
settings-invitations-hint = 0 betekent dat uitnodigingen nooit verlopen.
settings-save = Instellingen opslaan
settings-done = De instellingen zijn opgeslagen.

web-mail-card = Webmaildiensten
web-mail-lead = Adressen van deze diensten worden als contactadres van een bedrijf niet aanvaard.
web-mail-pattern = Domein
web-mail-pattern-hint = Een domein zoals gmail.com, of een naam met een willekeurig einde zoals yahoo.*
web-mail-service = Dienst
web-mail-service-hint = Zoals de aanvrager die te lezen krijgt, bijvoorbeeld Gmail.
web-mail-add = Dienst toevoegen
web-mail-added = De dienst staat op de lijst. De adressen worden vanaf nu niet aanvaard.
web-mail-remove = Verwijderen
web-mail-remove-one = { $pattern } verwijderen
web-mail-removed = Het domein staat niet meer op de lijst. De adressen worden vanaf nu aanvaard.
web-mail-already = Dit domein staat al op de lijst.

markets-lead = Waar het programma wordt aangeboden. Partners verkopen alleen aan klanten in hun eigen regio.
markets-add = Markt toevoegen
markets-search = Land of code
markets-region = Regio
markets-all-regions = Alle regio’s
markets-not-offered = Niet aangeboden
markets-announced = Aangekondigd
markets-from = Vanaf { $date }
markets-terms = { $region }, { $currency }
markets-no-match = Geen markt gevonden
markets-no-match-hint = Zoek op een andere naam of kies een andere regio.
markets-pages = Pagina’s van de lijst
markets-shown = { $first }–{ $last } van { $total }
market-name = Markt
market-code = Landcode
market-code-hint = Twee letters, zoals NL.
market-currency = Valuta
market-currency-hint = Drie letters, zoals EUR. Partners in deze markt worden hierin gefactureerd.
market-from = Vanaf
market-from-hint = Vandaag of een latere dag (UTC).
market-from-beginning = Vanaf het begin
market-facts = Markt
market-partners = Partners in deze markt
market-terms = Regio en valuta
market-in-force = Van kracht
market-announced = Aangekondigd
market-past = Voorbij
market-change = Vanaf een dag wijzigen
market-change-note = Partners en klanten die in de markt zijn, houden hun regio, en hun partnerschappen blijven bestaan. Alleen wat nieuw is, volgt de wijziging.
market-close = Niet meer aangeboden
market-choose-region = Kies een regio
market-save = Wijziging opslaan
market-changed = De wijziging is opgeslagen.
market-added = De markt is toegevoegd.
market-already = Er is al een markt met deze code.
market-new-lead = Bedrijven in dit land kunnen zich vanaf die dag inschrijven.

accounts-list-lead = Elk bedrijf met een partneraccount: de programma’s en hoe het ervoor staat.
accounts-search = Bedrijf, domein of MPN-ID
accounts-program = Programma
accounts-standing = Status van het account
accounts-all = Alle
accounts-list-none = Er is nog geen partner
accounts-list-none-hint = Bedrijven verschijnen hier als ze een account maken om zich in te schrijven.
accounts-no-match = Geen account gevonden
accounts-no-match-hint = Zoek op een andere naam of kies andere filters.
accounts-pages = Pagina’s van de lijst
accounts-shown = { $count ->
    [one] { $count } account, gesorteerd op domein
   *[other] { $count } accounts, gesorteerd op domein
}
account-company = Bedrijf
account-domain = Domein
account-country = Land
account-programs = Programma’s
account-mpn = MPN-ID
account-mpn-id = MPN-ID { $id }
account-state = Toestand
account-facts = Bedrijf
account-since = Sinds { $date }
account-enrollment = Inschrijving
account-enrollment-draft = Wordt ingevuld
account-enrollment-pending = Wordt gecontroleerd
account-enrollment-qualified = Goedgekeurd, overeenkomst niet ondertekend
account-enrollment-active = Actief
account-enrollment-rejected = Afgewezen
account-enrollment-declined = Geweigerd
account-customers = Klanten van deze partner
account-history = Beslissingen
account-history-none = Over dit account is nog niets beslist.
account-already = Iemand heeft dit al beslist. De pagina toont hoe het account er nu voor staat.
account-done-suspend = Het account is geschorst. De medewerkers zien het op elke pagina.
account-done-restore = Het account is weer in orde.
account-done-restrict = De directe facturering is vanaf die dag beperkt. De primaire contactpersoon en de globale beheerders krijgen een e-mail.
account-done-lift = De beperking is opgeheven.
account-done-open = De overgang naar indirect staat voor dit bedrijf open.
account-done-close = De overgang naar indirect is voor dit bedrijf gesloten.
account-suspended-since = Geschorst sinds { $date }. Reden: { $reason }.

standing-good = In orde
standing-suspended = Geschorst
standing-restricted = Directe facturering beperkt
standing-restricted-from = Beperkt vanaf { $date }
suspension-overdue-bill = een factuur is meer dan 60 dagen te laat
suspension-abuse = ernstig misbruik
suspension-provider-trouble = problemen bij een indirecte leverancier die het account schaden
suspension-profile-rejected = het juridische profiel is niet door de controle gekomen
suspend = Account schorsen
suspend-hint = Bestaande abonnementen en diensten gaan door. Het bedrijf kan zich niet inschrijven, niet ondertekenen en geen overdrachten vragen of accepteren totdat het account is hersteld.
suspend-reason = Reden
restore = Account herstellen
restore-hint = Het bedrijf kan meteen weer nieuwe zaken doen.

direct-bill = Directe facturering
restrict = Directe facturering beperken
restrict-from = Beperkt vanaf
restrict-from-hint = Vandaag of een latere dag (UTC). Het bedrijf krijgt nu een e-mail.
restrict-stops = Stopt: nieuwe abonnementen en add-ons, eenmalige aankopen, gedeelde diensten, nieuwe klanten, verzoeken om directe relaties, nieuwe sandboxes.
restrict-leaves = Blijft: abonnementen opschorten, aantallen licenties wijzigen, bestaand Azure, verlengingen, facturen.
restrict-way-out = Blijft open: uitnodigingen samen met een leverancier, relaties uitbreiden, overdrachten aan een leverancier.
restricted-since = Beperkt sinds { $date }.
restricted-from = Wordt beperkt vanaf { $date }.
lift = Beperking opheffen

transition = Overgang naar indirect
transition-open = Deze partner met directe facturering kan zich inschrijven als indirecte wederverkoper.
transition-closed = Deze partner met directe facturering kan zich nu niet inschrijven als indirecte wederverkoper.
transition-made = Dit bedrijf is partner met directe facturering en indirecte wederverkoper. Er is geen weg terug.
transition-open-it = Openen
transition-close-it = Sluiten

banner-suspended = Uw account is geschorst: { $reason }.
banner-suspended-works = Bestaande abonnementen, licenties en diensten gaan door, en u kunt ze beheren.
banner-suspended-stops = Nieuwe zaken wachten totdat het account weer in orde is: inschrijven, ondertekenen, overdrachten vragen en accepteren. Uw globale beheerder wendt zich tot het programmabureau.
banner-restricted-since = De directe facturering van uw bedrijf is beperkt sinds { $date }.
banner-restricted-from = De directe facturering van uw bedrijf wordt beperkt vanaf { $date }.
banner-restricted-works = Bestaande abonnementen gaan door. Nieuwe directe zaken stoppen; u kunt abonnementen aan een indirecte leverancier overdragen.

log-lead = Wat hier is beslist, en door wie. Regels worden nooit gewijzigd of verwijderd.
log-relation-ended = Relatie met een klant beëindigd
log-when = Wanneer
log-what = Wat
log-about = Over
log-who = Wie
log-refused = Geweigerd
log-program = Het programma
log-none = Er is nog niets beslist
log-none-hint = Elke wijziging van instellingen, markten en accounts verschijnt hier.
log-pages = Pagina’s van het logboek
log-shown = { $count ->
    [one] { $count } regel, nieuwste eerst
   *[other] { $count } regels, nieuwste eerst
}
log-other = Overig: { $name }
log-verification = Controle afgerond
log-settings-changed = Instellingen gewijzigd
log-setting = { $name }: ‘{ $old }’ → ‘{ $new }’.
log-web-mail-added = Webmaildienst toegevoegd
log-web-mail-removed = Webmaildienst verwijderd
log-market-changed = Markt gewijzigd
log-market-added = Markt toegevoegd
log-operator-founded = Operator opgericht
log-account-suspended = Account geschorst
log-account-restored = Account hersteld
log-restricted = Directe facturering beperkt
log-lifted = Beperking van directe facturering opgeheven
log-transition-opened = Overgang naar indirect geopend
log-transition-closed = Overgang naar indirect gesloten

desk-checking = Inschrijvingen in controle
desk-qualified = Goedgekeurd, nog niet ondertekend
desk-suspended = Geschorste accounts
desk-restricted = Beperkte directe facturering
desk-waiting = Wacht op een beslissing
desk-nothing-waits = Er wacht nu niets op een beslissing. De volgende inschrijving verschijnt hier als die is verzonden.
desk-age = { $days ->
    [one] { $days } werkdag
   *[other] { $days } werkdagen
}
desk-sent = { $number }, verzonden op { $date }
