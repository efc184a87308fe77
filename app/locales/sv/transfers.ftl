# Transfer requests: the list, the queue, the review, the transfer page.

transfers-lead-source = Begäranden till indirekta leverantörer om att ta över prenumerationer.
transfers-lead-provider = Begäranden från återförsäljare om att ta över prenumerationer.
transfers-table = Överföringsbegäranden
transfers-views = Vyer
transfers-all = Alla
transfers-open = Väntar
transfers-complete = Slutförda
transfers-ended = Inte genomförda
transfers-pages = Sidor med överföringsbegäranden
transfers-shown = { $count ->
    [one] { $count } begäran
   *[other] { $count } begäranden
}
transfers-none = Inga överföringsbegäranden än
transfers-none-source = Öppna en kunds prenumerationer och välj Begär överföring av prenumerationer.
transfers-none-provider = Begäranden visas här när en återförsäljare skickar en till er.
transfers-none-of-view = Ingen begäran i den här vyn
transfers-show-all = Visa alla begäranden
transfers-to-customers = Gå till kunder
column-request = Begäran
column-customer = Kund
column-to = Till
column-from = Från
column-subscriptions = Prenumerationer
column-created = Skapad
column-status = Status
column-age = Väntetid
column-checks = Kontroller

contents = { $bases ->
    [one] { $bases } prenumeration
   *[other] { $bases } prenumerationer
}
contents-with-add-ons = { $bases ->
    [one] { $bases } prenumeration
   *[other] { $bases } prenumerationer
}, { $addons ->
    [one] { $addons } tillägg
   *[other] { $addons } tillägg
}

requests-lead = Överföringsbegäranden som { $name } ska besluta om.
requests-figures = Kön i siffror
requests-waiting = Väntar
requests-waiting-hint = Äldst först nedan
requests-overdue = Försenade
requests-overdue-hint = Över 2 arbetsdagar
requests-none-overdue = Alla inom 2 arbetsdagar
requests-due-today = Ska besvaras i dag
requests-next-due = Nästa kl. { $time }
requests-none-due = Inget behöver besvaras i dag
requests-median = Mediantid till svar
requests-median-hint = Senaste 30 dagarna, arbetstid
requests-no-median = Inga svar än
requests-search = Återförsäljare, kund eller nummer på begäran
requests-apply = Använd
requests-table = Begäranden som väntar på beslut, äldst först
requests-transfer-for = Överföring för { $customer }
requests-answer-by = Svara senast { $when }
requests-overdue-by = Försenad med { $span }
requests-checks-ok = Alla godkända
requests-checks-drift = Licenser har ändrats
requests-checks-drift-hint = Begäran behåller de gamla antalen
requests-checks-stuck = { $count ->
    [one] { $count } kan inte överföras
   *[other] { $count } kan inte överföras
}
requests-checks-stuck-hint = Inte längre aktiv hos återförsäljaren
requests-checks-missing = Något saknas
requests-checks-missing-hint = Kan inte accepteras än
requests-empty = Inget väntar på er
requests-empty-hint = En begäran visas här när en återförsäljare skickar en till er. Du får också e-post.
requests-no-match = Ingen begäran matchar ”{ $text }”
requests-clear = Rensa sökning
requests-pages = Sidor med begäranden
requests-not-provider = Bara indirekta leverantörer får begäranden. Era finns under Överföringar.

review-title = Överföringsbegäran för { $customer }
review-needed = Acceptera eller avvisa begäran, eller acceptera en del av den
review-who-you = Du, som { $roles }
review-who-colleague = En kollega med rollen { $roles }
review-due = Svara senast { $due }. Går ut { $expires }
review-overdue = Försenad med { $span }. Går ut { $expires }
before-and-after = Före och efter
before-now = Nu: en nivå
before-after = Efter: två nivåer
direct-bill-partner = Direktfakturerad partner
indirect-provider = Indirekt leverantör
indirect-reseller = Indirekt återförsäljare
customer = Kund
name-you = { $name } (ni)
diff-now = Nu
diff-after = När ni har accepterat
diff-what = Vad
diff-billed-by = Faktureras av
diff-orders = Beställningar och licensändringar
diff-reseller = Registrerad återförsäljare
diff-users = Användare och data
diff-no-change = (ingen ändring)
diff-direct = { $name } (direktfakturering)
licenses = { $count ->
    [one] { $count } licens
   *[other] { $count } licenser
}
usage-based = Efter användning
diff-new-id = Nytt prenumerations-ID. Den gamla pausas.
diff-new-id-add-on = Nytt prenumerations-ID
diff-new-id-azure = Nytt prenumerations-ID, samma Azure-prenumerations-ID. { $source } har inte längre den gamla i sin lista.
diff-changed = Återförsäljaren har nu { $now }. Begäran behåller { $then }.
diff-not-active = Inte längre aktiv hos återförsäljaren. Den här gruppen kan inte överföras.
drift-title = Antalet licenser har ändrats sedan begäran.
drift-text = Ni får antalen i begäran. För att få de nya, avvisa och be { $source } om en ny begäran.
checks = Kontroller före överföring
check-region = Samma region
check-region-bad = Annan region
check-partnership = Partnerskap med { $source }
check-relation = Återförsäljarrelation med { $customer }
check-agreement = Kundavtal accepterat
check-agreement-direct = Av { $name } den { $date }, av kunden själv
check-agreement-attested = Av { $name } den { $date }, intygat av er
check-agreement-missing = Inget kundavtal gäller för er
check-signed = Återförsäljaren har undertecknat partneravtalet
check-standing = Kontona är utan anmärkning
check-changes-none = Inga ändringar sedan begäran
check-changes-none-hint = Antalet licenser är detsamma
check-changes = Ändringar sedan begäran
check-failed = Inte uppfyllt. Begäran kan inte accepteras förrän det är det.
from = Från
requested-by = Begärd av
note = Meddelande
reseller-mpn = Registrerat MPN-ID
decide = Besluta
decide-groups = Vad ni tar över
decide-groups-hint = Allt accepteras om du inte kryssar för det här. Det ni avböjer kan { $source } ta med i en ny begäran.
decide-decline = Avböj { $name }
decide-reason = Skäl
decide-reason-hint = { $source } ser den här texten. Skriv vad de bör ändra. Krävs om du avvisar eller avböjer något.
decide-reason-label = Skäl för att avvisa eller avböja
decide-accept = Acceptera
decide-reject = Avvisa
decide-back = Tillbaka till begäranden
decide-note = När du accepterar överförs prenumerationerna genast. Kunden behåller sina tjänster utan avbrott.
decide-errors = Svaret skickades inte
decide-role = Du kan läsa den här begäran. För att svara på den behöver du rollen { $roles }. En global administratör i { $tenant } kan ge dig den.
overtaken-title = Ändrat medan du tittade
overtaken-now = Någon hann före, eller så ändrades begäran. Status nu: { $status }. Inget av det du skickade har utförts. Titta igen innan du beslutar.

transfer-title = Överföring för { $customer }
transfer-timeline = Tidslinje
transfer-lines = Prenumerationer
transfer-line-was = Prenumeration
transfer-line-licenses = Licenser
transfer-line-result = Resultat
line-open = Väntar
line-complete = Överförd
line-complete-hint = Nytt ID { $id }
line-declined = Avböjd
line-declined-hint = Fortfarande hos { $source }, kan tas med i en ny begäran
line-not-moved = Inte överförd
line-failed = Misslyckades
line-failed-source-not-active = Den var inte längre aktiv. Aktivera den igen och skapa sedan en ny begäran.
line-failed-already-transferred = Den hade redan överförts.
line-failed-group-failed = En annan prenumeration i gruppen kunde inte överföras, så gruppen hålls ihop.
line-free = Fortfarande hos { $source }, kan tas med i en ny begäran
transfer-parties = Parter
transfer-expires = Går ut { $when } om { $name } inte svarar
transfer-completed-at = Slutförd { $when }
transfer-ended-at = Avslutad { $when }
who-provider = { $name } accepterar eller avvisar
who-nobody = Ingen. Alla steg är klara
who-source-again = { $name }, om de vill försöka igen
who-you-again = Ni, om ni vill försöka igen
need-wait-source = Inget från er. Ändra inte antalet licenser innan dess.
need-answer = Acceptera eller avvisa begäran
need-nothing-source = Inget mer. Era gamla prenumerationer är pausade eller finns inte längre i listan.
need-nothing-provider = Inget mer. Prenumerationerna är era.
need-partial-source = Titta på vad som inte överfördes. Det är fortfarande ert och kan tas med i en ny begäran.
need-partial-provider = Inget mer. Det som inte överfördes stannar hos återförsäljaren.
need-new = Skapa en ny begäran när ni är redo. Prenumerationerna kan tas med i den.
need-again = Åtgärda det som skälet anger och skapa sedan en ny begäran. Prenumerationerna kan tas med i den.
need-again-provider = Inget. Återförsäljaren kan skapa en ny begäran.
withdraw = Återkalla
withdraw-hint = När ni återkallar begäran kan prenumerationerna tas med i en ny.
withdraw-errors = Begäran återkallades inte
withdraw-role = För att återkalla begäran behöver du rollen { $roles }.
open-request = Granska och svara
create-again = Skapa igen
view-subscriptions = Visa prenumerationer
reason-given = Skäl från { $name }

happened-created = Begäran skapad
happened-created-by = Begäran skapad av { $name }
happened-accepted = Accepterad av { $name }
happened-accepted-part = Delvis accepterad av { $name }
happened-rejected = Avvisad av { $name }
happened-withdrawn = Återkallad av { $name }
happened-expired = Utgången
happened-expired-detail = Ingen svarade på 30 dagar
happened-complete = Slutförd
happened-complete-detail = Alla { $count } prenumerationer och tillägg är på plats
happened-partially = Delvis slutförd
happened-partially-detail = { $moved } av { $count } prenumerationer och tillägg överfördes
happened-failed = Misslyckades
happened-failed-detail = Ingen av de { $count } prenumerationerna och tilläggen kunde överföras
happened-who = { $tenant }, { $role }
next-answer = { $name } accepterar eller avvisar
next-expiry = Begäran går ut

done-created = { $name } har nu fått begäran.
done-accepted = Du accepterade begäran.
done-rejected = Du avvisade begäran.
done-withdrawn = Du återkallade begäran. Prenumerationerna kan tas med i en ny begäran.
