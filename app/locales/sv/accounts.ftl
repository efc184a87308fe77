# Signing in and choosing the account to work in.

sign-in = Logga in
sign-in-title = Logga in med ditt arbetskonto
sign-in-lead = Använd kontot som hör till ditt företag.
sign-in-user = Användarnamn
sign-in-user-hint = Till exempel namn@ertforetag.example
sign-in-password = Lösenord
sign-in-busy = Loggar in…
sign-in-no-account = Inget arbetskonto?
sign-in-no-account-text = Skapa ett nu. Det tar två minuter, och du blir dess första globala administratör.
sign-in-create = Skapa ett
sign-in-not-sure = Osäker på om ert företag har ett konto? Fråga först en global administratör eller en administratör för användarhantering i ert företag; de kan lägga till eller bjuda in dig.
sign-in-problems = Du är inte inloggad
# One message for both, on purpose: nobody learns which of them was wrong.
sign-in-refused = Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen. Har du glömt lösenordet? Be en global administratör i ditt företag om ett nytt.
sign-in-user-missing = Ange ditt användarnamn
sign-in-password-missing = Ange ditt lösenord
sign-in-password-too-long = Ange ett lösenord med högst 4 096 tecken
sign-in-wait-seconds = { $seconds ->
    [one] För många försök. Vänta { $seconds } sekund och försök sedan igen.
   *[other] För många försök. Vänta { $seconds } sekunder och försök sedan igen.
}
# span: such as "5 min"
sign-in-wait = För många försök. Vänta { $span } och försök sedan igen.
sign-in-unavailable = Du kunde inte loggas in. Inget har ändrats. Försök igen om en stund. Felnummer { $number }

accounts-title = Välj ett konto
accounts-lead = Du hör till flera partnerkonton. Allt du gör härnäst sker i det konto du väljer. Du kan byta senare i menyn bakom ditt namn.
accounts-customer = Kund
accounts-none = Du hör inte till något partnerkonto längre. Be en global administratör i ditt företag att lägga till dig.
accounts-current = Valt nu
accounts-choose = Fortsätt som { $name }
accounts-problems = Kontot byttes inte
accounts-gone = Du hör inte längre till det kontot. Välj ett annat.
