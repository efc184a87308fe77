# The letters (M-09). customer: the customer's company; counterpart: the other partner's company; person: who did it.

letter-greeting = Beste { $name },
letter-button-answer = Lezen en beantwoorden
letter-button-open = Overdracht bekijken
letter-link-hint = Werkt de knop niet? Kopieer deze koppeling naar uw browser:
letter-safety = Voor de koppeling moet u zich aanmelden. Wij vragen nooit per e-mail om uw wachtwoord.
letter-sender = Verzonden door { $program }, { $site }, vanwege uw rol in het partneraccount van uw bedrijf.

letter-fact-number = Verzoek
letter-fact-customer = Klant
letter-fact-counterpart = Partner
# A number of lines: subscriptions and add-ons together.
letter-fact-lines = Abonnementen en add-ons
letter-fact-person = Aangevraagd door
letter-fact-expires = Verloopt
letter-fact-reason = Reden

# To the provider.
letter-transfer-created-subject = Overdrachtsverzoek voor { $customer } van { $counterpart }
letter-transfer-created-text = { $person } van { $counterpart } vraagt u abonnementen van { $customer } over te nemen.
letter-transfer-created-next = Accepteer het verzoek of wijs het af. Het verloopt op { $expires } als niemand antwoordt.

# To the provider.
letter-transfer-withdrawn-subject = { $counterpart } heeft het overdrachtsverzoek voor { $customer } ingetrokken
letter-transfer-withdrawn-text = { $person } van { $counterpart } heeft het verzoek om abonnementen van { $customer } over te nemen ingetrokken.
letter-transfer-withdrawn-next = U hoeft niets te doen: { $counterpart } behoudt de abonnementen.

# To the reseller.
letter-transfer-rejected-subject = { $counterpart } heeft de overdracht voor { $customer } afgewezen
letter-transfer-rejected-text = { $person } van { $counterpart } heeft uw verzoek om abonnementen van { $customer } over te nemen afgewezen.
letter-transfer-rejected-next = De abonnementen blijven bij u en zijn weer vrij. Lees de reden en maak daarna een nieuw verzoek.

# To the reseller.
letter-transfer-complete-subject = De overdracht voor { $customer } is voltooid
letter-transfer-complete-text = { $counterpart } heeft uw verzoek geaccepteerd. Alles in het verzoek voor { $customer } is overgedragen.
letter-transfer-complete-next = U hoeft niets meer te doen. Uw oude abonnementen zijn opgeschort of niet meer in de lijst.

# To the reseller.
letter-transfer-partially-complete-subject = De overdracht voor { $customer } is deels voltooid
letter-transfer-partially-complete-text = { $counterpart } heeft uw verzoek geaccepteerd, maar een deel ervan voor { $customer } is niet overgedragen.
letter-transfer-partially-complete-next = Bekijk wat niet is overgedragen, en waarom. Dat is nog van u en vrij voor een nieuw verzoek.

# To the reseller.
letter-transfer-failed-subject = De overdracht voor { $customer } is mislukt
letter-transfer-failed-text = { $counterpart } heeft uw verzoek geaccepteerd, maar niets ervan voor { $customer } kon worden overgedragen.
letter-transfer-failed-next = De abonnementen blijven bij u en zijn weer vrij. Lees de reden en maak daarna een nieuw verzoek.

# To the reseller and to the provider: the words suit both.
letter-transfer-expired-subject = Het overdrachtsverzoek voor { $customer } is verlopen
letter-transfer-expired-text = Het verzoek tussen u en { $counterpart } om abonnementen van { $customer } over te dragen is niet binnen 30 dagen beantwoord.
letter-transfer-expired-next = Er is niets overgedragen. De wederverkoper kan een nieuw verzoek maken.
