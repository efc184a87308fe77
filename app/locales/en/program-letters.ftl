# Letters about becoming and being a partner (M-01 to M-05, M-11, M-12), invitations and codes.
# company: the partner's company; person: who enrolled it, or who invites.

letter-fact-company = Company
letter-fact-application = Application
letter-fact-check = Check
letter-fact-remedy = What helps
letter-fact-message = Message
letter-fact-due = Answer by
letter-fact-code = Code
letter-fact-valid-until = Valid until

letter-button-confirm-address = Confirm the address
letter-button-legal-info = Open Legal info
letter-button-status = See the status
letter-button-providers = See indirect providers
letter-button-program-info = Open Program info
letter-button-join = Join { $company }
letter-safety-token = Whoever has this link can use it: do not pass it on. We never ask for your password by e-mail.
letter-safety-code = We never ask you for this code. If you did not ask for it, there is nothing for you to do.
letter-sender-contact = Sent by { $program }, { $site }, because you are a contact person of { $company }.
letter-sender-invited = Sent by { $program }, { $site }, because { $person } invited you.
letter-sender-code = Sent by { $program }, { $site }, because somebody typed this address there.
letter-sender-account = Sent by { $program }, { $site }, because this is the address of your work account.

letter-enrollment-submitted-subject = Confirm your e-mail address for { $company }
letter-enrollment-submitted-text = { $person } enrolled { $company } as an indirect reseller and named you as its primary contact.
letter-enrollment-submitted-next = Confirm that the enrollment is wanted and that this address belongs to { $company }. The review goes on only after that. The link works once.

letter-documents-wanted-subject = A question about the enrollment of { $company }
letter-documents-wanted-text = We are checking { $company } and need something from you before we can go on.
letter-documents-wanted-next = Read the message, and send what helps on the page Legal info. The review waits for your answer.

letter-resubmission-received-subject = We received what { $company } sent
letter-resubmission-received-text = What you sent about { $company } has arrived. We check only what changed.
letter-resubmission-received-next = You get an answer by { $due }. There is nothing for you to do until then.
letter-resubmission-received-address = The review goes on when the new e-mail address is confirmed.

letter-enrollment-authorized-subject = { $company } passed the verification
letter-enrollment-authorized-text = We checked { $company }, and everything is in order: the enrollment as an indirect reseller is approved.
letter-enrollment-authorized-sign = One step is left: a global admin of { $company } signs the partner agreement.
letter-enrollment-authorized-associate = Two steps are left: a global admin of { $company } associates the MPN ID, then signs the partner agreement.
letter-enrollment-authorized-nothing = There is nothing more for you to do.

letter-enrollment-rejected-subject = The verification of { $company } failed
letter-enrollment-rejected-text = We checked { $company }, and one of the checks failed.
letter-enrollment-rejected-next = Read what helps, correct the profile or send a document, and we check again. Only what changed is checked.

letter-enrollment-declined-subject = The enrollment of { $company } was declined
letter-enrollment-declined-text = We decided not to take { $company } into the program as an indirect reseller.
letter-enrollment-declined-next = The decision is final, and the enrollment cannot be sent again. The message below says why.

letter-program-active-subject = { $company } is now an indirect reseller
letter-program-active-text = The partner agreement is signed, and the program is active for { $company }.
letter-program-active-next = Next, find an indirect provider to work with. The provider invites you, and a global admin accepts.

letter-direct-bill-restricted-subject = Direct bill of { $company } will be restricted
letter-direct-bill-restricted-text = From { $date } on, { $company } cannot place new orders, buy add-ons, create customers or ask for new direct relationships as a direct bill partner.
letter-direct-bill-restricted-next = What you have stays: existing subscriptions can be suspended, renewed and changed in number, and billing goes on. You can hand subscriptions over to an indirect provider.

letter-transition-approved-subject = { $company } may become an indirect reseller
letter-transition-approved-text = The change of { $company } from direct bill to indirect is approved.
letter-transition-approved-next = A global admin of { $company } signs in again, reads the agreement and selects “Accept and continue”. Only then does it count, and it cannot be undone.

letter-user-invited-subject = { $person } invites you to { $company }
letter-user-invited-text = { $person } invites you to work in the partner account of { $company }.
letter-user-invited-next = Open the link and choose a password. The link works once.

letter-account-code-subject = Your code to confirm this e-mail address
letter-account-code-text = You are creating a work account with this e-mail address.
letter-account-code-next = Type the code below on the page where you started.

letter-account-known-subject = You already have a work account
letter-account-known-text = Somebody, perhaps you, wanted to create a work account with this e-mail address. You have one already, so nothing was created.
letter-account-known-next = Sign in with the account you have. If it was not you, there is nothing to do.
letter-button-sign-in = Sign in

letter-password-changed-subject = Your password was changed
letter-password-changed-text = The password of your work account was changed on { $date }. Other places where you were signed in were signed out.
letter-password-changed-next = If it was you, there is nothing to do. If it was not, tell a global admin of your company at once: they can give you a new password.
letter-button-account = See your account

letter-password-reset-subject = You have a new password
letter-password-reset-text = { $person } gave your work account a new password on { $date }. You were signed out everywhere.
letter-password-reset-next = { $person } tells you the temporary password; we never send it by e-mail. You choose your own when you sign in. If nobody told you of this, ask your global admins.
