# MPN IDs: signing in to the membership directory, choosing one, adding a location; and the operator's directory.

mpn-id = MPN-ID
mpn-ids = MPN-ID’s
mpn-type = Type
mpn-location = Locatie
mpn-status = Lidmaatschap
mpn-usable = Hier te gebruiken
mpn-choose = Kiezen
mpn-place = { $city }, { $country }
mpn-kind-global = Hoofdkantoor
mpn-kind-location = Locatie
mpn-status-active = Actief
mpn-status-pending = In behandeling
mpn-status-declined = Afgewezen

mpn-who-you = U, als globale beheerder
mpn-who = Een globale beheerder: { $names }
mpn-who-nobody = Een globale beheerder; dit bedrijf heeft er geen. Vraag het aan het programmabureau.
mpn-who-done = Niemand
mpn-what = Kies de MPN-ID van de locatie voor dit account
mpn-what-done = Niets. De MPN-ID is gekoppeld.
mpn-when = Duurt 2 minuten. U kunt het uitstellen, maar u kunt de overeenkomst niet ondertekenen en niet verkopen voordat het gedaan is.
mpn-when-other = Het kan worden uitgesteld, maar de overeenkomst kan niet worden ondertekend en er kan niets worden verkocht voordat het gedaan is.
mpn-when-done = Het kan op elk moment worden gewijzigd in een andere locatie in hetzelfde land.
mpn-in-use-here = MPN-ID van dit account
mpn-of-company = MPN-ID’s van { $company }
mpn-same-country = Zelfde land
mpn-ours = In gebruik door dit account
mpn-other-country = Ander land
mpn-other-country-why = Dit account ligt in { $country }. Kies daar een locatie of voeg er een toe.
mpn-not-a-location = Geen locatie
mpn-not-a-location-why = Kies een ID van het type Locatie
mpn-in-use = In gebruik
mpn-in-use-why = Een ander account gebruikt deze. Elk account heeft een eigen locatie nodig.
mpn-not-active-why = Alleen een actieve MPN-ID kan worden gebruikt
mpn-not-migrated = Niet gemigreerd
mpn-not-migrated-why = Deze staat nog niet in het partnercentrum. Vraag het aan het programmabureau.
mpn-associate = MPN-ID koppelen
mpn-not-associated = De MPN-ID is niet gekoppeld
mpn-not-now = Niet nu
mpn-not-listed = Staat de ID niet in de lijst?
mpn-other-login = Aanmelden met een ander MPN-account
mpn-add = Een locatie toevoegen
mpn-done = MPN-ID { $id } is aan dit account gekoppeld.
mpn-added = De locatie is toegevoegd. De MPN-ID is { $id } en kan meteen worden gekoppeld.
mpn-read-only = Alleen een globale beheerder kan zich bij het lidmaatschapsregister aanmelden en een MPN-ID koppelen.

mpn-sign-in-title = Meld u aan met uw MPN-account
mpn-sign-in-hint = De gebruikersnaam en het wachtwoord van het lidmaatschap van uw bedrijf. Ze kunnen anders zijn dan die van uw werkaccount.
mpn-sign-in-problems = U bent niet aangemeld bij het lidmaatschapsregister
mpn-login = MPN-gebruikersnaam
mpn-password = MPN-wachtwoord
mpn-login-missing = Vul de MPN-gebruikersnaam in
mpn-password-missing = Vul het MPN-wachtwoord in
mpn-no-login = Geen MPN-account?
mpn-refused-sign-in = De MPN-gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw. Na vijf mislukte pogingen is de aanmelding 15 minuten geblokkeerd.
mpn-refused-locked = Deze MPN-aanmelding is na vijf mislukte pogingen 15 minuten geblokkeerd. Wacht en probeer het dan opnieuw.
mpn-refused-not-in-directory = Deze MPN-ID hoort niet bij het lidmaatschap van uw bedrijf of is niet naar het partnercentrum gemigreerd. Kies er een uit de lijst.
mpn-refused-global-id = Dit is de ID van het hoofdkantoor. Kies een MPN-ID van het type Locatie.
mpn-refused-other-country = Dit account ligt in { $country }. Kies daar een locatie of voeg er een toe.
mpn-refused-in-use = Een ander account gebruikt deze MPN-ID. Elk account heeft een eigen locatie nodig: kies een andere of voeg er een toe.
mpn-refused-not-active = Het lidmaatschap van deze MPN-ID is niet actief. Kies een actieve.
mpn-refused-nothing-chosen = Kies een MPN-ID
mpn-refused-name-taken = Uw bedrijf heeft al een locatie met deze naam. Voeg de rechtsvorm of de plaats aan de naam toe.

mpn-enroll-title = Koppel uw MPN-ID
mpn-enroll-lead = Meld u aan met het MPN-account van uw bedrijf en kies daarna het profiel waarmee u zich inschrijft.
mpn-enroll-why = Waarom wij dit vragen
mpn-enroll-tied = Kies de MPN-ID waaraan uw incentives, voordelen en competenties zijn gekoppeld. Leveranciers vermelden die bij wat zij samen met u verkopen.
mpn-enroll-which = De ID moet actief zijn, een locatie zijn en in { $country } liggen, waar dit account is.
mpn-enroll-continue = Doorgaan
mpn-enroll-cancel = Annuleren en met een andere gebruikersnaam aanmelden

mpn-add-lead = Een nieuwe locatie krijgt een eigen MPN-ID. U kunt die daarna niet verwijderen.
mpn-name = Naam van de locatie
mpn-name-hint = Een naam die uw bedrijf niet voor een andere locatie gebruikt, zoals de statutaire naam met de plaats
mpn-country-hint = Komt van uw werkaccount. Een account kan alleen locaties in het eigen land gebruiken.
mpn-country-fixed = Dit account ligt in { $country }, en zijn locaties ook. Een locatie elders hoort bij een account daar.
mpn-contact = Contactpersoon van de locatie
mpn-contact-hint = De persoon aan wie wij over dit lidmaatschap schrijven.
mpn-email = Zakelijk e-mailadres
mpn-phone-hint = Alleen cijfers, hoogstens 10, zonder landnummer en spaties
mpn-phone-form = Vul het telefoonnummer in met alleen cijfers, hoogstens 10, zonder landnummer, zoals 0317000000

directory-lead = Bedrijven met hun MPN-ID’s, en de accounts die ze gebruiken.
directory-search = Nummer, naam of plaats
directory-none = Het register is leeg
directory-none-hint = Importeer hieronder de bedrijven en hun MPN-ID’s.
directory-no-match = Niets gevonden
directory-no-match-hint = Controleer de spelling of zoek op een deel van het nummer, de naam of de plaats.
directory-used-by = In gebruik door
directory-unused = Niemand
directory-shown =
    { $count ->
        [one] { $count } MPN-ID
       *[other] { $count } MPN-ID’s
    }
directory-pages = Pagina’s van het register
directory-import = Importeren
directory-import-hint = Goede rijen worden opgeslagen, foute worden hieronder gemeld. Er wordt niets verwijderd. Elk bestand mag hoogstens { $most } MB groot zijn; gebruik voor grotere de opdrachtregel.
directory-file-locations = Bedrijven en locaties
directory-file-logins = Aanmeldingen
directory-locations-hint = CSV in UTF-8 met de kolommen Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code, Country/region, Status, Migrated
directory-logins-hint = CSV in UTF-8 met de kolommen Login, Company MPN ID, Password. Wachtwoorden worden alleen als hash opgeslagen.
directory-import-now = Importeren
directory-busy = Bezig met importeren…
directory-no-file = Kies een bestand
directory-not-imported = Er is niets geïmporteerd
directory-imported = Geïmporteerd. Alle rijen zijn opgeslagen.
directory-imported-partly =
    { $count ->
        [one] Geïmporteerd, behalve { $count } rij. Wat er fout aan is, staat hieronder.
       *[other] Geïmporteerd, behalve { $count } rijen. Wat er fout aan is, staat hieronder.
    }
directory-last-title = Laatste import
directory-last = { $person }, { $time }
directory-counts = { $rows } rijen: { $added } toegevoegd, { $changed } gewijzigd, { $unchanged } ongewijzigd, { $wrong } fout
directory-more = De eerste { $shown } worden getoond. De opdrachtregel schrijft een rapport van alle.
directory-wrong-rows = Rijen die niet zijn opgeslagen
directory-file = Bestand
directory-line = Regel
directory-column = Kolom
directory-reason = Wat te doen

unfit-unreadable = Het bestand kan niet worden gelezen. Kies het opnieuw.
unfit-too-large = Het bestand is groter dan { $most } MB. Splits het of gebruik de opdrachtregel.
unfit-utf-16 = Het bestand is UTF-16. Sla het op als UTF-8.
unfit-empty = Het bestand is leeg. De eerste regel moet de kolommen { $columns } noemen.
unfit-no-header = De eerste regel is leeg. Die moet de kolommen noemen.
unfit-line-ends = De regels eindigen op de oude Macintosh-manier. Sla het bestand op met regeleinden van Windows of Unix.
unfit-separator = De kolommen zijn gescheiden door { $separator }. Sla het bestand op met komma’s.
unfit-tab = tabs
unfit-column-twice = De kolom ‘{ $column }’ staat er twee keer in. Houd er een.
unfit-column-missing = De kolom ‘{ $column }’ ontbreekt. Exporteer het bestand opnieuw met alle kolommen.
unfit-not-utf-8 = Regel { $line } is geen UTF-8. Sla het bestand op als UTF-8.
unfit-open-quote = Het aanhalingsteken in de rij op regel { $line } wordt nooit gesloten. Het bestand is misschien afgebroken.
unfit-row-too-long = De rij op regel { $line } is langer dan 1 MB. Zoek een aanhalingsteken dat nooit wordt gesloten.

row-columns = De rij heeft { $found } kolommen, de kopregel { $wanted }. Zet waarden met komma’s tussen aanhalingstekens en vul aan wat ontbreekt.
row-repeated = Dit staat al op regel { $line }. Verwijder een van de rijen.
row-mpn-id = Vul een nummer van 3 tot 10 cijfers in.
row-text = De waarde is leeg, te lang of heeft onzichtbare tekens. Verbeter die.
row-email = Vul een adres in zoals naam@firma.example.
row-company-differs = De naam of het e-mailadres van het bedrijf is anders dan op regel { $line }. Geef al zijn rijen dezelfde.
row-company-is-location = Dit is de MPN-ID van een locatie. Vul die van het bedrijf in.
row-kind = Vul Global of Location in.
row-kind-and-id = Alleen een MPN-ID van het type Global is die van het bedrijf zelf. Verbeter het type of het nummer.
row-kind-differs = De MPN-ID is met het andere type opgeslagen, en dat verandert nooit. Verbeter de rij.
row-other-company = De MPN-ID is voor een ander bedrijf opgeslagen en kan niet van eigenaar wisselen. Verbeter de rij.
row-name-taken = Het bedrijf heeft er al een met deze naam. Voeg de rechtsvorm of de plaats toe.
row-postal-code = Vul de postcode in de vorm van het land in.
row-country = Vul de tweeletterige code van een land in.
row-status = Vul Active, Pending of Declined in.
row-migrated = Vul yes of no in.
row-login = De gebruikersnaam is leeg, te lang of heeft spaties. Verbeter die.
row-unknown-company = Het register heeft geen bedrijf met deze MPN-ID. Importeer eerst de locaties.
row-password = Het wachtwoord heeft 8 of meer tekens nodig. Kies een ander.
