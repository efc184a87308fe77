# Applications of a partner that call the REST API, and the consents of people in whose name they act.

tab-applications = Applications
applications-lead = Software of your company that works here over the REST API, each with access of its own.
applications-create = Create application
applications-of-company = Applications of { $company }
applications-not-yours = Other people create and revoke the applications of your company
applications-none = No application has access yet
applications-none-text = Create one to let software of your company do here what its roles allow.
applications-name = Application
applications-roles = Roles
applications-made = Created
applications-used = Last used
applications-ends = Ends
applications-state = State
applications-command-line = At the command line
applications-never = Never
applications-good = Active
applications-ends-soon = { $days ->
    [one] Ends within a day
   *[other] Ends in { $days } days
}
applications-ended = Expired
applications-revoked = Revoked
applications-done-revoked = The application is revoked. None of its tokens works any more.
applications-done-withdrawn = Your consent is withdrawn. The application can no longer act in your name.

# Creating one

applications-create-lead = Its secret is shown once, right after you create it.
applications-name-label = Name
applications-name-hint = As people will see it in lists, letters and the log
applications-name-missing = Enter a name for the application
applications-name-long = Enter a name of at most { $most } characters
applications-days-label = Days until it ends
applications-days-hint = 1 to { $most }. Global admins get a letter { $soon } days before.
applications-days-wrong = Enter a whole number of days from 1 to { $most }
applications-roles-hint = Give it only the roles it needs. It can never do more than they allow.

# What is told once, and how to connect

applications-created = { $name } has access
applications-secret-once = The secret will not be shown again. Copy it to where the application keeps it: nothing here stores it.
applications-copy-now = To copy now
applications-secret = Client secret
applications-copy-secret = Copy secret
applications-good-until = It works until { $date }, unless somebody revokes it before.
applications-another = Create another
applications-connect = How it connects
applications-client-id = Client ID
applications-copy-id = Copy client ID
applications-tenant-id = Tenant ID
applications-token-url = Token URL
applications-api-url = API base URL
applications-connect-text = These commands need curl and jq. They ask for a token, then list your customers with it. The secret is read from the keyboard, so that it does not stay in the history of the shell.
applications-connect-person-text = These commands need curl and jq. They ask for a token in your name, then list your customers with it. The secret and the refresh token are read from the keyboard, so that they do not stay in the history of the shell.
applications-commands = Commands to begin with
applications-copy-commands = Copy commands
applications-reference = All operations of the API

# One of them

applications-about = About it
applications-revoke = Revoke…
applications-was-revoked = It was revoked on { $date }. Nothing works with it any more.
applications-has-ended = Its time was over on { $date }. Create another application to go on.
applications-people = Who lets it act in their name
applications-nobody = Nobody does.

# Revoking it

applications-revoke-title = Revoke { $name }
applications-revoke-means = What stops at once
applications-revoke-tokens = Every access token it holds is refused from the next call on
applications-revoke-secret = Its client ID and secret get no new tokens
applications-revoke-consents = The consent of { $names } ends with it
applications-revoke-stays = What it did remains, also in the log. Revoking cannot be undone: to have access again, create another application.
applications-revoke-button = Revoke

# Consents

applications-in-your-name = In your name
applications-in-your-name-text = An application that you let act in your name may do what both your roles and its own allow. The log shows it under your name.
applications-none-offered = No application can act in your name at present. When your company has one that works, you find it here.
applications-shared-roles = Roles you both have
applications-no-shared-role = None, so there is nothing it could do
applications-consent = Your consent
applications-consent-none = Not given
applications-consent-until = Until
applications-what-to-do = What you can do
applications-let = Let it act…
applications-let-of = Let { $name } act in your name
applications-new-token = New token…
applications-new-token-of = New token for { $name }
applications-withdraw = Withdraw
applications-withdraw-of = Withdraw your consent for { $name }
applications-let-roles = What it may do in your name
applications-let-log = The log shows what it does under your name
applications-let-until = Your consent ends on { $date }, when you withdraw it, or when the application is revoked
applications-let-again = You let it act already, until { $date }. The new token replaces the one you have, which then stops working at once.
applications-let-button = Let it act in my name
applications-nothing-to-let = You and this application have no role in common, so there is nothing it could do in your name.
applications-token-once = The refresh token will not be shown again. Enter it in { $name }: together with its secret, it acts in your name.
applications-refresh-token = Refresh token
applications-copy-token = Copy token

# Letters to global admins

letter-credential-made-subject = The application { $application } has access to { $company }
letter-credential-made-text = { $person } created the application { $application } for { $company }. It can call the REST API with the roles it was given.
letter-credential-made-text-machine = At the command line, the application { $application } was created for { $company }. It can call the REST API with the roles it was given.
letter-credential-made-next = If nobody of your company meant this, revoke the application: its tokens stop working at once.
letter-credential-revoked-subject = The application { $application } has no access to { $company } any more
letter-credential-revoked-text = { $person } revoked the application { $application } of { $company } on { $date }. None of its tokens works any more.
letter-credential-revoked-text-machine = At the command line, the application { $application } of { $company } was revoked on { $date }. None of its tokens works any more.
letter-credential-revoked-next = If the software is still needed, create another application for it.
letter-credential-ends-subject = The access of { $application } to { $company } ends soon
letter-credential-ends-text = The application { $application } of { $company } works until { $date }. After that it gets no tokens, and its calls are refused.
letter-credential-ends-next = If the software is still needed, create another application for it in time, then revoke this one.
letter-button-application = Open the application
letter-fact-software = Application
letter-fact-client-id = Client ID
letter-sender-applications = Sent by { $program }, { $site }, because you are a global admin of { $company }.
