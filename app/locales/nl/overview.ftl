# The overview, the help, the development mailbox, and the pages that say why there is no page.

overview-customers = Klanten
# number: 10,000
overview-more-than = Meer dan { $number }
overview-open-transfers = Open overdrachten
overview-waiting-for-none = Er wacht niets op een leverancier
overview-waiting-for-one = { $count ->
    [one] { $count } wacht op { $name }
   *[other] { $count } wachten op { $name }
}
# providers: always 2 or more
overview-waiting-for-several = { $count } wachten op { $providers } indirecte leveranciers
overview-carried-out = { $count ->
    [one] { $count } wordt uitgevoerd
   *[other] { $count } worden uitgevoerd
}
overview-moved = Overgedragen aan indirecte leverancier
# Follows the number of subscriptions that were moved.
overview-moved-of = van { $all } abonnementen
overview-moved-of-more = van meer dan { $number } abonnementen
overview-moved-bar = Abonnementen overgedragen aan een indirecte leverancier
overview-waiting-for-you = Wacht op u

overview-next = Volgende stappen
overview-tasks = { $count ->
    [one] { $count } taak
   *[other] { $count } taken
}
overview-all-requests = Alle { $count } verzoeken die op antwoord wachten
overview-answer = Beantwoord het overdrachtsverzoek voor { $customer }
overview-answer-by = Van { $source }: antwoord uiterlijk { $when }.
# span: such as "6 h 20 min", in business time
overview-answer-overdue = Van { $source }: { $span } te laat.
overview-answer-roles = Van { $source }: voor het antwoord is de rol { $roles } nodig.
overview-look-at = Bekijk het overdrachtsverzoek voor { $customer }
overview-colleague = Een collega is aan zet
overview-recreate = Maak het overdrachtsverzoek voor { $customer } opnieuw
overview-recreate-roles = { $why } Om het opnieuw te maken is de rol { $roles } nodig.
overview-was-rejected = { $target } heeft het afgewezen. Lees de reden voordat u een nieuw verzoek verzendt.
overview-was-expired = { $target } heeft niet binnen 30 dagen geantwoord. De abonnementen zijn weer vrij.
overview-was-failed = { $target } heeft het geaccepteerd, maar er kon niets worden overgedragen. De abonnementen zijn weer vrij.
overview-begin = Vraag de eerste overdracht aan een indirecte leverancier aan
overview-not-started = Niet begonnen
overview-begin-detail = Kies een klant en daarna de abonnementen die een indirecte leverancier overneemt.
overview-remind = Herinner { $customer } aan uw uitnodiging
overview-remind-detail = Verzonden op { $date } door { $name }. Al meer dan 7 dagen geen antwoord: stuur opnieuw, of vraag het de klant.
overview-check = Controleer de overdracht voor { $customer }
# count: subscriptions and add-ons together
overview-check-complete = { $count ->
    [one] { $count } abonnement is nu van { $target }, en uw oude abonnement is opgeschort of niet meer in de lijst.
   *[other] { $count } abonnementen en add-ons zijn nu van { $target }, en uw oude abonnementen zijn opgeschort of niet meer in de lijst.
}
overview-check-partial = { $target } heeft een deel overgenomen. Bekijk wat niet is overgedragen en waarom.
overview-nothing = Op dit moment niets te doen
overview-expected-request = Als een wederverkoper u een overdrachtsverzoek stuurt, verschijnt het hier en krijgt u een e-mail.
overview-expected-answer = Hierna: { $target } accepteert de overdracht voor { $customer } of wijst die af, uiterlijk { $when }.
overview-expected-expiry = Hierna: het overdrachtsverzoek voor { $customer } verloopt op { $when } als niemand antwoordt.
overview-expected-nothing = U hebt geen open overdrachtsverzoeken. Open de abonnementen van een klant om er een te maken.

overview-others = Wachten op anderen
overview-no-others = U wacht op niemand.
overview-is-carried-out = De abonnementen worden overgedragen
overview-answers-by = { $target } accepteert of wijst af, uiterlijk { $when }
overview-answers-or-expires = { $target } is te laat. Het verzoek verloopt op { $when }
overview-providers = Uw indirecte leveranciers
overview-no-providers = Nog geen partnerschap met een indirecte leverancier. De leverancier stuurt u een uitnodiging.
overview-resellers = Uw indirecte wederverkopers
overview-no-resellers = Nog geen partnerschap met een indirecte wederverkoper.
overview-partner-since = Partner sinds { $date }
overview-more-partners = En nog { $count }

overview-unseen-transfers = Om overdrachtsverzoeken te zien is de rol { $roles } nodig.
overview-unseen-customers = Om klanten te zien is de rol { $roles } nodig.
overview-unseen-ask = Een globale beheerder van uw bedrijf kan u een rol geven.

mailbox-lead = Brieven die een ontwikkelserver bewaart in plaats van ze te verzenden.
mailbox-empty = Nog geen brieven
mailbox-empty-hint = Een brief verschijnt hier zodra het programma er een schrijft, bijvoorbeeld als een overdrachtsverzoek wordt gemaakt.
mailbox-table = Brieven, nieuwste eerst
mailbox-subject = Onderwerp
mailbox-to = Aan
mailbox-sent = Verzonden
mailbox-text = Tekst
mailbox-html = HTML-bron

help-lead = Wat een overdracht is, wie wat mag doen en wie u kunt vragen.
help-transfer = Wat een overdracht is
help-transfer-text = Een partner met directe facturering draagt de abonnementen van een klant over aan een indirecte leverancier en blijft de wederverkoper van de klant. De klant behoudt zijn diensten zonder onderbreking.
# title: one of the help-step-… titles
help-step = { $number }. { $title }
help-step-prepare = Beide partijen bereiden zich voor
help-step-prepare-text = U hebt een partnerschap met de leverancier, en de klant heeft de leverancier als wederverkoper geaccepteerd en de klantovereenkomst geaccepteerd. De pagina van een nieuw verzoek toont wat er ontbreekt.
help-step-choose = De wederverkoper kiest
help-step-choose-text = Een beheeragent opent de abonnementen van de klant en kiest de leverancier en de abonnementen. Add-ons gaan mee met hun basisabonnement.
help-step-create = De wederverkoper maakt het verzoek
help-step-create-text = De leverancier krijgt een e-mail en ziet het verzoek onder Verzoeken. Tot het antwoord kan de wederverkoper het intrekken.
help-step-answer = De leverancier antwoordt
help-step-answer-text = Een beheeragent of verkoopagent accepteert alles, accepteert een deel of wijst het verzoek met een reden af, zo mogelijk binnen 2 werkdagen. Na 30 dagen zonder antwoord verloopt het verzoek.
help-step-move = Het programma draagt de abonnementen over
help-step-move-text = De leverancier krijgt nieuwe abonnementen met dezelfde producten en aantallen licenties. De oude worden opgeschort of verdwijnen uit de lijst van de wederverkoper.
help-step-check = Beide partijen controleren
help-step-check-text = Beide zien op de pagina van de overdracht het resultaat van elk abonnement. Wat niet is overgedragen, blijft bij de wederverkoper en is vrij voor een nieuw verzoek.
help-roles = Wie wat mag doen
help-action = Handeling
help-needs = Benodigde rol
help-may-see-customers = Klanten en hun abonnementen zien
help-may-view = Overdrachtsverzoeken zien
help-may-request = Een overdrachtsverzoek maken of intrekken
help-may-answer = Een overdrachtsverzoek accepteren of afwijzen, als leverancier
help-keyboard = Toetsenbord
help-key-tab = Tab gaat naar de volgende koppeling, de volgende knop of het volgende veld, Shift+Tab naar het vorige onderdeel.
help-key-skip = Het eerste onderdeel op elke pagina is Naar de inhoud: daarmee slaat u de menu’s over.
help-key-escape = Esc sluit een open menu.
help-contact = Wie u kunt vragen
help-contact-roles = Vraag een globale beheerder van uw bedrijf om een rol of een nieuw wachtwoord.
help-contact-errors = Toont een pagina een foutnummer, geef dat dan door aan wie dit programma voor u beheert: daarmee is de oorzaak te vinden.

error-home = Naar het overzicht
error-reload = De pagina opnieuw laden
error-try-again = Opnieuw proberen
error-number = Foutnummer { $number }
error-not-found = Hier is niets
error-not-found-text = De pagina bestaat niet, of hoort bij een account waarin u niet werkt. Controleer het adres of kies een ander account in het menu achter uw naam.
error-sign-in = Meld u aan om verder te gaan
error-sign-in-text = U bent niet aangemeld of uw sessie is beëindigd. Na het aanmelden komt u terug op deze pagina.
error-role = Uw rol staat dit niet toe
error-role-needed = U hebt de rol { $roles } nodig.
# roles: one or more, separated by commas
error-role-held = Uw rollen in { $tenant }: { $roles }.
error-role-ask = Een globale beheerder van { $tenant } kan u de rol geven.
error-overtaken = Iemand anders was sneller
error-overtaken-text = Dit is gewijzigd terwijl u keek. Niets van wat u hebt verzonden, is uitgevoerd. Laad de pagina opnieuw om te zien hoe het nu is.
error-unavailable = De pagina kon niet worden geladen
error-unavailable-text = Het programma kon dit nu niet doen. Er is niets gewijzigd. Probeer het over enkele ogenblikken opnieuw. Gebeurt het nog een keer, geef dan het foutnummer door.
error-bad-request = De aanvraag kon niet worden gelezen
error-bad-request-text = Iets in het adres of het formulier is niet zoals het moet zijn. Er is niets gewijzigd. Laad de pagina opnieuw en vul het formulier opnieuw in.
error-refused = Dit kan niet
error-refused-text = Een regel van het programma staat het niet toe, of er is intussen iets gewijzigd. Niets van wat u hebt verzonden, is uitgevoerd. Laad de pagina opnieuw om te zien wat nu kan.

# De naslag van de REST-API. Wat de aanroepen doen, staat in elke taal in het Engels.
help-programs = Voor programma’s
help-programs-text = Programma’s van partners doen via een REST-API hetzelfde als mensen op deze pagina’s.
help-programs-link = De REST-API: alle aanroepen
reference = REST-API
reference-lead = Wat programma’s van partners hier kunnen doen, aanroep voor aanroep. De beschrijvingen zijn in het Engels.
reference-begin = Vóór de eerste aanroep
reference-base = Alle paden beginnen met
reference-tokens = Elke aanroep heeft een toegangstoken bij zich. Een programma vraagt er een aan met zijn referentie: POST naar /(tenant)/oauth2/token.
reference-errors = Een weigerend antwoord heeft een status, en een code die de reden noemt. Codes blijven gelijk; zinnen kunnen veranderen.
reference-document = Hetzelfde als OpenAPI-document, voor hulpmiddelen
reference-operation = Aanroep
reference-does = Wat die doet
reference-who = Wie mag aanroepen
reference-token = Token
reference-token-any = Van het programma zelf (App-only) of namens een persoon (App+User)
reference-token-person = Alleen namens een persoon (App+User)
reference-roles = Rol
reference-parameters = Parameters
reference-sent = Wat wordt verstuurd
reference-told = Wat wordt geantwoord
reference-outcomes = Alle uitkomsten
reference-example = Voorbeeld
reference-name = Naam
reference-place = Waar
reference-kind = Type
reference-about = Betekenis
reference-in-path = pad
reference-in-query = query
reference-in-header = header
reference-in-body = inhoud
reference-always = altijd
reference-optional = optioneel
reference-status = Status
reference-codes = Codes
