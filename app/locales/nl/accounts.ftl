# Signing in and choosing the account to work in.

sign-in = Aanmelden
sign-in-title = Meld u aan met uw werkaccount
sign-in-lead = Gebruik het account van uw bedrijf.
sign-in-user = Gebruikersnaam
sign-in-user-hint = Bijvoorbeeld naam@uwbedrijf.example
sign-in-password = Wachtwoord
sign-in-busy = Bezig met aanmelden…
sign-in-no-account = Geen werkaccount?
sign-in-no-account-text = Maak er nu een. Het duurt twee minuten en u wordt de eerste globale beheerder.
sign-in-create = Account maken
sign-in-not-sure = Weet u niet zeker of uw bedrijf een account heeft? Vraag eerst een globale beheerder of een beheerder van gebruikers van uw bedrijf; zij kunnen u toevoegen of uitnodigen.
sign-in-problems = U bent niet aangemeld
# One message for both, on purpose: nobody learns which of them was wrong.
sign-in-refused = De gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw. Wachtwoord vergeten? Vraag een globale beheerder van uw bedrijf om een nieuw wachtwoord.
sign-in-user-missing = Voer uw gebruikersnaam in
sign-in-password-missing = Voer uw wachtwoord in
sign-in-password-too-long = Voer een wachtwoord van hoogstens 4.096 tekens in
sign-in-wait-seconds = { $seconds ->
    [one] Te veel pogingen. Wacht { $seconds } seconde en probeer het dan opnieuw.
   *[other] Te veel pogingen. Wacht { $seconds } seconden en probeer het dan opnieuw.
}
# span: such as "5 min"
sign-in-wait = Te veel pogingen. Wacht { $span } en probeer het dan opnieuw.
sign-in-unavailable = U kon niet worden aangemeld. Er is niets gewijzigd. Probeer het over enkele ogenblikken opnieuw. Foutnummer { $number }

accounts-title = Kies een account
accounts-lead = U hoort bij meerdere partneraccounts. Alles wat u hierna doet, gebeurt in het account dat u kiest. U kunt later een ander account kiezen in het menu achter uw naam.
accounts-customer = Klant
accounts-none = U hoort bij geen enkel partneraccount meer. Vraag een globale beheerder van uw bedrijf om u toe te voegen.
accounts-current = Nu gekozen
accounts-choose = Verdergaan als { $name }
accounts-problems = Het account is niet gewijzigd
accounts-gone = U hoort niet meer bij dat account. Kies een ander account.
