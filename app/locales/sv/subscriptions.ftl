# A customer's subscriptions, the new transfer request, and the reasons why something cannot be transferred.

# Reasons. They stand in lists, beside fields and in the error summary; either partner may read them.
# Names often end in a full stop (“B.V.”): keep { $provider } away from the end of a sentence.
the-indirect-provider = den indirekta leverantören
obstacle-source-not-dual-role = Den begärande partnern måste vara både direktfakturerad partner och indirekt återförsäljare i ett och samma konto. Partnerns globala administratör registrerar den i det program som saknas.
obstacle-customer-not-direct = Bara en kund som den begärande partnern direktfakturerar kan överföras. Den här kunden är inte en sådan.
obstacle-no-partnership = Ett partnerskap med { $provider } saknas. Det skapas av en inbjudan från { $provider } som en global administratör hos återförsäljaren godkänner.
obstacle-provider-not-connected = En återförsäljarrelation mellan kunden och { $provider } saknas. Den skapas av en inbjudan från { $provider } som kundens globala administratör accepterar.
obstacle-no-customer-agreement = Ett Microsoft-kundavtal som gäller för { $provider } saknas. Antingen accepterar kunden avtalet i sitt administrationscenter, eller så intygar { $provider } att det är accepterat.
obstacle-other-region = Den begärande partnern, kunden och { $provider } är inte i samma region. Välj en indirekt leverantör i kundens region.
obstacle-source-suspended = Den begärande partnerns konto är avstängt. Partnerns globala administratör reder ut det med programkontoret.
obstacle-provider-suspended = En överföring till { $provider } är inte möjlig: kontot är avstängt eller inte registrerat som indirekt leverantör. En global administratör hos { $provider } reder ut det med programkontoret.
obstacle-source-agreement-unsigned = Den begärande partnern har inte undertecknat Microsoft Partner Agreement. Partnerns globala administratör undertecknar det.
obstacle-provider-agreement-unsigned = Microsoft Partner Agreement för { $provider } är inte undertecknat. En global administratör hos { $provider } undertecknar det.
obstacle-no-mpn-id = Den begärande partnern har inget MPN-ID. Partnerns globala administratör lägger till ett i kontot.

ineligible-azure-plan = Azure-planer stöds inte.
ineligible-reserved-instance = Reservationer stöds inte.
ineligible-term-software = Programvara med löptid stöds inte.
ineligible-marketplace-saas = Programvara från marknadsplatsen stöds inte.
ineligible-perpetual-software = Programvara som köpts för obegränsad tid stannar hos kunden och behöver inte överföras.
ineligible-family = Den här produkten stöds inte.
ineligible-suspended = Bara aktiva prenumerationer kan överföras. Den här är pausad.
ineligible-deleted = Bara aktiva prenumerationer kan överföras. Den här är borttagen.
ineligible-transferred = Den har redan överförts.
ineligible-in-open-request = Den ingår i begäran { $number }.
ineligible-trial = En utvärderingsversion kan inte överföras: { $provider } tar bara över köpta prenumerationer.
ineligible-not-provisioned = Den håller fortfarande på att konfigureras.

cure-cancel-and-reorder = Säg upp den och låt sedan { $provider } beställa den på nytt.
cure-reactivate = Aktivera den igen först.
cure-open-other-request = Återkalla { $number } eller vänta på svaret.
cure-buy-first = Köp produkten först, eller låt utvärderingen löpa ut.
cure-wait = Vänta tills den är aktiv. Ni behöver inte göra något.

refusal-not-addressed-to-you = Bara den indirekta leverantör som begäran är ställd till kan svara på den.
refusal-not-yours = Bara den partner som skapade begäran kan återkalla den.
refusal-role-not-allowed = Din roll tillåter inte det här. Fråga en kollega som har rollen, eller be er globala administratör att ge dig den.
refusal-in-progress = Begäran genomförs just nu och kan inte ändras. Vänta tills den är slutförd.
refusal-already-ended = Begäran är redan avslutad. Skapa en ny begäran för att försöka igen.
refusal-expired = Begäran gick ut efter 30 dagar utan svar. Skapa en ny begäran för att försöka igen.
refusal-nothing-chosen = Välj minst en prenumeration.
refusal-named-twice = En prenumeration valdes två gånger. Välj varje prenumeration en gång.
refusal-add-on-alone = Ett tillägg överförs med sin basprenumeration. Välj basprenumerationen i stället.
refusal-everything-declined = Du avböjde allt. Avvisa begäran om det är det du vill.
refusal-unknown-group = Svaret nämner en prenumeration som inte ingår i begäran. Titta på begäran igen och besluta sedan.
refusal-reason-missing = Ange ett skäl, så att återförsäljaren vet vad som ska ändras.
refusal-mpn-id-unknown = Ingen har det MPN-ID:t. Kontrollera det eller lämna det tomt.
refusal-mpn-id-of-no-reseller = Det MPN-ID:t tillhör en partner som inte är indirekt återförsäljare. Ange en indirekt återförsäljares, eller lämna det tomt.

text-missing = { $field }: fyll i fältet.
text-too-long = { $field }: ange högst { $most } tecken.
text-bad-character = { $field }: ta bort dolda tecken och styrtecken, till exempel genom att skriva texten i stället för att klistra in den.
text-malformed = { $field }: texten har fel form. Kontrollera om det finns skrivfel.

problem-role-missing = Du behöver rollen { $roles }. Be er globala administratör om den.
problem-overtaken = Något ändrades medan du tittade. Inget av det du skickade har utförts. Titta igen och besluta sedan.
problem-not-found = Det finns inte längre, eller inte för er. Inget har ändrats.
problem-unavailable = Det här gick inte att göra nu. Inget har ändrats. Försök igen om en stund.

# The page of a customer's subscriptions.
subscriptions-title = Prenumerationer
subscriptions-of = { $name } · { $domain }
subscriptions-table = Prenumerationer
subscriptions-transfer = Överföring av prenumerationer
subscriptions-request = Begär överföring av prenumerationer
subscriptions-conditions = Villkor för en överföring
subscriptions-provider-connected = Indirekt leverantör ansluten
subscriptions-provider-missing = Indirekt leverantör inte redo
subscriptions-provider-none = Ni har ingen indirekt leverantör än. En indirekt leverantör skickar en inbjudan till er, och er globala administratör godkänner den.
subscriptions-agreement-accepted = Kundavtal accepterat
subscriptions-agreement-missing = Kundavtal saknas
subscriptions-agreement-direct = Av { $name }, { $date }
subscriptions-agreement-attested = Intygat av { $provider }, { $date }. Intyget gäller bara för den här leverantören.
subscriptions-account-missing = Ert konto är inte redo
subscriptions-open-requests = { $count ->
    [0] Ingen aktiv begäran
    [one] { $count } aktiv begäran
   *[other] { $count } aktiva begäranden
}
subscriptions-needs-role = För att begära en överföring behöver du rollen { $roles }. Be er globala administratör om den.
subscriptions-needs-conditions = En överföring kan begäras när alla villkor nedan är uppfyllda.
subscriptions-none-eligible = Ingen av prenumerationerna kan överföras nu. Listan nedan visar varför.
subscriptions-provider-bills = En indirekt leverantör fakturerar den här kunden. Nya begäranden är inte möjliga här.
subscriptions-reseller-asks = Den indirekta återförsäljaren skapar begärandena. De som gäller er visas här.
subscriptions-requests-table = Överföringsbegäranden för den här kunden
subscriptions-no-requests = Inga överföringsbegäranden än.
subscriptions-no-requests-role = För att se överföringsbegäranden behöver du rollen { $roles }.
subscriptions-add-ons = { $count ->
    [one] och { $count } tillägg
   *[other] och { $count } tillägg
}
subscriptions-eligible = { $bases ->
    [one] { $eligible } av { $bases } basprenumeration kan överföras
   *[other] { $eligible } av { $bases } basprenumerationer kan överföras
}
subscriptions-column-name = Prenumeration
subscriptions-column-licenses = Licenser
subscriptions-column-state = Tillstånd
subscriptions-column-renews = Förnyas
subscriptions-column-transfer = Överföring
subscriptions-column-billed-by = Faktureras av
subscriptions-active = Aktiv
subscriptions-suspended = Pausad
subscriptions-deleted = Borttagen
subscriptions-monthly = Varje månad
subscriptions-ends = Upphör { $date }
subscriptions-can-be-transferred = Kan överföras
subscriptions-cannot-be-transferred = Kan inte överföras
subscriptions-requested = Begärd
subscriptions-moved = Överförd
subscriptions-moves-with = Följer med { $base }
subscriptions-stays-not-active = Stannar här: bara aktiva tillägg överförs.
subscriptions-stays-with = Stannar här: { $base } kan inte överföras.
subscriptions-through-others = Via en indirekt leverantör
subscriptions-through-others-hint = Ni är registrerad återförsäljare. Licensändringar beställs av den indirekta leverantören.
subscriptions-none = Inga prenumerationer än
subscriptions-none-hint = Prenumerationer som beställs för { $name } visas här.
subscriptions-to-customers = Tillbaka till kunder

# The new request.
new-title = Skapa överföringsbegäran
new-lead = { $name } · { $domain }
new-provider = Skicka till
new-provider-hint = En indirekt leverantör tar över fakturering och beställningar. Ni förblir registrerad återförsäljare.
new-provider-ready = Redo att ta emot begäranden
new-no-provider = Ni har ingen indirekt leverantör än. En indirekt leverantör skickar en inbjudan till er, och er globala administratör godkänner den.
new-subscriptions = Prenumerationer att överföra
new-subscriptions-hint = Tillägg överförs alltid med sin basprenumeration.
new-add-on-included = { $name }, ingår automatiskt
new-none-eligible = Ingen av prenumerationerna kan överföras nu.
new-ineligible = { $count ->
    [one] { $count } prenumeration kan inte överföras: se varför
   *[other] { $count } prenumerationer kan inte överföras: se varför
}
new-keep-counts = Ändra inte antalet licenser förrän det här är slutfört.
new-keep-counts-why = Begäran behåller dagens antal. Om ett nytt antal ska överföras, återkalla den här begäran och skapa en ny.
new-later-add-ons = Tillägg som ni köper efter den här begäran ingår inte i den. De pausas när deras basprenumeration överförs.
new-note = Meddelande till den indirekta leverantören (valfritt)
new-note-name = Meddelande
new-note-hint = Högst 500 tecken. Kunden ser det inte.
new-create = Skapa
new-creating = Skapar…
new-cancel = Avbryt
new-what-happens = Den indirekta leverantören accepterar eller avvisar. Ni kan återkalla fram till dess.
new-cannot-create = En begäran kan inte skapas förrän punkterna ovan är åtgärdade.
new-errors = Begäran skapades inte
new-overtaken = En av prenumerationerna begärdes under tiden, eller så ändrades något annat. Inget har skapats. Listan nedan visar vad som kan överföras nu.
new-line-refused = { $name } kan inte överföras. { $reason }
new-choose-provider = Välj en indirekt leverantör.
selected-none = Ingen prenumeration vald
selected-one = 1 prenumeration vald
selected-many = { $n } prenumerationer valda
