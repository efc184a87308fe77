# The overview, the help, the development mailbox, and the pages that say why there is no page.

overview-customers = Customers
# number: 10,000
overview-more-than = More than { $number }
overview-open-transfers = Open transfers
overview-waiting-for-none = None waits for a provider
overview-waiting-for-one = { $count ->
    [one] { $count } waits for { $name }
   *[other] { $count } wait for { $name }
}
# providers: always 2 or more
overview-waiting-for-several = { $count } wait for { $providers } indirect providers
overview-carried-out = { $count ->
    [one] { $count } is being carried out
   *[other] { $count } are being carried out
}
overview-moved = Moved to indirect
# Follows the number of subscriptions that were moved.
overview-moved-of = of { $all } subscriptions
overview-moved-of-more = of more than { $number } subscriptions
overview-moved-bar = Subscriptions moved to an indirect provider
overview-waiting-for-you = Waiting for you

overview-next = What to do next
overview-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
overview-all-requests = All { $count } requests that wait for an answer
overview-answer = Answer the transfer request for { $customer }
overview-answer-by = From { $source }: answer by { $when }.
# span: such as "6 h 20 min", in business time
overview-answer-overdue = From { $source }: overdue by { $span }.
overview-answer-roles = From { $source }: answering takes the role { $roles }.
overview-look-at = Look at the transfer request for { $customer }
overview-colleague = A colleague’s turn
overview-recreate = Create the transfer request for { $customer } again
overview-recreate-roles = { $why } Creating it again takes the role { $roles }.
overview-was-rejected = { $target } rejected it. Read the reason before you send a new one.
overview-was-expired = { $target } did not answer in 30 days. The subscriptions are free again.
overview-was-failed = { $target } accepted it, but nothing could be moved. The subscriptions are free again.
overview-begin = Request the first transfer to an indirect provider
overview-not-started = Not started
overview-begin-detail = Choose a customer, then the subscriptions that an indirect provider takes over.
overview-remind = Remind { $customer } of your invitation
overview-remind-detail = Sent { $date } by { $name }. No answer for more than 7 days: send it again, or ask the customer.
overview-check = Check the transfer for { $customer }
# count: subscriptions and add-ons together
overview-check-complete = { $count ->
    [one] { $count } subscription now belongs to { $target }, and your old one is suspended or no longer listed.
   *[other] { $count } subscriptions and add-ons now belong to { $target }, and your old ones are suspended or no longer listed.
}
overview-check-partial = { $target } took over a part. See what was not moved and why.
overview-nothing = Nothing to do right now
overview-expected-request = When a reseller sends you a transfer request, it appears here and you get an e-mail.
overview-expected-answer = Next: { $target } accepts or rejects the transfer for { $customer } by { $when }.
overview-expected-expiry = Next: the transfer request for { $customer } expires on { $when } if nobody answers.
overview-expected-nothing = You have no open transfer requests. To create one, open a customer’s subscriptions.

overview-others = Waiting for others
overview-no-others = You are not waiting for anyone.
overview-is-carried-out = The subscriptions are being moved
overview-answers-by = { $target } accepts or rejects by { $when }
overview-answers-or-expires = { $target } is late. The request expires on { $when }
overview-providers = Your indirect providers
overview-no-providers = No partnership with an indirect provider yet. The provider sends you an invitation.
overview-resellers = Your indirect resellers
overview-no-resellers = No partnership with an indirect reseller yet.
overview-partner-since = Partner since { $date }
overview-more-partners = And { $count } more

overview-unseen-transfers = Seeing transfer requests takes the role { $roles }.
overview-unseen-customers = Seeing customers takes the role { $roles }.
overview-unseen-ask = A global admin of your company can give you a role.

mailbox-lead = Letters that a development server keeps instead of sending.
mailbox-empty = No letters yet
mailbox-empty-hint = A letter appears here as soon as the program writes one, for example when a transfer request is created.
mailbox-table = Letters, newest first
mailbox-subject = Subject
mailbox-to = To
mailbox-sent = Sent
mailbox-text = Text
mailbox-html = HTML source

help-lead = What a transfer is, who may do what, and whom to ask.
help-transfer = What a transfer is
help-transfer-text = A direct bill partner hands a customer’s subscriptions to an indirect provider and stays the customer’s reseller. The customer keeps its services without interruption.
# title: one of the help-step-… titles
help-step = { $number }. { $title }
help-step-prepare = Both sides prepare
help-step-prepare-text = You have a partnership with the provider, the customer has accepted the provider as its reseller and has accepted the customer agreement. The page of a new request shows what is missing.
help-step-choose = The reseller chooses
help-step-choose-text = An admin agent opens the customer’s subscriptions and chooses the provider and the subscriptions. Add-ons travel with their base subscription.
help-step-create = The reseller creates the request
help-step-create-text = The provider gets an e-mail and sees the request under Requests. Until it answers, the reseller can withdraw it.
help-step-answer = The provider answers
help-step-answer-text = An admin agent or a sales agent accepts all of it, accepts a part, or rejects it with a reason, within 2 business days if possible. After 30 days without an answer the request expires.
help-step-move = The program moves the subscriptions
help-step-move-text = The provider gets new subscriptions with the same products and license counts. The old ones are suspended or leave the reseller’s list.
help-step-check = Both sides check
help-step-check-text = Both see the result of each subscription on the page of the transfer. What was not moved stays with the reseller and is free for a new request.
help-roles = Who may do what
help-action = To do this
help-needs = You need the role
help-may-see-customers = See customers and their subscriptions
help-may-view = See transfer requests
help-may-request = Create or withdraw a transfer request
help-may-answer = Accept or reject a transfer request, as the provider
help-keyboard = Keyboard
help-key-tab = Tab goes to the next link, button or field, Shift+Tab to the one before.
help-key-skip = The first stop on each page is Skip to content, which jumps over the menus.
help-key-escape = Esc closes an open menu.
help-contact = Whom to ask
help-contact-roles = For a role or a new password, ask a global admin of your company.
help-contact-errors = If a page shows an error number, give that number to whoever runs this program for you: with it, the cause can be found.

error-home = Go to the overview
error-reload = Load the page again
error-try-again = Try again
error-number = Error number { $number }
error-not-found = There is nothing here
error-not-found-text = The page does not exist, or it belongs to an account that you are not working in. Check the address, or change the account in the menu behind your name.
error-sign-in = Sign in to go on
error-sign-in-text = You are not signed in, or your session has ended. After signing in you come back to this page.
error-role = Your role does not allow this
error-role-needed = You need the role { $roles }.
# roles: one or more, separated by commas
error-role-held = Your roles in { $tenant }: { $roles }.
error-role-ask = A global admin of { $tenant } can give you the role.
error-overtaken = Someone else was faster
error-overtaken-text = This changed while you were looking. Nothing you sent was carried out. Load the page again to see how it is now.
error-unavailable = The page could not be loaded
error-unavailable-text = The program could not do this now. Nothing has changed. Try again in a moment. If it happens again, pass on the error number.
error-bad-request = The request could not be read
error-bad-request-text = Something in the address or the form is not as it should be. Nothing has changed. Load the page again and fill in the form anew.
error-refused = This cannot be done
error-refused-text = A rule of the program does not allow it, or something has changed meanwhile. Nothing you sent was carried out. Load the page again to see what is possible now.

# The reference of the REST API. What the operations do is told in English in every language.
help-programs = For programs
help-programs-text = Programs of partners do the same through a REST API as people do on these pages.
help-programs-link = The REST API: every operation
reference = REST API
reference-lead = What programs of partners can do here, operation by operation. The descriptions are in English.
reference-begin = Before the first call
reference-base = All paths are under
reference-tokens = Each call carries an access token. A program asks for one with its credential: POST to /(tenant)/oauth2/token.
reference-errors = An answer that refuses has a status, and a code that tells the reason. Codes stay; sentences may change.
reference-document = The same as an OpenAPI document, for tools
reference-operation = Operation
reference-does = What it does
reference-who = Who may call it
reference-token = Token
reference-token-any = A program’s own (App-only) or in a person’s name (App+User)
reference-token-person = Only in a person’s name (App+User)
reference-roles = Role
reference-parameters = Parameters
reference-sent = What is sent
reference-told = What is answered
reference-outcomes = Every outcome
reference-example = Example
reference-name = Name
reference-place = Where
reference-kind = Type
reference-about = Meaning
reference-in-path = path
reference-in-query = query
reference-in-header = header
reference-in-body = body
reference-always = always
reference-optional = optional
reference-status = Status
reference-codes = Codes
