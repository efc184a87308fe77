# The letters (M-09). customer: the customer's company; counterpart: the other partner's company; person: who did it.

letter-greeting = Hello { $name },
letter-button-answer = Read and answer
letter-button-open = See the transfer
letter-link-hint = Button does not work? Copy this link into your browser:
letter-safety = The link needs your sign-in. We never ask for your password by e-mail.
letter-sender = Sent by { $program }, { $site }, because of your role in your company’s partner account.

letter-fact-number = Request
letter-fact-customer = Customer
letter-fact-counterpart = Partner
# A number of lines: subscriptions and add-ons together.
letter-fact-lines = Subscriptions and add-ons
letter-fact-person = Requested by
letter-fact-expires = Expires
letter-fact-reason = Reason

# To the provider.
letter-transfer-created-subject = Transfer request for { $customer } from { $counterpart }
letter-transfer-created-text = { $person } at { $counterpart } asks you to take over subscriptions that { $customer } has.
letter-transfer-created-next = Accept or reject the request. It expires on { $expires } if nobody answers.

# To the provider.
letter-transfer-withdrawn-subject = { $counterpart } withdrew the transfer request for { $customer }
letter-transfer-withdrawn-text = { $person } at { $counterpart } withdrew the request to take over subscriptions that { $customer } has.
letter-transfer-withdrawn-next = There is nothing for you to do: { $counterpart } keeps the subscriptions.

# To the reseller.
letter-transfer-rejected-subject = { $counterpart } rejected the transfer for { $customer }
letter-transfer-rejected-text = { $person } at { $counterpart } rejected your request to take over subscriptions that { $customer } has.
letter-transfer-rejected-next = The subscriptions stay with you and are free again. Read the reason, then create a new request.

# To the reseller.
letter-transfer-complete-subject = The transfer for { $customer } is complete
letter-transfer-complete-text = { $counterpart } accepted your request, and everything in it for { $customer } was moved.
letter-transfer-complete-next = There is nothing more for you to do. Your old subscriptions are suspended or no longer listed.

# To the reseller.
letter-transfer-partially-complete-subject = The transfer for { $customer } is partially complete
letter-transfer-partially-complete-text = { $counterpart } accepted your request, but a part of it for { $customer } was not moved.
letter-transfer-partially-complete-next = See what was not moved, and why. It is still yours and free for a new request.

# To the reseller.
letter-transfer-failed-subject = The transfer for { $customer } failed
letter-transfer-failed-text = { $counterpart } accepted your request, but nothing in it for { $customer } could be moved.
letter-transfer-failed-next = The subscriptions stay with you and are free again. Read the reason, then create a new request.

# To the reseller and to the provider: the words suit both.
letter-transfer-expired-subject = The transfer request for { $customer } has expired
letter-transfer-expired-text = The request between you and { $counterpart } to move subscriptions of { $customer } was not answered in 30 days.
letter-transfer-expired-next = Nothing was moved. The reseller can create a new request.
