# Toepassingen van een partner die de REST-API aanroepen, en toestemmingen van mensen namens wie ze handelen.

tab-applications = Toepassingen
applications-lead = Software van uw bedrijf die hier via de REST-API werkt, elk met eigen toegang.
applications-create = Toepassing maken
applications-of-company = Toepassingen van { $company }
applications-not-yours = Anderen maken de toepassingen van uw bedrijf en trekken ze in
applications-none = Nog geen toepassing heeft toegang
applications-none-text = Maak er een, zodat software van uw bedrijf hier kan doen wat haar rollen toestaan.
applications-name = Toepassing
applications-roles = Rollen
applications-made = Gemaakt
applications-used = Laatst gebruikt
applications-ends = Eindigt
applications-state = Status
applications-command-line = Op de opdrachtregel
applications-never = Nooit
applications-good = Actief
applications-ends-soon = { $days ->
    [one] Eindigt binnen een dag
   *[other] Eindigt over { $days } dagen
}
applications-ended = Verlopen
applications-revoked = Ingetrokken
applications-done-revoked = De toepassing is ingetrokken. Geen van haar tokens werkt nog.
applications-done-withdrawn = Uw toestemming is ingetrokken. De toepassing kan niet meer namens u handelen.

# Er een maken

applications-create-lead = Het geheim wordt één keer getoond, meteen nadat u de toepassing hebt gemaakt.
applications-name-label = Naam
applications-name-hint = Zoals mensen haar zien in lijsten, brieven en het logboek
applications-name-missing = Voer een naam voor de toepassing in
applications-name-long = Voer een naam van ten hoogste { $most } tekens in
applications-days-label = Dagen tot het einde
applications-days-hint = 1 tot { $most }. Globale beheerders krijgen { $soon } dagen van tevoren een brief.
applications-days-wrong = Voer een geheel aantal dagen van 1 tot { $most } in
applications-roles-hint = Geef alleen de rollen die nodig zijn. Ze kan nooit meer doen dan die toestaan.

# Wat één keer wordt getoond, en hoe ze verbinding maakt

applications-created = { $name } heeft toegang
applications-secret-once = Het geheim wordt niet nog eens getoond. Kopieer het naar de plaats waar de toepassing het bewaart: hier wordt het niet bewaard.
applications-copy-now = Nu te kopiëren
applications-secret = Clientgeheim
applications-copy-secret = Geheim kopiëren
applications-good-until = Het werkt tot { $date }, tenzij iemand het eerder intrekt.
applications-another = Nog een maken
applications-connect = Zo maakt ze verbinding
applications-client-id = Client-ID
applications-copy-id = Client-ID kopiëren
applications-tenant-id = Tenant-ID
applications-token-url = Token-URL
applications-api-url = Basis-URL van de API
applications-connect-text = Deze opdrachten hebben curl en jq nodig. Ze vragen een token aan en tonen daarmee uw klanten. Het geheim wordt van het toetsenbord gelezen, zodat het niet in de geschiedenis van de shell blijft staan.
applications-connect-person-text = Deze opdrachten hebben curl en jq nodig. Ze vragen namens u een token aan en tonen daarmee uw klanten. Het geheim en het vernieuwingstoken worden van het toetsenbord gelezen, zodat ze niet in de geschiedenis van de shell blijven staan.
applications-commands = Opdrachten om mee te beginnen
applications-copy-commands = Opdrachten kopiëren
applications-reference = Alle bewerkingen van de API

# Een ervan

applications-about = Gegevens
applications-revoke = Intrekken…
applications-was-revoked = Ingetrokken op { $date }. Er werkt niets meer mee.
applications-has-ended = De tijd was om op { $date }. Maak een andere toepassing om door te gaan.
applications-people = Wie haar namens zich laat handelen
applications-nobody = Niemand.

# Intrekken

applications-revoke-title = { $name } intrekken
applications-revoke-means = Wat meteen stopt
applications-revoke-tokens = Elk toegangstoken dat ze heeft, wordt vanaf de volgende aanroep geweigerd
applications-revoke-secret = Haar client-ID en geheim leveren geen nieuwe tokens meer op
applications-revoke-consents = De toestemming van { $names } eindigt daarmee
applications-revoke-stays = Wat ze heeft gedaan blijft, ook in het logboek. Intrekken kan niet ongedaan worden gemaakt: voor nieuwe toegang maakt u een andere toepassing.
applications-revoke-button = Intrekken

# Toestemmingen

applications-in-your-name = Namens u
applications-in-your-name-text = Een toepassing die u namens u laat handelen, mag doen wat zowel uw rollen als die van haar toestaan. In het logboek staat het onder uw naam.
applications-none-offered = Op dit moment kan geen toepassing namens u handelen. Zodra uw bedrijf een werkende toepassing heeft, vindt u die hier.
applications-shared-roles = Rollen die u beide hebt
applications-no-shared-role = Geen, dus ze zou niets kunnen doen
applications-consent = Uw toestemming
applications-consent-none = Niet gegeven
applications-consent-until = Tot
applications-what-to-do = Wat u kunt doen
applications-let = Laten handelen…
applications-let-of = { $name } namens u laten handelen
applications-new-token = Nieuw token…
applications-new-token-of = Nieuw token voor { $name }
applications-withdraw = Intrekken
applications-withdraw-of = Uw toestemming voor { $name } intrekken
applications-let-roles = Wat ze namens u mag doen
applications-let-log = Het logboek toont onder uw naam wat ze doet
applications-let-until = Uw toestemming eindigt op { $date }, wanneer u haar intrekt of wanneer de toepassing wordt ingetrokken
applications-let-again = U laat haar al handelen, tot { $date }. Het nieuwe token vervangt het token dat u hebt; dat werkt dan meteen niet meer.
applications-let-button = Namens mij laten handelen
applications-nothing-to-let = U en deze toepassing hebben geen rol gemeen, dus ze zou namens u niets kunnen doen.
applications-token-once = Het vernieuwingstoken wordt niet nog eens getoond. Voer het in { $name } in: samen met haar geheim handelt ze namens u.
applications-refresh-token = Vernieuwingstoken
applications-copy-token = Token kopiëren

# Brieven aan globale beheerders

letter-credential-made-subject = De toepassing { $application } heeft toegang tot { $company }
letter-credential-made-text = { $person } heeft de toepassing { $application } voor { $company } gemaakt. Ze kan de REST-API aanroepen met de rollen die ze heeft gekregen.
letter-credential-made-text-machine = Op de opdrachtregel is de toepassing { $application } voor { $company } gemaakt. Ze kan de REST-API aanroepen met de rollen die ze heeft gekregen.
letter-credential-made-next = Heeft niemand in uw bedrijf dit bedoeld, trek de toepassing dan in: haar tokens werken dan meteen niet meer.
letter-credential-revoked-subject = De toepassing { $application } heeft geen toegang meer tot { $company }
letter-credential-revoked-text = { $person } heeft de toepassing { $application } van { $company } op { $date } ingetrokken. Geen van haar tokens werkt nog.
letter-credential-revoked-text-machine = Op de opdrachtregel is de toepassing { $application } van { $company } op { $date } ingetrokken. Geen van haar tokens werkt nog.
letter-credential-revoked-next = Is de software nog nodig, maak er dan een andere toepassing voor.
letter-credential-ends-subject = De toegang van { $application } tot { $company } eindigt binnenkort
letter-credential-ends-text = De toepassing { $application } van { $company } werkt tot { $date }. Daarna krijgt ze geen tokens en worden haar aanroepen geweigerd.
letter-credential-ends-next = Is de software nog nodig, maak er dan op tijd een andere toepassing voor en trek daarna deze in.
letter-button-application = De toepassing openen
letter-fact-software = Toepassing
letter-fact-client-id = Client-ID
letter-sender-applications = Verstuurd door { $program }, { $site }, omdat u globale beheerder van { $company } bent.
