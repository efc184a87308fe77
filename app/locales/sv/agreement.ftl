# Partneravtalet, översikten under uppsättningen, Programinformation och leverantörerna.

agreement-not-global-admin = Bara en global administratör i ert företag undertecknar avtalet.
agreement-not-qualified = Avtalet kan undertecknas när ert företag har klarat kontrollerna.
agreement-suspended = Kontot är avstängt, så inget nytt kan påbörjas. Be programkontoret att återställa det.
agreement-mpn-id-missing = Koppla först ett MPN-ID. Det sparas med underskriften.
agreement-not-published = Programkontoret har inte publicerat något avtal än. Ni kan inte göra något förrän det har gjort det.
agreement-not-read = Bekräfta att du har läst avtalet
agreement-already-signed = Avtalet är redan undertecknat. Inget har ändrats.
agreement-other-version = En nyare version publicerades medan du läste. Läs versionen som visas nu och acceptera den.
agreement-not-higher = Ange ett nummer som är högre än den nyaste versionens
agreement-errors = Avtalet undertecknades inte
agreement-to-status = Se hur det går med kontrollerna
agreement-reseller = Avtal för indirekta återförsäljare
agreement-accepting = När du accepterar slår du på funktionerna för indirekta återförsäljare för { $company }.
agreement-accepting-both = När du accepterar slår du på funktionerna för indirekta återförsäljare för { $company }. Ni förblir direktfakturerad partner, så er profil visar båda.
agreement-accepting-region = När du accepterar undertecknar { $company } för den region där företaget är verksamt.
agreement-will = Ni kommer att kunna
agreement-will-not = Ni kommer inte att kunna
agreement-can = samarbeta med indirekta leverantörer i er region, bjuda in kunder och sälja det leverantörerna levererar.
agreement-cannot = beställa utan leverantör eller sälja till kunder utanför er region.
agreement-can-both = samarbeta med indirekta leverantörer, bjuda in kunder och flytta direktfakturerade kunder och prenumerationer till en leverantör.
agreement-cannot-both = göra direktfakturerade köp för kunder som ni får som indirekt återförsäljare, eller gå tillbaka till enbart direktfakturering.
agreement-read = Läs avtalet
agreement-version = Version { $number } · { $language }
# size: in KB
agreement-download-pdf = Ladda ned avtalet (PDF, { $size } kB)
agreement-download-text = Ladda ned avtalet (text, { $size } kB)
agreement-busy = Undertecknar…
agreement-have-read = Jag har läst avtalet och får acceptera det för mitt företag
agreement-recorded = Ditt namn, tidpunkten och din IP-adress sparas som underskrift.
agreement-accept = Acceptera och fortsätt
agreement-not-now = Inte nu
agreement-signed-on = Undertecknat { $date }
agreement-is-pdf = Den här versionen är en PDF. Ladda ned den för att läsa den.
agreement-who-signs = Bara en global administratör undertecknar. Fråga: { $names }.
agreement-languages = Andra språk

versions-lead = Det som partner undertecknar. En version gäller från det att den publiceras och ändras aldrig.
versions-done = Versionen är publicerad. Från och med nu är det den som partner undertecknar.
versions-errors = Versionen publicerades inte
versions-number-malformed = Ange ett versionsnummer med en till tre delar, som 3.1
versions-file-missing = Välj den engelska texten
versions-file-too-large = Välj filer på högst { $most } MB var
versions-file-malformed = Välj en PDF eller en Markdown-text i UTF-8 för { $language }
versions-new = Publicera en version
versions-new-text = Den som har undertecknat en tidigare version behöver inte underteckna igen.
versions-busy = Publicerar…
versions-number = Versionsnummer
versions-number-hint = Högre än det nyaste, till exempel 3.1
versions-publish = Publicera
versions-file-hint = PDF eller Markdown, högst 5 MB. Obligatorisk: den visas där ett språk saknas.
versions-optional = PDF eller Markdown, högst 5 MB. Valfri.
versions-none = Ingen version än
versions-none-text = Förrän du publicerar en kan ingen underteckna, och inget program blir aktivt.
versions-published = Publicerade versioner
versions-column-version = Version
versions-column-published = Publicerad
versions-column-texts = Texter
versions-in-force = Gäller nu
versions-pdf = PDF, { $size } kB
versions-text = text, { $size } kB

providers-lead = Leverantörer som beställer och fakturerar för era kunders räkning.
providers-none = Ingen indirekt leverantör än
providers-none-text = Sök upp en leverantör i er region och ta kontakt. Leverantören skickar en inbjudan, och en global administratör i ert företag accepterar den.
providers-count = { $count ->
    [one] { $count } aktivt
   *[other] { $count } aktiva
}
providers-yours = Era partnerskap
providers-column-provider = Leverantör
providers-column-since = Partner sedan

program-info-unsigned = { $agreement } är inte undertecknat för er region. Nya affärer är spärrade tills det är gjort.
program-info-both-signed = Ert företag är både direktfakturerad partner och indirekt återförsäljare. Alla avtal är undertecknade.
program-info-both = Ert företag är både direktfakturerad partner och indirekt återförsäljare.
program-info-signed = Alla avtal är undertecknade.
program-info-programs = Program
program-info-column-program = Program
program-info-column-enrollment = Anslutning
program-info-column-since = Sedan
program-info-active = Aktivt
program-info-not-enrolled = Inte anslutet
program-info-draft = Påbörjad, inte skickad
program-info-pending = Granskas
program-info-qualified = Godkänd, inte undertecknad
program-info-rejected = Avvisad
program-info-declined = Slutgiltigt avslagen
program-info-agreements = Avtal
program-info-column-agreement = Avtal
program-info-column-status = Status
program-info-column-signed-by = Undertecknat av
program-info-download = Ladda ned
program-info-is-signed = Undertecknat
program-info-not-signed = Inte undertecknat
program-info-account = Konto
program-info-mpn-id = MPN-ID
program-info-country = Land eller region
program-info-region = Region där ni kan sälja
program-info-no-market = Programmet erbjuds inte i ert land.
program-info-markets = { $count ->
    [one] { $count } marknad
   *[other] { $count } marknader
}
program-info-contact = Primär kontakt
program-info-standing = Kontots status
program-info-none = Inte angivet än

setup-welcome = Välkommen, { $name }
setup-left = { $count ->
    [one] Ett steg återstår innan ni kan samarbeta med en indirekt leverantör.
   *[other] { $count } steg återstår innan ni kan samarbeta med en indirekt leverantör.
}
setup-declined = Programkontoret har slutgiltigt avslagit anslutningen.
setup-direct-bill = Era direktfakturerade kunder och er fakturering fortsätter medan ni går över.
setup-begin = Börja anslutningen
setup-ask-admin = En global administratör ansluter företaget. Fråga: { $names }.
setup-invitation = Bli indirekt återförsäljare
setup-invitation-text = { $company } är inte med i något program än. Anslut företaget; efter kontrollerna säljer ni genom en indirekt leverantör som beställer och fakturerar för era kunder.
setup-status-text = Ansökan är skickad. Statussidan visar vad som kontrolleras, vad som behövs och när ni kan räkna med svar.
setup-to-status = Visa statusen
setup-count = { $done } av { $all }
setup-title = Kom i gång
setup-done = Klart
setup-waiting = Väntar
setup-rejected = Avvisat
setup-not-yet = Inte än
setup-you = Du, som global administratör
setup-global-admins = En global administratör: { $names }
setup-contact = Er primära kontakt
setup-open-link = Öppna länken i mejlet vi skickade
setup-same-day = Kontrollen börjar så snart adressen är bekräftad.
setup-to-enroll = Anslut ert företag
setup-fifteen-minutes = Tar ungefär 15 minuter
setup-to-finish = Fyll i klart formuläret och välj Anslut nu
setup-kept = Det som är ifyllt sparas i 30 dagar
setup-to-correct = Rätta det som avvisades och skicka igen
setup-any-time = När som helst
setup-to-answer = Skicka dokumenten som efterfrågades
setup-clock-stands = Kontrollen fortsätter när de har kommit
setup-to-check = Kontrollera era företagsuppgifter
setup-business-days = Vanligen 3–5 arbetsdagar
setup-nothing = Inget mer
setup-never = Den kan inte skickas igen
setup-ask-desk = Fråga programkontoret
setup-to-restore = Återställa kontot, som är avstängt
setup-to-publish = Publicera avtalet
setup-to-associate = Koppla ett MPN-ID till kontot
setup-before-signing = När som helst innan avtalet undertecknas
setup-before-sending = Innan formuläret skickas
setup-to-accept = Läs och acceptera: { $agreement }
setup-five-minutes = Tar 5 minuter. Funktionerna för indirekta återförsäljare öppnas genast.
setup-known-before = Känt sedan tidigare
setup-enroll = Anslut företaget
setup-verify-email = Bekräfta e-postadressen
setup-link-sent = Länken skickades till den primära kontakten
setup-approved = Företagsuppgifterna godkända
setup-after-email = När e-postadressen är bekräftad
setup-associate = Koppla MPN-ID
setup-sign = Underteckna { $agreement }
setup-accept-reseller = Acceptera avtalet för indirekta återförsäljare
setup-global-admin = Global administratör
setup-admin-agent = Rollen administratörsagent
setup-admin-agent-text = Ges när programmet blir aktivt, till den som anslöt företaget
setup-admin-agent-yours = Du har den
setup-connect = Inled samarbete med en leverantör
setup-after-that = Efter steget ovan

notice-signed = Ni har undertecknat partneravtalet.
notice-changed-over = Ni är även indirekt återförsäljare.
notice-signed-by = Undertecknat { $date } av { $name }.
notice-to-program = Visa i Programinformation
notice-dismiss = Stäng
notice-no-agent-you = Du anslöt företaget och är inte administratörsagent. Utan den rollen kan du inte arbeta för kunder.
notice-no-agent = { $name } anslöt företaget och är inte längre administratörsagent, och kan därför inte arbeta för kunder.
notice-to-users = Se rollerna
