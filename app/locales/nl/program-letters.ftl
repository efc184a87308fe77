# Letters about becoming and being a partner (M-01 to M-05, M-11, M-12), invitations and codes.
# company: the partner's company; person: who enrolled it, or who invites.

letter-fact-company = Bedrijf
letter-fact-application = Aanvraag
letter-fact-check = Controle
letter-fact-remedy = Wat helpt
letter-fact-message = Bericht
letter-fact-due = Antwoord uiterlijk
letter-fact-code = Code
letter-fact-valid-until = Geldig tot

letter-button-confirm-address = Adres bevestigen
letter-button-legal-info = Juridische gegevens openen
letter-button-status = Status bekijken
letter-button-providers = Indirecte leveranciers bekijken
letter-button-program-info = Programmagegevens openen
letter-button-join = Deelnemen aan { $company }
letter-safety-token = Wie deze koppeling heeft, kan haar gebruiken: geef haar niet door. Wij vragen nooit per e-mail om uw wachtwoord.
letter-safety-code = Wij vragen u nooit om deze code. Hebt u er niet om gevraagd, dan hoeft u niets te doen.
letter-sender-contact = Verzonden door { $program }, { $site }, omdat u contactpersoon van { $company } bent.
letter-sender-invited = Verzonden door { $program }, { $site }, omdat { $person } u heeft uitgenodigd.
letter-sender-code = Verzonden door { $program }, { $site }, omdat iemand daar dit adres heeft ingevuld.
letter-sender-account = Verzonden door { $program }, { $site }, omdat dit het adres van uw werkaccount is.

letter-enrollment-submitted-subject = Bevestig uw e-mailadres voor { $company }
letter-enrollment-submitted-text = { $person } heeft { $company } ingeschreven als indirecte wederverkoper en u als primaire contactpersoon genoemd.
letter-enrollment-submitted-next = Bevestig dat de inschrijving gewenst is en dat dit adres bij { $company } hoort. Pas daarna gaat de controle verder. De koppeling werkt één keer.

letter-documents-wanted-subject = Een vraag over de inschrijving van { $company }
letter-documents-wanted-text = Wij controleren { $company } en hebben iets van u nodig voordat wij verder kunnen.
letter-documents-wanted-next = Lees het bericht en stuur wat helpt op de pagina Juridische gegevens. De controle wacht op uw antwoord.

letter-resubmission-received-subject = Wij hebben ontvangen wat { $company } heeft gestuurd
letter-resubmission-received-text = Wat u over { $company } hebt gestuurd, is aangekomen. Wij controleren alleen wat is gewijzigd.
letter-resubmission-received-next = U krijgt uiterlijk { $due } antwoord. Tot die tijd hoeft u niets te doen.
letter-resubmission-received-address = De controle gaat verder zodra het nieuwe e-mailadres is bevestigd.

letter-enrollment-authorized-subject = { $company } is door de verificatie gekomen
letter-enrollment-authorized-text = Wij hebben { $company } gecontroleerd en alles is in orde: de inschrijving als indirecte wederverkoper is goedgekeurd.
letter-enrollment-authorized-sign = Er blijft één stap over: een globale beheerder van { $company } ondertekent de partnerovereenkomst.
letter-enrollment-authorized-associate = Er blijven twee stappen over: een globale beheerder van { $company } koppelt de MPN-id en ondertekent daarna de partnerovereenkomst.
letter-enrollment-authorized-nothing = U hoeft niets meer te doen.

letter-enrollment-rejected-subject = De verificatie van { $company } is mislukt
letter-enrollment-rejected-text = Wij hebben { $company } gecontroleerd, en een van de controles is mislukt.
letter-enrollment-rejected-next = Lees wat helpt, verbeter het profiel of stuur een document, dan controleren wij opnieuw. Alleen wat is gewijzigd wordt gecontroleerd.

letter-enrollment-declined-subject = De inschrijving van { $company } is geweigerd
letter-enrollment-declined-text = Wij hebben besloten { $company } niet als indirecte wederverkoper in het programma op te nemen.
letter-enrollment-declined-next = Het besluit is definitief en de aanvraag kan niet opnieuw worden verzonden. In het bericht hieronder staat waarom.

letter-program-active-subject = { $company } is nu indirecte wederverkoper
letter-program-active-text = De partnerovereenkomst is ondertekend en het programma is actief voor { $company }.
letter-program-active-next = Zoek nu een indirecte leverancier om mee te werken. De leverancier nodigt u uit en een globale beheerder accepteert.

letter-direct-bill-restricted-subject = De directe facturering van { $company } wordt beperkt
letter-direct-bill-restricted-text = Vanaf { $date } kan { $company } als partner met directe facturering geen nieuwe bestellingen plaatsen, geen add-ons kopen, geen klanten maken en niet om nieuwe directe relaties vragen.
letter-direct-bill-restricted-next = Wat u hebt, blijft: bestaande abonnementen kunnen worden opgeschort, verlengd en in aantal gewijzigd, en de facturering gaat door. U kunt abonnementen aan een indirecte leverancier overdragen.

letter-transition-approved-subject = { $company } mag indirecte wederverkoper worden
letter-transition-approved-text = De overgang van { $company } van directe facturering naar indirect is goedgekeurd.
letter-transition-approved-next = Een globale beheerder van { $company } meldt zich opnieuw aan, leest de overeenkomst en kiest ‘Accepteren en doorgaan’. Pas dan geldt het, en het kan niet ongedaan worden gemaakt.

letter-user-invited-subject = { $person } nodigt u uit voor { $company }
letter-user-invited-text = { $person } nodigt u uit om in het partneraccount van { $company } te werken.
letter-user-invited-next = Open de koppeling en kies een wachtwoord. De koppeling werkt één keer.

letter-account-code-subject = Uw code om dit e-mailadres te bevestigen
letter-account-code-text = U maakt een werkaccount met dit e-mailadres.
letter-account-code-next = Typ de code hieronder op de pagina waar u bent begonnen.

letter-account-known-subject = U hebt al een werkaccount
letter-account-known-text = Iemand, misschien u, wilde met dit e-mailadres een werkaccount maken. U hebt er al een; er is niets gemaakt.
letter-account-known-next = Meld u aan met het account dat u hebt. Was u het niet, dan hoeft u niets te doen.
letter-button-sign-in = Aanmelden

letter-password-changed-subject = Uw wachtwoord is gewijzigd
letter-password-changed-text = Het wachtwoord van uw werkaccount is gewijzigd op { $date }. Op andere plaatsen waar u was aangemeld, bent u afgemeld.
letter-password-changed-next = Was u het zelf, dan hoeft u niets te doen. Was u het niet, waarschuw dan meteen een globale beheerder van uw bedrijf: die kan u een nieuw wachtwoord geven.
letter-button-account = Uw account bekijken

letter-password-reset-subject = U hebt een nieuw wachtwoord
letter-password-reset-text = { $person } heeft uw werkaccount op { $date } een nieuw wachtwoord gegeven. U bent overal afgemeld.
letter-password-reset-next = { $person } geeft u het tijdelijke wachtwoord; wij sturen het nooit per e-mail. Bij het aanmelden kiest u een eigen wachtwoord. Heeft niemand u hierover iets gezegd, vraag het dan aan uw globale beheerders.
