# Klanten uitnodigen, het antwoord van de klant, de eigen pagina's van de klant en de klantovereenkomst.
# partner: wie vraagt; provider: de indirecte leverancier; customer, name: de klant; person: wie uitnodigt.

relations-not-global-admin = Alleen een globale beheerder van uw bedrijf kan dit doen.
relations-dap-not-yours = Alleen beheeragenten en globale beheerders vragen om beheerderstoegang. Schakel het vakje uit of laat een van hen uitnodigen.
relations-not-in-program = Uw bedrijf neemt nog aan geen programma deel. Meld u eerst aan en nodig daarna klanten uit.
relations-suspended = Het partneraccount is geblokkeerd. Er kan niets nieuws worden gemachtigd tot dat met de programmadesk is opgelost.
relations-restricted = Uw directe facturering is beperkt: er kunnen geen directe klanten bijkomen. Nodig de klant uit samen met een indirecte leverancier.
relations-no-partnership = Er is geen actief partnerschap met deze indirecte leverancier. Vraag de leverancier eerst om een uitnodiging.
relations-other-region = De partner mag niet verkopen in de regio van uw bedrijf. Vraag om een partner uit uw regio.
relations-not-now = Met deze uitnodiging kan op dit moment niemand worden gemachtigd. Voor uw bedrijf is er niets veranderd. Vraag { $partner }, die haar heeft gestuurd, hoe u verder kunt.
relations-partner-tenant = Dit is het eigen account van een partner, en een partner kan geen klant zijn. Gebruik een apart klantaccount.
relations-affiliate = Uw bedrijf hoort bij deze partner, en een partner verkoopt niet aan de eigen groep. Vraag een andere partner.
relations-not-confirmed = Kruis het vakje aan dat machtigt, of wijs af.
relations-agreement-wanted = Kruis het vakje aan dat de klantovereenkomst accepteert: zonder die kan niets worden gekocht.
relations-link-unknown = Deze link is niet bekend. Misschien is hij niet volledig gekopieerd.
relations-link-replaced = Deze link is vervangen door een nieuwere.
relations-link-used = Deze uitnodiging is al beantwoord. Als uw bedrijf de partner heeft gemachtigd, staat die onder Partnerrelaties.
relations-link-declined = Deze uitnodiging is afgewezen.
relations-link-expired = Deze uitnodiging is te oud.
relations-link-withdrawn = Deze uitnodiging is ingetrokken.
relations-reseller-cannot-attest = Een indirecte wederverkoper kan de overeenkomst niet bevestigen. Vraag uw indirecte leverancier dat te doen, of de klant om haar te accepteren.
relations-future-day = Voer vandaag of een eerdere dag in: de overeenkomst kan niet in de toekomst zijn geaccepteerd.
relations-attested-already = Uw bedrijf heeft hetzelfde al bevestigd.
relations-accepted-already = De klantovereenkomst is al geaccepteerd.
relations-other-agreement = Intussen is een nieuwere versie van de klantovereenkomst gepubliceerd. Lees de versie waarnaar de koppeling nu verwijst en verstuur het formulier opnieuw.

relations-name-missing = Voer in hoe u de klant noemt.
relations-subject-missing = Voer een onderwerp in.
relations-message-missing = Voer een bericht in.
relations-text-too-long = Maak de tekst korter.
relations-text-characters = Verwijder de tekens die niet kunnen worden getoond.
relations-day-malformed = Voer de dag in, zoals 2026-11-20.
relations-phone-malformed = Voer het telefoonnummer in met hoogstens 30 tekens.

relations-kind-direct = Verkoopt rechtstreeks aan u
relations-kind-reseller = Uw wederverkoper
relations-kind-provider = Indirecte leverancier
relations-may-advise = Abonnementen zien en de klant adviseren
relations-may-order = Abonnementen bestellen, verlengen en wijzigen
relations-yes = Ja
relations-no = Nee

relations-invite = Een klant uitnodigen
relations-invite-title = Een nieuwe klant uitnodigen
relations-invite-lead = Eén link vraagt de klant om u te machtigen.
relations-invite-lead-both = Eén link vraagt de klant om zowel u als { $provider } te machtigen.
relations-invite-needed = Schrijf de klant, of verstuur de link zelf
relations-valid-days = { $days ->
    [one] De link werkt { $days } dag.
   *[other] De link werkt { $days } dagen.
}
relations-valid-always = De link werkt tot hij wordt gebruikt.
relations-draft = Concept-e-mail
relations-draft-language = Taal van het concept
relations-draft-language-hint = Herstelt de standaardtekst
relations-draft-language-use = Deze taal gebruiken
relations-customer-name = Klant
relations-customer-email = E-mailadres van de klant
relations-customer-email-hint = Wie de link krijgt, kan hem doorgeven aan een globale beheerder van de klant.
relations-ask-dap = Om beheerderstoegang vragen
relations-ask-dap-hint = Beheeragenten beheren dan de gebruikers en licenties van de klant. De klant kan dat altijd intrekken.
relations-subject = Onderwerp
relations-message = Bericht
relations-message-hint = Pas de tekst aan zoals u wilt. De persoonlijke link komt eronder.
relations-link-locked = De persoonlijke link hoort alleen bij deze uitnodiging en is er altijd bij.
relations-send = Vanaf hier versturen
relations-show = De link maken
relations-ways-hint = Met ‘De link maken’ wordt niets verstuurd: u opent het bericht in uw e-mailprogramma of kopieert het.
relations-draft-subject = Machtig { $partner }
relations-draft-text =
    Hallo,

    { $partner } wil graag uw cloudpartner zijn.

    Selecteer de link hieronder, meld u aan als globale beheerder van uw bedrijf en machtig ons. Het duurt ongeveer vijf minuten.

    Met vriendelijke groet,
    { $person }
    { $partner }
relations-draft-subject-both = Machtig { $partner } en { $provider }
relations-draft-text-both =
    Hallo,

    { $partner } wil graag uw cloudwederverkoper zijn, samen met onze indirecte leverancier { $provider }.

    Selecteer de link hieronder, meld u aan als globale beheerder van uw bedrijf en machtig beide bedrijven. Het duurt ongeveer vijf minuten.

    Met vriendelijke groet,
    { $person }
    { $partner }
relations-what-is-authorized = Wat de klant machtigt
relations-afterwards = Nadat u haar hebt verstuurd
relations-afterwards-tracked = Onder Uitnodigingen ziet u of de klant heeft geantwoord.
relations-afterwards-told = We laten het u per e-mail weten als de klant antwoordt.
relations-afterwards-reminded = Geen antwoord binnen { $days } dagen? Dan verschijnt ze onder ‘{ overview-next }’.

relations-link-title = De link voor { $name }
relations-link-lead = Verstuur hem zelf: open het bericht in uw e-mailprogramma of kopieer het.
relations-link-once = De link wordt alleen nu getoond. Is hij kwijt, maak dan een nieuwe onder Uitnodigingen.
relations-link-until = De link werkt tot { $date }.
relations-personal-link = Persoonlijke link
relations-link-label = Link voor deze klant
relations-open-mail = Openen in e-mail
relations-preview = Voorbeeld van de pagina van de klant
relations-whole-message = Het hele bericht
relations-done = Gereed

relations-invitations = Uitnodigingen van klanten
relations-none = Nog geen uitnodigingen
relations-none-text = Nodig een klant uit: die machtigt u met één link.
relations-column-customer = Klant
relations-column-asks = Vraagt om
relations-column-sent = Gemaakt
relations-column-state = Status
relations-column-actions = Acties
relations-pages = Pagina's met uitnodigingen
relations-shown = { $count ->
    [one] { $count } uitnodiging
   *[other] { $count } uitnodigingen
}
relations-asks-direct = Uw bedrijf
relations-asks-both = Uw bedrijf en { $provider }
relations-asks-dap = Met beheerderstoegang
relations-state-open = Wacht op de klant
relations-state-authorized = Gemachtigd
relations-state-declined = Afgewezen
relations-state-withdrawn = Ingetrokken
relations-state-expired = Verlopen
relations-answered = { $customer }, { $date }
relations-resend = Opnieuw versturen
relations-resend-to = Opnieuw versturen aan { $name }
relations-new-link = Nieuwe link
relations-new-link-for = Nieuwe link voor { $name }
relations-withdraw = Intrekken
relations-withdraw-of = De uitnodiging van { $name } intrekken
relations-sent = De uitnodiging is verstuurd. Een eventuele eerdere link werkt niet meer.
relations-withdrawn = De uitnodiging is ingetrokken. De link werkt niet meer.

relations-over = Deze link werkt niet
relations-over-turn = Vraag de partner die hem stuurde om een nieuwe.
relations-over-turn-to = Wilt u nog met { $partner } werken, vraag dan om een nieuwe uitnodiging.
relations-over-newest = De link die werkt, staat in de nieuwste brief van { $partner }. Kunt u die niet vinden, vraag { $partner } dan hem opnieuw te sturen.
relations-ask-for = Uitnodiging voor { $name }
relations-ask-for-until = Uitnodiging voor { $name } · geldig tot { $date }
relations-ask-title = { $partner } wil uw cloudpartner zijn
relations-ask-lead = Lees wat het bedrijf mag doen en machtig het dan, of wijs af. U kunt beheerderstoegang later intrekken.
relations-ask-title-both = Twee bedrijven willen uw cloudwederverkopers zijn
relations-ask-lead-both = Ze werken samen. Lees wat elk mag doen en machtig dan beide, of wijs af. U kunt beheerderstoegang later intrekken.
relations-party-place = { $country } · MPN-id { $id }
relations-party-advises = Uw aanspreekpunt voor advies, vragen en wijzigingen.
relations-party-orders = Plaatst uw bestellingen en verzorgt de facturering.
relations-party-does-both = Uw aanspreekpunt voor advies en vragen. Plaatst uw bestellingen en verzorgt de facturering.
relations-what-each-may = Wat elk bedrijf mag doen
relations-permission = Recht
relations-grant-order = Abonnementen voor u bestellen, verlengen en wijzigen
relations-grant-see = Uw abonnementen zien
relations-grant-administer = Uw gebruikers en licenties beheren als beheerder
relations-grant-profile = Uw bedrijfsnaam, domein en adres zien
relations-grant-others = Uw relaties met andere partners wijzigen
relations-grant-pass-on = Deze rechten doorgeven aan een ander bedrijf
relations-dap-warning = Er wordt om beheerderstoegang gevraagd: beheeragenten van deze bedrijven krijgen de rechten van een globale beheerder in uw account, tot u ze intrekt.
relations-your-decision = Uw beslissing
relations-sign-in-text = Een globale beheerder van uw bedrijf beslist. Meld u aan, of maak het werkaccount van uw bedrijf.
relations-sign-in = Aanmelden om te machtigen
relations-new-account = Een werkaccount maken
relations-new-account-lead = U wordt de eerste globale beheerder van het klantaccount van uw bedrijf. Gebruik een adres van het eigen domein van uw bedrijf.
relations-ask-your-admin = Een globale beheerder van uw bedrijf beslist: { $admins }.
relations-pass-on = Stuur deze pagina aan een van hen. Door het lezen is niets verbruikt.
relations-not-a-customer = U bent aangemeld voor een partner. Een globale beheerder van de klant beantwoordt deze uitnodiging.
relations-other-account = Een ander account kiezen
relations-i-authorize = Ik machtig { $partner } om voor { $customer } te werken
relations-i-authorize-both = Ik machtig { $partner } en { $provider } als wederverkopers voor { $customer }
relations-i-accept = Ik accepteer de klantovereenkomst voor mijn bedrijf
relations-text-read = De klantovereenkomst lezen (versie { $number })
relations-text-version = Versie { $number }
relations-text-older = Er is een nieuwere versie gepubliceerd. Deze geldt voor wie haar heeft geaccepteerd.
relations-text-newest = De nieuwste versie lezen
relations-authorize = Machtigen
relations-authorize-both = Beide wederverkopers machtigen
relations-keep-data = U blijft eigenaar van uw gegevens, domein en gebruikers.
relations-keep-dap = U kunt beheerderstoegang altijd intrekken op uw pagina Partnerrelaties.
relations-keep-others = Abonnementen van andere partners blijven zoals ze zijn.
relations-signed-as = Aangemeld als { $name }. Uw naam en het tijdstip worden vastgelegd als ondertekening.
relations-decline-title = Als u dit niet wilt
relations-decline-reason = Reden
relations-decline-hint = Mag leeg blijven. De partner leest haar.
relations-decline = Afwijzen
relations-next = Wat er daarna gebeurt
relations-next-active = Meteen: de relatie is actief
relations-next-mail = U krijgt een bevestiging per e-mail, met de pagina waar u het kunt terugnemen.
relations-next-contact = { $partner } neemt contact met u op
relations-next-nothing-ordered = Met deze stap zelf wordt niets besteld.

relations-mine-lead = Wie er voor { $customer } werkt, en wat elk mag doen.
relations-mine-none = Nog geen partners
relations-mine-none-text = Als een partner uw bedrijf uitnodigt, brengt de link u bij wat er wordt gevraagd.
relations-mine-partners = Uw partners
relations-admins-only = Alleen globale beheerders van uw bedrijf zien de partners: { $admins }.
relations-column-partner = Partner
relations-column-what = Wat hij voor u is
relations-column-since = Sinds
relations-column-administration = Beheerders{"\u00AD"}toegang
relations-together-with = Samen met { $others }
relations-origin-created = Heeft uw account gemaakt
relations-origin-invitation = Door u gemachtigd
relations-origin-extension = Meegebracht door uw partner
relations-remove-dap = Toegang intrekken
relations-remove-dap-of = Beheerderstoegang van { $partner } intrekken
relations-agreement-text = Een partner kan pas voor u bestellen als de klantovereenkomst voor die partner geldt. Accepteert een globale beheerder haar hier, dan geldt zij voor elke partner.
relations-attested-by = { $partner } heeft bevestigd dat { $name } de klantovereenkomst op { $date } heeft geaccepteerd. Dat geldt alleen voor { $partner }.
relations-accept-agreement = De overeenkomst accepteren
relations-done-authorized = Het is gemachtigd. De bevestiging is per e-mail naar u onderweg.
relations-done-declined = U hebt afgewezen. De partner krijgt bericht.
relations-done-removed = De beheerderstoegang is ingetrokken. De relatie gaat door.
relations-done-accepted = De klantovereenkomst is geaccepteerd, voor elke partner.

relations-agreement-title = Klantovereenkomst van { $customer }
relations-agreement-lead = Zonder die kan niets worden besteld. Wat de klant accepteert, geldt voor elke partner; wat u bevestigt, geldt alleen voor uw bedrijf.
relations-counts-for-you = Wat voor uw bedrijf geldt
relations-counts-none = Voor uw bedrijf geldt geen overeenkomst
relations-counts-none-text = De klant accepteert haar op de pagina Partnerrelaties, of u bevestigt dat hij dat deed.
relations-column-who = Wie accepteerde
relations-column-how = Hoe
relations-column-day = Dag
relations-how-direct = Geaccepteerd door de klant
relations-how-attested = Bevestigd door uw bedrijf
relations-recorded-by = Vastgelegd door { $name }
relations-attest-title = De overeenkomst bevestigen
relations-attest-text = Voer in wie van de klant de overeenkomst accepteerde, en wanneer. Een andere naam, een ander adres of een ander telefoonnummer wordt een nieuwe vermelding.
relations-phone = Telefoonnummer
relations-day = Dag van acceptatie
relations-attest = Bevestigen
relations-attested = De overeenkomst is bevestigd. Zij geldt voor uw bedrijf.

letter-customer-invited-subject = { $company } vraagt u om een machtiging
letter-customer-invited-text = { $person } van { $company } vraagt uw bedrijf om { $company } te machtigen als cloudpartner.
letter-customer-invited-text-both = { $person } van { $company } vraagt uw bedrijf om { $company } te machtigen als wederverkoper, samen met de indirecte leverancier { $provider }.
letter-customer-invited-next = Open de link, lees wat er wordt gevraagd en machtig of wijs af als globale beheerder. De link werkt één keer en kan worden doorgegeven aan uw globale beheerder.
letter-button-authorize = Lezen en beslissen
letter-safety-authorize = Er wordt niets toegekend tot een globale beheerder van uw bedrijf beslist. We vragen nooit per e-mail om uw wachtwoord.
letter-sender-relations = Verstuurd door { $program }, { $site }, omdat u hierbij betrokken was.
letter-customer-authorized-subject = { $customer } heeft u gemachtigd
letter-customer-authorized-text = { $customer } heeft de uitnodiging van { $company } aangenomen.
letter-customer-authorized-next = De relatie is vanaf nu actief en de klant staat in uw lijst.
letter-customer-declined-subject = { $customer } heeft afgewezen
letter-customer-declined-text = { $customer } heeft de uitnodiging van { $company } afgewezen.
letter-customer-declined-next = De reden, als die is gegeven, staat bij de uitnodiging. U kunt de klant opnieuw uitnodigen.
letter-button-invitations = Uitnodigingen openen
letter-relations-authorized-subject = U hebt { $company } gemachtigd
letter-relations-authorized-text = U hebt { $company } voor uw bedrijf gemachtigd. De relatie is vanaf nu actief.
letter-relations-authorized-text-both = U hebt { $company } en { $provider } voor uw bedrijf gemachtigd. De relaties zijn vanaf nu actief.
letter-relations-authorized-next = Op de pagina Partnerrelaties ziet u wat elk mag doen en kunt u beheerderstoegang intrekken.
letter-button-relations = Partnerrelaties openen
letter-fact-partner = Partner
letter-fact-partner-mpn-id = MPN-id
letter-fact-provider = Indirecte leverancier

relations-many = Meer klanten uitnodigen
relations-many-title = Veel klanten uitnodigen
relations-many-lead = Eén tabel, en een brief met een eigen link voor elke rij. De rijen worden getoond voordat er iets wordt verstuurd.
relations-many-table-hint = De eerste regel noemt de kolommen: name, email en desgewenst language (en, sv, nl of zh-CN) en note. Scheid ze met komma's of puntkomma's.
relations-many-subject = Onderwerp ({ $language })
relations-row-waits = Een uitnodiging aan dit adres wacht op antwoord. Verstuur haar opnieuw vanuit de lijst met uitnodigingen.
relations-row-customer = Dit bedrijf is al klant. Er valt niets te vragen.
