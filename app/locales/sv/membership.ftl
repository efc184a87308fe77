# MPN IDs: signing in to the membership directory, choosing one, adding a location; and the operator's directory.

mpn-id = MPN-ID
mpn-ids = MPN-ID:n
mpn-type = Typ
mpn-location = Plats
mpn-status = Medlemskap
mpn-usable = Kan användas här
mpn-choose = Välj
mpn-place = { $city }, { $country }
mpn-kind-global = Huvudkontor
mpn-kind-location = Plats
mpn-status-active = Aktivt
mpn-status-pending = Väntar
mpn-status-declined = Avslaget

mpn-who-you = Du, som global administratör
mpn-who = En global administratör: { $names }
mpn-who-nobody = En global administratör; företaget har ingen. Fråga programkontoret.
mpn-who-done = Ingen
mpn-what = Välj platsens MPN-ID för det här kontot
mpn-what-done = Ingenting. MPN-ID:t är kopplat.
mpn-when = Tar 2 minuter. Ni kan vänta, men ni kan inte underteckna avtalet eller sälja innan det är gjort.
mpn-when-other = Det kan vänta, men avtalet kan inte undertecknas och inget säljas innan det är gjort.
mpn-when-done = Det kan ändras när som helst, till en annan plats i samma land.
mpn-in-use-here = Kontots MPN-ID
mpn-of-company = MPN-ID:n hos { $company }
mpn-same-country = Samma land
mpn-ours = Används av det här kontot
mpn-other-country = Annat land
mpn-other-country-why = Det här kontot finns i { $country }. Välj eller lägg till en plats där.
mpn-not-a-location = Inte en plats
mpn-not-a-location-why = Välj ett ID av typen Plats
mpn-in-use = Används
mpn-in-use-why = Ett annat konto använder det. Varje konto behöver en egen plats.
mpn-not-active-why = Bara ett aktivt MPN-ID kan användas
mpn-not-migrated = Inte migrerat
mpn-not-migrated-why = Det finns inte i partnercentret än. Fråga programkontoret.
mpn-associate = Koppla MPN-ID
mpn-not-associated = MPN-ID:t kopplades inte
mpn-not-now = Inte nu
mpn-not-listed = Finns ID:t inte i listan?
mpn-other-login = Logga in med ett annat MPN-konto
mpn-add = Lägg till en plats
mpn-done = MPN-ID { $id } är kopplat till det här kontot.
mpn-added = Platsen är tillagd. Dess MPN-ID är { $id } och kan kopplas direkt.
mpn-read-only = Bara en global administratör kan logga in i medlemskatalogen och koppla ett MPN-ID.

mpn-sign-in-title = Logga in med ert MPN-konto
mpn-sign-in-hint = Användarnamnet och lösenordet för företagets medlemskap. De kan vara andra än för ert arbetskonto.
mpn-sign-in-problems = Ni är inte inloggade i medlemskatalogen
mpn-login = MPN-användarnamn
mpn-password = MPN-lösenord
mpn-login-missing = Ange MPN-användarnamnet
mpn-password-missing = Ange MPN-lösenordet
mpn-no-login = Inget MPN-konto?
mpn-refused-sign-in = MPN-användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen. Efter fem felaktiga försök låses inloggningen i 15 minuter.
mpn-refused-locked = MPN-inloggningen är låst i 15 minuter efter fem felaktiga försök. Vänta och försök sedan igen.
mpn-refused-not-in-directory = MPN-ID:t finns inte i företagets medlemskap eller har inte migrerats till partnercentret. Välj ett ur listan.
mpn-refused-global-id = Det här är huvudkontorets ID. Välj ett MPN-ID av typen Plats.
mpn-refused-other-country = Det här kontot finns i { $country }. Välj en plats där eller lägg till en.
mpn-refused-in-use = Ett annat konto använder det här MPN-ID:t. Varje konto behöver en egen plats: välj en annan eller lägg till en.
mpn-refused-not-active = Medlemskapet för det här MPN-ID:t är inte aktivt. Välj ett aktivt.
mpn-refused-nothing-chosen = Välj ett MPN-ID
mpn-refused-name-taken = Företaget har redan en plats med det här namnet. Lägg till bolagsform eller ort i namnet.

mpn-enroll-title = Koppla ert MPN-ID
mpn-enroll-lead = Logga in med företagets MPN-konto och välj sedan profilen att ansluta med.
mpn-enroll-why = Varför vi frågar
mpn-enroll-tied = Välj det MPN-ID som era incitament, förmåner och kompetenser hör till. Leverantörer anger det på det som de säljer tillsammans med er.
mpn-enroll-which = Det måste vara aktivt, en plats och ligga i { $country }, där kontot finns.
mpn-enroll-continue = Fortsätt
mpn-enroll-cancel = Avbryt och logga in med en annan inloggning

mpn-add-lead = En ny plats får ett eget MPN-ID. Ni kan inte ta bort den efteråt.
mpn-name = Platsens namn
mpn-name-hint = Ett namn som företaget inte använder för en annan plats, till exempel det registrerade namnet med orten
mpn-country-hint = Kommer från ert arbetskonto. Ett konto kan bara använda platser i sitt eget land.
mpn-country-fixed = Det här kontot finns i { $country }, och det gör dess platser också. En plats någon annanstans hör till ett konto där.
mpn-contact = Platsens kontakt
mpn-contact-hint = Personen att skriva till om det här medlemskapet.
mpn-email = E-post på arbetet
mpn-phone-hint = Bara siffror, högst 10, utan landsnummer och mellanslag
mpn-phone-form = Ange telefonnumret med bara siffror, högst 10, utan landsnummer, som 0317000000

directory-lead = Företag med sina MPN-ID:n, och kontona som använder dem.
directory-search = Nummer, namn eller ort
directory-none = Katalogen är tom
directory-none-hint = Importera företagen och deras MPN-ID:n nedan.
directory-no-match = Inget stämmer
directory-no-match-hint = Kontrollera stavningen eller sök efter en del av numret, namnet eller orten.
directory-used-by = Används av
directory-unused = Ingen
directory-shown =
    { $count ->
        [one] { $count } MPN-ID
       *[other] { $count } MPN-ID:n
    }
directory-pages = Katalogens sidor
directory-import = Importera
directory-import-hint = Rätta rader sparas, felaktiga visas nedan. Inget tas bort. Varje fil får ha högst { $most } MB; använd kommandoraden för större.
directory-file-locations = Företag och platser
directory-file-logins = Inloggningar
directory-locations-hint = CSV i UTF-8 med kolumnerna Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code, Country/region, Status, Migrated
directory-logins-hint = CSV i UTF-8 med kolumnerna Login, Company MPN ID, Password. Lösenord sparas bara som hashvärden.
directory-import-now = Importera
directory-busy = Importerar…
directory-no-file = Välj en fil
directory-not-imported = Inget importerades
directory-imported = Importerat. Alla rader är sparade.
directory-imported-partly =
    { $count ->
        [one] Importerat, utom { $count } rad. Vad som är fel med den står nedan.
       *[other] Importerat, utom { $count } rader. Vad som är fel med dem står nedan.
    }
directory-last-title = Senaste importen
directory-last = { $person }, { $time }
directory-counts = { $rows } rader: { $added } tillagda, { $changed } ändrade, { $unchanged } oförändrade, { $wrong } felaktiga
directory-more = De första { $shown } visas. Kommandoraden skriver en rapport över alla.
directory-wrong-rows = Rader som inte sparades
directory-file = Fil
directory-line = Rad
directory-column = Kolumn
directory-reason = Att göra

unfit-unreadable = Filen kan inte läsas. Välj den igen.
unfit-too-large = Filen är större än { $most } MB. Dela den eller använd kommandoraden.
unfit-utf-16 = Filen är UTF-16. Spara den som UTF-8.
unfit-empty = Filen är tom. Första raden måste namnge kolumnerna { $columns }.
unfit-no-header = Första raden är tom. Den måste namnge kolumnerna.
unfit-line-ends = Raderna slutar på det gamla Macintosh-sättet. Spara filen med radslut för Windows eller Unix.
unfit-separator = Kolumnerna skiljs åt av { $separator }. Spara filen med komman.
unfit-tab = tabbar
unfit-column-twice = Kolumnen ”{ $column }” finns två gånger. Behåll en.
unfit-column-missing = Kolumnen ”{ $column }” saknas. Exportera filen igen med alla kolumner.
unfit-not-utf-8 = Rad { $line } är inte UTF-8. Spara filen som UTF-8.
unfit-open-quote = Citattecknet som öppnas på rad { $line } stängs aldrig. Filen kan vara avklippt.
unfit-row-too-long = Raden på rad { $line } är längre än 1 MB. Leta efter ett citattecken som aldrig stängs.

row-columns = Raden har { $found } kolumner, rubrikraden { $wanted }. Sätt värden med komman inom citattecken och fyll i det som saknas.
row-repeated = Det här finns redan på rad { $line }. Ta bort en av raderna.
row-mpn-id = Ange ett nummer med 3 till 10 siffror.
row-text = Värdet är tomt, för långt eller har osynliga tecken. Rätta det.
row-email = Ange en adress som namn@firma.example.
row-company-differs = Företagets namn eller e-post är ett annat än på rad { $line }. Ange samma på alla dess rader.
row-company-is-location = Det här är en plats MPN-ID. Ange företagets.
row-kind = Ange Global eller Location.
row-kind-and-id = Bara ett MPN-ID av typen Global är företagets eget. Rätta typen eller numret.
row-kind-differs = MPN-ID:t är sparat med den andra typen, som aldrig ändras. Rätta raden.
row-other-company = MPN-ID:t är sparat för ett annat företag och kan inte byta ägare. Rätta raden.
row-name-taken = Företaget har redan ett med det här namnet. Lägg till bolagsform eller ort.
row-postal-code = Ange postnumret i landets form.
row-country = Ange ett lands kod med två bokstäver.
row-status = Ange Active, Pending eller Declined.
row-migrated = Ange yes eller no.
row-login = Inloggningen är tom, för lång eller har mellanslag. Rätta den.
row-unknown-company = Katalogen har inget företag med det här MPN-ID:t. Importera dess platser först.
row-password = Lösenordet behöver minst 8 tecken. Välj ett annat.
