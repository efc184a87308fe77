# People of a tenant: settings tabs, user management, invitations, work accounts, passwords.

tab-organization = Legal info
tab-identifiers = Identifiers
tab-users = User management
tab-program = Program info

# What is wrong and what to do

people-problems = Nothing was changed
people-last-global-admin = At least one person must be global admin. Make somebody else global admin first.
people-last-operator-admin = At least one person must be operator admin. Make somebody else operator admin first.
people-global-admin-only = Only a global admin can do this for a global admin. Ask one of them.
people-role-not-yours = Your roles do not let you give or take this role. Ask a global admin.
people-name-taken = This address has an account already. Sign in with it.
people-password-to-be-changed = Change your temporary password first.
people-same-password = Choose another password than the present one.
people-wrong-password = The present password is not right. Enter it again.
people-invitation-unknown = This invitation no longer works: it was used, withdrawn, replaced by a newer one, or is older than seven days. Ask the person who invited you for another.
people-invitation-for-other = This invitation is for another account than the one you are signed in with. Sign out, then open the link again.
people-already-member = This person belongs to your company already. Open them in the list to change their roles.
people-kept-elsewhere = This account was created in another company, which keeps its password. Ask that company’s global admin.
people-domain-taken = Your company has an account already, so no second one was created. Ask a global admin of your company to add you or to invite you.
people-customer-domain = Your company is a customer under this domain already, and a partner's account cannot be a customer. Use an address of another domain of your company for the partner's account.
people-code-wrong = The code is not right. Enter the six digits from the newest e-mail.
people-code-expired = This code is no longer valid. Send a new one.
people-first-name-missing = Enter the first name
people-last-name-missing = Enter the last name
people-name-missing = Enter the full name
people-name-too-long = Enter a shorter name
people-name-characters = Enter the name without line breaks or hidden characters
people-email-missing = Enter the e-mail address
people-email-web-mail = Enter an address at your company’s own domain, not one of a web-mail service such as Gmail or Outlook.com
people-email-malformed = Enter an e-mail address like name@yourcompany.example
people-country-missing = Choose the country or region
people-number-malformed = Enter the company registration number in the form your country gives it
people-phone-malformed = Enter the phone number with the country code, for example +36 1 234 5678
people-roles-missing = Choose one role or more
people-authorized-missing = Tick the box if you are authorized to create this account
people-language-unknown = Choose one of the languages
people-password-missing = Enter a password
people-password-short = Enter a password of at least { $least } characters
people-password-long = Enter a password of at most { $most } characters
people-password-guessable = Choose a password that is not made of your name or address and does not repeat a few characters
people-password-hint = At least { $least } characters. Three unrelated words work well.
people-role-missing = This takes the role { $roles }. Ask somebody who has it.
people-overtaken = Somebody changed this while you were looking. Nothing of yours was stored. Look at it again, then decide.
people-not-found = This no longer exists.
people-unavailable = This could not be done. Nothing has changed. Try again in a moment. Error number { $number }

# Fields and buttons

people-first-name = First name
people-last-name = Last name
people-name = Full name
people-email = E-mail
people-optional = (optional)
people-cancel = Cancel
people-done = Done
people-update = Update
people-you = You

# User management

add-user = Add user
invite-user = Invite by e-mail
users-table = Users
users-user = User
users-roles = Roles
users-last = Last sign-in
users-never = Never
users-no-role = No role
users-search = Name or e-mail
users-role = Role
users-all-roles = All roles
users-apply = Apply
users-none = Nobody matches your search and filter
users-clear = Clear search and filters
users-pages = User pages
users-count = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
users-done-roles = The roles are updated. They count at once.
users-done-removed = The person no longer belongs to your company.
users-done-invited = The invitation is on its way.
users-done-resent = A new invitation is on its way. The earlier link no longer works.
users-done-withdrawn = The invitation is withdrawn. Its link no longer works.
add-title = Add a user
add-lead = The person gets a temporary password, which you see once and hand over. Inviting by e-mail is safer: then nobody but the person knows a password.
add-email-hint = The person signs in with this address.
add-known = { $name } is added. The address { $address } has an account already: the person signs in with the password they have, and chooses your company.
add-once = { $name } can sign in. The temporary password is shown once: write it down now.
add-temporary-password = Temporary password
add-once-how = Hand it over in person or by telephone. At the first sign-in the person chooses another password. If it is lost, give a new one on the person’s page.
add-another = Add another user
reset-title = New password
reset-text = Gives a temporary password, shown once. The present password stops working, and all the person’s sessions end.
reset-button = Reset password
remove-title = Remove from the company
remove-text = { $name } loses every role at { $tenant } and is signed out there at once. What the person did stays in the log.
remove-button = Remove

# Role boxes

boxes-manage = Manages your company’s account as
boxes-customers = Works with customers as
boxes-company = Keeps company and billing data as
boxes-operator = Works for the program as
boxes-global-admin-only = Only a global admin gives and takes this role.
boxes-not-yours = Your roles do not let you change this one.
boxes-keep-global-admin = At least one person must be global admin. You cannot remove the last one.
boxes-keep-operator-admin = At least one person must be operator admin. You cannot remove the last one.
role-does-global-admin = Signs agreements, accepts providers, manages everyone
role-does-user-admin = Adds users and changes roles
role-does-account-admin = Adds locations and users, gives company roles
role-does-mpn-admin = Keeps the membership data
role-does-billing-admin = Sees invoices, reads customers
role-does-admin-agent = Customers, transfers and invitations. Needed to finish setting up the account
role-does-sales-agent = Views customers, accepts and checks transfers
role-does-helpdesk-agent = Views customers and helps their users
role-does-operator-admin = Runs the program: settings, markets, accounts, people
role-does-verifier = Checks companies that enroll

# Invitations

invite-title = Invite by e-mail
invite-lead = We send a link that works once, for seven days. The person chooses the password; nobody else ever knows it.
invite-language = Language of the e-mail
invite-send = Send invitation
waiting-title = Open invitations
waiting-until = Valid until
waiting-action = What to do
waiting-expired = Expired
waiting-by = Invited by { $name }
waiting-resend = Send again
waiting-withdraw = Withdraw
waiting-resend-to = Send again to { $address }
waiting-withdraw-to = Withdraw the invitation of { $address }
join-title = Join { $company }
join-lead = { $name } invites you to work in this partner account.
join-gone = This invitation does not work
join-known = { $address } has an account already. Sign in with it, then accept.
join-button = Accept and join

# Creating a work account

new-account-title = Create a work account
new-account-lead = You will be the first global admin. You can add other people later, under Settings, User management.
new-account-email = Work e-mail
new-account-email-hint = We send a code here. Use your company’s domain, not Gmail or Outlook.com.
new-account-country = Country or region
new-account-country-hint = You cannot change this later. It decides which indirect providers you can work with.
new-account-number-hint = Only for companies in { $countries }. Leave it empty elsewhere.
new-account-phone-hint = With the country code. Needed in the same countries.
new-account-choose-country = Choose
new-account-authorized = I am authorized to create this account for my company
new-account-button = Create account
code-title = Confirm your e-mail address
code-lead = We sent an e-mail to { $address }. Enter the code in it to finish.
code-label = Code
code-hint = Six digits. The code is valid for ten minutes.
code-button = Confirm and continue
code-none = No code?
code-none-text = Look in your spam folder. If you have an account already, the e-mail says so instead.
code-again = Send a new code
code-restart = Use another address
code-sent-again = A new e-mail is on its way. An older code is no longer valid.

# One's own account

account-title = Your account
account-lead = What you change here counts in every company you belong to.
account-profile = Name and language
account-save = Save
account-security = Password and sessions
account-sessions = Sign out everywhere else
account-sessions-text = Ends your sessions in other browsers and on other devices.
account-done-profile = Your name and language are saved.
account-done-password = Your password is changed. Every other session of yours has ended.
account-done-sessions = Every other session of yours has ended.
password-title = Change your password
password-lead = Every other session of yours ends when you change it.
password-forced = You signed in with a temporary password. Choose one of your own before you continue.
password-present = Present password
password-new = New password
password-button = Change password

# Who can help

no-role-title = You need a role
no-role-text = You belong to { $tenant } but have no role there yet, so there is nothing you can see or do.
helpers-hold = Who has it: { $names }.
helpers-give = Who can give you a role: { $names }.
