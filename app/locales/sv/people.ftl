# People of a tenant: settings tabs, user management, invitations, work accounts, passwords.

tab-organization = Juridisk information
tab-identifiers = Identifierare
tab-users = Användarhantering
tab-program = Programinformation

# What is wrong and what to do

people-problems = Inget har ändrats
people-last-global-admin = Minst en person måste vara global administratör. Gör först någon annan till global administratör.
people-last-operator-admin = Minst en person måste vara operatörsadministratör. Gör först någon annan till operatörsadministratör.
people-global-admin-only = Bara en global administratör kan göra detta för en global administratör. Be en av dem.
people-role-not-yours = Dina roller låter dig inte ge eller ta bort den här rollen. Be en global administratör.
people-name-taken = Adressen har redan ett konto. Logga in med det.
people-password-to-be-changed = Byt först ditt tillfälliga lösenord.
people-same-password = Välj ett annat lösenord än det nuvarande.
people-wrong-password = Det nuvarande lösenordet stämmer inte. Ange det igen.
people-invitation-unknown = Inbjudan fungerar inte längre: den har använts, återkallats, ersatts av en nyare eller är äldre än sju dagar. Be den som bjöd in dig om en ny.
people-invitation-for-other = Inbjudan gäller ett annat konto än det du är inloggad med. Logga ut och öppna länken igen.
people-already-member = Personen hör redan till ert företag. Öppna personen i listan för att ändra rollerna.
people-kept-elsewhere = Kontot skapades i ett annat företag, som har hand om lösenordet. Be det företagets globala administratör.
people-domain-taken = Ert företag har redan ett konto, så inget andra skapades. Be en global administratör i ert företag att lägga till eller bjuda in dig.
people-customer-domain = Ert företag är redan kund under den här domänen, och ett partnerkonto kan inte vara kund. Använd en adress i en annan av företagets domäner för partnerkontot.
people-code-wrong = Koden stämmer inte. Ange de sex siffrorna från det senaste e-postmeddelandet.
people-code-expired = Koden gäller inte längre. Skicka en ny.
people-first-name-missing = Ange förnamnet
people-last-name-missing = Ange efternamnet
people-name-missing = Ange det fullständiga namnet
people-name-too-long = Ange ett kortare namn
people-name-characters = Ange namnet utan radbrytningar eller dolda tecken
people-email-missing = Ange e-postadressen
people-email-web-mail = Ange en adress på ert företags egen domän, inte från en webbmejltjänst som Gmail eller Outlook.com
people-email-malformed = Ange en e-postadress som namn@ertforetag.example
people-country-missing = Välj land eller region
people-number-malformed = Ange organisationsnumret i den form som ert land använder
people-phone-malformed = Ange telefonnumret med landsnummer, till exempel +36 1 234 5678
people-roles-missing = Välj en eller flera roller
people-authorized-missing = Kryssa i rutan om du har rätt att skapa kontot
people-language-unknown = Välj ett av språken
people-password-missing = Ange ett lösenord
people-password-short = Ange ett lösenord med minst { $least } tecken
people-password-long = Ange ett lösenord med högst { $most } tecken
people-password-guessable = Välj ett lösenord som inte består av ditt namn eller din adress och inte upprepar några få tecken
people-password-hint = Minst { $least } tecken. Tre ord utan samband fungerar bra.
people-role-missing = Detta kräver rollen { $roles }. Be någon som har den.
people-overtaken = Någon ändrade detta medan du tittade. Inget av det du angav har sparats. Titta igen och bestäm sedan.
people-not-found = Detta finns inte längre.
people-unavailable = Det gick inte att utföra. Inget har ändrats. Försök igen om en stund. Felnummer { $number }

# Fields and buttons

people-first-name = Förnamn
people-last-name = Efternamn
people-name = Fullständigt namn
people-email = E-post
people-optional = (valfritt)
people-cancel = Avbryt
people-done = Klar
people-update = Uppdatera
people-you = Du

# User management

add-user = Lägg till användare
invite-user = Bjud in via e-post
users-table = Användare
users-user = Användare
users-roles = Roller
users-last = Senaste inloggning
users-never = Aldrig
users-no-role = Ingen roll
users-search = Namn eller e-post
users-role = Roll
users-all-roles = Alla roller
users-apply = Använd
users-none = Ingen matchar din sökning och ditt filter
users-clear = Rensa sökning och filter
users-pages = Sidor med användare
users-count = { $count ->
    [one] { $count } användare
   *[other] { $count } användare
}
users-done-roles = Rollerna är uppdaterade. De gäller genast.
users-done-removed = Personen hör inte längre till ert företag.
users-done-invited = Inbjudan är på väg.
users-done-resent = En ny inbjudan är på väg. Den tidigare länken fungerar inte längre.
users-done-withdrawn = Inbjudan är återkallad. Länken fungerar inte längre.
add-title = Lägg till en användare
add-lead = Personen får ett tillfälligt lösenord, som du ser en gång och lämnar över. Det är säkrare att bjuda in via e-post: då känner bara personen till lösenordet.
add-email-hint = Personen loggar in med den här adressen.
add-known = { $name } är tillagd. Adressen { $address } har redan ett konto: personen loggar in med sitt eget lösenord och väljer ert företag.
add-once = { $name } kan logga in. Det tillfälliga lösenordet visas en gång: skriv ner det nu.
add-temporary-password = Tillfälligt lösenord
add-once-how = Lämna över det personligen eller per telefon. Vid första inloggningen väljer personen ett annat lösenord. Om det tappas bort ger du ett nytt på personens sida.
add-another = Lägg till en till
reset-title = Nytt lösenord
reset-text = Ger ett tillfälligt lösenord som visas en gång. Det nuvarande lösenordet slutar fungera och personens alla sessioner avslutas.
reset-button = Återställ lösenord
remove-title = Ta bort från företaget
remove-text = { $name } förlorar alla roller hos { $tenant } och loggas ut där genast. Det personen har gjort står kvar i loggen.
remove-button = Ta bort

# Role boxes

boxes-manage = Sköter ert företags konto som
boxes-customers = Arbetar med kunder som
boxes-company = Sköter företags- och faktureringsuppgifter som
boxes-operator = Arbetar för programmet som
boxes-global-admin-only = Bara en global administratör ger och tar bort den här rollen.
boxes-not-yours = Dina roller låter dig inte ändra den här.
boxes-keep-global-admin = Minst en person måste vara global administratör. Du kan inte ta bort den sista.
boxes-keep-operator-admin = Minst en person måste vara operatörsadministratör. Du kan inte ta bort den sista.
role-does-global-admin = Undertecknar avtal, godkänner leverantörer, hanterar alla användare
role-does-user-admin = Lägger till användare och ändrar roller
role-does-account-admin = Lägger till platser och användare, ger företagsroller
role-does-mpn-admin = Sköter medlemsuppgifterna
role-does-billing-admin = Ser fakturor, läser kunder
role-does-admin-agent = Kunder, överföringar och inbjudningar. Behövs för att göra klart kontot
role-does-sales-agent = Ser kunder, godkänner och kontrollerar överföringar
role-does-helpdesk-agent = Ser kunder och hjälper deras användare
role-does-operator-admin = Sköter programmet: inställningar, marknader, konton, personer
role-does-verifier = Kontrollerar företag som ansluter sig

# Invitations

invite-title = Bjud in via e-post
invite-lead = Vi skickar en länk som fungerar en gång, i sju dagar. Personen väljer lösenordet; ingen annan får veta det.
invite-language = Meddelandets språk
invite-send = Skicka inbjudan
waiting-title = Öppna inbjudningar
waiting-until = Gäller till
waiting-action = Att göra
waiting-expired = Utgången
waiting-by = Inbjuden av { $name }
waiting-resend = Skicka igen
waiting-withdraw = Återkalla
waiting-resend-to = Skicka igen till { $address }
waiting-withdraw-to = Återkalla inbjudan till { $address }
join-title = Gå med i { $company }
join-lead = { $name } bjuder in dig att arbeta i det här partnerkontot.
join-gone = Inbjudan fungerar inte
join-known = { $address } har redan ett konto. Logga in med det och tacka sedan ja.
join-button = Tacka ja och gå med

# Creating a work account

new-account-title = Skapa ett arbetskonto
new-account-lead = Du blir den första globala administratören. Du kan lägga till andra senare, under Inställningar, Användarhantering.
new-account-email = E-post på arbetet
new-account-email-hint = Vi skickar en kod hit. Använd ert företags domän, inte Gmail eller Outlook.com.
new-account-country = Land eller region
new-account-country-hint = Du kan inte ändra detta senare. Det avgör vilka indirekta leverantörer ni kan arbeta med.
new-account-number-hint = Bara för företag i { $countries }. Lämna fältet tomt för andra länder.
new-account-phone-hint = Med landsnummer. Behövs i samma länder.
new-account-choose-country = Välj
new-account-authorized = Jag har rätt att skapa det här kontot för mitt företag
new-account-button = Skapa konto
code-title = Bekräfta din e-postadress
code-lead = Vi skickade ett e-postmeddelande till { $address }. Ange koden i det för att bli klar.
code-label = Kod
code-hint = Sex siffror. Koden gäller i tio minuter.
code-button = Bekräfta och fortsätt
code-none = Ingen kod?
code-none-text = Titta i mappen för skräppost. Om du redan har ett konto står det i meddelandet i stället.
code-again = Skicka en ny kod
code-restart = Använd en annan adress
code-sent-again = Ett nytt e-postmeddelande är på väg. En äldre kod gäller inte längre.

# One's own account

account-title = Ditt konto
account-lead = Det du ändrar här gäller i alla företag du hör till.
account-profile = Namn och språk
account-save = Spara
account-security = Lösenord och sessioner
account-sessions = Logga ut på alla andra ställen
account-sessions-text = Avslutar dina sessioner i andra webbläsare och på andra enheter.
account-done-profile = Ditt namn och språk är sparade.
account-done-password = Ditt lösenord är bytt. Alla dina andra sessioner är avslutade.
account-done-sessions = Alla dina andra sessioner är avslutade.
password-title = Byt lösenord
password-lead = Alla dina andra sessioner avslutas när du byter.
password-forced = Du loggade in med ett tillfälligt lösenord. Välj ett eget innan du fortsätter.
password-present = Nuvarande lösenord
password-new = Nytt lösenord
password-button = Byt lösenord

# Who can help

no-role-title = Du behöver en roll
no-role-text = Du hör till { $tenant } men har ingen roll där än, så det finns inget du kan se eller göra.
helpers-hold = De som har den: { $names }.
helpers-give = De som kan ge dig en roll: { $names }.
