# Leveranciers en wederverkopers: lijsten, uitnodigingen, autoriseren, beëindigen; en de brieven daarover.
# provider, reseller, company, name: namen van bedrijven; person: wie handelt.

ps-resellers = Wederverkopers
ps-invitations = Uitnodigingen
ps-resellers-lead = Indirecte wederverkopers voor wie u bestelt en factureert.
ps-invite = Partnerschap aanvragen
ps-search = Naam, domein of MPN-ID
ps-search-button = Zoeken
ps-clear = Zoekopdracht wissen
ps-reseller = Wederverkoper
ps-provider = Leverancier
ps-shared-customers = Gedeelde klanten
ps-since = Partner sinds
ps-admin-access = Beheerders{"\u00AD"}toegang
ps-actions = Acties
ps-pages = Pagina’s van de lijst
ps-shown = { $count ->
    [one] { $count } getoond
   *[other] { $count } getoond
}
ps-no-match = Niets komt overeen met “{ $text }”
ps-no-resellers = Nog geen indirecte wederverkoper
ps-no-resellers-text = Nodig een wederverkoper in uw regio uit. Een globale beheerder daar volgt de koppeling en autoriseert u.
ps-or-more = { $count } of meer
ps-access-on = Aan
ps-access-off = Verwijderd
ps-view-customers = Klanten bekijken
ps-view-customers-of = Klanten bekijken die u deelt met { $name }
ps-ending-asked = Beëindiging gevraagd
ps-country-and-id = { $country }, MPN-ID { $id }
ps-done-removed = Het partnerschap is beëindigd. Er is niemand gemaild: breng de andere partij zelf op de hoogte.
ps-done-kept = Het partnerschap gaat door.

ps-partnership = Partnerschap
ps-country = Land of regio
ps-domain = Domein
ps-region = Regio
ps-mpn-id = MPN-ID
ps-same-region = Dezelfde als de uwe
ps-not-same-region = Niet de uwe
ps-access-hint = Beheerderstoegang van de leverancier tot het werkaccount van uw bedrijf.
ps-access-hint-provider = Uw beheerderstoegang tot het werkaccount van de wederverkoper. De wederverkoper mag die verwijderen.
ps-asked-by = { $name } heeft het programmabureau op { $date } gevraagd dit partnerschap te beëindigen.
ps-open-transfers = { $count ->
    [0] Er wacht geen overdrachtsverzoek tussen beide op antwoord.
    [one] { $count } overdrachtsverzoek wacht op antwoord. Het blijft staan, maar kan niet meer worden geaccepteerd; de afzender mag het intrekken.
   *[other] { $count } overdrachtsverzoeken wachten op antwoord. Ze blijven staan, maar kunnen niet meer worden geaccepteerd; de afzender mag ze intrekken.
}
ps-customers-stay = { $count ->
    [0] Er zijn geen gedeelde klanten.
    [one] { $count } gedeelde klant blijft bij beide.
   *[other] { $count } gedeelde klanten blijven bij beide.
}
ps-nothing-new = Niets nieuws is mogelijk: geen bestellingen met deze wederverkoper erop, geen nieuwe klanten, geen nieuwe overdrachten tussen beide.
ps-dap-stays = Gedelegeerd beheer dat klanten hebben toegekend, blijft zoals het is.
ps-end-title = Het partnerschap beëindigen
ps-end-text = U mag het partnerschap met { $name } beëindigen. De andere partij kan dat niet alleen.
ps-end-legal = Ik verklaar dat ik bevoegd ben dit partnerschap voor mijn bedrijf te beëindigen, dat onze contracten met { $name } dat toestaan en dat wij { $name } zelf op de hoogte brengen: van hieruit wordt geen bericht gestuurd.
ps-desk-legal = Ik verklaar dat { $reseller } om deze beëindiging heeft gevraagd, dat het programmabureau bevoegd is het partnerschap te beëindigen en dat het { $reseller } en { $provider } zelf op de hoogte brengt: van hieruit wordt geen bericht gestuurd.
ps-declaration-missing = Vink het vakje aan om de verklaring af te leggen. Zonder verklaring wordt het partnerschap niet beëindigd.
ps-remove = Partnerschap beëindigen
ps-keep = Partnerschap behouden

ps-providers-lead = Leveranciers die namens uw klanten bestellen en factureren.
ps-wants = { $provider } wil uw indirecte leverancier worden.
ps-wants-sent = Verzonden door { $person } op { $date }.
ps-review = Uitnodiging bekijken
ps-received = Uitnodiging ontvangen
ps-no-providers = Nog geen indirecte leverancier
ps-no-providers-text = Neem contact op met een leverancier in uw regio. Die stuurt u een uitnodiging, en een globale beheerder van uw bedrijf autoriseert de leverancier.
ps-active = { $count ->
    [one] { $count } actief
   *[other] { $count } actief
}
ps-yours = Uw partnerschappen
ps-invite-customers = Nieuwe klanten uitnodigen
ps-invite-customers-with = Nieuwe klanten uitnodigen samen met { $name }
ps-done-authorized = De leverancier is geautoriseerd. Die staat op uw lijst, en u op de zijne.
ps-done-access = De beheerderstoegang van de leverancier is verwijderd. Het partnerschap gaat door.
ps-done-asked = Het programmabureau is gevraagd het partnerschap te beëindigen. Het gaat door tot het programmabureau of de leverancier het beëindigt.
ps-remove-access = Beheerderstoegang verwijderen
ps-remove-access-text = { $name } beheert het werkaccount van uw bedrijf. U mag dat verwijderen; het partnerschap gaat door, en alleen een nieuw partnerschap geeft de toegang terug.
ps-ask-text = Alleen het programmabureau of { $name } kan dit partnerschap beëindigen. U mag het programmabureau vragen het te beëindigen.
ps-ask = Het programmabureau vragen het te beëindigen
ps-reason = Waarom het moet eindigen

ps-invite-lead = Eén persoonlijke koppeling vraagt de wederverkoper u te autoriseren als indirecte leverancier.
ps-language-hint = Zet de standaardtekst van die taal in het concept.
ps-language-choose = Deze taal gebruiken
ps-name = Naam van het bedrijf of de persoon
ps-message = Bericht
ps-message-hint = Pas de tekst naar wens aan.
ps-link-locked = De persoonlijke koppeling komt onder uw tekst.
ps-link-locked-text = Ze hoort alleen bij deze uitnodiging en kan niet worden weggelaten.
ps-send = Van hieruit verzenden
ps-by-hand = De koppeling ophalen en zelf versturen
ps-draft =
    Hallo,

    { $company } wil graag uw indirecte leverancier zijn.

    Volg de persoonlijke koppeling, meld u aan als globale beheerder, lees wat u ons toestaat en autoriseer { $company }. Het duurt ongeveer vijf minuten.

    Met vriendelijke groet,
    { $person }
    { $company }
ps-many = Meerdere uitnodigen
ps-many-title = Meerdere partnerschappen aanvragen
ps-many-lead = Eén tabel, en een brief met een eigen persoonlijke koppeling voor elke rij. De rijen worden getoond voordat er iets wordt verzonden.
ps-many-table-hint = De eerste regel noemt de kolommen: email en desgewenst name, language (en, sv, nl of zh-CN) en note. Scheid ze met komma's of puntkomma's.
ps-row-own = Het adres is van uw eigen bedrijf. Voer dat van een wederverkoper in.
ps-row-partner = Dit bedrijf werkt al met u samen. Er valt niets te vragen.
ps-row-waits = Een uitnodiging aan dit adres wacht op antwoord. Verzend haar opnieuw vanuit de lijst met uitnodigingen.
ps-row-other-region = Dit bedrijf zit in een andere regio. Partners werken alleen binnen één regio samen.
ps-grants-title = Wat de wederverkoper autoriseert
ps-grants-order = U mag bestellen en abonnementen toevoegen voor gedeelde klanten.
ps-grants-admin = U krijgt beheerderstoegang tot het werkaccount van de wederverkoper. De wederverkoper mag die achteraf verwijderen.
ps-grants-not = U krijgt de bestaande klanten van de wederverkoper niet.
ps-link-made = De koppeling is gemaakt.
ps-link-until = Ze werkt één keer, tot { $date }. Ze wordt alleen nu getoond.
ps-link-for-ever = Ze werkt één keer. Ze wordt alleen nu getoond.
ps-pass-on = De koppeling doorgeven
ps-pass-on-text = Stuur deze tekst naar { $address }, vanuit uw eigen postvak of op een andere manier.
ps-link = Persoonlijke koppeling
ps-copy = Tekst met de koppeling
ps-copy-hint = Selecteer alles en kopieer het.
ps-open-in-mail = Openen in e-mail
ps-mail-subject = Autoriseer uw indirecte leverancier
ps-done = Klaar

ps-invited = Uitgenodigd
ps-sent = Verzonden
ps-works-until = Werkt tot
ps-state = Status
ps-for-ever = Geen einde
ps-mailed = van hieruit verzonden
ps-handed = zelf doorgegeven
ps-sent-by = { $name }, { $how }
ps-state-waits = Wacht op antwoord
ps-state-expired = Verlopen
ps-state-accepted = Geautoriseerd
ps-state-declined = Geweigerd
ps-state-revoked = Ingetrokken
ps-resend = Opnieuw verzenden
ps-resend-to = Opnieuw verzenden naar { $address }
ps-new-link = Nieuwe koppeling
ps-new-link-for = Nieuwe koppeling voor { $address }, om zelf door te geven
ps-revoke = Intrekken
ps-revoke-of = De uitnodiging van { $address } intrekken
ps-no-invitations = Nog geen uitnodigingen
ps-no-invitations-text = Wat u verstuurt, staat hier, met wat ervan geworden is.
ps-done-sent = De uitnodiging is onderweg.
ps-done-resent = De uitnodiging is opnieuw onderweg. De vorige koppeling werkt niet meer.
ps-done-revoked = De uitnodiging is ingetrokken. De koppeling werkt niet meer.

ps-accept-title = { $provider } autoriseren als uw indirecte leverancier?
ps-accept-crumb = Uitnodiging van { $provider }
ps-baton-you = U, als globale beheerder
ps-baton-admin = Een globale beheerder van { $company }
ps-baton-what = De leverancier autoriseren of weigeren
ps-expires-on = De uitnodiging verloopt op { $date }
ps-never-expires = De uitnodiging verloopt niet
ps-agree-to = Waarmee u instemt
ps-customers = Klanten
ps-customers-who-agree = Alleen wie ook instemt
ps-grant-order = { $provider } mag namens uw klanten bestellen
ps-grant-order-text = Ze plaatsen bestellingen en voegen abonnementen toe voor klanten die u beiden hebben geautoriseerd.
ps-grant-admin = { $provider } krijgt beheerderstoegang tot het werkaccount van uw bedrijf
ps-grant-admin-text = U kunt deze toegang achteraf verwijderen. Het partnerschap blijft.
ps-grant-lists = U staat op elkaars lijst
ps-grant-lists-text = Zij staan op uw pagina Indirecte leveranciers, u op hun pagina Indirecte wederverkopers.
ps-grant-not = Ze krijgen uw bestaande klanten niet
ps-grant-not-text = Elke klant heeft eerst een eigen relatie met de leverancier nodig.
ps-consent = Ik autoriseer { $provider } als indirecte leverancier voor { $reseller }
ps-consent-sub = Ik ben bevoegd dit voor mijn bedrijf te doen.
ps-authorize = Indirecte leverancier autoriseren
ps-decline = Weigeren
ps-from = Van
ps-sent-by-label = Verzonden door
ps-sent-to = Verzonden aan
ps-ending-note = De leverancier of het programmabureau kan het beëindigen. U kunt het het programmabureau vragen, op de pagina van de leverancier.
ps-only-global-admin = Alleen een globale beheerder van { $company } kan de leverancier autoriseren.
ps-pass-link-on = Geef deze koppeling door aan een van hen:
ps-turn-to = Vragen, of een nieuwe uitnodiging: { $name }, { $address }.
ps-link-none = Deze koppeling opent geen uitnodiging

ps-own-tenant = Deze uitnodiging is van uw eigen bedrijf. Een wederverkoper moet de koppeling volgen.
ps-provider-unfit = De leverancier kan nu geen nieuwe zaken doen. Het programmabureau weet meer.
ps-not-enrolled = Uw bedrijf is niet ingeschreven als indirecte wederverkoper. Schrijf het eerst in en open dan de koppeling opnieuw.
ps-enrollment-unfinished = De inschrijving van uw bedrijf is niet klaar. Open de koppeling opnieuw als de controle is doorlopen.
ps-suspended = Het account van uw bedrijf is geschorst. Tot dat is opgelost, kan niets nieuws worden geautoriseerd.
ps-other-region = { $provider } zit in de regio { $region }, uw bedrijf in { $own }. Partners werken alleen binnen één regio samen.
ps-already-partners = Uw bedrijf en { $provider } werken al samen.
ps-consent-missing = Vink het vakje aan om de leverancier te autoriseren
ps-link-unknown = Niemand heeft deze koppeling gestuurd, of er ontbreekt een deel. Kopieer alles, of vraag om een nieuwe.
ps-link-replaced = Er is een nieuwere koppeling gestuurd. Gebruik die.
ps-link-used = Deze koppeling is al gebruikt. Als uw bedrijf haar gebruikte, staat de leverancier op uw pagina Indirecte leveranciers.
ps-link-declined = Deze uitnodiging is geweigerd.
ps-link-expired = Deze koppeling is te oud.
ps-link-revoked = De leverancier heeft deze uitnodiging ingetrokken.
ps-access-removed-already = De beheerderstoegang is al verwijderd.
ps-already-asked = Het programmabureau is al gevraagd.
ps-message-missing = Vul een bericht in
ps-reason-missing = Vul in waarom het partnerschap moet eindigen
ps-text-too-long = Vul een kortere tekst in
ps-text-characters = Vul de tekst in zonder verborgen tekens

ps-endings-lead = Partnerschappen die wederverkopers u vragen te beëindigen. U of de leverancier beëindigt ze.
ps-no-endings = Niets te beëindigen
ps-no-endings-text = Als een wederverkoper om het einde van een partnerschap vraagt, staat het hier.
ps-pair = { $reseller } en { $provider }

ps-requests = Partnerschapsverzoeken
ps-find = Een leverancier zoeken
ps-find-lead = Indirecte leveranciers van het programma. Wederverkopers werken samen met leveranciers in hun eigen regio.
ps-find-region = U kunt alleen samenwerken met leveranciers in uw eigen regio, { $region }. Vraag er een; die stuurt u de uitnodiging.
ps-find-text = Naam, plaats of dienst
ps-find-none = Geen leverancier komt overeen
ps-find-none-text = Zoek op een andere naam of dienst, of in alle landen.
ps-any-country = Alle landen
ps-any-service = Alle diensten
ps-offers = Helpt met
ps-languages = Talen
ps-contact = Contact
ps-no-contact = Geen contactgegevens
ps-id = MPN-ID { $id }
ps-connected = Verbonden
ps-asked = Gevraagd
ps-not-possible = Niet mogelijk
ps-ask-to-work = Om samenwerking vragen
ps-ask-provider = { $provider } om samenwerking vragen
ps-ask-lead = De leverancier ziet uw bericht bij zijn partnerschapsverzoeken. Stemt hij in, dan stuurt hij u de uitnodiging.
ps-ask-hint = Vertel wie u bent en wat u zoekt.
ps-about-provider = Over de leverancier
ps-already-requested = U hebt { $provider } al gevraagd. Er is nog geen antwoord.
ps-other-region-short = { $provider } zit in een andere regio. Partners werken alleen binnen één regio samen.
ps-done-requested = De leverancier heeft uw verzoek. Stemt hij in, dan stuurt hij u de uitnodiging.
ps-service-training = Training
ps-service-marketing = Marketing
ps-service-financing = Financiering en kredietvoorwaarden
ps-service-support = Ondersteuning
ps-service-billing = Facturering
ps-requests-lead = Wederverkopers die met u willen samenwerken. Goedkeuren stuurt hun de uitnodiging, en verder niets.
ps-no-requests = Geen partnerschapsverzoeken
ps-no-requests-text = Wederverkopers in uw regio vinden u in de gids en vragen het van daaruit.
ps-request-by = { $name }, { $address }
ps-answer-message = Tekst van de uitnodiging
ps-answer-hint = De persoonlijke koppeling komt eronder. Ze gaat naar wie het vroeg.
ps-approve = Goedkeuren en uitnodiging sturen
ps-done-request-declined = Het verzoek is geweigerd. Er is niemand gemaild.
ps-listing = Uw vermelding
ps-listing-lead = Wat wederverkopers over uw bedrijf lezen als ze een leverancier zoeken.
ps-listing-saved = De vermelding is opgeslagen.
ps-listed = Ons bedrijf in de gids tonen
ps-city = Plaats
ps-phone = Telefoon
ps-website = Website
ps-about = Over uw bedrijf
ps-save = Opslaan
ps-website-malformed = Vul een website in zoals www.uwbedrijf.example

letter-fact-mpn-id = MPN-ID
letter-fact-country = Land of regio
letter-button-invitation = Lezen en autoriseren
letter-button-reseller = De wederverkoper bekijken
letter-button-requests = De partnerschapsverzoeken bekijken
letter-safety-invitation = De koppeling is persoonlijk en werkt één keer. Bent u geen globale beheerder, geef haar dan door aan iemand die dat is. We vragen nooit per e-mail om uw wachtwoord.
letter-sender-partner = Verzonden door { $program }, { $site }, vanwege uw rol bij uw bedrijf.
letter-partnership-invited-subject = { $company } wil uw indirecte leverancier zijn
letter-partnership-invited-text = { $person } van { $company } vraagt uw bedrijf { $company } te autoriseren als indirecte leverancier.
letter-partnership-invited-next = Een globale beheerder van uw bedrijf volgt de koppeling, leest wat wordt toegestaan, en autoriseert de leverancier of weigert.
letter-partnership-accepted-subject = { $company } heeft u geautoriseerd als indirecte leverancier
letter-partnership-accepted-text = { $company } heeft uw bedrijf geautoriseerd als indirecte leverancier. Het staat nu op uw lijst van indirecte wederverkopers.
letter-partnership-accepted-next = U mag nu namens dit bedrijf klanten toevoegen en bestellen voor gedeelde klanten. Er kwamen geen klanten mee.
letter-partnership-end-asked-subject = { $company } wil het partnerschap beëindigen
letter-partnership-end-asked-text = { $person } van { $company } heeft het programmabureau gevraagd het partnerschap met uw bedrijf te beëindigen.
letter-partnership-end-asked-next = Het programmabureau beslist. U mag het partnerschap ook zelf beëindigen, op de pagina van de wederverkoper.
letter-partnership-requested-subject = { $company } wil met u samenwerken
letter-partnership-requested-text = { $person } van { $company } vraagt of uw bedrijf de indirecte leverancier wil zijn.
letter-partnership-requested-next = Antwoord op de pagina Partnerschapsverzoeken. Goedkeuren stuurt de uitnodiging; verder gebeurt er niets.
