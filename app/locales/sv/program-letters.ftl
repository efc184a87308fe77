# Letters about becoming and being a partner (M-01 to M-05, M-11, M-12), invitations and codes.
# company: the partner's company; person: who enrolled it, or who invites.

letter-fact-company = Företag
letter-fact-application = Ansökan
letter-fact-check = Kontroll
letter-fact-remedy = Det här hjälper
letter-fact-message = Meddelande
letter-fact-due = Svar senast
letter-fact-code = Kod
letter-fact-valid-until = Gäller till

letter-button-confirm-address = Bekräfta adressen
letter-button-legal-info = Öppna Juridisk information
letter-button-status = Visa status
letter-button-providers = Visa indirekta leverantörer
letter-button-program-info = Öppna Programinformation
letter-button-join = Gå med i { $company }
letter-safety-token = Den som har länken kan använda den: skicka den inte vidare. Vi frågar aldrig efter ditt lösenord via e-post.
letter-safety-code = Vi frågar dig aldrig efter koden. Om du inte har bett om den behöver du inte göra något.
letter-sender-contact = Skickat av { $program }, { $site }, eftersom du är kontaktperson för { $company }.
letter-sender-invited = Skickat av { $program }, { $site }, eftersom { $person } har bjudit in dig.
letter-sender-code = Skickat av { $program }, { $site }, eftersom någon angav den här adressen där.
letter-sender-account = Skickat av { $program }, { $site }, eftersom det här är adressen till ditt arbetskonto.

letter-enrollment-submitted-subject = Bekräfta din e-postadress för { $company }
letter-enrollment-submitted-text = { $person } har anslutit { $company } som indirekt återförsäljare och angett dig som primär kontakt.
letter-enrollment-submitted-next = Bekräfta att anslutningen är önskad och att adressen tillhör { $company }. Först därefter fortsätter granskningen. Länken fungerar en gång.

letter-documents-wanted-subject = En fråga om anslutningen av { $company }
letter-documents-wanted-text = Vi kontrollerar { $company } och behöver något från er innan vi kan fortsätta.
letter-documents-wanted-next = Läs meddelandet och skicka det som hjälper på sidan Juridisk information. Granskningen väntar på ert svar.

letter-resubmission-received-subject = Vi har fått det som { $company } skickade
letter-resubmission-received-text = Det ni skickade om { $company } har kommit fram. Vi kontrollerar bara det som ändrats.
letter-resubmission-received-next = Ni får svar senast { $due }. Till dess behöver ni inte göra något.
letter-resubmission-received-address = Granskningen fortsätter när den nya e-postadressen är bekräftad.

letter-enrollment-authorized-subject = { $company } har klarat granskningen
letter-enrollment-authorized-text = Vi har kontrollerat { $company } och allt är i sin ordning: anslutningen som indirekt återförsäljare är godkänd.
letter-enrollment-authorized-sign = Ett steg återstår: en global administratör på { $company } undertecknar partneravtalet.
letter-enrollment-authorized-associate = Två steg återstår: en global administratör på { $company } kopplar MPN-ID:t och undertecknar sedan partneravtalet.
letter-enrollment-authorized-nothing = Ni behöver inte göra något mer.

letter-enrollment-rejected-subject = Granskningen av { $company } misslyckades
letter-enrollment-rejected-text = Vi har kontrollerat { $company }, och en av kontrollerna misslyckades.
letter-enrollment-rejected-next = Läs vad som hjälper, rätta profilen eller skicka en handling, så kontrollerar vi igen. Bara det som ändrats kontrolleras.

letter-enrollment-declined-subject = Anslutningen av { $company } har avslagits
letter-enrollment-declined-text = Vi har beslutat att inte ta med { $company } i programmet som indirekt återförsäljare.
letter-enrollment-declined-next = Beslutet är slutgiltigt och ansökan kan inte skickas igen. Meddelandet nedan säger varför.

letter-program-active-subject = { $company } är nu indirekt återförsäljare
letter-program-active-text = Partneravtalet är undertecknat och programmet är aktivt för { $company }.
letter-program-active-next = Hitta nu en indirekt leverantör att arbeta med. Leverantören bjuder in er, och en global administratör accepterar.

letter-direct-bill-restricted-subject = Direktfaktureringen för { $company } begränsas
letter-direct-bill-restricted-text = Från och med { $date } kan { $company } inte lägga nya beställningar, köpa tillägg, skapa kunder eller be om nya direkta relationer som direktfakturerad partner.
letter-direct-bill-restricted-next = Det ni har finns kvar: befintliga prenumerationer kan pausas, förnyas och ändras i antal, och faktureringen fortsätter. Ni kan överföra prenumerationer till en indirekt leverantör.

letter-transition-approved-subject = { $company } får bli indirekt återförsäljare
letter-transition-approved-text = Övergången för { $company } från direktfakturering till indirekt är godkänd.
letter-transition-approved-next = En global administratör på { $company } loggar in igen, läser avtalet och väljer ”Acceptera och fortsätt”. Först då gäller det, och det kan inte ångras.

letter-user-invited-subject = { $person } bjuder in dig till { $company }
letter-user-invited-text = { $person } bjuder in dig att arbeta i partnerkontot för { $company }.
letter-user-invited-next = Öppna länken och välj ett lösenord. Länken fungerar en gång.

letter-account-code-subject = Din kod för att bekräfta e-postadressen
letter-account-code-text = Du håller på att skapa ett arbetskonto med den här e-postadressen.
letter-account-code-next = Skriv in koden nedan på sidan där du började.

letter-account-known-subject = Du har redan ett arbetskonto
letter-account-known-text = Någon, kanske du, ville skapa ett arbetskonto med den här e-postadressen. Du har redan ett, så inget skapades.
letter-account-known-next = Logga in med det konto du har. Om det inte var du behöver du inte göra något.
letter-button-sign-in = Logga in

letter-password-changed-subject = Ditt lösenord har ändrats
letter-password-changed-text = Lösenordet till ditt arbetskonto ändrades { $date }. Du loggades ut på andra ställen där du var inloggad.
letter-password-changed-next = Om det var du behöver du inte göra något. Om det inte var du, kontakta genast en global administratör på ditt företag, som kan ge dig ett nytt lösenord.
letter-button-account = Se ditt konto

letter-password-reset-subject = Du har fått ett nytt lösenord
letter-password-reset-text = { $person } gav ditt arbetskonto ett nytt lösenord { $date }. Du loggades ut överallt.
letter-password-reset-next = { $person } berättar det tillfälliga lösenordet för dig; vi skickar det aldrig via e-post. Du väljer ett eget när du loggar in. Om ingen har berättat om det här, fråga era globala administratörer.
