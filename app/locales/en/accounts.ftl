# Signing in and choosing the account to work in.

sign-in = Sign in
sign-in-title = Sign in with your work account
sign-in-lead = Use the account that belongs to your company.
sign-in-user = User name
sign-in-user-hint = For example, name@yourcompany.example
sign-in-password = Password
sign-in-busy = Signing in…
sign-in-no-account = No work account?
sign-in-no-account-text = Create one now. It takes two minutes, and you become its first global admin.
sign-in-create = Create one
sign-in-not-sure = Not sure if your company has an account? Ask a global admin or a user management admin of your company first; they can add or invite you.
sign-in-problems = You are not signed in
# One message for both, on purpose: nobody learns which of them was wrong.
sign-in-refused = The user name or password is not right. Check both and try again. If you forgot your password, ask a global admin of your company for a new one.
sign-in-user-missing = Enter your user name
sign-in-password-missing = Enter your password
sign-in-password-too-long = Enter a password of at most 4,096 characters
sign-in-wait-seconds = { $seconds ->
    [one] Too many tries. Wait { $seconds } second, then try again.
   *[other] Too many tries. Wait { $seconds } seconds, then try again.
}
# span: such as "5 min"
sign-in-wait = Too many tries. Wait { $span }, then try again.
sign-in-unavailable = You could not be signed in. Nothing has changed. Try again in a moment. Error number { $number }

accounts-title = Choose an account
accounts-lead = You belong to several partner accounts. Everything you do next happens in the one you choose. You can change it later in the menu behind your name.
accounts-customer = Customer
accounts-none = You belong to no partner account any more. Ask a global admin of your company to add you.
accounts-current = Chosen now
accounts-choose = Go on as { $name }
accounts-problems = The account was not changed
accounts-gone = You do not belong to that account any more. Choose another one.
