# What stands on every page.
#
# Terms (Swedish). Companies are "ni/er", the person is "du/din".
# indirect provider: indirekt leverantör · indirect reseller: indirekt återförsäljare
# direct bill partner: direktfakturerad partner (direct bill: direktfakturering)
# transfer request: överföringsbegäran (a request: begäran, pl. begäranden) · transfer: överföring, överföra
# subscription: prenumeration · base subscription: basprenumeration · add-on: tillägg · license: licens
# admin agent: administratörsagent · sales agent: säljagent · global admin: global administratör
# customer agreement: kundavtal (Microsoft-kundavtal) · partner agreement: partneravtal (Microsoft Partner Agreement)
# withdraw: återkalla · decline: avböja · reject: avvisa · accept: acceptera · authorize: godkänna · attest: intyga
# suspended: pausad · complete: slutförd · expired: utgången · overdue: försenad · program desk: programkontoret
# U+00A0 stands between a number and its unit.

program-name = Nordic Cloud Program
title = { $title } · Twotier
title-error = Fel: { $title }
skip-to-content = Hoppa till innehållet
breadcrumb = Länkstig
menu = Meny
main-navigation = Huvudmeny
nav-overview = Översikt
nav-requests = Begäranden
nav-customers = Kunder
nav-transfers = Överföringar
nav-enrollment = Anslutning
nav-relations = Partnerrelationer
nav-people = Personer
nav-licenses = Licenser
nav-resellers = Indirekta återförsäljare
nav-catalogue = Katalog
nav-partnerships = Partnerskap
nav-providers = Indirekta leverantörer
nav-settings = Inställningar
nav-verification = Granskning
nav-accounts = Konton
nav-membership = Medlemskatalog
nav-agreements = Partneravtal
nav-program = Programinställningar
nav-mailbox = Brevlåda
nav-help = Hjälp
search-all = Sök kunder eller överföringar
search-accounts = Sök konton
account-of = Konto: { $name }
change-tenant = Byt konto
language = Språk
theme = Tema
theme-light = Ljust
theme-dark = Mörkt
theme-system = Följ systemet
sign-out = Logga ut
previous = Föregående
next = Nästa
print = Skriv ut
list-comma = { ", " }
list-or = { $first } eller { $last }
time-in-utc = { $time } UTC

span-minutes = { $minutes } min
span-hours = { $hours } tim
span-hours-minutes = { $hours } tim { $minutes } min
span-days = { $days } d
span-days-hours = { $days } d { $hours } tim

program-indirect-provider = Indirekt leverantör
program-dual-role = Indirekt återförsäljare och direktfakturering
program-direct-bill = Direktfakturerad partner
program-indirect-reseller = Indirekt återförsäljare
program-none = Inte med i något program
program-operator = Programoperatör

role-global-admin = global administratör
role-user-admin = administratör för användarhantering
role-account-admin = kontoadministratör
role-mpn-admin = MPN-partneradministratör
role-billing-admin = faktureringsadministratör
role-admin-agent = administratörsagent
role-sales-agent = säljagent
role-helpdesk-agent = supportagent
role-operator-admin = operatörsadministratör
role-verifier = granskare

your-turn = Er tur
waiting-for = Väntar på { $name }
transfer-active = Aktiv
transfer-in-progress = Överförs
transfer-complete = Slutförd
transfer-partially-complete = Delvis slutförd
transfer-failed = Misslyckades
transfer-rejected = Avvisad
transfer-withdrawn = Återkallad
transfer-expired = Utgången

who-acts-now = Vem agerar nu
what-is-needed = Vad som behövs
when = När

# A link follows.
live-changed = Det här ändrades medan du skrev.{ " " }
live-show-it = Visa hur det är nu
live-stale = Anslutningen har brutits. Det du ser kan vara gammalt.
form-busy = Arbetar…
form-offline = Servern kan inte nås. Inget har ändrats. Kontrollera din anslutning och försök igen.
copy-link = Kopiera länken
copy-message = Kopiera meddelandet
copied = Kopierat
changed-meanwhile = Ändrat medan du tittade

# Marknadernas regioner.
region-africa = Afrika
region-asia-pacific = Asien och Stillahavsområdet
region-australia = Australien
region-brazil = Brasilien
region-canada = Kanada
region-europe = Europa
region-india = Indien
region-japan = Japan
region-korea = Sydkorea
region-latam-caribbean = Latinamerika och Karibien
region-mecee = Mellanöstern, Centraleuropa och Östeuropa
region-new-zealand = Nya Zeeland
region-russia = Ryssland
region-taiwan = Taiwan
region-united-states = USA
