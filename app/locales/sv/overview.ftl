# The overview, the help, the development mailbox, and the pages that say why there is no page.

overview-customers = Kunder
# number: 10,000
overview-more-than = Fler än { $number }
overview-open-transfers = Öppna överföringar
overview-waiting-for-none = Ingen väntar på en leverantör
overview-waiting-for-one = { $count ->
    [one] { $count } väntar på { $name }
   *[other] { $count } väntar på { $name }
}
# providers: always 2 or more
overview-waiting-for-several = { $count } väntar på { $providers } indirekta leverantörer
overview-carried-out = { $count ->
    [one] { $count } genomförs just nu
   *[other] { $count } genomförs just nu
}
overview-moved = Överfört till indirekt leverantör
# Follows the number of subscriptions that were moved.
overview-moved-of = av { $all } prenumerationer
overview-moved-of-more = av fler än { $number } prenumerationer
overview-moved-bar = Prenumerationer överförda till en indirekt leverantör
overview-waiting-for-you = Väntar på er

overview-next = Nästa steg
overview-tasks = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
overview-all-requests = Alla { $count } begäranden som väntar på svar
overview-answer = Svara på överföringsbegäran för { $customer }
overview-answer-by = Från { $source }: svara senast { $when }.
# span: such as "6 h 20 min", in business time
overview-answer-overdue = Från { $source }: försenad med { $span }.
overview-answer-roles = Från { $source }: för att svara krävs rollen { $roles }.
overview-look-at = Titta på överföringsbegäran för { $customer }
overview-colleague = En kollegas tur
overview-recreate = Skapa överföringsbegäran för { $customer } igen
overview-recreate-roles = { $why } För att skapa den igen krävs rollen { $roles }.
overview-was-rejected = { $target } avvisade den. Läs skälet innan ni skickar en ny.
overview-was-expired = { $target } svarade inte på 30 dagar. Prenumerationerna kan tas med i en ny begäran.
overview-was-failed = { $target } accepterade den, men inget kunde överföras. Prenumerationerna kan tas med i en ny begäran.
overview-begin = Begär den första överföringen till en indirekt leverantör
overview-not-started = Inte påbörjad
overview-begin-detail = Välj en kund och sedan de prenumerationer som en indirekt leverantör ska ta över.
overview-remind = Påminn { $customer } om er inbjudan
overview-remind-detail = Skickad { $date } av { $name }. Inget svar på mer än 7 dagar: skicka den igen eller fråga kunden.
overview-check = Kontrollera överföringen för { $customer }
# count: subscriptions and add-ons together
overview-check-complete = { $count ->
    [one] { $count } prenumeration tillhör nu { $target }, och er gamla är pausad eller finns inte längre i listan.
   *[other] { $count } prenumerationer och tillägg tillhör nu { $target }, och era gamla är pausade eller finns inte längre i listan.
}
overview-check-partial = { $target } tog över en del. Se vad som inte överfördes och varför.
overview-nothing = Inget att göra just nu
overview-expected-request = När en återförsäljare skickar en överföringsbegäran till er visas den här, och du får e-post.
overview-expected-answer = Härnäst: { $target } accepterar eller avvisar överföringen för { $customer } senast { $when }.
overview-expected-expiry = Härnäst: överföringsbegäran för { $customer } går ut { $when } om ingen svarar.
overview-expected-nothing = Ni har inga öppna överföringsbegäranden. Öppna en kunds prenumerationer för att skapa en.

overview-others = Väntar på andra
overview-no-others = Ni väntar inte på någon.
overview-is-carried-out = Prenumerationerna överförs
overview-answers-by = { $target } accepterar eller avvisar senast { $when }
overview-answers-or-expires = { $target } är försenad. Begäran går ut { $when }
overview-providers = Era indirekta leverantörer
overview-no-providers = Inget partnerskap med en indirekt leverantör än. Leverantören skickar en inbjudan till er.
overview-resellers = Era indirekta återförsäljare
overview-no-resellers = Inget partnerskap med en indirekt återförsäljare än.
overview-partner-since = Partner sedan { $date }
overview-more-partners = Och { $count } till

overview-unseen-transfers = För att se överföringsbegäranden krävs rollen { $roles }.
overview-unseen-customers = För att se kunder krävs rollen { $roles }.
overview-unseen-ask = En global administratör i ditt företag kan ge dig en roll.

mailbox-lead = Brev som en utvecklingsserver behåller i stället för att skicka.
mailbox-empty = Inga brev än
mailbox-empty-hint = Ett brev visas här så snart programmet skriver ett, till exempel när en överföringsbegäran skapas.
mailbox-table = Brev, nyaste först
mailbox-subject = Ämne
mailbox-to = Till
mailbox-sent = Skickat
mailbox-text = Text
mailbox-html = HTML-källa

help-lead = Vad en överföring är, vem som får göra vad och vem man frågar.
help-transfer = Vad en överföring är
help-transfer-text = En direktfakturerad partner lämnar över en kunds prenumerationer till en indirekt leverantör och förblir kundens återförsäljare. Kunden behåller sina tjänster utan avbrott.
# title: one of the help-step-… titles
help-step = { $number }. { $title }
help-step-prepare = Båda sidor förbereder
help-step-prepare-text = Ni har ett partnerskap med leverantören, och kunden har godkänt leverantören som återförsäljare och accepterat kundavtalet. Sidan för en ny begäran visar vad som saknas.
help-step-choose = Återförsäljaren väljer
help-step-choose-text = En administratörsagent öppnar kundens prenumerationer och väljer leverantören och prenumerationerna. Tillägg följer med sin basprenumeration.
help-step-create = Återförsäljaren skapar begäran
help-step-create-text = Leverantören får e-post och ser begäran under Begäranden. Tills leverantören svarar kan återförsäljaren återkalla den.
help-step-answer = Leverantören svarar
help-step-answer-text = En administratörsagent eller säljagent accepterar allt, accepterar en del eller avvisar begäran med ett skäl, om möjligt inom 2 arbetsdagar. Efter 30 dagar utan svar går begäran ut.
help-step-move = Programmet överför prenumerationerna
help-step-move-text = Leverantören får nya prenumerationer med samma produkter och antal licenser. De gamla pausas eller försvinner ur återförsäljarens lista.
help-step-check = Båda sidor kontrollerar
help-step-check-text = Båda ser resultatet för varje prenumeration på överföringens sida. Det som inte överfördes stannar hos återförsäljaren och kan tas med i en ny begäran.
help-roles = Vem som får göra vad
help-action = Åtgärd
help-needs = Roll som krävs
help-may-see-customers = Se kunder och deras prenumerationer
help-may-view = Se överföringsbegäranden
help-may-request = Skapa eller återkalla en överföringsbegäran
help-may-answer = Acceptera eller avvisa en överföringsbegäran, som leverantör
help-keyboard = Tangentbord
help-key-tab = Tabb går till nästa länk, knapp eller fält, Skift+Tabb till det föregående.
help-key-skip = Det första stoppet på varje sida är Hoppa till innehållet, som hoppar över menyerna.
help-key-escape = Esc stänger en öppen meny.
help-contact = Vem man frågar
help-contact-roles = Be en global administratör i ditt företag om en roll eller ett nytt lösenord.
help-contact-errors = Om en sida visar ett felnummer, ge det till den som driver programmet åt er: med det går det att hitta orsaken.

error-home = Gå till översikten
error-reload = Läs in sidan igen
error-try-again = Försök igen
error-number = Felnummer { $number }
error-not-found = Här finns inget
error-not-found-text = Sidan finns inte, eller så hör den till ett konto som du inte arbetar i. Kontrollera adressen eller byt konto i menyn bakom ditt namn.
error-sign-in = Logga in för att fortsätta
error-sign-in-text = Du är inte inloggad, eller så har din session avslutats. När du har loggat in kommer du tillbaka till den här sidan.
error-role = Din roll tillåter inte det här
error-role-needed = Du behöver rollen { $roles }.
# roles: one or more, separated by commas
error-role-held = Dina roller i { $tenant }: { $roles }.
error-role-ask = En global administratör i { $tenant } kan ge dig rollen.
error-overtaken = Någon annan hann före
error-overtaken-text = Det här ändrades medan du tittade. Inget av det du skickade har utförts. Läs in sidan igen för att se hur det är nu.
error-unavailable = Sidan kunde inte läsas in
error-unavailable-text = Programmet kunde inte göra det här nu. Inget har ändrats. Försök igen om en stund. Om det händer igen, lämna felnumret vidare.
error-bad-request = Begäran kunde inte läsas
error-bad-request-text = Något i adressen eller formuläret är inte som det ska. Inget har ändrats. Läs in sidan igen och fyll i formuläret på nytt.
error-refused = Det här går inte att göra
error-refused-text = En regel i programmet tillåter det inte, eller så har något ändrats under tiden. Inget av det du skickade har utförts. Läs in sidan igen för att se vad som är möjligt nu.

# Referensen för REST-API:et. Vad anropen gör berättas på engelska i alla språk.
help-programs = För program
help-programs-text = Partnernas program gör samma sak genom ett REST-API som människor gör på de här sidorna.
help-programs-link = REST-API:et: alla anrop
reference = REST-API
reference-lead = Vad partnernas program kan göra här, anrop för anrop. Beskrivningarna är på engelska.
reference-begin = Före det första anropet
reference-base = Alla sökvägar ligger under
reference-tokens = Varje anrop har med sig en åtkomsttoken. Ett program ber om en med sin behörighet: POST till /(tenant)/oauth2/token.
reference-errors = Ett svar som nekar har en status och en kod som anger skälet. Koderna består, meningarna kan ändras.
reference-document = Samma sak som ett OpenAPI-dokument, för verktyg
reference-operation = Anrop
reference-does = Vad det gör
reference-who = Vem som får anropa
reference-token = Token
reference-token-any = Programmets egen (App-only) eller i en persons namn (App+User)
reference-token-person = Bara i en persons namn (App+User)
reference-roles = Roll
reference-parameters = Parametrar
reference-sent = Vad som skickas
reference-told = Vad som svaras
reference-outcomes = Alla utfall
reference-example = Exempel
reference-name = Namn
reference-place = Var
reference-kind = Typ
reference-about = Betydelse
reference-in-path = sökväg
reference-in-query = frågesträng
reference-in-header = rubrik
reference-in-body = innehåll
reference-always = alltid
reference-optional = valfri
reference-status = Status
reference-codes = Koder
