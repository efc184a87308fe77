# Bringing a provider to a customer, who may do business with whom, people of customers, affiliates, incentives.

# Extending a reseller relationship

extend-title = För över kunden till en indirekt leverantör
extend-lead = { $name } · { $domain } · direktfakturerad kund
extend-done = { $provider } betjänar nu kunden tillsammans med er. Prenumerationerna är kvar hos er tills ni överför dem.
extend-no-provider = Ni har ingen indirekt leverantör än. En leverantör bjuder in er, och en global administratör i ert företag godkänner den.
extend-consent-by = { $provider }: { $name } uppgav att kunden är informerad och samtycker,
extend-consents = Kundens samtycke
extend-invite-title = Eller bjud in kunden
extend-invite-text = Med en inbjudan godkänner kundens egen globala administratör er båda, kan ge delegerad administration och accepterar kundavtalet i samma steg. Här läggs leverantören till direkt och kunden gör ingenting.
extend-invite-with = Bjud in tillsammans med { $provider }
extend-save = Spara och fortsätt
extend-no-mail = Inget brev skickas: berätta själv för leverantören och kunden.
extend-shared = { $count ->
    [one] { $count } gemensam kund
   *[other] { $count } gemensamma kunder
}
extend-gets = Vad leverantören får
extend-gets-relation = En återförsäljarrelation med kunden, så att den kan beställa åt den
extend-gets-bill-to = En kopia av de fakturauppgifter ni har, som de är nu. Senare ändringar förs inte vidare.
extend-gets-no-dap = Ingen delegerad administration. Om den behövs: skicka i stället en inbjudan till kunden.
extend-no-bill-to = Ni har inga fakturauppgifter för kunden: inget kopieras.
extend-bill-company = Företag
extend-bill-phone = Telefon
extend-bill-address = Adress
extend-consent = Jag har informerat kunden och har dess samtycke
extend-consent-why = Ert partneravtal kräver det. Kunden ser leverantören på sin sida Partnerrelationer. Ditt namn och tidpunkten sparas.
extension-not-direct = Bara en kund som ni direktfakturerar kan föras över till en leverantör. Den här köper redan via en indirekt leverantör.
extension-not-dual-role = Det kräver ett företag som är både direktfakturerad partner och indirekt återförsäljare. Registrera först ert som indirekt återförsäljare.
extension-suspended = Ert konto är avstängt: inget nytt kan godkännas. Er globala administratör reder ut det med programkontoret.
extension-no-partnership = Det finns inget partnerskap med leverantören. Det skapas av dess inbjudan, som er globala administratör godkänner.
extension-provider-suspended = Leverantörens konto är avstängt eller inte längre en indirekt leverantörs. Välj en annan.
extension-other-region = Leverantören är inte i kundens region. Välj en som är det.
extension-affiliated = Kunden och leverantören hör till samma koncern, och ingen partner säljer till egna koncernbolag. Välj en annan.
extension-already-extended = Leverantören betjänar redan kunden tillsammans med er.
extension-consent-missing = Kryssa i rutan när du har informerat kunden och har dess samtycke.

# Bringing a provider to several customers

extend-several-title = Välj en indirekt leverantör
extend-several-lead = { $count ->
    [one] För { $count } vald kund
   *[other] För { $count } valda kunder
}
extend-several-bill-to = Fakturauppgifter för { $name } som kopieras
extend-several-why = { $provider }: { $reason }
extend-several-not = Kan inte föras över
extend-several-for = För { $count } av { $total } valda kunder
extend-several-gets-relation = En återförsäljarrelation med var och en av kunderna, så att den kan beställa åt dem
extend-several-gets-bill-to = En kopia av de fakturauppgifter ni har för var och en, som de är nu. Senare ändringar förs inte vidare.
extend-several-consent = Jag har informerat var och en av kunderna och har deras samtycke
extend-several-consent-missing = Kryssa i rutan när du har informerat var och en av kunderna och har deras samtycke.
extend-several-no-mail = Inget brev skickas: berätta själv för leverantören och kunderna.
extend-several-done = { $provider } betjänar nu { $count } av { $total } kunder tillsammans med er. Prenumerationerna är kvar hos er tills ni överför dem.
extend-several-none-done = Inget har ändrats för någon av kunderna.
extend-several-each = Vad som gjordes för varje kund
extend-several-is-done = Leverantör tillagd
extend-several-is-not = Inte ändrad
extend-several-not-tried = Inte försökt
extend-several-try-again = Programmet kunde inte fortsätta. Inget har ändrats för kunden: välj den och försök igen.
extend-several-back = Tillbaka till kunderna

# Can we do this?

can-we-title = Kan vi göra det här?
can-we-lead = Ange två företag och vad de har i tankarna: programmets regler säger om det går, varför, och vad nästa steg är.
can-we-incomplete = Frågan är inte fullständig
can-we-no-country = Välj om företaget är nytt för er
can-we-about = Vad de har i tankarna
can-we-first = Första företaget
can-we-first-hint = Dess domän eller ID. Lämna tomt för ert eget.
can-we-second = Andra företaget
can-we-second-hint = Dess domän eller ID, till exempel firm.example
can-we-country = Land eller region för ett nytt företag
can-we-country-hint = För dess klientorganisation, inte dess kontor.
can-we-ask = Fråga
can-we-yes = Ja
can-we-no = Nej
can-we-question-sell = Kan { $first } sälja till { $second }?
can-we-question-support = Kan { $first } sköta och stödja { $second }?
can-we-question-provide = Kan { $first } vara indirekt leverantör till { $second }?
can-we-stranger = Ett av företagen har ni ännu inget att göra med, så vi såg bara på dess land. Är det självt partner i programmet kan det inte vara kund med den klientorganisationen.
can-we-sell = Det första säljer, det andra använder
can-we-support = Det första sköter och stödjer det som det andra har
can-we-provide = Det första levererar, det andra säljer vidare
can-we-country-missing = Välj land eller region: ett av företagen har ni ännu inget att göra med.
can-we-company-malformed = Ange ett företags domän, till exempel firm.example, eller dess ID.
can-we-direct = En direktfakturerad partner köper av programmet och säljer till kunden, med egen fakturering och support. Kundens andra partner och det den har förblir som de är.
can-we-through-provider = En indirekt återförsäljare säljer, dess indirekta leverantör beställer och fakturerar. Kundens andra partner och det den har förblir som de är.
can-we-direct-or-through = Båda vägarna är öppna medan företaget ställer om: direkt fakturering eller genom dess indirekta leverantör. Kundens andra partner och det den har förblir som de är.
can-we-as-provider = En indirekt leverantör får ha egna kunder, med eller utan återförsäljare.
can-we-administer = En kund kan ha flera partner som sköter och stödjer det den har. Den godkänner var och en och kan ge delegerad administration.
can-we-invite = Båda är i samma region. Leverantören bjuder in återförsäljaren, vars globala administratör godkänner.
can-we-already-partners = De samarbetar redan.
can-we-not-a-market = Programmet erbjuds inte i det ena företagets land.
can-we-not-in-program = { $company } är inte med i något program, såvitt ni får veta.
can-we-suspended = Kontot för { $company } är avstängt: det som finns fortsätter, inget nytt börjar.
can-we-itself = Ett företag gör inte affärer med sig självt. För eget bruk köper det av en annan partner, med en annan klientorganisation.
can-we-affiliate = De två hör till samma koncern, och ingen partner säljer till egna koncernbolag. En annan partner kan det.
can-we-other-region = De är i olika regioner: { $first } och { $second }. Affärer görs bara inom en region; i den andra behöver ett företag ett eget konto.
can-we-own-reseller = En leverantörs egen återförsäljare kan inte bli dess kund. Tre utvägar: återförsäljaren köper med en annan klientorganisation; den avslutar partnerskapet och arbetar med en annan leverantör; eller den förblir kund här och är återförsäljare hos en annan leverantör.
can-we-provider-to-partner = En partner köper för eget bruk av en indirekt återförsäljare eller en direktfakturerad partner, med en annan klientorganisation än den som är partner.
can-we-partner-tenant = Det andra är en partner, och en partners klientorganisation kan inte vara kund. För eget bruk kan det köpa med en annan klientorganisation.
can-we-no-provider = En indirekt återförsäljare säljer genom en indirekt leverantör vars konto inte är avstängt, och har ingen än.
can-we-not-a-provider = Det första är ingen indirekt leverantör.
can-we-not-a-reseller = Det andra är ingen indirekt återförsäljare, såvitt ni får veta. Det registrerar sig först.
can-we-also-a-provider = Det andra är självt indirekt leverantör, och ingen klientorganisation är båda.
can-we-step-customer = Se dess prenumerationer
can-we-step-customers = Till kunderna
can-we-step-resellers = Bjud in återförsäljaren
can-we-step-providers = Hitta en indirekt leverantör
can-we-step-enroll = Registrera er som indirekt återförsäljare
can-we-step-market = Programkontoret kan lägga till en marknad. Fråga där.
can-we-enrolling = Anslutningen av { $company } är inte klar.
can-we-no-mpn-id = { $company } har inget MPN-ID än, och utan det kan företaget varken köpa eller sälja.
can-we-unsigned = { $company } har inte undertecknat partneravtalet: till dess kan företaget varken köpa eller sälja något nytt.
can-we-restricted = Direktfaktureringen för { $company } är begränsad: det som finns fortsätter, inget nytt börjar på den, och företaget har ingen indirekt leverantör att gå genom.
can-we-stranger-reseller = Ett av företagen har ni ännu inget att göra med, så vi såg bara på dess land. Om det får godkänna en indirekt leverantör visar sig när dess globala administratör följer inbjudan.
can-we-next-order = { $second } är redan kund: { $first } beställer åt företaget.
can-we-next-provider-orders = { $second } är redan kund: den indirekta leverantören till { $first } beställer åt företaget.
can-we-next-authorize = { $first } bjuder in { $second }, och en global administratör hos { $second } godkänner.
can-we-next-partners = Inget mer behövs: { $first } kan lägga till kunder åt { $second } och beställa åt dem.
can-we-next-enroll = En global administratör hos { $company } ansluter företaget som indirekt återförsäljare.
can-we-next-enrollment = { $company } slutför sin anslutning; dess statussida säger vad som saknas.
can-we-next-standing = En global administratör hos { $company } reder ut orsaken med programkontoret, som häver avstängningen.
can-we-next-itself = { $first } vänder sig till en annan partner i sin region.
can-we-next-affiliate = { $second } vänder sig till en partner utanför koncernen.
can-we-next-region = { $second } vänder sig till en partner i sin egen region, { $region }, eller så ansluter { $first } en annan klientorganisation där.
can-we-next-ways-out = { $second } väljer en av de tre. För att avsluta partnerskapet ber företaget programkontoret, eller så avslutar { $first } det.
can-we-next-other-seller = { $second } frågar en indirekt återförsäljare eller en direktfakturerad partner i sin region och anger en annan egen klientorganisation.
can-we-next-other-tenant = { $second } anger en annan egen klientorganisation, och { $first } bjuder in den.
can-we-next-provider = { $company } ber en indirekt leverantör i sin region om samarbete och godkänner den.
can-we-next-sign = En global administratör hos { $company } undertecknar partneravtalet.
can-we-next-mpn-id = En global administratör hos { $company } väljer ett MPN-ID i sitt land på sidan Identifierare.
can-we-next-restricted = { $company } går genom en indirekt leverantör: företaget ansluter sig som indirekt återförsäljare om det inte redan är det, och godkänner en.
can-we-to-agreement = Underteckna partneravtalet
can-we-to-identifiers = Välj ett MPN-ID
can-we-to-partnership = Se partnerskapet
can-we-to-enrollment = Se anslutningen
can-we-to-account = Besluta om kontot
can-we-to-markets = Till marknaderna

# People of a customer

colleagues-lead = Vilka som loggar in för { $customer } och vad de får göra där.
colleagues-not-yours = Bara en global administratör lägger till personer och anger roller. Fråga { $names }.
colleagues-change = Ändra rollen
colleagues-make = Ge { $name } rollen { $role }
colleagues-make-short = Gör till { $role }
colleague-global-admin = global administratör
colleague-user = användare
colleagues-add = Lägg till en person
colleagues-people-of = Personer hos { $name }
colleagues-change-of = Ändra vad { $name } får göra
colleagues-reset-of = Återställ lösenordet för { $name }
colleagues-remove-of = Ta bort { $name } från företaget
colleagues-remove-text = { $name } loggas genast ut från företaget och lämnar tillbaka alla licenser.
colleagues-removed = Personen hör inte längre till företaget. Licenserna är lediga igen.
people-role-unknown = Välj en av rollerna
people-not-delegated = Kunden har inte gett ert företag delegerad administration, eller har tagit tillbaka den. Be om den med en ny inbjudan.

# Affiliates, kept by the operator

affiliates-title = Koncernbolag
affiliates-lead = Företag som hör till samma koncern som en partner. Partnern kan inte sälja till dem; det som såldes tidigare är kvar.
affiliates-partner = Partner
affiliates-partner-hint = Domän eller ID för dess klientorganisation
affiliates-domain = Koncernbolagets domän
affiliates-name = Koncernbolag
affiliates-since = Sedan
affiliates-already = Koncernbolaget finns redan i listan.
affiliates-done-added = Koncernbolaget finns i listan.
affiliates-done-removed = Koncernbolaget är borttaget ur listan.
affiliates-none = Inga koncernbolag än.
affiliates-remove-one = Ta bort { $name } som koncernbolag till { $partner }
affiliates-add = Lägg till ett koncernbolag
affiliates-log-added = Koncernbolag tillagt
affiliates-log-removed = Koncernbolag borttaget
affiliate-no-partner = Ingen partner har den domänen eller det ID:t. Kontrollera om det finns skrivfel.

# Incentives

incentives-title = Incitament
incentives-lead = Direktfakturering och indirekt återförsäljning har var sina incitament. Registrera er i och sköt de två programmen var för sig.
incentives-reseller = Incitament för indirekta återförsäljare
incentives-direct-bill = Incitament för direktfakturering
incentives-since = I programmet sedan
incentives-mpn-id = MPN-ID
incentives-invited = Inbjudan skickades { $date } till { $address }, adressen för ert medlemskap.
incentives-invited-before = Inbjudan skickades { $date } till adressen för ert medlemskap.
incentives-asks-program = Fråga programkontoret hur ni registrerar er.
incentives-will-be-invited = Inbjudan skickas till { $address }, adressen för ert medlemskap, inom 30 dagar efter att båda programmen är aktiva.
incentives-no-membership = Inbjudan skickas till adressen för ert medlemskap, och inget medlemskap hör till ert MPN-ID. Kontrollera sidan Identifierare.
incentives-direct-bill-text = De förblir som de är medan ni ställer om, så länge ni är direktfakturerad partner. Att bli indirekt återförsäljare registrerar er inte i det andra programmet.

# The invitation to incentives (M-10)

letter-incentive-invited-subject = Incitament för { $company } som indirekt återförsäljare
letter-incentive-invited-text = { $company } är nu indirekt återförsäljare utöver att vara direktfakturerad partner och inbjuds att registrera sig för incitament för indirekta återförsäljare.
letter-incentive-invited-next = Incitament för direktfakturering är ett eget program och sköts separat.
letter-button-incentives = Se incitament
