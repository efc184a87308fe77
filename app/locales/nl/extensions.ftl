# Bringing a provider to a customer, who may do business with whom, people of customers, affiliates, incentives.

# Extending a reseller relationship

extend-title = Klant overdragen aan een indirecte leverancier
extend-lead = { $name } · { $domain } · klant met directe facturering
extend-done = { $provider } bedient deze klant nu samen met u. De abonnementen blijven bij u tot u ze overdraagt.
extend-no-provider = U hebt nog geen indirecte leverancier. Een leverancier nodigt u uit en een globale beheerder van uw bedrijf autoriseert die.
extend-consent-by = { $provider }: { $name } gaf aan dat de klant is ingelicht en instemt,
extend-consents = Instemming van de klant
extend-invite-title = Of nodig de klant uit
extend-invite-text = Met een uitnodiging autoriseert de globale beheerder van de klant u beiden, kan die gedelegeerd beheer geven en accepteert die in dezelfde stap de klantovereenkomst. Hier wordt de leverancier direct toegevoegd en doet de klant niets.
extend-invite-with = Uitnodigen samen met { $provider }
extend-save = Opslaan en doorgaan
extend-no-mail = Er gaat geen e-mail uit: licht de leverancier en de klant zelf in.
extend-shared = { $count ->
    [one] { $count } gedeelde klant
   *[other] { $count } gedeelde klanten
}
extend-gets = Wat de leverancier krijgt
extend-gets-relation = Een wederverkopersrelatie met deze klant, om ervoor te kunnen bestellen
extend-gets-bill-to = Een kopie van de factuurgegevens die u hebt, zoals ze nu zijn. Latere wijzigingen worden niet doorgegeven.
extend-gets-no-dap = Geen gedelegeerd beheer. Is dat nodig, stuur de klant dan een uitnodiging.
extend-no-bill-to = U hebt geen factuurgegevens van deze klant: er wordt niets gekopieerd.
extend-bill-company = Bedrijf
extend-bill-phone = Telefoon
extend-bill-address = Adres
extend-consent = Ik heb de klant ingelicht en heb de instemming
extend-consent-why = Uw partnerovereenkomst vereist dit. De klant ziet de leverancier op de pagina Partnerrelaties. Uw naam en het tijdstip worden bewaard.
extension-not-direct = Alleen een klant met directe facturering kan aan een leverancier worden overgedragen. Deze koopt al via een indirecte leverancier.
extension-not-dual-role = Dit vereist een bedrijf dat zowel partner met directe facturering als indirecte wederverkoper is. Schrijf uw bedrijf eerst in als indirecte wederverkoper.
extension-suspended = Uw account is opgeschort: er kan niets nieuws worden geautoriseerd. Uw globale beheerder regelt dit met het programmabureau.
extension-no-partnership = Er is geen partnerschap met deze leverancier. Dat ontstaat door een uitnodiging die uw globale beheerder autoriseert.
extension-provider-suspended = Het account van deze leverancier is opgeschort of niet meer van een indirecte leverancier. Kies een andere.
extension-other-region = Deze leverancier bevindt zich niet in de regio van de klant. Kies er een die dat wel doet.
extension-affiliated = De klant en deze leverancier horen bij dezelfde groep, en geen partner verkoopt aan eigen groepsmaatschappijen. Kies een andere.
extension-already-extended = Deze leverancier bedient de klant al samen met u.
extension-consent-missing = Vink het vakje aan zodra u de klant hebt ingelicht en de instemming hebt.

# Bringing a provider to several customers

extend-several-title = Een indirecte leverancier kiezen
extend-several-lead = { $count ->
    [one] Voor { $count } geselecteerde klant
   *[other] Voor { $count } geselecteerde klanten
}
extend-several-bill-to = Factuurgegevens van { $name } die worden gekopieerd
extend-several-why = { $provider }: { $reason }
extend-several-not = Kan niet worden overgedragen
extend-several-for = Voor { $count } van { $total } geselecteerde klanten
extend-several-gets-relation = Een wederverkopersrelatie met elk van deze klanten, om ervoor te kunnen bestellen
extend-several-gets-bill-to = Een kopie van de factuurgegevens die u van elke klant hebt, zoals ze nu zijn. Latere wijzigingen worden niet doorgegeven.
extend-several-consent = Ik heb elk van deze klanten ingelicht en heb hun instemming
extend-several-consent-missing = Vink het vakje aan zodra u elk van deze klanten hebt ingelicht en hun instemming hebt.
extend-several-no-mail = Er gaat geen e-mail uit: licht de leverancier en de klanten zelf in.
extend-several-done = { $provider } bedient nu { $count } van { $total } klanten samen met u. De abonnementen blijven bij u tot u ze overdraagt.
extend-several-none-done = Er is voor geen van de klanten iets gewijzigd.
extend-several-each = Wat er voor elke klant is gedaan
extend-several-is-done = Leverancier toegevoegd
extend-several-is-not = Niet gewijzigd
extend-several-not-tried = Niet geprobeerd
extend-several-try-again = Het programma kon niet verdergaan. Voor deze klant is niets gewijzigd: selecteer de klant en probeer het opnieuw.
extend-several-back = Terug naar klanten

# Can we do this?

can-we-title = Kunnen we dit doen?
can-we-lead = Noem twee bedrijven en wat ze van plan zijn: de regels van het programma zeggen of het kan, waarom, en wat de volgende stap is.
can-we-incomplete = De vraag is niet volledig
can-we-no-country = Kies als het bedrijf nieuw voor u is
can-we-about = Wat ze van plan zijn
can-we-first = Eerste bedrijf
can-we-first-hint = Domein of ID. Leeg voor uw eigen bedrijf.
can-we-second = Tweede bedrijf
can-we-second-hint = Domein of ID, bijvoorbeeld firm.example
can-we-country = Land of regio van een nieuw bedrijf
can-we-country-hint = Van de tenant, niet van het kantoor.
can-we-ask = Vragen
can-we-yes = Ja
can-we-no = Nee
can-we-question-sell = Kan { $first } aan { $second } verkopen?
can-we-question-support = Kan { $first } { $second } beheren en ondersteunen?
can-we-question-provide = Kan { $first } de indirecte leverancier van { $second } zijn?
can-we-stranger = Met een van de genoemde bedrijven hebt u nog niets te maken, dus we keken alleen naar het land. Is het zelf partner in het programma, dan kan het met die tenant geen klant zijn.
can-we-sell = Het eerste verkoopt, het tweede gebruikt
can-we-support = Het eerste beheert en ondersteunt wat het tweede heeft
can-we-provide = Het eerste levert, het tweede verkoopt door
can-we-country-missing = Kies het land of de regio: met een van de genoemde bedrijven hebt u nog niets te maken.
can-we-company-malformed = Voer het domein van een bedrijf in, zoals firm.example, of de ID.
can-we-direct = Een partner met directe facturering koopt van het programma en verkoopt aan de klant, met eigen facturering en ondersteuning. Andere partners van de klant en wat die heeft, blijven zoals ze zijn.
can-we-through-provider = Een indirecte wederverkoper verkoopt, de indirecte leverancier bestelt en factureert. Andere partners van de klant en wat die heeft, blijven zoals ze zijn.
can-we-direct-or-through = Beide wegen staan open terwijl het bedrijf overstapt: direct gefactureerd of via de indirecte leverancier. Andere partners van de klant en wat die heeft, blijven zoals ze zijn.
can-we-as-provider = Een indirecte leverancier mag eigen klanten hebben, met of zonder wederverkoper.
can-we-administer = Een klant kan meerdere partners hebben die beheren en ondersteunen wat die heeft. De klant autoriseert elk van hen en kan gedelegeerd beheer geven.
can-we-invite = Beide zijn in dezelfde regio. De leverancier nodigt de wederverkoper uit, waarvan de globale beheerder autoriseert.
can-we-already-partners = Ze werken al samen.
can-we-not-a-market = Het programma wordt niet aangeboden in het land van een van beide.
can-we-not-in-program = { $company } zit in geen programma, voor zover u dat mag weten.
can-we-suspended = Het account van { $company } is geschorst: wat er is gaat door, er begint niets nieuws.
can-we-itself = Een bedrijf doet geen zaken met zichzelf. Voor eigen gebruik koopt het bij een andere partner, met een andere tenant.
can-we-affiliate = De twee horen bij dezelfde groep, en geen partner verkoopt aan eigen groepsmaatschappijen. Een andere partner kan dat wel.
can-we-other-region = Ze zijn in verschillende regio’s: { $first } en { $second }. Zaken doen kan alleen binnen één regio; in de andere heeft een bedrijf daar een eigen account nodig.
can-we-own-reseller = De eigen wederverkoper van een leverancier kan niet diens klant worden. Drie uitwegen: de wederverkoper koopt met een andere tenant; die beëindigt het partnerschap en werkt met een andere leverancier; of die blijft hier klant en werkt als wederverkoper met een andere leverancier.
can-we-provider-to-partner = Een partner koopt voor eigen gebruik bij een indirecte wederverkoper of een partner met directe facturering, met een andere tenant dan die waarmee het partner is.
can-we-partner-tenant = Het tweede is een partner, en de tenant van een partner kan geen klant zijn. Voor eigen gebruik kan het met een andere tenant kopen.
can-we-no-provider = Een indirecte wederverkoper verkoopt via een indirecte leverancier waarvan het account niet is geschorst, en heeft er nog geen.
can-we-not-a-provider = Het eerste is geen indirecte leverancier.
can-we-not-a-reseller = Het tweede is geen indirecte wederverkoper, voor zover u dat mag weten. Het schrijft zich eerst in.
can-we-also-a-provider = Het tweede is zelf een indirecte leverancier, en geen tenant is beide.
can-we-step-customer = De abonnementen bekijken
can-we-step-customers = Naar klanten
can-we-step-resellers = De wederverkoper uitnodigen
can-we-step-providers = Een indirecte leverancier vinden
can-we-step-enroll = Inschrijven als indirecte wederverkoper
can-we-step-market = Het programmabureau kan een markt toevoegen. Vraag het daar.
can-we-enrolling = De inschrijving van { $company } is niet klaar.
can-we-no-mpn-id = { $company } heeft nog geen MPN-ID, en zonder MPN-ID kan het bedrijf niet kopen of verkopen.
can-we-unsigned = { $company } heeft de partnerovereenkomst niet ondertekend: tot die tijd kan het bedrijf niets nieuws kopen of verkopen.
can-we-restricted = De directe facturering van { $company } is beperkt: wat er is gaat door, er begint niets nieuws mee, en het bedrijf heeft geen indirecte leverancier om via te werken.
can-we-stranger-reseller = Met een van de genoemde bedrijven hebt u nog niets te maken, dus we keken alleen naar het land. Of het een indirecte leverancier mag autoriseren, blijkt als de globale beheerder de uitnodiging volgt.
can-we-next-order = { $second } is al klant: { $first } bestelt voor het bedrijf.
can-we-next-provider-orders = { $second } is al klant: de indirecte leverancier van { $first } bestelt voor het bedrijf.
can-we-next-authorize = { $first } nodigt { $second } uit, en een globale beheerder van { $second } autoriseert.
can-we-next-partners = Er is niets meer nodig: { $first } kan klanten voor { $second } toevoegen en voor hen bestellen.
can-we-next-enroll = Een globale beheerder van { $company } schrijft het bedrijf in als indirecte wederverkoper.
can-we-next-enrollment = { $company } rondt de inschrijving af; de statuspagina vermeldt wat er ontbreekt.
can-we-next-standing = Een globale beheerder van { $company } lost de reden op met het programmabureau, dat de schorsing opheft.
can-we-next-itself = { $first } wendt zich tot een andere partner in de eigen regio.
can-we-next-affiliate = { $second } wendt zich tot een partner buiten de groep.
can-we-next-region = { $second } wendt zich tot een partner in de eigen regio, { $region }; of { $first } schrijft daar een andere tenant in.
can-we-next-ways-out = { $second } kiest een van de drie. Om het partnerschap te beëindigen vraagt het bedrijf het programmabureau, of { $first } beëindigt het.
can-we-next-other-seller = { $second } vraagt een indirecte wederverkoper of een partner met directe facturering in de eigen regio, en noemt een andere eigen tenant.
can-we-next-other-tenant = { $second } noemt een andere eigen tenant, en { $first } nodigt die uit.
can-we-next-provider = { $company } vraagt een indirecte leverancier in de eigen regio om samen te werken, en autoriseert die.
can-we-next-sign = Een globale beheerder van { $company } ondertekent de partnerovereenkomst.
can-we-next-mpn-id = Een globale beheerder van { $company } kiest een MPN-ID van het eigen land op de pagina Identificatoren.
can-we-next-restricted = { $company } werkt via een indirecte leverancier: het bedrijf schrijft zich in als indirecte wederverkoper als het dat nog niet is, en autoriseert er een.
can-we-to-agreement = De partnerovereenkomst ondertekenen
can-we-to-identifiers = Een MPN-ID kiezen
can-we-to-partnership = Het partnerschap bekijken
can-we-to-enrollment = De inschrijving bekijken
can-we-to-account = Over het account beslissen
can-we-to-markets = Naar de markten

# People of a customer

colleagues-lead = Wie zich aanmeldt voor { $customer }, en wat diegene daar mag.
colleagues-not-yours = Alleen een globale beheerder voegt personen toe en stelt rollen in. Vraag { $names }.
colleagues-change = De rol wijzigen
colleagues-make = Geef { $name } de rol { $role }
colleagues-make-short = Maak { $role }
colleague-global-admin = globale beheerder
colleague-user = gebruiker
colleagues-add = Een persoon toevoegen
colleagues-people-of = Personen van { $name }
colleagues-change-of = Wijzigen wat { $name } mag
colleagues-reset-of = Wachtwoord van { $name } opnieuw instellen
colleagues-remove-of = { $name } uit het bedrijf verwijderen
colleagues-remove-text = { $name } wordt meteen bij dit bedrijf afgemeld en geeft elke licentie terug.
colleagues-removed = De persoon hoort niet meer bij het bedrijf. De licenties zijn weer vrij.
people-role-unknown = Kies een van de rollen
people-not-delegated = De klant heeft uw bedrijf geen gedelegeerd beheer gegeven of het ingetrokken. Vraag erom met een nieuwe uitnodiging.

# Affiliates, kept by the operator

affiliates-title = Groepsmaatschappijen
affiliates-lead = Bedrijven die bij dezelfde groep horen als een partner. De partner kan niet aan hen verkopen; wat eerder is verkocht, blijft.
affiliates-partner = Partner
affiliates-partner-hint = Domein of ID van de tenant
affiliates-domain = Domein van de groepsmaatschappij
affiliates-name = Groepsmaatschappij
affiliates-since = Sinds
affiliates-already = Deze groepsmaatschappij staat al op de lijst.
affiliates-done-added = De groepsmaatschappij staat op de lijst.
affiliates-done-removed = De groepsmaatschappij is van de lijst verwijderd.
affiliates-none = Nog geen groepsmaatschappijen.
affiliates-remove-one = { $name } verwijderen als groepsmaatschappij van { $partner }
affiliates-add = Een groepsmaatschappij toevoegen
affiliates-log-added = Groepsmaatschappij toegevoegd
affiliates-log-removed = Groepsmaatschappij verwijderd
affiliate-no-partner = Geen partner heeft dit domein of deze ID. Controleer op typefouten.

# Incentives

incentives-title = Incentives
incentives-lead = Directe facturering en indirecte wederverkoop hebben elk hun eigen incentives. Meld u voor de twee programma’s apart aan en beheer ze apart.
incentives-reseller = Incentives voor indirecte wederverkopers
incentives-direct-bill = Incentives voor directe facturering
incentives-since = In het programma sinds
incentives-mpn-id = MPN-ID
incentives-invited = De uitnodiging is op { $date } verstuurd naar { $address }, het adres van uw lidmaatschap.
incentives-invited-before = De uitnodiging is op { $date } verstuurd naar het adres van uw lidmaatschap.
incentives-asks-program = Vraag het programmabureau hoe u zich aanmeldt.
incentives-will-be-invited = De uitnodiging gaat binnen 30 dagen nadat beide programma’s actief zijn naar { $address }, het adres van uw lidmaatschap.
incentives-no-membership = De uitnodiging gaat naar het adres van uw lidmaatschap, en bij uw MPN-ID hoort geen lidmaatschap. Controleer de pagina Identificatoren.
incentives-direct-bill-text = Deze blijven zoals ze zijn terwijl u overstapt, zolang u partner met directe facturering bent. Indirecte wederverkoper worden meldt u niet aan voor het andere programma.

# The invitation to incentives (M-10)

letter-incentive-invited-subject = Incentives voor { $company } als indirecte wederverkoper
letter-incentive-invited-text = { $company } is nu naast partner met directe facturering ook indirecte wederverkoper en wordt uitgenodigd zich aan te melden voor incentives voor indirecte wederverkopers.
letter-incentive-invited-next = Incentives voor directe facturering zijn een eigen programma en worden apart beheerd.
letter-button-incentives = Incentives bekijken
