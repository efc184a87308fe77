# The operator's rooms: settings, markets, accounts, its log; and the banner of an account that is suspended.

operator-tab-settings = Settings
operator-tab-markets = Markets
operator-tab-log = Event log
operator-apply = Apply
operator-clear = Clear search and filters
operator-cancel = Cancel
operator-errors = Nothing was changed
operator-now = Currently: { $value }
operator-already-so = It is like that already. Nothing was changed.
operator-reason-missing = Choose the reason.
operator-not-a-reseller = This reason is for indirect resellers only. Choose another one.
operator-not-direct-bill = This company has no direct bill program.
operator-market-in-use = Partners are in this market. It can be closed when there are none.
operator-not-a-market = The program is not offered in this country.
operator-day-passed = Choose today or a later day.
operator-day-malformed = Enter the day, like 2026-12-31.
operator-code-malformed = Enter the code with two letters, like SE.
operator-currency-malformed = Enter the currency with three letters, like EUR.
operator-days-malformed = Enter a number of days from 0 to 365.
operator-pattern-malformed = Enter a domain that can be registered, like gmail.com, or a name with any ending, like yahoo.*
operator-choose = { $field }: choose one from the list.

settings-lead = What applies to the whole program. Every change is kept in the event log.
settings-card = Names and enrollment
settings-program-name = Name of the program
settings-program-name-hint = As partners read it, in every language.
settings-operator-name = Name of the operator
settings-operator-name-hint = Whom partners turn to when something is unclear.
settings-agreement-name = Name of the agreement
settings-agreement-name-hint = The agreement every partner signs before it does business.
settings-mode = When the MPN ID is chosen
settings-mode-hint = Applies to enrollments that begin from now on.
settings-mode-pmc = Before the form
settings-mode-pmc-hint = The applicant signs in to the membership directory first and chooses its company profile.
settings-mode-after = After the form
settings-mode-after-hint = The applicant associates a location’s MPN ID later, on the page Identifiers.
settings-invitations = Validity of invitations, in days
settings-invitations-hint = 0 means that invitations never expire.
settings-save = Save settings
settings-done = The settings are saved.

web-mail-card = Web-mail services
web-mail-lead = Addresses of these services are refused as a company’s contact address.
web-mail-pattern = Domain
web-mail-pattern-hint = A domain such as gmail.com, or a name with any ending such as yahoo.*
web-mail-service = Service
web-mail-service-hint = The name the applicant reads, such as Gmail.
web-mail-add = Add service
web-mail-added = The service is on the list. Its addresses are refused from now on.
web-mail-remove = Remove
web-mail-remove-one = Remove { $pattern }
web-mail-removed = The domain is off the list. Its addresses are accepted from now on.
web-mail-already = This domain is on the list already.

markets-lead = Where the program is offered. Partners sell to customers in their own region only.
markets-add = Add market
markets-search = Country or code
markets-region = Region
markets-all-regions = All regions
markets-not-offered = Not offered
markets-announced = Announced
markets-from = From { $date }
markets-terms = { $region }, { $currency }
markets-no-match = No market matches
markets-no-match-hint = Search for another name, or choose another region.
markets-pages = Pages of the list
markets-shown = { $first }–{ $last } of { $total }
market-name = Market
market-code = Country code
market-code-hint = Two letters, such as SE.
market-currency = Currency
market-currency-hint = Three letters, such as EUR. Partners in this market are billed in it.
market-from = From
market-from-hint = Today or a later day (UTC).
market-from-beginning = From the beginning
market-facts = Market
market-partners = Partners in this market
market-terms = Region and currency
market-in-force = In force
market-announced = Announced
market-past = Past
market-change = Change from a day on
market-change-note = Partners and customers that are in the market keep their region, and so do their partnerships. Only what is new follows the change.
market-close = No longer offered
market-choose-region = Choose a region
market-save = Save change
market-changed = The change is saved.
market-added = The market is added.
market-already = There is a market with this code already.
market-new-lead = Companies in this country can enroll from that day on.

accounts-list-lead = Every company with a partner account: its programs, and how it stands.
accounts-search = Company, domain or MPN ID
accounts-program = Program
accounts-standing = Standing
accounts-all = All
accounts-list-none = There is no partner yet
accounts-list-none-hint = Companies appear here when they create an account to enroll.
accounts-no-match = No account matches
accounts-no-match-hint = Search for another name, or choose other filters.
accounts-pages = Pages of the list
accounts-shown = { $count ->
    [one] { $count } account, sorted by domain
   *[other] { $count } accounts, sorted by domain
}
account-company = Company
account-domain = Domain
account-country = Country
account-programs = Programs
account-mpn = MPN ID
account-mpn-id = MPN ID { $id }
account-state = State
account-facts = Company
account-since = Since { $date }
account-enrollment = Enrollment
account-enrollment-draft = Being filled in
account-enrollment-pending = Being checked
account-enrollment-qualified = Approved, agreement not signed
account-enrollment-active = Active
account-enrollment-rejected = Rejected
account-enrollment-declined = Declined
account-customers = Customers of this partner
account-history = Decisions
account-history-none = Nothing has been decided about this account yet.
account-already = Somebody decided this already. The page shows how the account stands now.
account-done-suspend = The account is suspended. Its people see it on every page.
account-done-restore = The account is in good standing again.
account-done-restrict = Direct bill is restricted from that day on. The primary contact and the global admins get an e-mail.
account-done-lift = The restriction is lifted.
account-done-open = The change to indirect is open to this company.
account-done-close = The change to indirect is closed to this company.
account-suspended-since = Suspended since { $date }. Reason: { $reason }.

standing-good = Good standing
standing-suspended = Suspended
standing-restricted = Direct bill restricted
standing-restricted-from = Restricted from { $date }
suspension-overdue-bill = a bill is more than 60 days overdue
suspension-abuse = significant abuse
suspension-provider-trouble = trouble at an indirect provider that harms the account
suspension-profile-rejected = the legal profile failed the verification
suspend = Suspend account
suspend-hint = Existing subscriptions and services go on. The company cannot enroll, sign, ask for transfers or accept them until it is restored.
suspend-reason = Reason
restore = Restore good standing
restore-hint = The company can do new business again at once.

direct-bill = Direct bill
restrict = Restrict direct bill
restrict-from = Restricted from
restrict-from-hint = Today or a later day (UTC). The company is told by e-mail now.
restrict-stops = Stops: new subscriptions and add-ons, one-time purchases, shared services, new customers, requests for direct relationships, new sandboxes.
restrict-leaves = Stays: suspending subscriptions, changing numbers of licenses, existing Azure, renewals, bills.
restrict-way-out = Stays open: invitations together with a provider, extending relationships, transfers to a provider.
restricted-since = Restricted since { $date }.
restricted-from = Will be restricted from { $date }.
lift = Lift restriction

transition = Change to indirect
transition-open = This direct bill partner can enroll as an indirect reseller.
transition-closed = This direct bill partner cannot enroll as an indirect reseller now.
transition-made = This company is a direct bill partner and an indirect reseller. There is no way back.
transition-open-it = Open
transition-close-it = Close

banner-suspended = Your account is suspended: { $reason }.
banner-suspended-works = Existing subscriptions, licenses and services go on, and you can manage them.
banner-suspended-stops = New business waits until the account is in good standing again: enrolling, signing, asking for transfers and accepting them. Your global admin turns to the program desk.
banner-restricted-since = Direct bill has been restricted for your company since { $date }.
banner-restricted-from = Direct bill of your company will be restricted from { $date } on.
banner-restricted-works = Existing subscriptions go on. New direct business stops; you can hand subscriptions over to an indirect provider.

log-lead = What was decided here, by whom. Entries are never changed or removed.
log-relation-ended = Relationship with a customer ended
log-when = When
log-what = What
log-about = About
log-who = Who
log-refused = Refused
log-program = The program
log-none = Nothing has been decided yet
log-none-hint = Every change of settings, markets and accounts appears here.
log-pages = Pages of the log
log-shown = { $count ->
    [one] { $count } entry, newest first
   *[other] { $count } entries, newest first
}
log-other = Other: { $name }
log-verification = Verification decided
log-settings-changed = Settings changed
log-setting = { $name }: “{ $old }” → “{ $new }”.
log-web-mail-added = Web-mail service added
log-web-mail-removed = Web-mail service removed
log-market-changed = Market changed
log-market-added = Market added
log-operator-founded = Operator founded
log-account-suspended = Account suspended
log-account-restored = Good standing restored
log-restricted = Direct bill restricted
log-lifted = Restriction of direct bill lifted
log-transition-opened = Change to indirect opened
log-transition-closed = Change to indirect closed

desk-checking = Enrollments being checked
desk-qualified = Approved, not signed yet
desk-suspended = Suspended accounts
desk-restricted = Restricted direct bill
desk-waiting = Waiting for a decision
desk-nothing-waits = Nothing waits for a decision right now. The next enrollment appears here when it is sent.
desk-age = { $days ->
    [one] { $days } business day
   *[other] { $days } business days
}
desk-sent = { $number }, sent { $date }
