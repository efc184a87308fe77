# The partner agreement, the set-up overview, Program info and the providers.

agreement-not-global-admin = Only a global admin of your company signs the agreement.
agreement-not-qualified = The agreement can be signed when your company has passed the checks.
agreement-suspended = The account is suspended, so nothing new can begin. Ask the program desk to restore it.
agreement-mpn-id-missing = Associate an MPN ID first. It is kept with the signature.
agreement-not-published = The program desk has not published an agreement yet. There is nothing you can do until it does.
agreement-not-read = Confirm that you have read the agreement
agreement-already-signed = The agreement is signed already. Nothing has changed.
agreement-other-version = A newer version was published while you were reading. Read the version that is shown now, and accept it.
agreement-not-higher = Enter a number higher than the newest version’s
agreement-errors = The agreement was not signed
agreement-to-status = See how the checks stand
agreement-reseller = Indirect reseller agreement
agreement-accepting = By accepting, you turn on indirect reseller functions for { $company }.
agreement-accepting-both = By accepting, you turn on indirect reseller functions for { $company }. You stay a direct bill partner, so your profile shows both.
agreement-accepting-region = By accepting, { $company } signs for the region it does business in.
agreement-will = You will be able to
agreement-will-not = You will not be able to
agreement-can = connect with indirect providers of your region, invite customers, and sell what the providers deliver.
agreement-cannot = order without a provider, or sell to customers outside your region.
agreement-can-both = connect with indirect providers, invite customers, and move direct bill customers and subscriptions to a provider.
agreement-cannot-both = create purchases with direct bill for customers you acquire as an indirect reseller, or go back to direct bill only.
agreement-read = Read the agreement
agreement-version = Version { $number } · { $language }
# size: in KB
agreement-download-pdf = Download agreement (PDF, { $size } KB)
agreement-download-text = Download agreement (text, { $size } KB)
agreement-busy = Signing…
agreement-have-read = I have read the agreement and may accept it for my company
agreement-recorded = Your name, time and IP address are recorded as the signature.
agreement-accept = Accept and continue
agreement-not-now = Not now
agreement-signed-on = Signed { $date }
agreement-is-pdf = This version is a PDF. Download it to read it.
agreement-who-signs = Only a global admin signs. Ask: { $names }.
agreement-languages = Other languages

versions-lead = What partners sign. A version is in force from the moment it is published, and is never changed.
versions-done = The version is published. Partners sign this one from now on.
versions-errors = The version was not published
versions-number-malformed = Enter a version number with one to three parts, like 3.1
versions-file-missing = Choose the English text
versions-file-too-large = Choose files of at most { $most } MB each
versions-file-malformed = Choose a PDF or a Markdown text in UTF-8 for { $language }
versions-new = Publish a version
versions-new-text = Whoever has signed an earlier version need not sign again.
versions-busy = Publishing…
versions-number = Version number
versions-number-hint = Higher than the newest, such as 3.1
versions-publish = Publish
versions-file-hint = PDF or Markdown, at most 5 MB. Required: it is shown where a language is missing.
versions-optional = PDF or Markdown, at most 5 MB. Optional.
versions-none = No version yet
versions-none-text = Until you publish one, nobody can sign, and no program becomes active.
versions-published = Published versions
versions-column-version = Version
versions-column-published = Published
versions-column-texts = Texts
versions-in-force = In force
versions-pdf = PDF, { $size } KB
versions-text = text, { $size } KB

providers-lead = Providers that order and bill on behalf of your customers.
providers-none = No indirect provider yet
providers-none-text = Find a provider in your region and contact it. The provider sends you an invitation, and a global admin of your company accepts it.
providers-count = { $count ->
    [one] { $count } active
   *[other] { $count } active
}
providers-yours = Your partnerships
providers-column-provider = Provider
providers-column-since = Partner since

program-info-unsigned = The { $agreement } is not signed for your region. New business is blocked until it is.
program-info-both-signed = Your company is both a direct bill partner and an indirect reseller. All agreements are signed.
program-info-both = Your company is both a direct bill partner and an indirect reseller.
program-info-signed = All agreements are signed.
program-info-programs = Programs
program-info-column-program = Program
program-info-column-enrollment = Enrollment
program-info-column-since = Since
program-info-active = Active
program-info-not-enrolled = Not enrolled
program-info-draft = Begun, not sent
program-info-pending = In review
program-info-qualified = Approved, not signed
program-info-rejected = Rejected
program-info-declined = Declined for good
program-info-agreements = Agreements
program-info-column-agreement = Agreement
program-info-column-status = Status
program-info-column-signed-by = Signed by
program-info-download = Download
program-info-is-signed = Signed
program-info-not-signed = Not signed
program-info-account = Account
program-info-mpn-id = MPN ID
program-info-country = Country or region
program-info-region = Region you can sell in
program-info-no-market = The program is not offered in your country.
program-info-markets = { $count ->
    [one] { $count } market
   *[other] { $count } markets
}
program-info-contact = Primary contact
program-info-standing = Standing
program-info-none = Not given yet

setup-welcome = Welcome, { $name }
setup-left = { $count ->
    [one] One step remains before you can work with an indirect provider.
   *[other] { $count } steps remain before you can work with an indirect provider.
}
setup-declined = The program desk has declined the enrollment for good.
setup-direct-bill = Your direct bill customers and your billing go on while you change over.
setup-begin = Start enrollment
setup-ask-admin = A global admin enrolls the company. Ask: { $names }.
setup-invitation = Become an indirect reseller
setup-invitation-text = { $company } is in no program yet. Enroll it, and after the checks you sell through an indirect provider that orders and bills for your customers.
setup-status-text = The application is sent. Its status page shows what is being checked, what is needed, and when to expect an answer.
setup-to-status = View the status
setup-count = { $done } of { $all }
setup-title = Set-up
setup-done = Done
setup-waiting = Waiting
setup-rejected = Rejected
setup-not-yet = Not yet
setup-you = You, as a global admin
setup-global-admins = A global admin: { $names }
setup-contact = Your primary contact
setup-open-link = Open the link in the e-mail we sent
setup-same-day = The check starts as soon as the address is confirmed.
setup-to-enroll = Enroll your company
setup-fifteen-minutes = Takes about 15 minutes
setup-to-finish = Finish the form and select Enroll now
setup-kept = What you typed is kept for 30 days
setup-to-correct = Correct what was rejected, and send it again
setup-any-time = At any time
setup-to-answer = Send the documents that were asked for
setup-clock-stands = The check continues when they have arrived
setup-to-check = Check your company details
setup-business-days = Usually 3–5 business days
setup-nothing = Nothing more
setup-never = It cannot be sent again
setup-ask-desk = Ask the program desk
setup-to-restore = Restore the account, which is suspended
setup-to-publish = Publish the agreement
setup-to-associate = Associate an MPN ID with the account
setup-before-signing = Any time before the agreement is signed
setup-before-sending = Before the form is sent
setup-to-accept = Read and accept: { $agreement }
setup-five-minutes = Takes 5 minutes. Indirect reseller functions open at once.
setup-known-before = Known from before
setup-enroll = Enroll the company
setup-verify-email = Verify e-mail address
setup-link-sent = The link was sent to the primary contact
setup-approved = Company details approved
setup-after-email = After the e-mail address is verified
setup-associate = Associate MPN ID
setup-sign = Sign the { $agreement }
setup-accept-reseller = Accept the indirect reseller agreement
setup-global-admin = Global admin
setup-admin-agent = Admin agent role
setup-admin-agent-text = Given when the program becomes active, to the person who enrolled
setup-admin-agent-yours = You have it
setup-connect = Connect with a provider
setup-after-that = After the step above

notice-signed = You have signed the partner agreement.
notice-changed-over = You are an indirect reseller too.
notice-signed-by = Signed { $date } by { $name }.
notice-to-program = View in Program info
notice-dismiss = Dismiss
notice-no-agent-you = You enrolled the company but are not an admin agent. Without that role you cannot work for customers.
notice-no-agent = { $name } enrolled the company but is no longer an admin agent, and so cannot work for customers.
notice-to-users = See the roles
