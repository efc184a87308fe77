# The letters (M-09). customer: the customer's company; counterpart: the other partner's company; person: who did it.

letter-greeting = Hej { $name },
letter-button-answer = Läs och svara
letter-button-open = Visa överföringen
letter-link-hint = Fungerar inte knappen? Kopiera länken till webbläsaren:
letter-safety = Länken kräver att du loggar in. Vi frågar aldrig efter ditt lösenord via e-post.
letter-sender = Skickat av { $program }, { $site }, på grund av din roll i ditt företags partnerkonto.

letter-fact-number = Begäran
letter-fact-customer = Kund
letter-fact-counterpart = Partner
# A number of lines: subscriptions and add-ons together.
letter-fact-lines = Prenumerationer och tillägg
letter-fact-person = Begärd av
letter-fact-expires = Går ut
letter-fact-reason = Skäl

# To the provider.
letter-transfer-created-subject = Överföringsbegäran för { $customer } från { $counterpart }
letter-transfer-created-text = { $person } på { $counterpart } ber er ta över prenumerationer som { $customer } har.
letter-transfer-created-next = Acceptera eller avvisa begäran. Den går ut { $expires } om ingen svarar.

# To the provider.
letter-transfer-withdrawn-subject = { $counterpart } återkallade överföringsbegäran för { $customer }
letter-transfer-withdrawn-text = { $person } på { $counterpart } återkallade begäran om att ta över prenumerationer som { $customer } har.
letter-transfer-withdrawn-next = Ni behöver inte göra något: { $counterpart } behåller prenumerationerna.

# To the reseller.
letter-transfer-rejected-subject = { $counterpart } avvisade överföringen för { $customer }
letter-transfer-rejected-text = { $person } på { $counterpart } avvisade er begäran om att ta över prenumerationer som { $customer } har.
letter-transfer-rejected-next = Prenumerationerna stannar hos er och kan begäras överförda på nytt. Läs skälet och skapa sedan en ny begäran.

# To the reseller.
letter-transfer-complete-subject = Överföringen för { $customer } är slutförd
letter-transfer-complete-text = { $counterpart } accepterade er begäran, och allt i den för { $customer } har överförts.
letter-transfer-complete-next = Ni behöver inte göra något mer. Era gamla prenumerationer är pausade eller finns inte längre i listan.

# To the reseller.
letter-transfer-partially-complete-subject = Överföringen för { $customer } är delvis slutförd
letter-transfer-partially-complete-text = { $counterpart } accepterade er begäran, men en del av den för { $customer } överfördes inte.
letter-transfer-partially-complete-next = Se vad som inte överfördes, och varför. Det är fortfarande ert och kan tas med i en ny begäran.

# To the reseller.
letter-transfer-failed-subject = Överföringen för { $customer } misslyckades
letter-transfer-failed-text = { $counterpart } accepterade er begäran, men inget i den för { $customer } kunde överföras.
letter-transfer-failed-next = Prenumerationerna stannar hos er och kan begäras överförda på nytt. Läs skälet och skapa sedan en ny begäran.

# To the reseller and to the provider: the words suit both.
letter-transfer-expired-subject = Överföringsbegäran för { $customer } har gått ut
letter-transfer-expired-text = Begäran mellan er och { $counterpart } om att överföra prenumerationer för { $customer } fick inget svar på 30 dagar.
letter-transfer-expired-next = Inget har överförts. Återförsäljaren kan skapa en ny begäran.
