# Providers and resellers: lists, invitations, authorizing, ending; and the letters about them.
# provider, reseller, company, name: companies' names; person: who acts.

ps-resellers = Resellers
ps-invitations = Invitations
ps-resellers-lead = Indirect resellers that you order and bill for.
ps-invite = Request a partnership
ps-search = Name, domain or MPN ID
ps-search-button = Search
ps-clear = Clear search
ps-reseller = Reseller
ps-provider = Provider
ps-shared-customers = Shared customers
ps-since = Partner since
ps-admin-access = Admin access
ps-actions = Actions
ps-pages = Pages of the list
ps-shown = { $count ->
    [one] { $count } shown
   *[other] { $count } shown
}
ps-no-match = Nothing matches “{ $text }”
ps-no-resellers = No indirect reseller yet
ps-no-resellers-text = Invite a reseller of your region. A global admin there follows the link and authorizes you.
ps-or-more = { $count } or more
ps-access-on = On
ps-access-off = Removed
ps-view-customers = View customers
ps-view-customers-of = View customers you share with { $name }
ps-ending-asked = Ending asked for
ps-country-and-id = { $country }, MPN ID { $id }
ps-done-removed = The partnership is ended. Nobody was mailed: tell the other side yourself.
ps-done-kept = The partnership goes on.

ps-partnership = Partnership
ps-country = Country or region
ps-domain = Domain
ps-region = Region
ps-mpn-id = MPN ID
ps-same-region = Same as yours
ps-not-same-region = Not yours
ps-access-hint = Administrator access of the provider to your company’s work account.
ps-access-hint-provider = Your administrator access to the reseller’s work account. The reseller may remove it.
ps-asked-by = { $name } asked the program desk on { $date } to end this partnership.
ps-open-transfers = { $count ->
    [0] No transfer request between the two waits for an answer.
    [one] { $count } transfer request waits for an answer. It stays, but cannot be accepted any more; the sender may withdraw it.
   *[other] { $count } transfer requests wait for an answer. They stay, but cannot be accepted any more; the sender may withdraw them.
}
ps-customers-stay = { $count ->
    [0] There are no shared customers.
    [one] { $count } shared customer stays with both.
   *[other] { $count } shared customers stay with both.
}
ps-nothing-new = Nothing new is possible: no orders with this reseller on record, no new customers, no new transfers between the two.
ps-dap-stays = Delegated administration that customers granted stays as it is.
ps-end-title = Ending the partnership
ps-end-text = You may end the partnership with { $name }. The other side cannot end it alone.
ps-end-legal = I declare that I am entitled to end this partnership for my company, that our contracts with { $name } allow it, and that we tell { $name } ourselves: no notice is sent from here.
ps-desk-legal = I declare that { $reseller } asked for this ending, that the program desk is entitled to end the partnership, and that it tells { $reseller } and { $provider } itself: no notice is sent from here.
ps-declaration-missing = Tick the box to make the legal statement. Without it the partnership does not end.
ps-remove = End partnership
ps-keep = Keep partnership

ps-providers-lead = Providers that order and bill on behalf of your customers.
ps-wants = { $provider } wants to be your indirect provider.
ps-wants-sent = Sent by { $person } on { $date }.
ps-review = Review invitation
ps-received = Invitation received
ps-no-providers = No indirect provider yet
ps-no-providers-text = Contact a provider in your region. It sends you an invitation, and a global admin of your company authorizes it.
ps-active = { $count ->
    [one] { $count } active
   *[other] { $count } active
}
ps-yours = Your partnerships
ps-invite-customers = Invite new customers
ps-invite-customers-with = Invite new customers together with { $name }
ps-done-authorized = The provider is authorized. It is on your list, and you are on its list.
ps-done-access = The provider’s administrator access is removed. The partnership goes on.
ps-done-asked = The program desk was asked to end the partnership. It goes on until the program desk or the provider ends it.
ps-remove-access = Remove admin access
ps-remove-access-text = { $name } administers your company’s work account. You may remove that; the partnership goes on, and only a new partnership brings the access back.
ps-ask-text = Only the program desk or { $name } can end this partnership. You may ask the program desk to end it.
ps-ask = Ask the program desk to end it
ps-reason = Why it should end

ps-invite-lead = One personal link asks the reseller to authorize you as its indirect provider.
ps-language-hint = Puts the standard text of that language into the draft.
ps-language-choose = Use this language
ps-name = Name of the company or person
ps-message = Message
ps-message-hint = Edit the text as you like.
ps-link-locked = The personal link is added under your text.
ps-link-locked-text = It belongs to this invitation only and cannot be left out.
ps-send = Send from here
ps-by-hand = Get the link and send it myself
ps-draft =
    Hello,

    { $company } would like to be your indirect provider.

    Follow the personal link, sign in as a global admin, read what you grant us, and authorize { $company }. It takes about five minutes.

    Kind regards,
    { $person }
    { $company }
ps-many = Invite many
ps-many-title = Request many partnerships
ps-many-lead = One table, and a letter with a personal link of its own for each row. The rows are shown before anything is sent.
ps-many-table-hint = The first line names the columns: email and, if you like, name, language (en, sv, nl or zh-CN) and note. Separate them with commas or semicolons.
ps-row-own = The address is of your own company. Enter one of a reseller.
ps-row-partner = This company works with you already. There is nothing to ask.
ps-row-waits = An invitation to this address waits for an answer. Send it again from the list of invitations.
ps-row-other-region = This company is in another region. Partners work together in one region only.
ps-grants-title = What the reseller authorizes
ps-grants-order = You may order and add subscriptions for customers you share.
ps-grants-admin = You get administrator access to the reseller’s work account. The reseller may remove it afterwards.
ps-grants-not = You do not get the reseller’s existing customers.
ps-link-made = The link is made.
ps-link-until = It works once, until { $date }. It is shown only now.
ps-link-for-ever = It works once. It is shown only now.
ps-pass-on = Pass the link on
ps-pass-on-text = Send this text to { $address }, from your own mailbox or any other way.
ps-link = Personal link
ps-copy = Text with the link
ps-copy-hint = Select all of it and copy it.
ps-open-in-mail = Open in e-mail
ps-mail-subject = Authorize your indirect provider
ps-done = Done

ps-invited = Invited
ps-sent = Sent
ps-works-until = Works until
ps-state = State
ps-for-ever = No end
ps-mailed = sent from here
ps-handed = passed on by hand
ps-sent-by = { $name }, { $how }
ps-state-waits = Waiting for an answer
ps-state-expired = Expired
ps-state-accepted = Authorized
ps-state-declined = Declined
ps-state-revoked = Revoked
ps-resend = Send again
ps-resend-to = Send again to { $address }
ps-new-link = New link
ps-new-link-for = New link for { $address }, to pass on by hand
ps-revoke = Revoke
ps-revoke-of = Revoke the invitation of { $address }
ps-no-invitations = No invitations yet
ps-no-invitations-text = What you send out is listed here, with what became of it.
ps-done-sent = The invitation is on its way.
ps-done-resent = The invitation is on its way again. The link before is dead.
ps-done-revoked = The invitation is revoked. Its link is dead.

ps-accept-title = Authorize { $provider } as your indirect provider?
ps-accept-crumb = Invitation from { $provider }
ps-baton-you = You, as a global admin
ps-baton-admin = A global admin of { $company }
ps-baton-what = Authorize the provider, or decline
ps-expires-on = The invitation expires on { $date }
ps-never-expires = The invitation does not expire
ps-agree-to = What you agree to
ps-customers = Customers
ps-customers-who-agree = Only those who also agree
ps-grant-order = { $provider } may order on behalf of your customers
ps-grant-order-text = They submit orders and add subscriptions for customers that have authorized you both.
ps-grant-admin = { $provider } gets administrator access to your company’s work account
ps-grant-admin-text = You can remove this access afterwards. The partnership stays.
ps-grant-lists = You appear on each other’s lists
ps-grant-lists-text = They are listed on your page Indirect providers, you on their page Indirect resellers.
ps-grant-not = They do not get your existing customers
ps-grant-not-text = Each customer needs its own relationship with the provider first.
ps-consent = I authorize { $provider } to be an indirect provider for { $reseller }
ps-consent-sub = I have the authority to do this for my company.
ps-authorize = Authorize indirect provider
ps-decline = Decline
ps-from = From
ps-sent-by-label = Sent by
ps-sent-to = Sent to
ps-ending-note = The provider or the program desk can end it. You can ask the program desk, on the page of the provider.
ps-only-global-admin = Only a global admin of { $company } can authorize the provider.
ps-pass-link-on = Pass this link on to one of them:
ps-turn-to = Questions about it, or another invitation: { $name }, { $address }.
ps-link-none = This link opens no invitation

ps-own-tenant = This invitation is your own company’s. A reseller has to follow the link.
ps-provider-unfit = The provider cannot do new business now. The program desk knows more.
ps-not-enrolled = Your company is not enrolled as an indirect reseller. Enroll first, then open the link again.
ps-enrollment-unfinished = The enrollment of your company is not finished. When the verification is passed, open the link again.
ps-suspended = The account of your company is suspended. Until that is settled, nothing new can be authorized.
ps-other-region = { $provider } is in the region { $region }, your company in { $own }. Partners work together in one region only.
ps-already-partners = Your company and { $provider } work together already.
ps-consent-missing = Tick the box to authorize the provider
ps-link-unknown = Nobody sent this link, or part of it is missing. Copy all of it, or ask for another one.
ps-link-replaced = A newer link was sent. Use that one.
ps-link-used = This link was used already. If your company used it, the provider is on your page Indirect providers.
ps-link-declined = This invitation was declined.
ps-link-expired = This link is too old.
ps-link-revoked = The provider revoked this invitation.
ps-access-removed-already = The administrator access is removed already.
ps-already-asked = The program desk was asked already.
ps-message-missing = Enter a message
ps-reason-missing = Enter why the partnership should end
ps-text-too-long = Enter a shorter text
ps-text-characters = Enter the text without hidden characters

ps-endings-lead = Partnerships that resellers ask you to end. Either you or the provider ends them.
ps-no-endings = Nothing to end
ps-no-endings-text = When a reseller asks for the end of a partnership, it is listed here.
ps-pair = { $reseller } and { $provider }

ps-requests = Partnership requests
ps-find = Find a provider
ps-find-lead = Indirect providers of the program. Resellers work with providers of their own region.
ps-find-region = You can only work with providers in your own region, { $region }. Ask one; it sends you the invitation.
ps-find-text = Name, city or service
ps-find-none = No provider matches
ps-find-none-text = Look for another name or service, or in any country.
ps-any-country = Any country
ps-any-service = Any service
ps-offers = Helps with
ps-languages = Languages
ps-contact = Contact
ps-no-contact = No contact details
ps-id = MPN ID { $id }
ps-connected = Connected
ps-asked = Asked
ps-not-possible = Not possible
ps-ask-to-work = Ask to work together
ps-ask-provider = Ask { $provider } to work with you
ps-ask-lead = The provider sees your message among its partnership requests. If it agrees, it sends you the invitation.
ps-ask-hint = Say who you are and what you are looking for.
ps-about-provider = About the provider
ps-already-requested = You have asked { $provider } already. It has not answered yet.
ps-other-region-short = { $provider } is in another region. Partners work together in one region only.
ps-done-requested = The provider has your request. If it agrees, it sends you the invitation.
ps-service-training = Training
ps-service-marketing = Marketing
ps-service-financing = Financing and credit terms
ps-service-support = Support
ps-service-billing = Billing
ps-requests-lead = Resellers that ask to work with you. Approving sends them the invitation, and nothing more.
ps-no-requests = No partnership requests
ps-no-requests-text = Resellers of your region find you in the directory and ask from there.
ps-request-by = { $name }, { $address }
ps-answer-message = Text of the invitation
ps-answer-hint = The personal link is added under it. It goes to the person who asked.
ps-approve = Approve and send the invitation
ps-done-request-declined = The request is declined. Nobody was mailed.
ps-listing = Your listing
ps-listing-lead = What resellers read about your company when they look for a provider.
ps-listing-saved = The listing is saved.
ps-listed = Show our company in the directory
ps-city = City
ps-phone = Phone
ps-website = Website
ps-about = About your company
ps-save = Save
ps-website-malformed = Enter a website like www.yourcompany.example

letter-fact-mpn-id = MPN ID
letter-fact-country = Country or region
letter-button-invitation = Read and authorize
letter-button-reseller = See the reseller
letter-button-requests = See the partnership requests
letter-safety-invitation = The link is personal and works once. If you are not a global admin, pass it on to one. We never ask for your password by e-mail.
letter-sender-partner = Sent by { $program }, { $site }, because of your role at your company.
letter-partnership-invited-subject = { $company } asks to be your indirect provider
letter-partnership-invited-text = { $person } of { $company } asks your company to authorize { $company } as its indirect provider.
letter-partnership-invited-next = A global admin of your company follows the link, reads what is granted, and authorizes the provider or declines.
letter-partnership-accepted-subject = { $company } authorized you as its indirect provider
letter-partnership-accepted-text = { $company } authorized your company as its indirect provider. It is now on your list of indirect resellers.
letter-partnership-accepted-next = You may now add customers on its behalf and order for customers you share. It brought no customers with it.
letter-partnership-end-asked-subject = { $company } asks to end the partnership
letter-partnership-end-asked-text = { $person } of { $company } asked the program desk to end the partnership with your company.
letter-partnership-end-asked-next = The program desk decides. You may also end the partnership yourself, on the page of the reseller.
letter-partnership-requested-subject = { $company } asks to work with you
letter-partnership-requested-text = { $person } of { $company } asks your company to be its indirect provider.
letter-partnership-requested-next = Answer on the page Partnership requests. Approving sends the invitation; nothing else happens by it.
