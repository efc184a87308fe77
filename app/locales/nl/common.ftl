# What stands on every page.
#
# Terms (Dutch). Everyone is "u/uw".
# indirect provider: indirecte leverancier · indirect reseller: indirecte wederverkoper
# direct bill partner: partner met directe facturering (direct bill: directe facturering)
# transfer request: overdrachtsverzoek (a request: verzoek) · transfer: overdracht, overdragen; take over: overnemen
# subscription: abonnement · base subscription: basisabonnement · add-on: add-on · license: licentie
# admin agent: beheeragent · sales agent: verkoopagent · global admin: globale beheerder
# customer agreement: klantovereenkomst (Microsoft-klantovereenkomst) · partner agreement: partnerovereenkomst (Microsoft Partner Agreement)
# withdraw: intrekken · decline: weigeren · reject: afwijzen · accept: accepteren · authorize: autoriseren · attest: verklaren
# suspended: opgeschort · complete: voltooid · expired: verlopen · overdue: te laat · program desk: programmabureau
# U+00A0 stands between a number and its unit.

program-name = Nordic Cloud Program
title = { $title } · Twotier
title-error = Fout: { $title }
skip-to-content = Naar de inhoud
breadcrumb = Kruimelpad
menu = Menu
main-navigation = Hoofdmenu
nav-overview = Overzicht
nav-requests = Verzoeken
nav-customers = Klanten
nav-transfers = Overdrachten
nav-enrollment = Inschrijving
nav-relations = Partnerrelaties
nav-people = Personen
nav-licenses = Licenties
nav-resellers = Indirecte wederverkopers
nav-catalogue = Catalogus
nav-partnerships = Partnerschappen
nav-providers = Indirecte leveranciers
nav-settings = Instellingen
nav-verification = Verificatie
nav-accounts = Accounts
nav-membership = Lidmaatschapsregister
nav-agreements = Partnerovereenkomst
nav-program = Programma-instellingen
nav-mailbox = Postvak
nav-help = Help
search-all = Klanten of overdrachten zoeken
search-accounts = Accounts zoeken
account-of = Account: { $name }
change-tenant = Ander account kiezen
language = Taal
theme = Thema
theme-light = Licht
theme-dark = Donker
theme-system = Systeem volgen
sign-out = Afmelden
previous = Vorige
next = Volgende
print = Afdrukken
list-comma = { ", " }
list-or = { $first } of { $last }
time-in-utc = { $time } UTC

span-minutes = { $minutes } min
span-hours = { $hours } u
span-hours-minutes = { $hours } u { $minutes } min
span-days = { $days } d
span-days-hours = { $days } d { $hours } u

program-indirect-provider = Indirecte leverancier
program-dual-role = Indirecte wederverkoper en directe facturering
program-direct-bill = Partner met directe facturering
program-indirect-reseller = Indirecte wederverkoper
program-none = In geen enkel programma
program-operator = Operator van het programma

role-global-admin = globale beheerder
role-user-admin = gebruikersbeheerder
role-account-admin = accountbeheerder
role-mpn-admin = MPN-partnerbeheerder
role-billing-admin = factureringsbeheerder
role-admin-agent = beheeragent
role-sales-agent = verkoopagent
role-helpdesk-agent = helpdeskagent
role-operator-admin = operatorbeheerder
role-verifier = verificateur

your-turn = U bent aan zet
waiting-for = Wacht op { $name }
transfer-active = Actief
transfer-in-progress = Wordt overgedragen
transfer-complete = Voltooid
transfer-partially-complete = Deels voltooid
transfer-failed = Mislukt
transfer-rejected = Afgewezen
transfer-withdrawn = Ingetrokken
transfer-expired = Verlopen

who-acts-now = Wie is aan zet
what-is-needed = Wat er nodig is
when = Wanneer

# A link follows.
live-changed = Dit is gewijzigd terwijl u typte.{ " " }
live-show-it = Tonen zoals het nu is
live-stale = De verbinding is verbroken. Wat u ziet, kan verouderd zijn.
form-busy = Bezig…
form-offline = De server is niet bereikbaar. Er is niets gewijzigd. Controleer uw verbinding en probeer het opnieuw.
copy-link = Link kopiëren
copy-message = Bericht kopiëren
copied = Gekopieerd
changed-meanwhile = Gewijzigd terwijl u keek

# De regio’s van de markten.
region-africa = Afrika
region-asia-pacific = Azië en de Stille Oceaan
region-australia = Australië
region-brazil = Brazilië
region-canada = Canada
region-europe = Europa
region-india = India
region-japan = Japan
region-korea = Zuid-Korea
region-latam-caribbean = Latijns-Amerika en het Caribisch gebied
region-mecee = Midden-Oosten, Centraal-Europa en Oost-Europa
region-new-zealand = Nieuw-Zeeland
region-russia = Rusland
region-taiwan = Taiwan
region-united-states = Verenigde Staten
