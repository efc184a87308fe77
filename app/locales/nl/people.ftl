# People of a tenant: settings tabs, user management, invitations, work accounts, passwords.

tab-organization = Juridische gegevens
tab-identifiers = ID’s
tab-users = Gebruikersbeheer
tab-program = Programma-informatie

# What is wrong and what to do

people-problems = Er is niets gewijzigd
people-last-global-admin = Er moet ten minste één globale beheerder zijn. Maak eerst iemand anders globale beheerder.
people-last-operator-admin = Er moet ten minste één operatorbeheerder zijn. Maak eerst iemand anders operatorbeheerder.
people-global-admin-only = Alleen een globale beheerder kan dit voor een globale beheerder doen. Vraag het een van hen.
people-role-not-yours = Met uw rollen kunt u deze rol niet geven of intrekken. Vraag het een globale beheerder.
people-name-taken = Dit adres heeft al een account. Meld u daarmee aan.
people-password-to-be-changed = Wijzig eerst uw tijdelijke wachtwoord.
people-same-password = Kies een ander wachtwoord dan het huidige.
people-wrong-password = Het huidige wachtwoord klopt niet. Voer het opnieuw in.
people-invitation-unknown = Deze uitnodiging werkt niet meer: ze is gebruikt, ingetrokken, vervangen door een nieuwere of ouder dan zeven dagen. Vraag degene die u uitnodigde om een nieuwe.
people-invitation-for-other = Deze uitnodiging is voor een ander account dan dat waarmee u bent aangemeld. Meld u af en open de koppeling opnieuw.
people-already-member = Deze persoon hoort al bij uw bedrijf. Open de persoon in de lijst om de rollen te wijzigen.
people-kept-elsewhere = Dit account is bij een ander bedrijf gemaakt, dat het wachtwoord beheert. Vraag de globale beheerder van dat bedrijf.
people-domain-taken = Uw bedrijf heeft al een account; er is geen tweede gemaakt. Vraag een globale beheerder van uw bedrijf om u toe te voegen of uit te nodigen.
people-customer-domain = Uw bedrijf is onder dit domein al klant, en een partneraccount kan geen klant zijn. Gebruik voor het partneraccount een adres in een ander domein van uw bedrijf.
people-code-wrong = De code klopt niet. Voer de zes cijfers uit de nieuwste e-mail in.
people-code-expired = Deze code geldt niet meer. Verstuur een nieuwe.
people-first-name-missing = Voer de voornaam in
people-last-name-missing = Voer de achternaam in
people-name-missing = Voer de volledige naam in
people-name-too-long = Voer een kortere naam in
people-name-characters = Voer de naam in zonder regeleinden of verborgen tekens
people-email-missing = Voer het e-mailadres in
people-email-web-mail = Voer een adres op het eigen domein van uw bedrijf in, niet van een webmaildienst zoals Gmail of Outlook.com
people-email-malformed = Voer een e-mailadres in zoals naam@uwbedrijf.example
people-country-missing = Kies het land of de regio
people-number-malformed = Voer het registratienummer in zoals uw land het schrijft
people-phone-malformed = Voer het telefoonnummer met landnummer in, bijvoorbeeld +36 1 234 5678
people-roles-missing = Kies een of meer rollen
people-authorized-missing = Vink het vakje aan als u bevoegd bent om dit account te maken
people-language-unknown = Kies een van de talen
people-password-missing = Voer een wachtwoord in
people-password-short = Voer een wachtwoord van ten minste { $least } tekens in
people-password-long = Voer een wachtwoord van hoogstens { $most } tekens in
people-password-guessable = Kies een wachtwoord dat niet uit uw naam of adres bestaat en niet enkele tekens herhaalt
people-password-hint = Ten minste { $least } tekens. Drie woorden zonder verband werken goed.
people-role-missing = Hiervoor is de rol { $roles } nodig. Vraag iemand die deze heeft.
people-overtaken = Iemand heeft dit gewijzigd terwijl u keek. Niets van wat u hebt ingevuld is opgeslagen. Bekijk het opnieuw en beslis dan.
people-not-found = Dit bestaat niet meer.
people-unavailable = Dit kon niet worden uitgevoerd. Er is niets gewijzigd. Probeer het zo opnieuw. Foutnummer { $number }

# Fields and buttons

people-first-name = Voornaam
people-last-name = Achternaam
people-name = Volledige naam
people-email = E-mail
people-optional = (optioneel)
people-cancel = Annuleren
people-done = Klaar
people-update = Bijwerken
people-you = U

# User management

add-user = Gebruiker toevoegen
invite-user = Per e-mail uitnodigen
users-table = Gebruikers
users-user = Gebruiker
users-roles = Rollen
users-last = Laatste aanmelding
users-never = Nooit
users-no-role = Geen rol
users-search = Naam of e-mail
users-role = Rol
users-all-roles = Alle rollen
users-apply = Toepassen
users-none = Niemand voldoet aan uw zoekopdracht en filter
users-clear = Zoekopdracht en filters wissen
users-pages = Pagina’s met gebruikers
users-count = { $count ->
    [one] { $count } gebruiker
   *[other] { $count } gebruikers
}
users-done-roles = De rollen zijn bijgewerkt. Ze gelden meteen.
users-done-removed = De persoon hoort niet meer bij uw bedrijf.
users-done-invited = De uitnodiging is onderweg.
users-done-resent = Een nieuwe uitnodiging is onderweg. De eerdere koppeling werkt niet meer.
users-done-withdrawn = De uitnodiging is ingetrokken. De koppeling werkt niet meer.
add-title = Een gebruiker toevoegen
add-lead = De persoon krijgt een tijdelijk wachtwoord, dat u één keer ziet en doorgeeft. Per e-mail uitnodigen is veiliger: dan kent alleen de persoon een wachtwoord.
add-email-hint = De persoon meldt zich met dit adres aan.
add-known = { $name } is toegevoegd. Het adres { $address } heeft al een account: de persoon meldt zich aan met het eigen wachtwoord en kiest uw bedrijf.
add-once = { $name } kan zich aanmelden. Het tijdelijke wachtwoord wordt één keer getoond: noteer het nu.
add-temporary-password = Tijdelijk wachtwoord
add-once-how = Geef het persoonlijk of per telefoon door. Bij de eerste aanmelding kiest de persoon een ander wachtwoord. Is het kwijt, geef dan een nieuw op de pagina van de persoon.
add-another = Nog een gebruiker toevoegen
reset-title = Nieuw wachtwoord
reset-text = Geeft een tijdelijk wachtwoord, dat één keer wordt getoond. Het huidige wachtwoord werkt dan niet meer en alle sessies van de persoon eindigen.
reset-button = Wachtwoord opnieuw instellen
remove-title = Uit het bedrijf verwijderen
remove-text = { $name } verliest elke rol bij { $tenant } en wordt daar meteen afgemeld. Wat de persoon deed, blijft in het logboek staan.
remove-button = Verwijderen

# Role boxes

boxes-manage = Beheert het account van uw bedrijf als
boxes-customers = Werkt met klanten als
boxes-company = Beheert bedrijfs- en factuurgegevens als
boxes-operator = Werkt voor het programma als
boxes-global-admin-only = Alleen een globale beheerder geeft deze rol of trekt die in.
boxes-not-yours = Met uw rollen kunt u deze niet wijzigen.
boxes-keep-global-admin = Er moet ten minste één globale beheerder zijn. U kunt de laatste niet verwijderen.
boxes-keep-operator-admin = Er moet ten minste één operatorbeheerder zijn. U kunt de laatste niet verwijderen.
role-does-global-admin = Ondertekent overeenkomsten, accepteert leveranciers, beheert iedereen
role-does-user-admin = Voegt gebruikers toe en wijzigt rollen
role-does-account-admin = Voegt locaties en gebruikers toe, geeft bedrijfsrollen
role-does-mpn-admin = Beheert de lidmaatschapsgegevens
role-does-billing-admin = Ziet facturen, leest klanten
role-does-admin-agent = Klanten, overdrachten en uitnodigingen. Nodig om het account af te maken
role-does-sales-agent = Bekijkt klanten, accepteert en controleert overdrachten
role-does-helpdesk-agent = Bekijkt klanten en helpt hun gebruikers
role-does-operator-admin = Beheert het programma: instellingen, markten, accounts, mensen
role-does-verifier = Controleert bedrijven die zich inschrijven

# Invitations

invite-title = Per e-mail uitnodigen
invite-lead = Wij sturen een koppeling die één keer werkt, zeven dagen lang. De persoon kiest het wachtwoord; niemand anders kent het ooit.
invite-language = Taal van de e-mail
invite-send = Uitnodiging versturen
waiting-title = Openstaande uitnodigingen
waiting-until = Geldig tot
waiting-action = Wat te doen
waiting-expired = Verlopen
waiting-by = Uitgenodigd door { $name }
waiting-resend = Opnieuw versturen
waiting-withdraw = Intrekken
waiting-resend-to = Opnieuw versturen naar { $address }
waiting-withdraw-to = Uitnodiging van { $address } intrekken
join-title = Ga werken bij { $company }
join-lead = { $name } nodigt u uit om in dit partneraccount te werken.
join-gone = Deze uitnodiging werkt niet
join-known = { $address } heeft al een account. Meld u daarmee aan en accepteer dan.
join-button = Accepteren en meedoen

# Creating a work account

new-account-title = Een werkaccount maken
new-account-lead = U wordt de eerste globale beheerder. U kunt later andere mensen toevoegen, onder Instellingen, Gebruikersbeheer.
new-account-email = Zakelijk e-mailadres
new-account-email-hint = Wij sturen hier een code naartoe. Gebruik het domein van uw bedrijf, niet Gmail of Outlook.com.
new-account-country = Land of regio
new-account-country-hint = U kunt dit later niet wijzigen. Het bepaalt met welke indirecte leveranciers u kunt werken.
new-account-number-hint = Alleen voor bedrijven in { $countries }. Laat het voor andere landen leeg.
new-account-phone-hint = Met landnummer. Nodig in dezelfde landen.
new-account-choose-country = Kies
new-account-authorized = Ik ben bevoegd om dit account voor mijn bedrijf te maken
new-account-button = Account maken
code-title = Bevestig uw e-mailadres
code-lead = Wij hebben een e-mail gestuurd naar { $address }. Voer de code daaruit in om af te ronden.
code-label = Code
code-hint = Zes cijfers. De code geldt tien minuten.
code-button = Bevestigen en doorgaan
code-none = Geen code?
code-none-text = Kijk in de map met ongewenste e-mail. Hebt u al een account, dan staat dat in de e-mail.
code-again = Een nieuwe code versturen
code-restart = Een ander adres gebruiken
code-sent-again = Er is een nieuwe e-mail onderweg. Een oudere code geldt niet meer.

# One's own account

account-title = Uw account
account-lead = Wat u hier wijzigt, geldt bij elk bedrijf waar u bij hoort.
account-profile = Naam en taal
account-save = Opslaan
account-security = Wachtwoord en sessies
account-sessions = Overal elders afmelden
account-sessions-text = Beëindigt uw sessies in andere browsers en op andere apparaten.
account-done-profile = Uw naam en taal zijn opgeslagen.
account-done-password = Uw wachtwoord is gewijzigd. Al uw andere sessies zijn beëindigd.
account-done-sessions = Al uw andere sessies zijn beëindigd.
password-title = Uw wachtwoord wijzigen
password-lead = Al uw andere sessies eindigen als u het wijzigt.
password-forced = U hebt zich met een tijdelijk wachtwoord aangemeld. Kies een eigen wachtwoord voordat u verdergaat.
password-present = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-button = Wachtwoord wijzigen

# Who can help

no-role-title = U hebt een rol nodig
no-role-text = U hoort bij { $tenant } maar hebt daar nog geen rol; daarom kunt u niets zien of doen.
helpers-hold = Wie deze heeft: { $names }.
helpers-give = Wie u een rol kan geven: { $names }.
