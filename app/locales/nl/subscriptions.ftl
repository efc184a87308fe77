# A customer's subscriptions, the new transfer request, and the reasons why something cannot be transferred.

# Reasons. They stand in lists, beside fields and in the error summary; either partner may read them.
# Names often end in a full stop (“B.V.”): keep { $provider } away from the end of a sentence.
the-indirect-provider = de indirecte leverancier
obstacle-source-not-dual-role = De aanvragende partner moet in één account zowel partner met directe facturering als indirecte wederverkoper zijn. De globale beheerder van die partner meldt zich aan voor het ontbrekende programma.
obstacle-customer-not-direct = Alleen een klant met directe facturering door de aanvragende partner kan worden overgedragen. Deze klant is dat niet.
obstacle-no-partnership = Een partnerschap met { $provider } ontbreekt. Het ontstaat door een uitnodiging van { $provider } die een globale beheerder van de wederverkoper autoriseert.
obstacle-provider-not-connected = Een wederverkopersrelatie tussen de klant en { $provider } ontbreekt. Die ontstaat door een uitnodiging van { $provider } die de globale beheerder van de klant accepteert.
obstacle-no-customer-agreement = Een Microsoft-klantovereenkomst die voor { $provider } geldt, ontbreekt. De klant accepteert de overeenkomst in het eigen beheercentrum, of { $provider } verklaart dat de klant die heeft geaccepteerd.
obstacle-other-region = De aanvragende partner, de klant en { $provider } bevinden zich niet in dezelfde regio. Kies een indirecte leverancier in de regio van de klant.
obstacle-source-suspended = Het account van de aanvragende partner is opgeschort. De globale beheerder van die partner regelt dit met het programmabureau.
obstacle-provider-suspended = Een overdracht aan { $provider } is niet mogelijk: het account is opgeschort of niet ingeschreven als indirecte leverancier. Een globale beheerder van { $provider } regelt dit met het programmabureau.
obstacle-source-agreement-unsigned = De aanvragende partner heeft de Microsoft Partner Agreement niet ondertekend. De globale beheerder van die partner ondertekent de overeenkomst.
obstacle-provider-agreement-unsigned = De Microsoft Partner Agreement van { $provider } is niet ondertekend. Een globale beheerder van { $provider } ondertekent de overeenkomst.
obstacle-no-mpn-id = De aanvragende partner heeft geen MPN-ID. De globale beheerder van die partner voegt er een toe aan het account.

ineligible-azure-plan = Azure-plannen worden niet ondersteund.
ineligible-reserved-instance = Reserveringen worden niet ondersteund.
ineligible-term-software = Software met een looptijd wordt niet ondersteund.
ineligible-marketplace-saas = Software uit de marketplace wordt niet ondersteund.
ineligible-perpetual-software = Software die voor onbepaalde tijd is gekocht, blijft bij de klant en hoeft niet te worden overgedragen.
ineligible-family = Dit product wordt niet ondersteund.
ineligible-suspended = Alleen actieve abonnementen kunnen worden overgedragen. Dit is opgeschort.
ineligible-deleted = Alleen actieve abonnementen kunnen worden overgedragen. Dit is verwijderd.
ineligible-transferred = Het is al overgedragen.
ineligible-in-open-request = Het maakt deel uit van verzoek { $number }.
ineligible-trial = Een proefversie kan niet worden overgedragen: { $provider } neemt alleen gekochte abonnementen over.
ineligible-not-provisioned = Het wordt nog ingericht.

cure-cancel-and-reorder = Zeg het op en laat { $provider } het daarna opnieuw bestellen.
cure-reactivate = Maak het eerst weer actief.
cure-open-other-request = Trek { $number } in of wacht op het antwoord.
cure-buy-first = Koop eerst het product of laat de proefperiode aflopen.
cure-wait = Wacht tot het actief is. U hoeft niets te doen.

refusal-not-addressed-to-you = Alleen de indirecte leverancier aan wie het verzoek is gericht, kan het beantwoorden.
refusal-not-yours = Alleen de partner die het verzoek heeft gemaakt, kan het intrekken.
refusal-role-not-allowed = Uw rol staat dit niet toe. Vraag het aan een collega met de rol, of vraag uw globale beheerder om u de rol te geven.
refusal-in-progress = Het verzoek wordt uitgevoerd en kan niet worden gewijzigd. Wacht tot het is voltooid.
refusal-already-ended = Het verzoek is al beëindigd. Maak een nieuw verzoek om het opnieuw te proberen.
refusal-expired = Het verzoek is na 30 dagen zonder antwoord verlopen. Maak een nieuw verzoek om het opnieuw te proberen.
refusal-nothing-chosen = Kies ten minste één abonnement.
refusal-named-twice = Een abonnement is twee keer gekozen. Kies elk abonnement één keer.
refusal-add-on-alone = Een add-on gaat mee met het basisabonnement. Kies in plaats daarvan het basisabonnement.
refusal-everything-declined = U hebt alles geweigerd. Wijs daarvoor het verzoek af.
refusal-unknown-group = Het antwoord noemt een abonnement dat niet in het verzoek staat. Bekijk het verzoek opnieuw en beslis daarna.
refusal-reason-missing = Voer een reden in, zodat de wederverkoper weet wat er anders moet.
refusal-mpn-id-unknown = Niemand heeft die MPN-ID. Controleer deze of laat deze weg.
refusal-mpn-id-of-no-reseller = Die MPN-ID hoort bij een partner die geen indirecte wederverkoper is. Geef die van een indirecte wederverkoper, of laat deze weg.

text-missing = { $field }: vul dit in.
text-too-long = { $field }: voer hoogstens { $most } tekens in.
text-bad-character = { $field }: verwijder verborgen tekens en besturingstekens, bijvoorbeeld door de tekst te typen in plaats van te plakken.
text-malformed = { $field }: de tekst heeft de verkeerde vorm. Controleer op typefouten.

problem-role-missing = U hebt de rol { $roles } nodig. Vraag die aan bij uw globale beheerder.
problem-overtaken = Er is iets gewijzigd terwijl u keek. Niets van wat u hebt verzonden, is uitgevoerd. Kijk opnieuw en beslis daarna.
problem-not-found = Het bestaat niet meer, of niet voor u. Er is niets gewijzigd.
problem-unavailable = Dit kon nu niet worden gedaan. Er is niets gewijzigd. Probeer het over enkele ogenblikken opnieuw.

# The page of a customer's subscriptions.
subscriptions-title = Abonnementen
subscriptions-of = { $name } · { $domain }
subscriptions-table = Abonnementen
subscriptions-transfer = Overdracht van abonnementen
subscriptions-request = Overdracht van abonnementen aanvragen
subscriptions-conditions = Voorwaarden voor een overdracht
subscriptions-provider-connected = Indirecte leverancier gekoppeld
subscriptions-provider-missing = Indirecte leverancier niet gereed
subscriptions-provider-none = U hebt nog geen indirecte leverancier. Een indirecte leverancier stuurt u een uitnodiging en uw globale beheerder autoriseert die.
subscriptions-agreement-accepted = Klantovereenkomst geaccepteerd
subscriptions-agreement-missing = Klantovereenkomst ontbreekt
subscriptions-agreement-direct = Door { $name }, { $date }
subscriptions-agreement-attested = Verklaard door { $provider }, { $date }. De verklaring geldt alleen voor deze leverancier.
subscriptions-account-missing = Uw account is niet gereed
subscriptions-open-requests = { $count ->
    [0] Geen actief verzoek
    [one] { $count } actief verzoek
   *[other] { $count } actieve verzoeken
}
subscriptions-needs-role = Om een overdracht aan te vragen hebt u de rol { $roles } nodig. Vraag die aan bij uw globale beheerder.
subscriptions-needs-conditions = Een overdracht kan worden aangevraagd zodra aan alle voorwaarden hieronder is voldaan.
subscriptions-none-eligible = Geen van de abonnementen kan nu worden overgedragen. In de lijst hieronder staat waarom.
subscriptions-provider-bills = Een indirecte leverancier factureert deze klant. Nieuwe verzoeken zijn hier niet mogelijk.
subscriptions-reseller-asks = De indirecte wederverkoper maakt de verzoeken. De verzoeken aan u verschijnen hier.
subscriptions-requests-table = Overdrachtsverzoeken voor deze klant
subscriptions-no-requests = Nog geen overdrachtsverzoeken.
subscriptions-no-requests-role = Om overdrachtsverzoeken te zien hebt u de rol { $roles } nodig.
subscriptions-add-ons = { $count ->
    [one] en { $count } add-on
   *[other] en { $count } add-ons
}
subscriptions-eligible = { $bases ->
    [one] { $eligible } van { $bases } basisabonnement over te dragen
   *[other] { $eligible } van { $bases } basisabonnementen over te dragen
}
subscriptions-column-name = Abonnement
subscriptions-column-licenses = Licenties
subscriptions-column-state = Toestand
subscriptions-column-renews = Verlenging
subscriptions-column-transfer = Overdracht
subscriptions-column-billed-by = Gefactureerd door
subscriptions-active = Actief
subscriptions-suspended = Opgeschort
subscriptions-deleted = Verwijderd
subscriptions-monthly = Maandelijks
subscriptions-ends = Eindigt op { $date }
subscriptions-can-be-transferred = Kan worden overgedragen
subscriptions-cannot-be-transferred = Kan niet worden overgedragen
subscriptions-requested = Aangevraagd
subscriptions-moved = Overgedragen
subscriptions-moves-with = Gaat mee met { $base }
subscriptions-stays-not-active = Blijft hier: alleen actieve add-ons gaan mee.
subscriptions-stays-with = Blijft hier: { $base } kan niet worden overgedragen.
subscriptions-through-others = Via een indirecte leverancier
subscriptions-through-others-hint = U bent de geregistreerde wederverkoper. De indirecte leverancier bestelt wijzigingen in licenties.
subscriptions-none = Nog geen abonnementen
subscriptions-none-hint = Abonnementen verschijnen hier zodra ze voor { $name } zijn besteld.
subscriptions-to-customers = Terug naar klanten

# The new request.
new-title = Overdrachtsverzoek maken
new-lead = { $name } · { $domain }
new-provider = Verzenden naar
new-provider-hint = Een indirecte leverancier neemt de facturering en de bestellingen over. U blijft de geregistreerde wederverkoper.
new-provider-ready = Klaar om verzoeken te ontvangen
new-no-provider = U hebt nog geen indirecte leverancier. Een indirecte leverancier stuurt u een uitnodiging en uw globale beheerder autoriseert die.
new-subscriptions = Over te dragen abonnementen
new-subscriptions-hint = Add-ons gaan altijd mee met hun basisabonnement.
new-add-on-included = { $name }, automatisch inbegrepen
new-none-eligible = Geen van de abonnementen kan nu worden overgedragen.
new-ineligible = { $count ->
    [one] { $count } abonnement kan niet worden overgedragen: lees waarom
   *[other] { $count } abonnementen kunnen niet worden overgedragen: lees waarom
}
new-keep-counts = Wijzig de aantallen licenties niet totdat dit is voltooid.
new-keep-counts-why = In het verzoek blijven de aantallen van vandaag staan. Om een nieuw aantal over te dragen, trekt u dit verzoek in en maakt u een ander.
new-later-add-ons = Add-ons die u na dit verzoek koopt, maken er geen deel van uit. Ze worden opgeschort als hun basisabonnement wordt overgedragen.
new-note = Opmerking voor de indirecte leverancier (optioneel)
new-note-name = Opmerking
new-note-hint = Hoogstens 500 tekens. De klant ziet deze niet.
new-create = Maken
new-creating = Bezig met maken…
new-cancel = Annuleren
new-what-happens = De indirecte leverancier accepteert of wijst af. Tot dan kunt u het verzoek intrekken.
new-cannot-create = Een verzoek kan pas worden gemaakt als de punten hierboven zijn opgelost.
new-errors = Het verzoek is niet gemaakt
new-overtaken = Een van de abonnementen is intussen aangevraagd, of er is iets anders gewijzigd. Er is niets gemaakt. De lijst hieronder toont wat nu kan worden overgedragen.
new-line-refused = { $name } kan niet worden overgedragen. { $reason }
new-choose-provider = Kies een indirecte leverancier.
selected-none = Geen abonnement geselecteerd
selected-one = 1 abonnement geselecteerd
selected-many = { $n } abonnementen geselecteerd
