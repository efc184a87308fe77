# Inviting customers, the customer's answer, its own pages, and the customer agreement.
# partner: who asks; provider: the indirect provider with it; customer, name: the customer; person: who invites.

relations-not-global-admin = Only a global admin of your company can do this.
relations-dap-not-yours = Only admin agents and global admins ask for administrator access. Clear the box, or ask one of them to invite.
relations-not-in-program = Your company is in no program yet. Enroll first, then invite customers.
relations-suspended = The partner account is suspended. Nothing new can be authorized until that is solved with the program desk.
relations-restricted = Your direct bill is restricted: no direct customers can be added. Invite the customer together with an indirect provider.
relations-no-partnership = There is no active partnership with this indirect provider. Ask the provider for an invitation first.
relations-other-region = The partner may not sell in your company's region. Ask it for a partner of your region.
relations-not-now = Nobody can be authorized with this invitation at present. Nothing has changed for your company. Ask { $partner }, who sent it, how to go on.
relations-partner-tenant = This is a partner's own account, and a partner cannot be a customer. Use a separate customer account.
relations-affiliate = Your company belongs together with this partner, and a partner does not sell to its own group. Ask another partner.
relations-not-confirmed = Tick the box that authorizes, or decline.
relations-agreement-wanted = Tick the box that accepts the customer agreement: nothing can be bought without it.
relations-link-unknown = This link is not known. Perhaps it was not copied in full.
relations-link-replaced = This link was replaced by a newer one.
relations-link-used = This invitation was answered already. If your company authorized the partner, it stands under Partner relations.
relations-link-declined = This invitation was declined.
relations-link-expired = This invitation is too old.
relations-link-withdrawn = This invitation was taken back.
relations-reseller-cannot-attest = An indirect reseller cannot attest the agreement. Ask your indirect provider to do it, or the customer to accept it.
relations-future-day = Enter today or an earlier day: the agreement cannot be accepted in the future.
relations-attested-already = Your company attested the same already.
relations-accepted-already = The customer agreement is accepted already.
relations-other-agreement = A newer version of the customer agreement was published meanwhile. Read the version that is linked now, and send the form again.

relations-name-missing = Enter what you call the customer.
relations-subject-missing = Enter a subject.
relations-message-missing = Enter a message.
relations-text-too-long = Shorten the text.
relations-text-characters = Remove the characters that cannot be shown.
relations-day-malformed = Enter the day, like 2026-11-20.
relations-phone-malformed = Enter the phone number with at most 30 characters.

relations-kind-direct = Sells to you directly
relations-kind-reseller = Your reseller
relations-kind-provider = Indirect provider
relations-may-advise = See subscriptions and advise the customer
relations-may-order = Order, renew and change subscriptions
relations-yes = Yes
relations-no = No

relations-invite = Invite a customer
relations-invite-title = Invite a new customer
relations-invite-lead = One link asks the customer to authorize you.
relations-invite-lead-both = One link asks the customer to authorize both you and { $provider }.
relations-invite-needed = Write to the customer, or send the link yourself
relations-valid-days = { $days ->
    [one] The link works for { $days } day.
   *[other] The link works for { $days } days.
}
relations-valid-always = The link works until it is used.
relations-draft = Draft e-mail
relations-draft-language = Language of the draft
relations-draft-language-hint = Brings back the standard text
relations-draft-language-use = Use this language
relations-customer-name = Customer
relations-customer-email = Customer's e-mail address
relations-customer-email-hint = Whoever gets the link can pass it on to a global admin of the customer.
relations-ask-dap = Ask for administrator access
relations-ask-dap-hint = Admin agents then manage the customer's users and licenses. The customer can take it back at any time.
relations-subject = Subject
relations-message = Message
relations-message-hint = Edit the text as you like. The personal link is added below it.
relations-link-locked = The personal link belongs to this invitation only and is always part of it.
relations-send = Send from here
relations-show = Make the link
relations-ways-hint = With “Make the link” nothing is sent: you open the message in your mail program, or copy it.
relations-draft-subject = Authorize { $partner }
relations-draft-text =
    Hello,

    { $partner } would like to be your cloud partner.

    Select the link below, sign in as a global admin of your company, and authorize us. It takes about five minutes.

    Kind regards,
    { $person }
    { $partner }
relations-draft-subject-both = Authorize { $partner } and { $provider }
relations-draft-text-both =
    Hello,

    { $partner } would like to be your cloud reseller, together with our indirect provider { $provider }.

    Select the link below, sign in as a global admin of your company, and authorize both companies. It takes about five minutes.

    Kind regards,
    { $person }
    { $partner }
relations-what-is-authorized = What the customer authorizes
relations-afterwards = After you send it
relations-afterwards-tracked = You see under Invitations whether the customer answered.
relations-afterwards-told = We tell you by e-mail when the customer answers.
relations-afterwards-reminded = No answer in { $days } days? It appears under “{ overview-next }”.

relations-link-title = The link for { $name }
relations-link-lead = Send it yourself: open the message in your mail program, or copy it.
relations-link-once = The link is shown only now. If it is lost, make another one under Invitations.
relations-link-until = The link works until { $date }.
relations-personal-link = Personal link
relations-link-label = Link for this customer
relations-open-mail = Open in e-mail
relations-preview = Preview the customer’s page
relations-whole-message = The whole message
relations-done = Done

relations-invitations = Invitations of customers
relations-none = No invitations yet
relations-none-text = Invite a customer: it authorizes you with one link.
relations-column-customer = Customer
relations-column-asks = Asks for
relations-column-sent = Made
relations-column-state = Status
relations-column-actions = Actions
relations-pages = Pages of invitations
relations-shown = { $count ->
    [one] { $count } invitation
   *[other] { $count } invitations
}
relations-asks-direct = Your company
relations-asks-both = Your company and { $provider }
relations-asks-dap = With administrator access
relations-state-open = Waiting for the customer
relations-state-authorized = Authorized
relations-state-declined = Declined
relations-state-withdrawn = Withdrawn
relations-state-expired = Expired
relations-answered = { $customer }, { $date }
relations-resend = Send again
relations-resend-to = Send again to { $name }
relations-new-link = New link
relations-new-link-for = New link for { $name }
relations-withdraw = Withdraw
relations-withdraw-of = Withdraw the invitation of { $name }
relations-sent = The invitation is sent. The link before it, if there was one, does not work any more.
relations-withdrawn = The invitation is taken back. Its link does not work any more.

relations-over = This link does not work
relations-over-turn = Ask the partner who sent it for a new one.
relations-over-turn-to = If you still want to work with { $partner }, ask it for a new invitation.
relations-over-newest = The newest letter from { $partner } has the link that works. If you cannot find it, ask { $partner } to send it again.
relations-ask-for = Invitation for { $name }
relations-ask-for-until = Invitation for { $name } · valid until { $date }
relations-ask-title = { $partner } asks to be your cloud partner
relations-ask-lead = Read what it may do, then authorize it or decline. You can take administrator access back later.
relations-ask-title-both = Two companies ask to be your cloud resellers
relations-ask-lead-both = They work together. Read what each may do, then authorize both or decline. You can take administrator access back later.
relations-party-place = { $country } · MPN ID { $id }
relations-party-advises = Your contact for advice, questions and changes.
relations-party-orders = Places your orders and takes care of billing.
relations-party-does-both = Your contact for advice and questions. Places your orders and takes care of billing.
relations-what-each-may = What each company may do
relations-permission = Permission
relations-grant-order = Order, renew and change subscriptions for you
relations-grant-see = See your subscriptions
relations-grant-administer = Manage your users and licenses as an administrator
relations-grant-profile = See your company name, domain and address
relations-grant-others = Change your relations with other partners
relations-grant-pass-on = Pass these rights on to another company
relations-dap-warning = Administrator access is asked for: admin agents of these companies get the rights of a global admin in your account until you take them back.
relations-your-decision = Your decision
relations-sign-in-text = A global admin of your company decides. Sign in, or create your company's work account.
relations-sign-in = Sign in to authorize
relations-new-account = Create a work account
relations-new-account-lead = You become the first global admin of your company's customer account. Use an address of your company's own domain.
relations-ask-your-admin = A global admin of your company decides: { $admins }.
relations-pass-on = Send this page to one of them. Reading it has used nothing up.
relations-not-a-customer = You are signed in for a partner. A global admin of the customer answers this invitation.
relations-other-account = Choose another account
relations-i-authorize = I authorize { $partner } to work for { $customer }
relations-i-authorize-both = I authorize { $partner } and { $provider } to be resellers for { $customer }
relations-i-accept = I accept the customer agreement for my company
relations-text-read = Read the customer agreement (version { $number })
relations-text-version = Version { $number }
relations-text-older = A newer version is published. This one counts for those who accepted it.
relations-text-newest = Read the newest version
relations-authorize = Authorize
relations-authorize-both = Authorize both resellers
relations-keep-data = You stay the owner of your data, domain and users.
relations-keep-dap = You can take administrator access back at any time, on your page Partner relations.
relations-keep-others = Subscriptions you buy from other partners are not affected.
relations-signed-as = Signed in as { $name }. Your name and the time are recorded as the signature.
relations-decline-title = If you do not want this
relations-decline-reason = Reason
relations-decline-hint = You may leave it out. The partner reads it.
relations-decline = Decline
relations-next = What happens next
relations-next-active = At once: the relationship is active
relations-next-mail = You get a confirmation by e-mail, with the page where you can take it back.
relations-next-contact = { $partner } contacts you
relations-next-nothing-ordered = Nothing is ordered by this step itself.

relations-mine-lead = Who works for { $customer }, and what each may do.
relations-mine-none = No partners yet
relations-mine-none-text = When a partner invites your company, its link brings you to what it asks for.
relations-mine-partners = Your partners
relations-admins-only = Only global admins of your company see its partners: { $admins }.
relations-column-partner = Partner
relations-column-what = What it is to you
relations-column-since = Since
relations-column-administration = Administrator access
relations-together-with = Together with { $others }
relations-origin-created = It created your account
relations-origin-invitation = You authorized it
relations-origin-extension = Your partner brought it
relations-remove-dap = Remove access
relations-remove-dap-of = Remove administrator access of { $partner }
relations-agreement-text = A partner can order for you only once the customer agreement counts for it. When a global admin accepts it here, it counts for every partner.
relations-attested-by = { $partner } attested that { $name } accepted the customer agreement on { $date }. That counts for { $partner } only.
relations-accept-agreement = Accept the agreement
relations-done-authorized = It is authorized. The confirmation is on its way to you by e-mail.
relations-done-declined = You declined. The partner is told.
relations-done-removed = Administrator access is removed. The relationship goes on.
relations-done-accepted = The customer agreement is accepted, for every partner.

relations-agreement-title = Customer agreement of { $customer }
relations-agreement-lead = Nothing can be ordered without it. What the customer accepts counts for every partner; what you attest counts for your company only.
relations-counts-for-you = What counts for your company
relations-counts-none = No agreement counts for your company
relations-counts-none-text = The customer accepts it on its page Partner relations, or you attest that it did.
relations-column-who = Who agreed
relations-column-how = How
relations-column-day = Day
relations-how-direct = Accepted by the customer
relations-how-attested = Attested by your company
relations-recorded-by = Written down by { $name }
relations-attest-title = Attest the agreement
relations-attest-text = Enter who of the customer accepted the agreement, and when. A changed name, address or phone number makes a new record.
relations-phone = Phone number
relations-day = Day of acceptance
relations-attest = Attest
relations-attested = The agreement is attested. It counts for your company.

letter-customer-invited-subject = { $company } asks you to authorize it
letter-customer-invited-text = { $person } of { $company } asks your company to authorize { $company } as its cloud partner.
letter-customer-invited-text-both = { $person } of { $company } asks your company to authorize { $company } as its reseller, together with the indirect provider { $provider }.
letter-customer-invited-next = Open the link, read what is asked for, and authorize or decline as a global admin. The link works once, and can be passed on to your global admin.
letter-button-authorize = Read and decide
letter-safety-authorize = Nothing is granted until a global admin of your company decides. We never ask for your password by e-mail.
letter-sender-relations = Sent by { $program }, { $site }, because you took part in this.
letter-customer-authorized-subject = { $customer } authorized you
letter-customer-authorized-text = { $customer } accepted the invitation of { $company }.
letter-customer-authorized-next = The relationship is active from now on, and the customer is in your list.
letter-customer-declined-subject = { $customer } declined
letter-customer-declined-text = { $customer } declined the invitation of { $company }.
letter-customer-declined-next = The reason, if it gave one, stands with the invitation. You can invite it again.
letter-button-invitations = Open invitations
letter-relations-authorized-subject = You authorized { $company }
letter-relations-authorized-text = You authorized { $company } for your company. The relationship is active from now on.
letter-relations-authorized-text-both = You authorized { $company } and { $provider } for your company. The relationships are active from now on.
letter-relations-authorized-next = On the page Partner relations you see what each may do, and can take administrator access back.
letter-button-relations = Open partner relations
letter-fact-partner = Partner
letter-fact-partner-mpn-id = MPN ID
letter-fact-provider = Indirect provider

relations-many = Invite many
relations-many-title = Invite many customers
relations-many-lead = One table, a letter with a link of its own for each row. The rows are shown before anything is sent.
relations-many-table-hint = The first line names the columns: name, email and, if you like, language (en, sv, nl or zh-CN) and note. Separate them with commas or semicolons.
relations-many-subject = Subject ({ $language })
relations-row-waits = An invitation to this address waits for an answer. Send it again from the list of invitations.
relations-row-customer = This company is a customer already. There is nothing to ask.
