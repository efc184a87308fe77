# En partners applikationer som anropar REST-API:et, och samtycken från dem i vilkas namn de handlar.

tab-applications = Applikationer
applications-lead = Programvara i ert företag som arbetar här via REST-API:et, var och en med egen åtkomst.
applications-create = Skapa applikation
applications-of-company = Applikationer hos { $company }
applications-not-yours = Andra skapar och återkallar ert företags applikationer
applications-none = Ingen applikation har åtkomst än
applications-none-text = Skapa en, så kan ert företags programvara göra det här som dess roller tillåter.
applications-name = Applikation
applications-roles = Roller
applications-made = Skapad
applications-used = Senast använd
applications-ends = Upphör
applications-state = Status
applications-command-line = På kommandoraden
applications-never = Aldrig
applications-good = Aktiv
applications-ends-soon = { $days ->
    [one] Upphör inom ett dygn
   *[other] Upphör om { $days } dagar
}
applications-ended = Har upphört
applications-revoked = Återkallad
applications-done-revoked = Applikationen är återkallad. Ingen av dess token fungerar längre.
applications-done-withdrawn = Ditt samtycke är återtaget. Applikationen kan inte längre handla i ditt namn.

# Skapa en

applications-create-lead = Dess hemlighet visas en enda gång, direkt när du har skapat den.
applications-name-label = Namn
applications-name-hint = Så som den visas i listor, brev och loggen
applications-name-missing = Ange ett namn på applikationen
applications-name-long = Ange ett namn på högst { $most } tecken
applications-days-label = Dagar tills den upphör
applications-days-hint = 1 till { $most }. Globala administratörer får ett brev { $soon } dagar innan.
applications-days-wrong = Ange ett helt antal dagar från 1 till { $most }
applications-roles-hint = Ge den bara de roller den behöver. Den kan aldrig göra mer än de tillåter.

# Det som visas en gång, och hur den ansluter

applications-created = { $name } har åtkomst
applications-secret-once = Hemligheten visas inte igen. Kopiera den dit applikationen förvarar den: här sparas den inte.
applications-copy-now = Att kopiera nu
applications-secret = Klienthemlighet
applications-copy-secret = Kopiera hemligheten
applications-good-until = Den fungerar till { $date }, om ingen återkallar den innan dess.
applications-another = Skapa en till
applications-connect = Så ansluter den
applications-client-id = Klient-ID
applications-copy-id = Kopiera klient-ID
applications-tenant-id = Klientorganisations-ID
applications-token-url = Adress för token
applications-api-url = API:ets basadress
applications-connect-text = Kommandona kräver curl och jq. De hämtar en token och listar sedan era kunder med den. Hemligheten läses från tangentbordet, så att den inte blir kvar i skalets historik.
applications-connect-person-text = Kommandona kräver curl och jq. De hämtar en token i ditt namn och listar sedan era kunder med den. Hemligheten och förnyelsetoken läses från tangentbordet, så att de inte blir kvar i skalets historik.
applications-commands = Kommandon att börja med
applications-copy-commands = Kopiera kommandona
applications-reference = API:ets alla operationer

# En av dem

applications-about = Om den
applications-revoke = Återkalla…
applications-was-revoked = Den återkallades { $date }. Inget fungerar med den längre.
applications-has-ended = Dess tid gick ut { $date }. Skapa en ny applikation för att fortsätta.
applications-people = De som låter den handla i sitt namn
applications-nobody = Ingen gör det.

# Återkalla den

applications-revoke-title = Återkalla { $name }
applications-revoke-means = Det som upphör genast
applications-revoke-tokens = Alla åtkomsttoken den har nekas från och med nästa anrop
applications-revoke-secret = Dess klient-ID och hemlighet ger inga nya token
applications-revoke-consents = Samtycket från { $names } upphör samtidigt
applications-revoke-stays = Det den har gjort står kvar, även i loggen. Det går inte att ångra: för ny åtkomst skapar ni en ny applikation.
applications-revoke-button = Återkalla

# Samtycken

applications-in-your-name = I ditt namn
applications-in-your-name-text = En applikation som du låter handla i ditt namn får göra det som både dina och dess egna roller tillåter. I loggen står det under ditt namn.
applications-none-offered = Just nu kan ingen applikation handla i ditt namn. När ert företag har en som fungerar finns den här.
applications-shared-roles = Roller ni båda har
applications-no-shared-role = Inga, så den kan inte göra något
applications-consent = Ditt samtycke
applications-consent-none = Inte gett
applications-consent-until = Till
applications-what-to-do = Det du kan göra
applications-let = Låt den handla…
applications-let-of = Låt { $name } handla i ditt namn
applications-new-token = Ny token…
applications-new-token-of = Ny token för { $name }
applications-withdraw = Återta
applications-withdraw-of = Återta ditt samtycke för { $name }
applications-let-roles = Det den får göra i ditt namn
applications-let-log = Loggen visar det den gör under ditt namn
applications-let-until = Ditt samtycke upphör { $date }, när du återtar det eller när applikationen återkallas
applications-let-again = Du låter den redan handla, till { $date }. Den nya token ersätter den du har, som genast slutar fungera.
applications-let-button = Låt den handla i mitt namn
applications-nothing-to-let = Du och applikationen har ingen roll gemensamt, så den kan inte göra något i ditt namn.
applications-token-once = Förnyelsetoken visas inte igen. Ange den i { $name }: tillsammans med dess hemlighet handlar den i ditt namn.
applications-refresh-token = Förnyelsetoken
applications-copy-token = Kopiera token

# Brev till globala administratörer

letter-credential-made-subject = Applikationen { $application } har åtkomst till { $company }
letter-credential-made-text = { $person } skapade applikationen { $application } för { $company }. Den kan anropa REST-API:et med de roller den fick.
letter-credential-made-text-machine = På kommandoraden skapades applikationen { $application } för { $company }. Den kan anropa REST-API:et med de roller den fick.
letter-credential-made-next = Om ingen i ert företag har avsett det, återkalla applikationen: dess token slutar fungera genast.
letter-credential-revoked-subject = Applikationen { $application } har inte längre åtkomst till { $company }
letter-credential-revoked-text = { $person } återkallade applikationen { $application } för { $company } { $date }. Ingen av dess token fungerar längre.
letter-credential-revoked-text-machine = På kommandoraden återkallades applikationen { $application } för { $company } { $date }. Ingen av dess token fungerar längre.
letter-credential-revoked-next = Om programvaran fortfarande behövs, skapa en ny applikation för den.
letter-credential-ends-subject = Åtkomsten för { $application } till { $company } upphör snart
letter-credential-ends-text = Applikationen { $application } för { $company } fungerar till { $date }. Därefter får den inga token, och dess anrop nekas.
letter-credential-ends-next = Om programvaran fortfarande behövs, skapa en ny applikation för den i god tid och återkalla sedan den här.
letter-button-application = Öppna applikationen
letter-fact-software = Applikation
letter-fact-client-id = Klient-ID
letter-sender-applications = Skickat av { $program }, { $site }, eftersom du är global administratör för { $company }.
