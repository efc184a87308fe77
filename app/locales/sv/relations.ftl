# Inbjudan av kunder, kundens svar, kundens egna sidor och kundavtalet.
# partner: den som frågar; provider: den indirekta leverantören; customer, name: kunden; person: den som bjuder in.

relations-not-global-admin = Bara en global administratör i ert företag kan göra det här.
relations-dap-not-yours = Bara administratörsagenter och globala administratörer ber om administratörsåtkomst. Avmarkera rutan eller be någon av dem bjuda in.
relations-not-in-program = Ert företag är inte med i något program än. Anmäl er först och bjud sedan in kunder.
relations-suspended = Partnerkontot är avstängt. Inget nytt kan godkännas förrän det är löst med programdesken.
relations-restricted = Er direktfakturering är begränsad: inga direkta kunder kan läggas till. Bjud in kunden tillsammans med en indirekt leverantör.
relations-no-partnership = Det finns inget aktivt partnerskap med den här indirekta leverantören. Be leverantören om en inbjudan först.
relations-other-region = Partnern får inte sälja i ert företags region. Be om en partner i er region.
relations-not-now = Ingen kan godkännas med den här inbjudan just nu. Inget har ändrats för ert företag. Fråga { $partner }, som skickade den, hur ni går vidare.
relations-partner-tenant = Det här är en partners eget konto, och en partner kan inte vara kund. Använd ett separat kundkonto.
relations-affiliate = Ert företag hör ihop med partnern, och en partner säljer inte till sin egen koncern. Fråga en annan partner.
relations-not-confirmed = Markera rutan som godkänner, eller avböj.
relations-agreement-wanted = Markera rutan som accepterar kundavtalet: inget kan köpas utan det.
relations-link-unknown = Länken är inte känd. Kanske kopierades den inte i sin helhet.
relations-link-replaced = Länken har ersatts av en nyare.
relations-link-used = Den här inbjudan är redan besvarad. Om ert företag godkände partnern finns den under Partnerrelationer.
relations-link-declined = Den här inbjudan har avböjts.
relations-link-expired = Den här inbjudan är för gammal.
relations-link-withdrawn = Den här inbjudan har tagits tillbaka.
relations-reseller-cannot-attest = En indirekt återförsäljare kan inte intyga avtalet. Be er indirekta leverantör göra det, eller kunden att acceptera det.
relations-future-day = Ange dagens eller en tidigare dag: avtalet kan inte accepteras i framtiden.
relations-attested-already = Ert företag har redan intygat detsamma.
relations-accepted-already = Kundavtalet är redan accepterat.
relations-other-agreement = En nyare version av kundavtalet har publicerats under tiden. Läs den version som länken nu leder till och skicka formuläret igen.

relations-name-missing = Ange vad ni kallar kunden.
relations-subject-missing = Ange ett ämne.
relations-message-missing = Skriv ett meddelande.
relations-text-too-long = Korta texten.
relations-text-characters = Ta bort tecknen som inte kan visas.
relations-day-malformed = Ange dagen, till exempel 2026-11-20.
relations-phone-malformed = Ange telefonnumret med högst 30 tecken.

relations-kind-direct = Säljer direkt till er
relations-kind-reseller = Er återförsäljare
relations-kind-provider = Indirekt leverantör
relations-may-advise = Se prenumerationer och ge kunden råd
relations-may-order = Beställa, förnya och ändra prenumerationer
relations-yes = Ja
relations-no = Nej

relations-invite = Bjud in en kund
relations-invite-title = Bjud in en ny kund
relations-invite-lead = En länk ber kunden att godkänna er.
relations-invite-lead-both = En länk ber kunden att godkänna både er och { $provider }.
relations-invite-needed = Skriv till kunden, eller skicka länken själv
relations-valid-days = { $days ->
    [one] Länken fungerar i { $days } dag.
   *[other] Länken fungerar i { $days } dagar.
}
relations-valid-always = Länken fungerar tills den används.
relations-draft = E-postutkast
relations-draft-language = Utkastets språk
relations-draft-language-hint = Återställer standardtexten
relations-draft-language-use = Använd språket
relations-customer-name = Kund
relations-customer-email = Kundens e-postadress
relations-customer-email-hint = Den som får länken kan skicka den vidare till en global administratör hos kunden.
relations-ask-dap = Be om administratörsåtkomst
relations-ask-dap-hint = Administratörsagenter hanterar då kundens användare och licenser. Kunden kan när som helst ta tillbaka det.
relations-subject = Ämne
relations-message = Meddelande
relations-message-hint = Ändra texten som ni vill. Den personliga länken läggs till nedanför.
relations-link-locked = Den personliga länken hör bara till den här inbjudan och är alltid med.
relations-send = Skicka härifrån
relations-show = Skapa länken
relations-ways-hint = Med ”Skapa länken” skickas inget: ni öppnar meddelandet i ert e-postprogram eller kopierar det.
relations-draft-subject = Godkänn { $partner }
relations-draft-text =
    Hej,

    { $partner } vill bli er molnpartner.

    Välj länken nedan, logga in som global administratör i ert företag och godkänn oss. Det tar ungefär fem minuter.

    Vänliga hälsningar
    { $person }
    { $partner }
relations-draft-subject-both = Godkänn { $partner } och { $provider }
relations-draft-text-both =
    Hej,

    { $partner } vill bli er molnåterförsäljare, tillsammans med vår indirekta leverantör { $provider }.

    Välj länken nedan, logga in som global administratör i ert företag och godkänn båda företagen. Det tar ungefär fem minuter.

    Vänliga hälsningar
    { $person }
    { $partner }
relations-what-is-authorized = Vad kunden godkänner
relations-afterwards = När ni har skickat den
relations-afterwards-tracked = Under Inbjudningar ser ni om kunden har svarat.
relations-afterwards-told = Vi meddelar er via e-post när kunden svarar.
relations-afterwards-reminded = Inget svar på { $days } dagar? Då visas den under ”{ overview-next }”.

relations-link-title = Länken till { $name }
relations-link-lead = Skicka den själv: öppna meddelandet i ert e-postprogram eller kopiera det.
relations-link-once = Länken visas bara nu. Om den går förlorad skapar ni en ny under Inbjudningar.
relations-link-until = Länken fungerar till { $date }.
relations-personal-link = Personlig länk
relations-link-label = Länk för den här kunden
relations-open-mail = Öppna i e-post
relations-preview = Förhandsgranska kundens sida
relations-whole-message = Hela meddelandet
relations-done = Klar

relations-invitations = Inbjudningar av kunder
relations-none = Inga inbjudningar än
relations-none-text = Bjud in en kund: den godkänner er med en länk.
relations-column-customer = Kund
relations-column-asks = Gäller
relations-column-sent = Skapad
relations-column-state = Status
relations-column-actions = Åtgärder
relations-pages = Sidor med inbjudningar
relations-shown = { $count ->
    [one] { $count } inbjudan
   *[other] { $count } inbjudningar
}
relations-asks-direct = Ert företag
relations-asks-both = Ert företag och { $provider }
relations-asks-dap = Med administratörsåtkomst
relations-state-open = Väntar på kunden
relations-state-authorized = Godkänd
relations-state-declined = Avböjd
relations-state-withdrawn = Tillbakatagen
relations-state-expired = Utgången
relations-answered = { $customer }, { $date }
relations-resend = Skicka igen
relations-resend-to = Skicka igen till { $name }
relations-new-link = Ny länk
relations-new-link-for = Ny länk till { $name }
relations-withdraw = Ta tillbaka
relations-withdraw-of = Ta tillbaka inbjudan till { $name }
relations-sent = Inbjudan är skickad. En eventuell tidigare länk fungerar inte längre.
relations-withdrawn = Inbjudan är tillbakatagen. Länken fungerar inte längre.

relations-over = Länken fungerar inte
relations-over-turn = Be partnern som skickade den om en ny.
relations-over-turn-to = Om ni fortfarande vill arbeta med { $partner }, be om en ny inbjudan.
relations-over-newest = Länken som fungerar står i det senaste brevet från { $partner }. Om ni inte hittar det, be { $partner } skicka det igen.
relations-ask-for = Inbjudan till { $name }
relations-ask-for-until = Inbjudan till { $name } · gäller till { $date }
relations-ask-title = { $partner } vill bli er molnpartner
relations-ask-lead = Läs vad företaget får göra och godkänn det sedan, eller avböj. Ni kan ta tillbaka administratörsåtkomsten senare.
relations-ask-title-both = Två företag vill bli era molnåterförsäljare
relations-ask-lead-both = De samarbetar. Läs vad vart och ett får göra och godkänn sedan båda, eller avböj. Ni kan ta tillbaka administratörsåtkomsten senare.
relations-party-place = { $country } · MPN-ID { $id }
relations-party-advises = Er kontakt för råd, frågor och ändringar.
relations-party-orders = Lägger era beställningar och sköter faktureringen.
relations-party-does-both = Er kontakt för råd och frågor. Lägger era beställningar och sköter faktureringen.
relations-what-each-may = Vad vart företag får göra
relations-permission = Behörighet
relations-grant-order = Beställa, förnya och ändra prenumerationer åt er
relations-grant-see = Se era prenumerationer
relations-grant-administer = Hantera era användare och licenser som administratör
relations-grant-profile = Se företagsnamn, domän och adress
relations-grant-others = Ändra era relationer med andra partner
relations-grant-pass-on = Ge dessa rättigheter vidare till ett annat företag
relations-dap-warning = Administratörsåtkomst efterfrågas: företagens administratörsagenter får en global administratörs rättigheter i ert konto tills ni tar tillbaka dem.
relations-your-decision = Ert beslut
relations-sign-in-text = En global administratör i ert företag beslutar. Logga in, eller skapa företagets arbetskonto.
relations-sign-in = Logga in för att godkänna
relations-new-account = Skapa ett arbetskonto
relations-new-account-lead = Du blir den första globala administratören för ert företags kundkonto. Använd en adress på ert företags egen domän.
relations-ask-your-admin = En global administratör i ert företag beslutar: { $admins }.
relations-pass-on = Skicka sidan till någon av dem. Inget har förbrukats av att den lästs.
relations-not-a-customer = Du är inloggad för en partner. En global administratör hos kunden besvarar den här inbjudan.
relations-other-account = Välj ett annat konto
relations-i-authorize = Jag godkänner att { $partner } arbetar för { $customer }
relations-i-authorize-both = Jag godkänner { $partner } och { $provider } som återförsäljare för { $customer }
relations-i-accept = Jag accepterar kundavtalet för mitt företag
relations-text-read = Läs kundavtalet (version { $number })
relations-text-version = Version { $number }
relations-text-older = En nyare version är publicerad. Den här gäller för dem som har accepterat den.
relations-text-newest = Läs den nyaste versionen
relations-authorize = Godkänn
relations-authorize-both = Godkänn båda återförsäljarna
relations-keep-data = Ni äger fortfarande era data, er domän och era användare.
relations-keep-dap = Ni kan när som helst ta tillbaka administratörsåtkomsten på sidan Partnerrelationer.
relations-keep-others = Prenumerationer från andra partner påverkas inte.
relations-signed-as = Inloggad som { $name }. Ditt namn och tidpunkten sparas som underskrift.
relations-decline-title = Om ni inte vill det här
relations-decline-reason = Skäl
relations-decline-hint = Kan utelämnas. Partnern läser det.
relations-decline = Avböj
relations-next = Vad händer sedan
relations-next-active = Genast: relationen är aktiv
relations-next-mail = Ni får en bekräftelse via e-post, med sidan där det kan tas tillbaka.
relations-next-contact = { $partner } hör av sig
relations-next-nothing-ordered = Inget beställs genom det här steget i sig.

relations-mine-lead = Vilka som arbetar för { $customer } och vad var och en får göra.
relations-mine-none = Inga partner än
relations-mine-none-text = När en partner bjuder in ert företag leder dess länk till det som efterfrågas.
relations-mine-partners = Era partner
relations-admins-only = Bara globala administratörer i ert företag ser dess partner: { $admins }.
relations-column-partner = Partner
relations-column-what = Vad den är för er
relations-column-since = Sedan
relations-column-administration = Administratörs{"\u00AD"}åtkomst
relations-together-with = Tillsammans med { $others }
relations-origin-created = Den skapade ert konto
relations-origin-invitation = Ni godkände den
relations-origin-extension = Er partner tog med den
relations-remove-dap = Ta bort åtkomsten
relations-remove-dap-of = Ta bort administratörsåtkomsten för { $partner }
relations-agreement-text = En partner kan beställa åt er först när kundavtalet gäller för den. När en global administratör accepterar avtalet på den här sidan gäller det för varje partner.
relations-attested-by = { $partner } har intygat att { $name } accepterade kundavtalet den { $date }. Det gäller bara för { $partner }.
relations-accept-agreement = Acceptera avtalet
relations-done-authorized = Det är godkänt. Bekräftelsen är på väg till er via e-post.
relations-done-declined = Ni avböjde. Partnern får veta det.
relations-done-removed = Administratörsåtkomsten är borttagen. Relationen består.
relations-done-accepted = Kundavtalet är accepterat, för varje partner.

relations-agreement-title = Kundavtal för { $customer }
relations-agreement-lead = Inget kan beställas utan det. Det kunden accepterar gäller för varje partner; det ni intygar gäller bara ert företag.
relations-counts-for-you = Vad som gäller för ert företag
relations-counts-none = Inget avtal gäller för ert företag
relations-counts-none-text = Kunden accepterar det på sidan Partnerrelationer, eller så intygar ni att den gjorde det.
relations-column-who = Vem som accepterade
relations-column-how = Hur
relations-column-day = Dag
relations-how-direct = Accepterat av kunden
relations-how-attested = Intygat av ert företag
relations-recorded-by = Antecknat av { $name }
relations-attest-title = Intyga avtalet
relations-attest-text = Ange vem hos kunden som accepterade avtalet, och när. Ett ändrat namn, en ändrad adress eller ett ändrat telefonnummer blir en ny post.
relations-phone = Telefonnummer
relations-day = Dag för accepterandet
relations-attest = Intyga
relations-attested = Avtalet är intygat. Det gäller för ert företag.

letter-customer-invited-subject = { $company } ber er om godkännande
letter-customer-invited-text = { $person } på { $company } ber ert företag att godkänna { $company } som molnpartner.
letter-customer-invited-text-both = { $person } på { $company } ber ert företag att godkänna { $company } som återförsäljare, tillsammans med den indirekta leverantören { $provider }.
letter-customer-invited-next = Öppna länken, läs vad som efterfrågas och godkänn eller avböj som global administratör. Länken fungerar en gång och kan skickas vidare till er globala administratör.
letter-button-authorize = Läs och besluta
letter-safety-authorize = Inget beviljas förrän en global administratör i ert företag beslutar. Vi ber aldrig om ditt lösenord via e-post.
letter-sender-relations = Skickat av { $program }, { $site }, eftersom du var med om detta.
letter-customer-authorized-subject = { $customer } godkände er
letter-customer-authorized-text = { $customer } tackade ja till inbjudan från { $company }.
letter-customer-authorized-next = Relationen är aktiv från och med nu, och kunden finns i er lista.
letter-customer-declined-subject = { $customer } avböjde
letter-customer-declined-text = { $customer } avböjde inbjudan från { $company }.
letter-customer-declined-next = Skälet, om det angavs, står vid inbjudan. Ni kan bjuda in kunden igen.
letter-button-invitations = Öppna inbjudningar
letter-relations-authorized-subject = Ni godkände { $company }
letter-relations-authorized-text = Ni godkände { $company } för ert företag. Relationen är aktiv från och med nu.
letter-relations-authorized-text-both = Ni godkände { $company } och { $provider } för ert företag. Relationerna är aktiva från och med nu.
letter-relations-authorized-next = På sidan Partnerrelationer ser ni vad var och en får göra och kan ta tillbaka administratörsåtkomsten.
letter-button-relations = Öppna partnerrelationer
letter-fact-partner = Partner
letter-fact-partner-mpn-id = MPN-ID
letter-fact-provider = Indirekt leverantör

relations-many = Bjud in flera
relations-many-title = Bjud in flera kunder
relations-many-lead = En tabell, och ett brev med en egen länk för varje rad. Raderna visas innan något skickas.
relations-many-table-hint = Den första raden namnger kolumnerna: name, email och, om du vill, language (en, sv, nl eller zh-CN) och note. Avgränsa med komma eller semikolon.
relations-many-subject = Ämne ({ $language })
relations-row-waits = En inbjudan till den här adressen väntar på svar. Skicka den igen från listan över inbjudningar.
relations-row-customer = Det här företaget är redan kund. Det finns inget att fråga om.
