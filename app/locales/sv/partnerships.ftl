# Leverantörer och återförsäljare: listor, inbjudningar, godkännande, avslut; och breven om dem.
# provider, reseller, company, name: företagens namn; person: den som handlar.

ps-resellers = Återförsäljare
ps-invitations = Inbjudningar
ps-resellers-lead = Indirekta återförsäljare som ni beställer och fakturerar för.
ps-invite = Begär ett partnerskap
ps-search = Namn, domän eller MPN-ID
ps-search-button = Sök
ps-clear = Rensa sökningen
ps-reseller = Återförsäljare
ps-provider = Leverantör
ps-shared-customers = Gemensamma kunder
ps-since = Partner sedan
ps-admin-access = Administratörs{"\u00AD"}åtkomst
ps-actions = Åtgärder
ps-pages = Listans sidor
ps-shown = { $count ->
    [one] { $count } visas
   *[other] { $count } visas
}
ps-no-match = Inget matchar ”{ $text }”
ps-no-resellers = Ingen indirekt återförsäljare än
ps-no-resellers-text = Bjud in en återförsäljare i er region. En global administratör där följer länken och godkänner er.
ps-or-more = { $count } eller fler
ps-access-on = På
ps-access-off = Borttagen
ps-view-customers = Visa kunder
ps-view-customers-of = Visa kunder som ni delar med { $name }
ps-ending-asked = Avslut begärt
ps-country-and-id = { $country }, MPN-ID { $id }
ps-done-removed = Partnerskapet är avslutat. Inget meddelande har skickats: berätta själva för den andra parten.
ps-done-kept = Partnerskapet fortsätter.

ps-partnership = Partnerskap
ps-country = Land eller region
ps-domain = Domän
ps-region = Region
ps-mpn-id = MPN-ID
ps-same-region = Samma som er
ps-not-same-region = Inte er
ps-access-hint = Leverantörens administratörsåtkomst till ert företags arbetskonto.
ps-access-hint-provider = Er administratörsåtkomst till återförsäljarens arbetskonto. Återförsäljaren kan ta bort den.
ps-asked-by = { $name } bad programkontoret den { $date } att avsluta partnerskapet.
ps-open-transfers = { $count ->
    [0] Ingen överföringsbegäran mellan de två väntar på svar.
    [one] { $count } överföringsbegäran väntar på svar. Den står kvar men kan inte längre godtas; avsändaren kan återkalla den.
   *[other] { $count } överföringsbegäranden väntar på svar. De står kvar men kan inte längre godtas; avsändaren kan återkalla dem.
}
ps-customers-stay = { $count ->
    [0] Det finns inga gemensamma kunder.
    [one] { $count } gemensam kund blir kvar hos båda.
   *[other] { $count } gemensamma kunder blir kvar hos båda.
}
ps-nothing-new = Inget nytt är möjligt: inga beställningar med återförsäljaren angiven, inga nya kunder, inga nya överföringar mellan de två.
ps-dap-stays = Delegerad administration som kunder har gett står kvar oförändrad.
ps-end-title = Avsluta partnerskapet
ps-end-text = Ni kan avsluta partnerskapet med { $name }. Den andra parten kan inte göra det ensam.
ps-end-legal = Jag intygar att jag har rätt att avsluta partnerskapet för vårt företag, att våra avtal med { $name } tillåter det och att vi själva meddelar { $name }: härifrån skickas inget meddelande.
ps-desk-legal = Jag intygar att { $reseller } har bett om detta, att programkontoret har rätt att avsluta partnerskapet och att det självt meddelar { $reseller } och { $provider }: härifrån skickas inget meddelande.
ps-declaration-missing = Kryssa i rutan för att lämna intyget. Utan det avslutas inte partnerskapet.
ps-remove = Avsluta partnerskapet
ps-keep = Behåll partnerskapet

ps-providers-lead = Leverantörer som beställer och fakturerar för era kunders räkning.
ps-wants = { $provider } vill bli er indirekta leverantör.
ps-wants-sent = Skickat av { $person } den { $date }.
ps-review = Granska inbjudan
ps-received = Inbjudan mottagen
ps-no-providers = Ingen indirekt leverantör än
ps-no-providers-text = Kontakta en leverantör i er region. Den skickar en inbjudan, och en global administratör hos er godkänner den.
ps-active = { $count ->
    [one] { $count } aktivt
   *[other] { $count } aktiva
}
ps-yours = Era partnerskap
ps-invite-customers = Bjud in nya kunder
ps-invite-customers-with = Bjud in nya kunder tillsammans med { $name }
ps-done-authorized = Leverantören är godkänd. Den finns på er lista, och ni finns på dess lista.
ps-done-access = Leverantörens administratörsåtkomst är borttagen. Partnerskapet fortsätter.
ps-done-asked = Programkontoret har fått er begäran. Partnerskapet fortsätter tills programkontoret eller leverantören avslutar det.
ps-remove-access = Ta bort administratörsåtkomsten
ps-remove-access-text = { $name } administrerar ert företags arbetskonto. Ni kan ta bort det; partnerskapet fortsätter, och bara ett nytt partnerskap ger åtkomsten tillbaka.
ps-ask-text = Bara programkontoret eller { $name } kan avsluta partnerskapet. Ni kan be programkontoret att avsluta det.
ps-ask = Be programkontoret avsluta det
ps-reason = Varför det bör avslutas

ps-invite-lead = En personlig länk ber återförsäljaren godkänna er som sin indirekta leverantör.
ps-language-hint = Lägger det språkets standardtext i utkastet.
ps-language-choose = Använd språket
ps-name = Företagets eller personens namn
ps-message = Meddelande
ps-message-hint = Ändra texten som ni vill.
ps-link-locked = Den personliga länken läggs till under er text.
ps-link-locked-text = Den hör bara till den här inbjudan och kan inte utelämnas.
ps-send = Skicka härifrån
ps-by-hand = Hämta länken och skicka den själv
ps-draft =
    Hej,

    { $company } vill gärna bli er indirekta leverantör.

    Följ den personliga länken, logga in som global administratör, läs vad ni ger oss rätt till och godkänn { $company }. Det tar ungefär fem minuter.

    Med vänlig hälsning
    { $person }
    { $company }
ps-many = Bjud in flera
ps-many-title = Begär flera partnerskap
ps-many-lead = En tabell, och ett brev med en egen personlig länk för varje rad. Raderna visas innan något skickas.
ps-many-table-hint = Den första raden namnger kolumnerna: email och, om du vill, name, language (en, sv, nl eller zh-CN) och note. Avgränsa med komma eller semikolon.
ps-row-own = Adressen hör till ert eget företag. Ange en återförsäljares.
ps-row-partner = Det här företaget arbetar redan med er. Det finns inget att fråga om.
ps-row-waits = En inbjudan till den här adressen väntar på svar. Skicka den igen från listan över inbjudningar.
ps-row-other-region = Det här företaget finns i en annan region. Partner arbetar bara tillsammans inom en region.
ps-grants-title = Vad återförsäljaren godkänner
ps-grants-order = Ni får beställa och lägga till prenumerationer för gemensamma kunder.
ps-grants-admin = Ni får administratörsåtkomst till återförsäljarens arbetskonto. Återförsäljaren kan ta bort den efteråt.
ps-grants-not = Ni får inte återförsäljarens befintliga kunder.
ps-link-made = Länken är skapad.
ps-link-until = Den fungerar en gång, till { $date }. Den visas bara nu.
ps-link-for-ever = Den fungerar en gång. Den visas bara nu.
ps-pass-on = Skicka länken vidare
ps-pass-on-text = Skicka den här texten till { $address }, från er egen brevlåda eller på annat sätt.
ps-link = Personlig länk
ps-copy = Text med länken
ps-copy-hint = Markera alltihop och kopiera.
ps-open-in-mail = Öppna i e-post
ps-mail-subject = Godkänn er indirekta leverantör
ps-done = Klar

ps-invited = Inbjuden
ps-sent = Skickad
ps-works-until = Fungerar till
ps-state = Läge
ps-for-ever = Inget slut
ps-mailed = skickad härifrån
ps-handed = vidarebefordrad för hand
ps-sent-by = { $name }, { $how }
ps-state-waits = Väntar på svar
ps-state-expired = För gammal
ps-state-accepted = Godkänd
ps-state-declined = Avböjd
ps-state-revoked = Återkallad
ps-resend = Skicka igen
ps-resend-to = Skicka igen till { $address }
ps-new-link = Ny länk
ps-new-link-for = Ny länk för { $address }, att skicka vidare för hand
ps-revoke = Återkalla
ps-revoke-of = Återkalla inbjudan till { $address }
ps-no-invitations = Inga inbjudningar än
ps-no-invitations-text = Det ni skickar ut listas här, med vad det blev av det.
ps-done-sent = Inbjudan är på väg.
ps-done-resent = Inbjudan är på väg igen. Den tidigare länken fungerar inte längre.
ps-done-revoked = Inbjudan är återkallad. Länken fungerar inte längre.

ps-accept-title = Godkänna { $provider } som er indirekta leverantör?
ps-accept-crumb = Inbjudan från { $provider }
ps-baton-you = Du, som global administratör
ps-baton-admin = En global administratör hos { $company }
ps-baton-what = Godkänn leverantören eller avböj
ps-expires-on = Inbjudan går ut { $date }
ps-never-expires = Inbjudan går inte ut
ps-agree-to = Vad ni går med på
ps-customers = Kunder
ps-customers-who-agree = Bara de som också godkänner
ps-grant-order = { $provider } får beställa för era kunders räkning
ps-grant-order-text = De lägger beställningar och prenumerationer för kunder som har godkänt er båda.
ps-grant-admin = { $provider } får administratörsåtkomst till ert företags arbetskonto
ps-grant-admin-text = Ni kan ta bort åtkomsten efteråt. Partnerskapet består.
ps-grant-lists = Ni syns på varandras listor
ps-grant-lists-text = De syns på er sida Indirekta leverantörer, ni på deras sida Indirekta återförsäljare.
ps-grant-not = De får inte era befintliga kunder
ps-grant-not-text = Varje kund behöver först en egen relation till leverantören.
ps-consent = Jag godkänner { $provider } som indirekt leverantör för { $reseller }
ps-consent-sub = Jag har rätt att göra det för mitt företag.
ps-authorize = Godkänn indirekt leverantör
ps-decline = Avböj
ps-from = Från
ps-sent-by-label = Skickad av
ps-sent-to = Skickad till
ps-ending-note = Leverantören eller programkontoret kan avsluta det. Ni kan be programkontoret, på leverantörens sida.
ps-only-global-admin = Bara en global administratör hos { $company } kan godkänna leverantören.
ps-pass-link-on = Skicka länken vidare till någon av dem:
ps-turn-to = Frågor om den, eller en ny inbjudan: { $name }, { $address }.
ps-link-none = Länken öppnar ingen inbjudan

ps-own-tenant = Inbjudan är ert eget företags. Det är en återförsäljare som ska följa länken.
ps-provider-unfit = Leverantören kan inte göra nya affärer just nu. Programkontoret vet mer.
ps-not-enrolled = Ert företag är inte anslutet som indirekt återförsäljare. Anslut det först och öppna länken igen.
ps-enrollment-unfinished = Ert företags anslutning är inte klar. Öppna länken igen när kontrollen är godkänd.
ps-suspended = Ert företags konto är avstängt. Tills det är löst kan inget nytt godkännas.
ps-other-region = { $provider } finns i regionen { $region }, ert företag i { $own }. Partner arbetar bara ihop inom en region.
ps-already-partners = Ert företag och { $provider } arbetar redan ihop.
ps-consent-missing = Kryssa i rutan för att godkänna leverantören
ps-link-unknown = Ingen har skickat den här länken, eller så saknas en del av den. Kopiera hela eller be om en ny.
ps-link-replaced = En nyare länk har skickats. Använd den.
ps-link-used = Länken är redan använd. Om ert företag använde den finns leverantören på er sida Indirekta leverantörer.
ps-link-declined = Inbjudan har avböjts.
ps-link-expired = Länken är för gammal.
ps-link-revoked = Leverantören har återkallat inbjudan.
ps-access-removed-already = Administratörsåtkomsten är redan borttagen.
ps-already-asked = Programkontoret har redan fått frågan.
ps-message-missing = Skriv ett meddelande
ps-reason-missing = Skriv varför partnerskapet bör avslutas
ps-text-too-long = Skriv en kortare text
ps-text-characters = Skriv texten utan dolda tecken

ps-endings-lead = Partnerskap som återförsäljare ber er avsluta. Antingen ni eller leverantören avslutar dem.
ps-no-endings = Inget att avsluta
ps-no-endings-text = När en återförsäljare ber om slutet på ett partnerskap listas det här.
ps-pair = { $reseller } och { $provider }

ps-requests = Partnerskapsförfrågningar
ps-find = Hitta en leverantör
ps-find-lead = Programmets indirekta leverantörer. Återförsäljare arbetar med leverantörer i sin egen region.
ps-find-region = Ni kan bara arbeta med leverantörer i er egen region, { $region }. Fråga en; den skickar er inbjudan.
ps-find-text = Namn, ort eller tjänst
ps-find-none = Ingen leverantör matchar
ps-find-none-text = Sök efter ett annat namn eller en annan tjänst, eller i alla länder.
ps-any-country = Alla länder
ps-any-service = Alla tjänster
ps-offers = Hjälper med
ps-languages = Språk
ps-contact = Kontakt
ps-no-contact = Inga kontaktuppgifter
ps-id = MPN-ID { $id }
ps-connected = Ansluten
ps-asked = Tillfrågad
ps-not-possible = Inte möjligt
ps-ask-to-work = Fråga om samarbete
ps-ask-provider = Fråga { $provider } om samarbete
ps-ask-lead = Leverantören ser ert meddelande bland sina partnerskapsförfrågningar. Säger den ja skickar den er inbjudan.
ps-ask-hint = Berätta vilka ni är och vad ni söker.
ps-about-provider = Om leverantören
ps-already-requested = Ni har redan frågat { $provider }. Den har inte svarat än.
ps-other-region-short = { $provider } finns i en annan region. Partner arbetar bara ihop inom en region.
ps-done-requested = Leverantören har er förfrågan. Säger den ja skickar den er inbjudan.
ps-service-training = Utbildning
ps-service-marketing = Marknadsföring
ps-service-financing = Finansiering och kreditvillkor
ps-service-support = Support
ps-service-billing = Fakturering
ps-requests-lead = Återförsäljare som vill arbeta med er. Godkänner ni skickas inbjudan till dem, och inget mer.
ps-no-requests = Inga partnerskapsförfrågningar
ps-no-requests-text = Återförsäljare i er region hittar er i katalogen och frågar därifrån.
ps-request-by = { $name }, { $address }
ps-answer-message = Inbjudans text
ps-answer-hint = Den personliga länken läggs till under den. Den går till personen som frågade.
ps-approve = Godkänn och skicka inbjudan
ps-done-request-declined = Förfrågan är avböjd. Inget brev skickades.
ps-listing = Er presentation
ps-listing-lead = Det återförsäljare läser om ert företag när de söker en leverantör.
ps-listing-saved = Presentationen är sparad.
ps-listed = Visa vårt företag i katalogen
ps-city = Ort
ps-phone = Telefon
ps-website = Webbplats
ps-about = Om ert företag
ps-save = Spara
ps-website-malformed = Skriv en webbplats som www.ertforetag.example

letter-fact-mpn-id = MPN-ID
letter-fact-country = Land eller region
letter-button-invitation = Läs och godkänn
letter-button-reseller = Se återförsäljaren
letter-button-requests = Se partnerskapsförfrågningarna
letter-safety-invitation = Länken är personlig och fungerar en gång. Är du inte global administratör, skicka den vidare till en. Vi ber aldrig om ditt lösenord i e-post.
letter-sender-partner = Skickat av { $program }, { $site }, på grund av din roll i företaget.
letter-partnership-invited-subject = { $company } vill bli er indirekta leverantör
letter-partnership-invited-text = { $person } på { $company } ber ert företag godkänna { $company } som sin indirekta leverantör.
letter-partnership-invited-next = En global administratör hos er följer länken, läser vad ni ger rätt till och godkänner leverantören eller avböjer.
letter-partnership-accepted-subject = { $company } har godkänt er som indirekt leverantör
letter-partnership-accepted-text = { $company } har godkänt ert företag som sin indirekta leverantör. Den finns nu på er lista över indirekta återförsäljare.
letter-partnership-accepted-next = Ni kan nu lägga till kunder för dess räkning och beställa för gemensamma kunder. Inga kunder följde med.
letter-partnership-end-asked-subject = { $company } vill avsluta partnerskapet
letter-partnership-end-asked-text = { $person } på { $company } har bett programkontoret att avsluta partnerskapet med ert företag.
letter-partnership-end-asked-next = Programkontoret beslutar. Ni kan också avsluta partnerskapet själva, på återförsäljarens sida.
letter-partnership-requested-subject = { $company } vill arbeta med er
letter-partnership-requested-text = { $person } på { $company } frågar om ert företag vill vara dess indirekta leverantör.
letter-partnership-requested-next = Svara på sidan Partnerskapsförfrågningar. Godkänner ni skickas inbjudan; inget annat händer.
