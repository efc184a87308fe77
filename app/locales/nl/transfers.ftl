# Transfer requests: the list, the queue, the review, the transfer page.

transfers-lead-source = Verzoeken aan indirecte leveranciers om abonnementen over te nemen.
transfers-lead-provider = Verzoeken van wederverkopers om abonnementen over te nemen.
transfers-table = Overdrachtsverzoeken
transfers-views = Weergaven
transfers-all = Alle
transfers-open = Wachtend
transfers-complete = Voltooid
transfers-ended = Niet uitgevoerd
transfers-pages = Pagina’s met overdrachtsverzoeken
transfers-shown = { $count ->
    [one] { $count } verzoek
   *[other] { $count } verzoeken
}
transfers-none = Nog geen overdrachtsverzoeken
transfers-none-source = Open de abonnementen van een klant en kies Overdracht van abonnementen aanvragen.
transfers-none-provider = Verzoeken verschijnen hier als een wederverkoper er een aan u stuurt.
transfers-none-of-view = Geen verzoek in deze weergave
transfers-show-all = Alle verzoeken tonen
transfers-to-customers = Naar klanten
column-request = Verzoek
column-customer = Klant
column-to = Naar
column-from = Van
column-subscriptions = Abonnementen
column-created = Gemaakt
column-status = Status
column-age = Wachttijd
column-checks = Controles

contents = { $bases ->
    [one] { $bases } abonnement
   *[other] { $bases } abonnementen
}
contents-with-add-ons = { $bases ->
    [one] { $bases } abonnement
   *[other] { $bases } abonnementen
}, { $addons ->
    [one] { $addons } add-on
   *[other] { $addons } add-ons
}

requests-lead = Overdrachtsverzoeken waarover { $name } moet beslissen.
requests-figures = De wachtrij in cijfers
requests-waiting = Wachtend
requests-waiting-hint = Hieronder, oudste eerst
requests-overdue = Te laat
requests-overdue-hint = Langer dan 2 werkdagen
requests-none-overdue = Alles binnen 2 werkdagen
requests-due-today = Vandaag te beantwoorden
requests-next-due = Het volgende om { $time } uur
requests-none-due = Vandaag hoeft niets beantwoord te worden
requests-median = Mediane antwoordtijd
requests-median-hint = Afgelopen 30 dagen, werktijd
requests-no-median = Nog geen antwoorden
requests-search = Wederverkoper, klant of verzoeknummer
requests-apply = Toepassen
requests-table = Verzoeken die op een besluit wachten, oudste eerst
requests-transfer-for = Overdracht voor { $customer }
requests-answer-by = Antwoord uiterlijk { $when }
requests-overdue-by = { $span } te laat
requests-checks-ok = Alles in orde
requests-checks-drift = Licenties gewijzigd
requests-checks-drift-hint = In het verzoek blijven de oude aantallen staan
requests-checks-stuck = { $count ->
    [one] { $count } kan niet worden overgedragen
   *[other] { $count } kunnen niet worden overgedragen
}
requests-checks-stuck-hint = Niet meer actief bij de wederverkoper
requests-checks-missing = Er ontbreekt iets
requests-checks-missing-hint = Kan nog niet worden geaccepteerd
requests-empty = Er wacht niets op u
requests-empty-hint = Een verzoek verschijnt hier als een wederverkoper er een aan u stuurt. U krijgt ook een e-mail.
requests-no-match = Geen verzoek gevonden voor “{ $text }”
requests-clear = Zoekopdracht wissen
requests-pages = Pagina’s met verzoeken
requests-not-provider = Alleen indirecte leveranciers krijgen verzoeken. Uw eigen verzoeken staan onder Overdrachten.

review-title = Overdrachtsverzoek voor { $customer }
review-needed = Accepteer het verzoek, wijs het af of accepteer een deel ervan
review-who-you = U, als { $roles }
review-who-colleague = Een collega met de rol { $roles }
review-due = Antwoord uiterlijk { $due }. Verloopt op { $expires }
review-overdue = { $span } te laat. Verloopt op { $expires }
before-and-after = Voor en na
before-now = Nu: één laag
before-after = Daarna: twee lagen
direct-bill-partner = Partner met directe facturering
indirect-provider = Indirecte leverancier
indirect-reseller = Indirecte wederverkoper
customer = Klant
name-you = { $name } (u)
diff-now = Nu
diff-after = Nadat u hebt geaccepteerd
diff-what = Wat
diff-billed-by = Gefactureerd door
diff-orders = Bestellingen en wijzigingen in licenties
diff-reseller = Geregistreerde wederverkoper
diff-users = Gebruikers en gegevens
diff-no-change = (geen wijziging)
diff-direct = { $name } (directe facturering)
licenses = { $count ->
    [one] { $count } licentie
   *[other] { $count } licenties
}
usage-based = Op basis van gebruik
diff-new-id = Nieuwe abonnements-ID. Het oude abonnement wordt opgeschort.
diff-new-id-add-on = Nieuwe abonnements-ID
diff-new-id-azure = Nieuwe abonnements-ID, zelfde Azure-abonnements-ID. { $source } heeft het oude abonnement niet meer in de lijst.
diff-changed = De wederverkoper heeft nu { $now }. In het verzoek blijft { $then } staan.
diff-not-active = Niet meer actief bij de wederverkoper. Deze groep kan niet worden overgedragen.
drift-title = Aantallen licenties gewijzigd sinds het verzoek.
drift-text = U krijgt de aantallen van het verzoek. Om de nieuwe te krijgen, wijst u het verzoek af en vraagt u { $source } om een nieuw verzoek.
checks = Controles vóór de overdracht
check-region = Zelfde regio
check-region-bad = Andere regio
check-partnership = Partnerschap met { $source }
check-relation = Wederverkopersrelatie met { $customer }
check-agreement = Klantovereenkomst geaccepteerd
check-agreement-direct = Door { $name } op { $date }, door de klant zelf
check-agreement-attested = Door { $name } op { $date }, verklaard door u
check-agreement-missing = Voor u geldt geen klantovereenkomst
check-signed = Wederverkoper heeft de partnerovereenkomst ondertekend
check-standing = Accounts zijn in orde
check-changes-none = Geen wijzigingen sinds het verzoek
check-changes-none-hint = De aantallen licenties zijn gelijk
check-changes = Wijzigingen sinds het verzoek
check-failed = Niet aan voldaan. Zolang dat zo is, kan het verzoek niet worden geaccepteerd.
from = Van
requested-by = Aangevraagd door
note = Opmerking
reseller-mpn = Geregistreerde MPN-ID
decide = Beslissen
decide-groups = Wat u overneemt
decide-groups-hint = Alles wordt geaccepteerd, tenzij u het hier aanvinkt. Wat u weigert, kan { $source } opnieuw aanvragen.
decide-decline = { $name } weigeren
decide-reason = Reden
decide-reason-hint = { $source } ziet deze tekst. Geef aan wat er anders moet. Verplicht als u afwijst of iets weigert.
decide-reason-label = Reden voor afwijzen of weigeren
decide-accept = Accepteren
decide-reject = Afwijzen
decide-back = Terug naar verzoeken
decide-note = Als u accepteert, worden de abonnementen meteen overgedragen. De klant behoudt zijn diensten zonder onderbreking.
decide-errors = Het antwoord is niet verzonden
decide-role = U kunt dit verzoek lezen. Om het te beantwoorden hebt u de rol { $roles } nodig. Een globale beheerder van { $tenant } kan u die geven.
overtaken-title = Gewijzigd terwijl u keek
overtaken-now = Iemand was sneller, of het verzoek is gewijzigd. De status is nu: { $status }. Niets van wat u hebt verzonden, is uitgevoerd. Kijk opnieuw voordat u beslist.

transfer-title = Overdracht voor { $customer }
transfer-timeline = Tijdlijn
transfer-lines = Abonnementen
transfer-line-was = Abonnement
transfer-line-licenses = Licenties
transfer-line-result = Resultaat
line-open = Wachtend
line-complete = Overgedragen
line-complete-hint = Nieuwe ID { $id }
line-declined = Geweigerd
line-declined-hint = Nog bij { $source }, vrij voor een nieuw verzoek
line-not-moved = Niet overgedragen
line-failed = Mislukt
line-failed-source-not-active = Het was niet meer actief. Maak het weer actief en maak daarna een nieuw verzoek.
line-failed-already-transferred = Het was al eerder overgedragen.
line-failed-group-failed = Een ander abonnement van de groep kon niet worden overgedragen, daarom blijft de groep bij elkaar.
line-free = Nog bij { $source }, vrij voor een nieuw verzoek
transfer-parties = Partijen
transfer-expires = Verloopt op { $when } als { $name } niet antwoordt
transfer-completed-at = Voltooid op { $when }
transfer-ended-at = Beëindigd op { $when }
who-provider = { $name } accepteert of wijst af
who-nobody = Niemand. Alle stappen zijn klaar
who-source-again = { $name }, om het opnieuw te proberen
who-you-again = U, als u het opnieuw wilt proberen
need-wait-source = Niets van u. Wijzig tot dan de aantallen licenties niet.
need-answer = Accepteer het verzoek of wijs het af
need-nothing-source = Niets meer. Uw oude abonnementen zijn opgeschort of niet meer in de lijst.
need-nothing-provider = Niets meer. De abonnementen zijn van u.
need-partial-source = Bekijk wat niet is overgedragen. Dat is nog van u en vrij voor een nieuw verzoek.
need-partial-provider = Niets meer. Wat niet is overgedragen, blijft bij de wederverkoper.
need-new = Maak een nieuw verzoek wanneer u zover bent. De abonnementen zijn weer vrij.
need-again = Los op wat in de reden staat en maak daarna een nieuw verzoek. De abonnementen zijn weer vrij.
need-again-provider = Niets. De wederverkoper kan een nieuw verzoek maken.
withdraw = Intrekken
withdraw-hint = Als u het verzoek intrekt, zijn de abonnementen vrij voor een nieuw verzoek.
withdraw-errors = Het verzoek is niet ingetrokken
withdraw-role = Om het verzoek in te trekken hebt u de rol { $roles } nodig.
open-request = Bekijken en beantwoorden
create-again = Opnieuw maken
view-subscriptions = Abonnementen bekijken
reason-given = Reden van { $name }

happened-created = Verzoek gemaakt
happened-created-by = Verzoek gemaakt door { $name }
happened-accepted = Geaccepteerd door { $name }
happened-accepted-part = Deels geaccepteerd door { $name }
happened-rejected = Afgewezen door { $name }
happened-withdrawn = Ingetrokken door { $name }
happened-expired = Verlopen
happened-expired-detail = Niemand heeft binnen 30 dagen geantwoord
happened-complete = Voltooid
happened-complete-detail = Alle { $count } abonnementen en add-ons zijn overgedragen
happened-partially = Deels voltooid
happened-partially-detail = { $moved } van { $count } abonnementen en add-ons zijn overgedragen
happened-failed = Mislukt
happened-failed-detail = Geen van de { $count } abonnementen en add-ons kon worden overgedragen
happened-who = { $tenant }, { $role }
next-answer = { $name } accepteert of wijst af
next-expiry = Het verzoek verloopt

done-created = { $name } heeft het verzoek nu ontvangen.
done-accepted = U hebt het verzoek geaccepteerd.
done-rejected = U hebt het verzoek afgewezen.
done-withdrawn = U hebt het verzoek ingetrokken. De abonnementen zijn weer vrij.
