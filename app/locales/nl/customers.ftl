# The list of customers with its quick links.

customers-search = Naam, domein of ID
customers-search-hint = Bijvoorbeeld adventureworks
customers-relationship = Relatie
customers-provider = Indirecte leverancier
customers-reseller = Indirecte wederverkoper
customers-providers = Indirecte leverancier(s)
customers-resellers = Indirecte wederverkoper(s)
customers-all = Alle
customers-none-yet = Nog geen
customers-apply = Toepassen
customers-views = Opgeslagen weergaven
customers-view-all = Alle
customers-view-direct = Directe facturering
customers-view-no-provider = Nog geen leverancier
customers-view-attention = Vraagt uw aandacht
customers-invited = Uitgenodigd
customers-invited-title = Uitgenodigde klanten
customers-unanswered = Uitnodiging onbeantwoord
customers-invited-none = Geen uitnodiging wacht op antwoord
customers-invited-none-text = Een klant staat hier vanaf de uitnodiging tot deze antwoordt of de koppeling verloopt.
customers-sorted = Gesorteerd op naam
customers-table = Klanten
customers-column-name = Klant
customers-column-subscriptions = Abonnementen
customers-column-status = Status
customers-column-quick-links = Snelkoppelingen
# The second of each pair is read out instead of the first; it must begin with the same words.
customers-quick-links = Snelkoppelingen
customers-quick-links-for = Snelkoppelingen voor { $name }
relation-direct = Directe facturering
relation-indirect-reseller = Indirecte wederverkoper
relation-indirect-provider = Indirecte leverancier

# Selecting customers, and what is done with them.

customers-column-select = Selecteren
customers-select-all = Alles op deze pagina selecteren
customers-select = { $name } selecteren
customers-selected = Geselecteerde klanten
customers-selected-one = 1 geselecteerd
customers-selected-many = { $n } geselecteerd
customers-choose-provider = Indirecte leverancier kiezen…
customers-export-selected = Selectie exporteren
customers-clear-selection = Wissen
customers-nothing-selected = Selecteer ten minste één klant.

customer-waiting = Overdracht aangevraagd
customer-waiting-for-you = U bent aan zet
customer-transfer-complete = Overdracht voltooid
customer-transfer-partial = Deels overgedragen
customer-transfer-rejected = Overdracht afgewezen
customer-transfer-failed = Overdracht mislukt
customer-transfer-expired = Verzoek verlopen
customer-no-provider = Nog geen leverancier
customer-no-agreement = Overeenkomst ontbreekt
customer-ready = Klaar voor overdracht
customer-up-to-date = Niets te doen

customers-pages = Pagina’s met klanten
customers-shown = { $first }–{ $last }
customers-shown-of = { $first }–{ $last } van { $total }
customers-shown-of-more = { $first }–{ $last } van meer dan { $total }
customers-none = Nog geen klanten
customers-none-hint = Klanten verschijnen hier zodra ze een relatie met u hebben.
customers-none-help = Hoe klanten worden gekoppeld
customers-no-match = Geen klanten gevonden voor “{ $text }”
customers-no-match-filters = Geen klanten gevonden met deze filters
customers-no-match-hint = Controleer de spelling of verwijder een filter. U hebt in totaal { $total } klanten.
customers-no-match-hint-more = Controleer de spelling of verwijder een filter. U hebt in totaal meer dan { $total } klanten.
customers-clear = Zoekopdracht en filters wissen

quick-since = Wederverkopersrelatie sinds { $date }
quick-no-provider = Nog geen indirecte leverancier. Een indirecte leverancier legt de koppeling door de klant uit te nodigen.
quick-no-reseller = Geen indirecte wederverkoper.
quick-subscriptions = Abonnementen
quick-counts = { $active } actief, { $suspended } opgeschort.
quick-none-eligible = Er kan nu geen enkel abonnement worden overgedragen.
quick-eligible = { $count ->
    [one] { $count } kan worden overgedragen.
   *[other] { $count } kunnen worden overgedragen.
}
quick-view = Abonnementen bekijken
quick-view-of = Abonnementen bekijken van { $name }
quick-request = Overdracht van abonnementen aanvragen
quick-request-for = Overdracht van abonnementen aanvragen voor { $name }
quick-needs-role = Om een overdracht aan te vragen hebt u de rol { $roles } nodig. Vraag die aan bij uw globale beheerder.
quick-not-ready = Er kan nog geen overdracht worden aangevraagd. Bekijk de abonnementen om te zien wat er ontbreekt.
quick-account = Account
quick-agreement = Klantovereenkomst
quick-agreement-accepted = Geaccepteerd
quick-agreement-missing = Niet geaccepteerd
quick-agreement-direct = Door { $name }, { $date }
quick-agreement-attested = Verklaard door een partner, { $date }
quick-agreement-missing-hint = De klant accepteert deze in het eigen beheercentrum.
quick-customer-id = Klant-ID
