# Operatörens rum: inställningar, marknader, konton och logg; och bandet för ett konto som är avstängt.
# An account is "avstängt" (suspended); a subscription is "pausad".

operator-tab-settings = Inställningar
operator-tab-markets = Marknader
operator-tab-log = Händelselogg
operator-apply = Använd
operator-clear = Rensa sökning och filter
operator-cancel = Avbryt
operator-errors = Inget ändrades
operator-now = Gäller nu: { $value }
operator-already-so = Det är redan så. Inget ändrades.
operator-reason-missing = Välj orsaken.
operator-not-a-reseller = Den här orsaken gäller bara indirekta återförsäljare. Välj en annan.
operator-not-direct-bill = Det här företaget är inte med i programmet för direktfakturering.
operator-market-in-use = Det finns partner på den här marknaden. Den kan stängas när det inte finns några.
operator-not-a-market = Programmet erbjuds inte i det här landet.
operator-day-passed = Välj i dag eller en senare dag.
operator-day-malformed = Ange dagen så här: 2026-12-31.
operator-code-malformed = Ange koden med två bokstäver, till exempel SE.
operator-currency-malformed = Ange valutan med tre bokstäver, till exempel EUR.
operator-days-malformed = Ange ett antal dagar från 0 till 365.
operator-pattern-malformed = Ange en domän som kan registreras, till exempel gmail.com, eller ett namn med valfri ändelse, till exempel yahoo.*
operator-choose = { $field }: välj ett värde i listan.

settings-lead = Det som gäller för hela programmet. Varje ändring sparas i händelseloggen.
settings-card = Namn och anslutning
settings-program-name = Programmets namn
settings-program-name-hint = Så läser partnerna det, på alla språk.
settings-operator-name = Operatörens namn
settings-operator-name-hint = Den som partnerna vänder sig till när något är oklart.
settings-agreement-name = Avtalets namn
settings-agreement-name-hint = Avtalet som varje partner undertecknar innan den gör affärer.
settings-mode = När MPN-ID väljs
settings-mode-hint = Gäller anslutningar som påbörjas från och med nu.
settings-mode-pmc = Före formuläret
settings-mode-pmc-hint = Sökanden loggar först in i medlemskatalogen och väljer sin företagsprofil.
settings-mode-after = Efter formuläret
settings-mode-after-hint = Sökanden kopplar platsens MPN-ID senare, på sidan Identifierare.
settings-invitations = Inbjudningarnas giltighet, i dagar
settings-invitations-hint = 0 betyder att inbjudningar aldrig går ut.
settings-save = Spara inställningar
settings-done = Inställningarna är sparade.

web-mail-card = Webbmejltjänster
web-mail-lead = Adresser hos de här tjänsterna godtas inte som ett företags kontaktadress.
web-mail-pattern = Domän
web-mail-pattern-hint = En domän, till exempel gmail.com, eller ett namn med valfri ändelse, till exempel yahoo.*
web-mail-service = Tjänst
web-mail-service-hint = Så som sökanden får veta det, till exempel Gmail.
web-mail-add = Lägg till tjänst
web-mail-added = Tjänsten står på listan. Dess adresser godtas inte från och med nu.
web-mail-remove = Ta bort
web-mail-remove-one = Ta bort { $pattern }
web-mail-removed = Domänen är borta från listan. Dess adresser godtas från och med nu.
web-mail-already = Domänen står redan på listan.

markets-lead = Var programmet erbjuds. Partner säljer bara till kunder i sin egen region.
markets-add = Lägg till marknad
markets-search = Land eller kod
markets-region = Region
markets-all-regions = Alla regioner
markets-not-offered = Erbjuds inte
markets-announced = Aviserat
markets-from = Från { $date }
markets-terms = { $region }, { $currency }
markets-no-match = Ingen marknad passar
markets-no-match-hint = Sök efter ett annat namn eller välj en annan region.
markets-pages = Listans sidor
markets-shown = { $first }–{ $last } av { $total }
market-name = Marknad
market-code = Landskod
market-code-hint = Två bokstäver, till exempel SE.
market-currency = Valuta
market-currency-hint = Tre bokstäver, till exempel EUR. Partner på den här marknaden faktureras i den.
market-from = Från och med
market-from-hint = I dag eller en senare dag (UTC).
market-from-beginning = Från början
market-facts = Marknad
market-partners = Partner på marknaden
market-terms = Region och valuta
market-in-force = Gäller
market-announced = Aviserat
market-past = Förflutet
market-change = Ändra från och med en dag
market-change-note = Partner och kunder som finns på marknaden behåller sin region, och deras partnerskap består. Bara det som är nytt följer ändringen.
market-close = Erbjuds inte längre
market-choose-region = Välj en region
market-save = Spara ändring
market-changed = Ändringen är sparad.
market-added = Marknaden är tillagd.
market-already = Det finns redan en marknad med den här koden.
market-new-lead = Företag i det här landet kan ansluta sig från och med den dagen.

accounts-list-lead = Alla företag med ett partnerkonto, deras program och kontots status.
accounts-search = Företag, domän eller MPN-ID
accounts-program = Program
accounts-standing = Kontots status
accounts-all = Alla
accounts-list-none = Det finns ingen partner än
accounts-list-none-hint = Företag syns här när de skapar ett konto för att ansluta sig.
accounts-no-match = Inget konto passar
accounts-no-match-hint = Sök efter ett annat namn eller välj andra filter.
accounts-pages = Listans sidor
accounts-shown = { $count ->
    [one] { $count } konto, sorterat efter domän
   *[other] { $count } konton, sorterade efter domän
}
account-company = Företag
account-domain = Domän
account-country = Land
account-programs = Program
account-mpn = MPN-ID
account-mpn-id = MPN-ID { $id }
account-state = Tillstånd
account-facts = Företag
account-since = Sedan { $date }
account-enrollment = Anslutning
account-enrollment-draft = Fylls i
account-enrollment-pending = Granskas
account-enrollment-qualified = Godkänd, avtalet inte undertecknat
account-enrollment-active = Aktiv
account-enrollment-rejected = Avvisad
account-enrollment-declined = Avslagen
account-customers = Partnerns kunder
account-history = Beslut
account-history-none = Inget har beslutats om det här kontot än.
account-already = Någon har redan beslutat det här. Sidan visar kontots läge nu.
account-done-suspend = Kontot är avstängt. Företagets medarbetare ser det på varje sida.
account-done-restore = Kontot är utan anmärkning igen.
account-done-restrict = Direktfaktureringen begränsas från och med den dagen. Den primära kontakten och de globala administratörerna får ett mejl.
account-done-lift = Begränsningen är hävd.
account-done-open = Övergången till indirekt är öppen för det här företaget.
account-done-close = Övergången till indirekt är stängd för det här företaget.
account-suspended-since = Avstängt sedan { $date }. Orsak: { $reason }.

standing-good = Utan anmärkning
standing-suspended = Avstängt
standing-restricted = Direktfakturering begränsad
standing-restricted-from = Begränsas från { $date }
suspension-overdue-bill = en faktura är försenad mer än 60 dagar
suspension-abuse = allvarligt missbruk
suspension-provider-trouble = problem hos en indirekt leverantör som skadar kontot
suspension-profile-rejected = den juridiska profilen godkändes inte i granskningen
suspend = Stäng av kontot
suspend-hint = Befintliga prenumerationer och tjänster fortsätter. Företaget kan inte ansluta sig, underteckna, begära överföringar eller acceptera dem förrän kontot återställs.
suspend-reason = Orsak
restore = Återställ kontot
restore-hint = Företaget kan göra nya affärer igen genast.

direct-bill = Direktfakturering
restrict = Begränsa direktfakturering
restrict-from = Begränsas från och med
restrict-from-hint = I dag eller en senare dag (UTC). Företaget får veta det med ett mejl nu.
restrict-stops = Upphör: nya prenumerationer och tillägg, engångsköp, delade tjänster, nya kunder, begäranden om direkta relationer, nya sandlådor.
restrict-leaves = Består: att pausa prenumerationer, ändra antal licenser, befintligt Azure, förnyelser, fakturor.
restrict-way-out = Förblir öppet: inbjudningar tillsammans med en leverantör, utvidgade relationer, överföringar till en leverantör.
restricted-since = Begränsad sedan { $date }.
restricted-from = Begränsas från och med { $date }.
lift = Häv begränsningen

transition = Övergång till indirekt
transition-open = Den här direktfakturerade partnern får ansluta sig som indirekt återförsäljare.
transition-closed = Den här direktfakturerade partnern får inte ansluta sig som indirekt återförsäljare nu.
transition-made = Företaget är direktfakturerad partner och indirekt återförsäljare. Det går inte att återgå.
transition-open-it = Öppna
transition-close-it = Stäng

banner-suspended = Ert konto är avstängt: { $reason }.
banner-suspended-works = Befintliga prenumerationer, licenser och tjänster fortsätter, och ni kan hantera dem.
banner-suspended-stops = Nya affärer väntar tills kontot är återställt: att ansluta sig, underteckna, begära överföringar och acceptera dem. Er globala administratör vänder sig till programkontoret.
banner-restricted-since = Direktfaktureringen för ert företag är begränsad sedan { $date }.
banner-restricted-from = Direktfaktureringen för ert företag begränsas från och med { $date }.
banner-restricted-works = Befintliga prenumerationer fortsätter. Nya direkta affärer upphör; ni kan överföra prenumerationer till en indirekt leverantör.

log-lead = Vad som har beslutats här, och av vem. Poster ändras aldrig och tas aldrig bort.
log-relation-ended = Relation till en kund avslutad
log-when = När
log-what = Vad
log-about = Om
log-who = Vem
log-refused = Nekad
log-program = Programmet
log-none = Inget har beslutats än
log-none-hint = Varje ändring av inställningar, marknader och konton syns här.
log-pages = Loggens sidor
log-shown = { $count ->
    [one] { $count } post, nyast först
   *[other] { $count } poster, nyast först
}
log-other = Annat: { $name }
log-verification = Granskning avgjord
log-settings-changed = Inställningar ändrade
log-setting = { $name }: ”{ $old }” → ”{ $new }”.
log-web-mail-added = Webbmejltjänst tillagd
log-web-mail-removed = Webbmejltjänst borttagen
log-market-changed = Marknad ändrad
log-market-added = Marknad tillagd
log-operator-founded = Operatören grundad
log-account-suspended = Konto avstängt
log-account-restored = Konto återställt
log-restricted = Direktfakturering begränsad
log-lifted = Begränsning av direktfakturering hävd
log-transition-opened = Övergång till indirekt öppnad
log-transition-closed = Övergång till indirekt stängd

desk-checking = Anslutningar som granskas
desk-qualified = Godkända, inte undertecknade
desk-suspended = Avstängda konton
desk-restricted = Begränsad direktfakturering
desk-waiting = Väntar på beslut
desk-nothing-waits = Inget väntar på beslut just nu. Nästa anslutning syns här när den skickas.
desk-age = { $days ->
    [one] { $days } arbetsdag
   *[other] { $days } arbetsdagar
}
desk-sent = { $number }, skickad { $date }
