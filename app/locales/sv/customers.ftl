# The list of customers with its quick links.

customers-search = Namn, domän eller ID
customers-search-hint = Till exempel adventureworks
customers-relationship = Relation
customers-provider = Indirekt leverantör
customers-reseller = Indirekt återförsäljare
customers-providers = Indirekta leverantörer
customers-resellers = Indirekta återförsäljare
customers-all = Alla
customers-none-yet = Ingen än
customers-apply = Använd
customers-views = Sparade vyer
customers-view-all = Alla
customers-view-direct = Direktfakturering
customers-view-no-provider = Ingen leverantör än
customers-view-attention = Kräver er uppmärksamhet
customers-invited = Inbjudna
customers-invited-title = Inbjudna kunder
customers-unanswered = Inbjudan obesvarad
customers-invited-none = Ingen inbjudan väntar på svar
customers-invited-none-text = En kund står här från inbjudan tills den svarar eller länken slutar gälla.
customers-sorted = Sorterat efter namn
customers-table = Kunder
customers-column-name = Kund
customers-column-subscriptions = Prenumerationer
customers-column-status = Status
customers-column-quick-links = Snabblänkar
# The second of each pair is read out instead of the first; it must begin with the same words.
customers-quick-links = Snabblänkar
customers-quick-links-for = Snabblänkar för { $name }
relation-direct = Direktfakturering
relation-indirect-reseller = Indirekt återförsäljare
relation-indirect-provider = Indirekt leverantör

# Selecting customers, and what is done with them.

customers-column-select = Välj
customers-select-all = Välj alla på den här sidan
customers-select = Välj { $name }
customers-selected = Valda kunder
customers-selected-one = 1 vald
customers-selected-many = { $n } valda
customers-choose-provider = Välj indirekt leverantör…
customers-export-selected = Exportera valda
customers-clear-selection = Rensa
customers-nothing-selected = Välj minst en kund.

customer-waiting = Överföring begärd
customer-waiting-for-you = Er tur
customer-transfer-complete = Överföring slutförd
customer-transfer-partial = Delvis överförd
customer-transfer-rejected = Överföring avvisad
customer-transfer-failed = Överföringen misslyckades
customer-transfer-expired = Begäran har gått ut
customer-no-provider = Ingen leverantör än
customer-no-agreement = Avtal saknas
customer-ready = Redo att överföras
customer-up-to-date = Inget att göra

customers-pages = Sidor med kunder
customers-shown = { $first }–{ $last }
customers-shown-of = { $first }–{ $last } av { $total }
customers-shown-of-more = { $first }–{ $last } av fler än { $total }
customers-none = Inga kunder än
customers-none-hint = Kunder visas här när de har en relation med er.
customers-none-help = Så ansluts kunder
customers-no-match = Inga kunder matchar ”{ $text }”
customers-no-match-filters = Inga kunder matchar de här filtren
customers-no-match-hint = Kontrollera stavningen eller ta bort ett filter. Ni har totalt { $total } kunder.
customers-no-match-hint-more = Kontrollera stavningen eller ta bort ett filter. Ni har totalt fler än { $total } kunder.
customers-clear = Rensa sökning och filter

quick-since = Återförsäljarrelation sedan { $date }
quick-no-provider = Ingen indirekt leverantör än. En indirekt leverantör ansluter genom att bjuda in kunden.
quick-no-reseller = Ingen indirekt återförsäljare.
quick-subscriptions = Prenumerationer
quick-counts = { $active ->
    [one] { $active } aktiv
   *[other] { $active } aktiva
}, { $suspended ->
    [one] { $suspended } pausad.
   *[other] { $suspended } pausade.
}
quick-none-eligible = Ingen kan överföras nu.
quick-eligible = { $count ->
    [one] { $count } kan överföras.
   *[other] { $count } kan överföras.
}
quick-view = Visa prenumerationer
quick-view-of = Visa prenumerationer för { $name }
quick-request = Begär överföring av prenumerationer
quick-request-for = Begär överföring av prenumerationer för { $name }
quick-needs-role = För att begära en överföring behöver du rollen { $roles }. Be er globala administratör om den.
quick-not-ready = En överföring kan inte begäras än. Visa prenumerationer för att se vad som saknas.
quick-account = Konto
quick-agreement = Kundavtal
quick-agreement-accepted = Accepterat
quick-agreement-missing = Inte accepterat
quick-agreement-direct = Av { $name }, { $date }
quick-agreement-attested = Intygat av en partner, { $date }
quick-agreement-missing-hint = Kunden accepterar det i sitt administrationscenter.
quick-customer-id = Kund-ID
