# De partnerovereenkomst, het overzicht tijdens de inrichting, Programma-informatie en de leveranciers.

agreement-not-global-admin = Alleen een globale beheerder van uw bedrijf ondertekent de overeenkomst.
agreement-not-qualified = De overeenkomst kan worden ondertekend wanneer uw bedrijf door de controles is gekomen.
agreement-suspended = Het account is geschorst, dus er kan niets nieuws beginnen. Vraag het programmabureau om het te herstellen.
agreement-mpn-id-missing = Koppel eerst een MPN-ID. Die wordt bij de handtekening bewaard.
agreement-not-published = Het programmabureau heeft nog geen overeenkomst gepubliceerd. Tot dan kunt u niets doen.
agreement-not-read = Bevestig dat u de overeenkomst hebt gelezen
agreement-already-signed = De overeenkomst is al ondertekend. Er is niets gewijzigd.
agreement-other-version = Terwijl u las, is een nieuwere versie gepubliceerd. Lees de versie die nu wordt getoond en accepteer die.
agreement-not-higher = Voer een nummer in dat hoger is dan dat van de nieuwste versie
agreement-errors = De overeenkomst is niet ondertekend
agreement-to-status = Bekijk hoe het met de controles staat
agreement-reseller = Overeenkomst voor indirecte wederverkopers
agreement-accepting = Door te accepteren schakelt u de functies voor indirecte wederverkopers in voor { $company }.
agreement-accepting-both = Door te accepteren schakelt u de functies voor indirecte wederverkopers in voor { $company }. U blijft partner met directe facturering, dus uw profiel toont beide.
agreement-accepting-region = Door te accepteren ondertekent { $company } voor de regio waarin het zaken doet.
agreement-will = U kunt dan wel
agreement-will-not = U kunt dan niet
agreement-can = samenwerken met indirecte leveranciers in uw regio, klanten uitnodigen en verkopen wat de leveranciers leveren.
agreement-cannot = zonder leverancier bestellen of verkopen aan klanten buiten uw regio.
agreement-can-both = samenwerken met indirecte leveranciers, klanten uitnodigen en klanten en abonnementen met directe facturering naar een leverancier verplaatsen.
agreement-cannot-both = met directe facturering inkopen voor klanten die u als indirecte wederverkoper werft, of terug naar alleen directe facturering.
agreement-read = De overeenkomst lezen
agreement-version = Versie { $number } · { $language }
# size: in KB
agreement-download-pdf = Overeenkomst downloaden (PDF, { $size } kB)
agreement-download-text = Overeenkomst downloaden (tekst, { $size } kB)
agreement-busy = Ondertekenen…
agreement-have-read = Ik heb de overeenkomst gelezen en mag haar namens mijn bedrijf accepteren
agreement-recorded = Uw naam, het tijdstip en uw IP-adres worden als handtekening vastgelegd.
agreement-accept = Accepteren en doorgaan
agreement-not-now = Niet nu
agreement-signed-on = Ondertekend op { $date }
agreement-is-pdf = Deze versie is een PDF. Download die om haar te lezen.
agreement-who-signs = Alleen een globale beheerder ondertekent. Vraag het aan: { $names }.
agreement-languages = Andere talen

versions-lead = Wat partners ondertekenen. Een versie geldt vanaf het moment van publicatie en wordt nooit gewijzigd.
versions-done = De versie is gepubliceerd. Vanaf nu ondertekenen partners deze.
versions-errors = De versie is niet gepubliceerd
versions-number-malformed = Voer een versienummer van één tot drie delen in, zoals 3.1
versions-file-missing = Kies de Engelse tekst
versions-file-too-large = Kies bestanden van elk hoogstens { $most } MB
versions-file-malformed = Kies een PDF of een Markdown-tekst in UTF-8 voor { $language }
versions-new = Een versie publiceren
versions-new-text = Wie een eerdere versie heeft ondertekend, hoeft niet opnieuw te ondertekenen.
versions-busy = Publiceren…
versions-number = Versienummer
versions-number-hint = Hoger dan het nieuwste, bijvoorbeeld 3.1
versions-publish = Publiceren
versions-file-hint = PDF of Markdown, hoogstens 5 MB. Verplicht: deze wordt getoond waar een taal ontbreekt.
versions-optional = PDF of Markdown, hoogstens 5 MB. Optioneel.
versions-none = Nog geen versie
versions-none-text = Zolang u er geen publiceert, kan niemand ondertekenen en wordt geen programma actief.
versions-published = Gepubliceerde versies
versions-column-version = Versie
versions-column-published = Gepubliceerd
versions-column-texts = Teksten
versions-in-force = Geldt nu
versions-pdf = PDF, { $size } kB
versions-text = tekst, { $size } kB

providers-lead = Leveranciers die namens uw klanten bestellen en factureren.
providers-none = Nog geen indirecte leverancier
providers-none-text = Zoek een leverancier in uw regio en neem contact op. De leverancier stuurt u een uitnodiging, en een globale beheerder van uw bedrijf accepteert die.
providers-count = { $count ->
    [one] { $count } actief
   *[other] { $count } actief
}
providers-yours = Uw partnerschappen
providers-column-provider = Leverancier
providers-column-since = Partner sinds

program-info-unsigned = { $agreement } is niet ondertekend voor uw regio. Nieuwe zaken zijn tot dan geblokkeerd.
program-info-both-signed = Uw bedrijf is zowel partner met directe facturering als indirecte wederverkoper. Alle overeenkomsten zijn ondertekend.
program-info-both = Uw bedrijf is zowel partner met directe facturering als indirecte wederverkoper.
program-info-signed = Alle overeenkomsten zijn ondertekend.
program-info-programs = Programma’s
program-info-column-program = Programma
program-info-column-enrollment = Inschrijving
program-info-column-since = Sinds
program-info-active = Actief
program-info-not-enrolled = Niet ingeschreven
program-info-draft = Begonnen, niet verzonden
program-info-pending = In controle
program-info-qualified = Goedgekeurd, niet ondertekend
program-info-rejected = Afgewezen
program-info-declined = Definitief geweigerd
program-info-agreements = Overeenkomsten
program-info-column-agreement = Overeenkomst
program-info-column-status = Status
program-info-column-signed-by = Ondertekend door
program-info-download = Downloaden
program-info-is-signed = Ondertekend
program-info-not-signed = Niet ondertekend
program-info-account = Account
program-info-mpn-id = MPN-ID
program-info-country = Land of regio
program-info-region = Regio waarin u kunt verkopen
program-info-no-market = Het programma wordt niet aangeboden in uw land.
program-info-markets = { $count ->
    [one] { $count } markt
   *[other] { $count } markten
}
program-info-contact = Primaire contactpersoon
program-info-standing = Status van het account
program-info-none = Nog niet opgegeven

setup-welcome = Welkom, { $name }
setup-left = { $count ->
    [one] Er blijft één stap over voordat u met een indirecte leverancier kunt samenwerken.
   *[other] Er blijven { $count } stappen over voordat u met een indirecte leverancier kunt samenwerken.
}
setup-declined = Het programmabureau heeft de inschrijving definitief geweigerd.
setup-direct-bill = Uw klanten met directe facturering en uw facturering lopen door terwijl u overstapt.
setup-begin = Beginnen met inschrijven
setup-ask-admin = Een globale beheerder schrijft het bedrijf in. Vraag het aan: { $names }.
setup-invitation = Word indirecte wederverkoper
setup-invitation-text = { $company } neemt nog aan geen programma deel. Schrijf het in; na de controles verkoopt u via een indirecte leverancier die voor uw klanten bestelt en factureert.
setup-status-text = De aanvraag is verzonden. De statuspagina toont wat er wordt gecontroleerd, wat er nodig is en wanneer u antwoord kunt verwachten.
setup-to-status = Status bekijken
setup-count = { $done } van { $all }
setup-title = Aan de slag
setup-done = Klaar
setup-waiting = In afwachting
setup-rejected = Afgewezen
setup-not-yet = Nog niet
setup-you = U, als globale beheerder
setup-global-admins = Een globale beheerder: { $names }
setup-contact = Uw primaire contactpersoon
setup-open-link = Open de koppeling in de e-mail die wij hebben gestuurd
setup-same-day = De controle begint zodra het adres is bevestigd.
setup-to-enroll = Schrijf uw bedrijf in
setup-fifteen-minutes = Duurt ongeveer 15 minuten
setup-to-finish = Vul het formulier verder in en kies Nu inschrijven
setup-kept = Wat is ingevuld, wordt 30 dagen bewaard
setup-to-correct = Corrigeer wat is afgewezen en verzend het opnieuw
setup-any-time = Op elk moment
setup-to-answer = Stuur de gevraagde documenten
setup-clock-stands = De controle gaat verder zodra ze er zijn
setup-to-check = Uw bedrijfsgegevens controleren
setup-business-days = Gewoonlijk 3–5 werkdagen
setup-nothing = Niets meer
setup-never = Ze kan niet opnieuw worden verzonden
setup-ask-desk = Vraag het programmabureau
setup-to-restore = Het geschorste account herstellen
setup-to-publish = De overeenkomst publiceren
setup-to-associate = Koppel een MPN-ID aan het account
setup-before-signing = Op elk moment voordat de overeenkomst wordt ondertekend
setup-before-sending = Voordat het formulier wordt verzonden
setup-to-accept = Lees en accepteer: { $agreement }
setup-five-minutes = Duurt 5 minuten. De functies voor indirecte wederverkopers gaan meteen open.
setup-known-before = Al bekend
setup-enroll = Het bedrijf inschrijven
setup-verify-email = E-mailadres bevestigen
setup-link-sent = De koppeling is naar de primaire contactpersoon gestuurd
setup-approved = Bedrijfsgegevens goedgekeurd
setup-after-email = Nadat het e-mailadres is bevestigd
setup-associate = MPN-ID koppelen
setup-sign = { $agreement } ondertekenen
setup-accept-reseller = De overeenkomst voor indirecte wederverkopers accepteren
setup-global-admin = Globale beheerder
setup-admin-agent = Rol van beheeragent
setup-admin-agent-text = Wordt gegeven wanneer het programma actief wordt, aan wie het bedrijf heeft ingeschreven
setup-admin-agent-yours = U hebt deze
setup-connect = Verbinden met een leverancier
setup-after-that = Na de stap hierboven

notice-signed = U hebt de partnerovereenkomst ondertekend.
notice-changed-over = U bent nu ook indirecte wederverkoper.
notice-signed-by = Ondertekend op { $date } door { $name }.
notice-to-program = Bekijken in Programma-informatie
notice-dismiss = Sluiten
notice-no-agent-you = U hebt het bedrijf ingeschreven en bent geen beheeragent. Zonder die rol kunt u niet voor klanten werken.
notice-no-agent = { $name } heeft het bedrijf ingeschreven en is geen beheeragent meer, en kan daarom niet voor klanten werken.
notice-to-users = De rollen bekijken
