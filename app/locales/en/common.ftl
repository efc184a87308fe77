# What stands on every page.
#
# Terms. Each has one translation in every language; they stand at the top of its common.ftl.
# indirect provider · indirect reseller · direct bill partner (direct bill) · transfer request (request)
# subscription · base subscription · add-on · license · admin agent · sales agent · global admin
# customer agreement · partner agreement · withdraw (the sender) · decline (a part) · reject (a whole request)
# accept · authorize (an invitation) · attest (an acceptance) · suspended · complete · expired · overdue · program desk
# U+00A0 stands between a number and its unit, and inside MPN ID.

program-name = Nordic Cloud Program
title = { $title } · Twotier
title-error = Error: { $title }
skip-to-content = Skip to content
breadcrumb = Breadcrumb
menu = Menu
main-navigation = Main
nav-overview = Overview
nav-requests = Requests
nav-customers = Customers
nav-transfers = Transfers
nav-enrollment = Enrollment
nav-relations = Partner relations
nav-people = People
nav-licenses = Licenses
nav-resellers = Indirect resellers
nav-catalogue = Catalogue
nav-partnerships = Partnerships
nav-providers = Indirect providers
nav-settings = Settings
nav-verification = Verification
nav-accounts = Accounts
nav-membership = Membership directory
nav-agreements = Partner agreement
nav-program = Program settings
nav-mailbox = Mailbox
nav-help = Help
search-all = Search customers or transfers
search-accounts = Search accounts
account-of = Account: { $name }
change-tenant = Change account
language = Language
theme = Theme
theme-light = Light
theme-dark = Dark
theme-system = Follow the system
sign-out = Sign out
previous = Previous
next = Next
print = Print
list-comma = { ", " }
list-or = { $first } or { $last }
time-in-utc = { $time } UTC

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-days = { $days } d
span-days-hours = { $days } d { $hours } h

program-indirect-provider = Indirect provider
program-dual-role = Indirect reseller and direct bill
program-direct-bill = Direct bill partner
program-indirect-reseller = Indirect reseller
program-none = In no program
program-operator = Program operator

role-global-admin = global admin
role-user-admin = user management admin
role-account-admin = account admin
role-mpn-admin = MPN partner admin
role-billing-admin = billing admin
role-admin-agent = admin agent
role-sales-agent = sales agent
role-helpdesk-agent = helpdesk agent
role-operator-admin = operator admin
role-verifier = verifier

your-turn = Your turn
waiting-for = Waiting for { $name }
transfer-active = Active
transfer-in-progress = Transferring
transfer-complete = Complete
transfer-partially-complete = Partially complete
transfer-failed = Failed
transfer-rejected = Rejected
transfer-withdrawn = Withdrawn
transfer-expired = Expired

who-acts-now = Who acts now
what-is-needed = What is needed
when = When

# A link follows.
live-changed = This changed while you were typing.{ " " }
live-show-it = Show it as it is now
live-stale = The connection is lost. What you see may be old.
form-busy = Working…
form-offline = The server cannot be reached. Nothing has changed. Check your connection and try again.
copy-link = Copy link
copy-message = Copy message
copied = Copied
changed-meanwhile = Changed while you were looking

# The regions of the markets, by the names the operator has for them in English.
region-africa = Africa
region-asia-pacific = Asia and Pacific
region-australia = Australia
region-brazil = Brazil
region-canada = Canada
region-europe = Europe
region-india = India
region-japan = Japan
region-korea = Korea, Republic of
region-latam-caribbean = Latin America and the Caribbean
region-mecee = Middle East, Central Europe, and Eastern Europe
region-new-zealand = New Zealand
region-russia = Russia
region-taiwan = Taiwan
region-united-states = United States
