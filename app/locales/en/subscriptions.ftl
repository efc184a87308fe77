# A customer's subscriptions, the new transfer request, and the reasons why something cannot be transferred.

# Reasons. They stand in lists, beside fields and in the error summary; either partner may read them.
# Names often end in a full stop (“B.V.”): keep { $provider } away from the end of a sentence.
the-indirect-provider = the indirect provider
obstacle-source-not-dual-role = The requesting partner must be both a direct bill partner and an indirect reseller in one account. Its global admin enrolls it in the missing program.
obstacle-customer-not-direct = Only a direct bill customer of the requesting partner can be transferred. This customer is not one.
obstacle-no-partnership = A partnership with { $provider } is missing. An invitation from { $provider }, authorized by a global admin of the reseller, creates it.
obstacle-provider-not-connected = A reseller relationship between the customer and { $provider } is missing. An invitation from { $provider }, accepted by the customer’s global admin, creates it.
obstacle-no-customer-agreement = A Microsoft Customer Agreement that counts for { $provider } is missing. The customer accepts it in its admin center, or { $provider } attests the acceptance.
obstacle-other-region = The requesting partner, the customer and { $provider } are not in the same region. Choose an indirect provider of the customer’s region.
obstacle-source-suspended = The account of the requesting partner is suspended. Its global admin settles this with the program desk.
obstacle-provider-suspended = A transfer to { $provider } is not possible: its account is suspended or it is not enrolled as an indirect provider. A global admin of { $provider } settles this with the program desk.
obstacle-source-agreement-unsigned = The requesting partner has not signed the Microsoft Partner Agreement. Its global admin signs it.
obstacle-provider-agreement-unsigned = The Microsoft Partner Agreement of { $provider } is not signed. A global admin of { $provider } signs it.
obstacle-no-mpn-id = The requesting partner has no MPN ID. Its global admin adds one to the account.

ineligible-azure-plan = Azure plans are not supported.
ineligible-reserved-instance = Reservations are not supported.
ineligible-term-software = Software with a term is not supported.
ineligible-marketplace-saas = Marketplace software is not supported.
ineligible-perpetual-software = Software bought for unlimited time stays with the customer and needs no transfer.
ineligible-family = This product is not supported.
ineligible-suspended = Only active subscriptions can be moved. This one is suspended.
ineligible-deleted = Only active subscriptions can be moved. This one is deleted.
ineligible-transferred = It has already been transferred.
ineligible-in-open-request = It is part of request { $number }.
ineligible-trial = A trial cannot move: { $provider } takes over bought subscriptions only.
ineligible-not-provisioned = It is still being set up.

cure-cancel-and-reorder = Cancel it, then have { $provider } order it again.
cure-reactivate = Make it active again first.
cure-open-other-request = Withdraw { $number } or wait for its answer.
cure-buy-first = Buy the product first, or let the trial end.
cure-wait = Wait until it is active. Nothing is needed from you.

refusal-not-addressed-to-you = Only the indirect provider the request is addressed to can answer it.
refusal-not-yours = Only the partner that created the request can withdraw it.
refusal-role-not-allowed = Your role does not allow this. Ask a colleague with the role, or have your global admin give it to you.
refusal-in-progress = The request is being carried out and cannot be changed. Wait until it is complete.
refusal-already-ended = The request has already ended. To try again, create a new request.
refusal-expired = The request expired after 30 days without an answer. To try again, create a new request.
refusal-nothing-chosen = Choose at least one subscription.
refusal-named-twice = A subscription was chosen twice. Choose each one once.
refusal-add-on-alone = An add-on moves with its base subscription. Choose the base instead.
refusal-everything-declined = You declined everything. To do so, reject the request.
refusal-unknown-group = The answer names a subscription that is not in the request. Look at the request again, then decide.
refusal-reason-missing = Enter a reason, so that the reseller knows what to change.
refusal-mpn-id-unknown = Nobody has that MPN ID. Check it, or leave it out.
refusal-mpn-id-of-no-reseller = That MPN ID belongs to a partner that is no indirect reseller. Name an indirect reseller’s, or leave it out.

text-missing = { $field }: fill this in.
text-too-long = { $field }: enter at most { $most } characters.
text-bad-character = { $field }: remove hidden and control characters, for example by typing the text instead of pasting it.
text-malformed = { $field }: the text has the wrong form. Check it for typing errors.

problem-role-missing = You need the role { $roles }. Ask your global admin.
problem-overtaken = Something changed while you were looking. Nothing you sent was carried out. Look at it again, then decide.
problem-not-found = It does not exist any more, or not for you. Nothing was changed.
problem-unavailable = This could not be done now. Nothing was changed. Try again in a moment.

# The page of a customer's subscriptions.
subscriptions-title = Subscriptions
subscriptions-of = { $name } · { $domain }
subscriptions-table = Subscriptions
subscriptions-transfer = Subscription Transfer
subscriptions-request = Request subscription transfer
subscriptions-conditions = Conditions for a transfer
subscriptions-provider-connected = Indirect provider connected
subscriptions-provider-missing = Indirect provider not ready
subscriptions-provider-none = You have no indirect provider yet. An indirect provider sends you an invitation, and your global admin authorizes it.
subscriptions-agreement-accepted = Customer agreement accepted
subscriptions-agreement-missing = Customer agreement missing
subscriptions-agreement-direct = By { $name }, { $date }
subscriptions-agreement-attested = Attested by { $provider }, { $date }. The attestation counts for this provider only.
subscriptions-account-missing = Your account is not ready
subscriptions-open-requests = { $count ->
    [0] No active request
    [one] { $count } active request
   *[other] { $count } active requests
}
subscriptions-needs-role = To request a transfer, you need the role { $roles }. Ask your global admin.
subscriptions-needs-conditions = A transfer can be requested once every condition below is met.
subscriptions-none-eligible = None of the subscriptions can be transferred now. The list below says why.
subscriptions-provider-bills = An indirect provider bills this customer. New requests are not possible here.
subscriptions-reseller-asks = The indirect reseller creates the requests. Those for you appear here.
subscriptions-requests-table = Transfer requests of this customer
subscriptions-no-requests = No transfer requests yet.
subscriptions-no-requests-role = To see transfer requests, you need the role { $roles }.
subscriptions-add-ons = { $count ->
    [one] and { $count } add-on
   *[other] and { $count } add-ons
}
subscriptions-eligible = { $bases ->
    [one] { $eligible } of { $bases } base subscription can be transferred
   *[other] { $eligible } of { $bases } base subscriptions can be transferred
}
subscriptions-column-name = Subscription
subscriptions-column-licenses = Licenses
subscriptions-column-state = State
subscriptions-column-renews = Renews
subscriptions-column-transfer = Transfer
subscriptions-column-billed-by = Billed by
subscriptions-active = Active
subscriptions-suspended = Suspended
subscriptions-deleted = Deleted
subscriptions-monthly = Monthly
subscriptions-ends = Ends { $date }
subscriptions-can-be-transferred = Can be transferred
subscriptions-cannot-be-transferred = Cannot be transferred
subscriptions-requested = Requested
subscriptions-moved = Transferred
subscriptions-moves-with = Moves with { $base }
subscriptions-stays-not-active = Stays here: only active add-ons move.
subscriptions-stays-with = Stays here: { $base } cannot be transferred.
subscriptions-through-others = Through an indirect provider
subscriptions-through-others-hint = You are the reseller on record. License changes are ordered by the indirect provider.
subscriptions-none = No subscriptions yet
subscriptions-none-hint = Subscriptions ordered for { $name } appear here.
subscriptions-to-customers = Back to customers

# The new request.
new-title = Create transfer request
new-lead = { $name } · { $domain }
new-provider = Send to
new-provider-hint = An indirect provider takes over billing and orders. You stay the reseller on record.
new-provider-ready = Ready to receive requests
new-no-provider = You have no indirect provider yet. An indirect provider sends you an invitation, and your global admin authorizes it.
new-subscriptions = Subscriptions to transfer
new-subscriptions-hint = Add-ons always move with their base subscription.
new-add-on-included = { $name }, included automatically
new-none-eligible = None of the subscriptions can be transferred now.
new-ineligible = { $count ->
    [one] { $count } subscription cannot be transferred: see why
   *[other] { $count } subscriptions cannot be transferred: see why
}
new-keep-counts = Do not change license counts until this is complete.
new-keep-counts-why = The request keeps today’s counts. To move a new count, withdraw this request and create another.
new-later-add-ons = Add-ons you buy after this request are not part of it. They are suspended when their base subscription moves.
new-note = Note for the indirect provider (optional)
new-note-name = Note
new-note-hint = At most 500 characters. The customer does not see it.
new-create = Create
new-creating = Creating…
new-cancel = Cancel
new-what-happens = The indirect provider accepts or rejects. You can withdraw until then.
new-cannot-create = A request cannot be created until the points above are solved.
new-errors = The request was not created
new-overtaken = One of the subscriptions was requested meanwhile, or something else changed. Nothing was created. The list below shows what can be transferred now.
new-line-refused = { $name } cannot be transferred. { $reason }
new-choose-provider = Choose an indirect provider.
selected-none = No subscription selected
selected-one = 1 subscription selected
selected-many = { $n } subscriptions selected
