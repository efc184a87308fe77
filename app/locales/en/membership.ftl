# MPN IDs: signing in to the membership directory, choosing one, adding a location; and the operator's directory.

mpn-id = MPN ID
mpn-ids = MPN IDs
mpn-type = Type
mpn-location = Location
mpn-status = Membership
mpn-usable = Can be used here
mpn-choose = Choose
mpn-place = { $city }, { $country }
mpn-kind-global = Headquarters
mpn-kind-location = Location
mpn-status-active = Active
mpn-status-pending = Pending
mpn-status-declined = Declined

mpn-who-you = You, as a global admin
mpn-who = A global admin: { $names }
mpn-who-nobody = A global admin; this company has none. Ask the program desk.
mpn-who-done = Nobody
mpn-what = Choose the location MPN ID for this account
mpn-what-done = Nothing. The MPN ID is associated.
mpn-when = Takes 2 minutes. You can postpone, but you cannot sign the agreement or sell before it is done.
mpn-when-other = It can be postponed, but the agreement cannot be signed and nothing sold before it is done.
mpn-when-done = It can be changed at any time, to another location in the same country.
mpn-in-use-here = MPN ID of this account
mpn-of-company = MPN IDs of { $company }
mpn-same-country = Same country
mpn-ours = In use by this account
mpn-other-country = Other country
mpn-other-country-why = This account is in { $country }. Choose or add a location there.
mpn-not-a-location = Not a location
mpn-not-a-location-why = Choose an ID with type Location
mpn-in-use = In use
mpn-in-use-why = Another account uses it. Each account needs a location of its own.
mpn-not-active-why = Only an active MPN ID can be used
mpn-not-migrated = Not migrated
mpn-not-migrated-why = It is not in the partner center yet. Ask the program desk.
mpn-associate = Associate MPN ID
mpn-not-associated = The MPN ID was not associated
mpn-not-now = Not now
mpn-not-listed = ID not in the list?
mpn-other-login = Sign in with another MPN account
mpn-add = Add a location
mpn-done = MPN ID { $id } is associated with this account.
mpn-added = The location is added. Its MPN ID is { $id }; it can be associated at once.
mpn-read-only = Only a global admin can sign in to the membership directory and associate an MPN ID.

mpn-sign-in-title = Sign in with your MPN account
mpn-sign-in-hint = The user name and password of your company’s membership. They may differ from those of your work account.
mpn-sign-in-problems = You are not signed in to the membership directory
mpn-login = MPN user name
mpn-password = MPN password
mpn-login-missing = Enter the MPN user name
mpn-password-missing = Enter the MPN password
mpn-no-login = No MPN account?
mpn-refused-sign-in = The MPN user name or password is not right. Check both and try again. After five wrong tries the sign-in is locked for 15 minutes.
mpn-refused-locked = This MPN sign-in is locked for 15 minutes after five wrong tries. Wait, then try again.
mpn-refused-not-in-directory = This MPN ID is not in your company’s membership, or was not migrated to the partner center. Choose one from the list.
mpn-refused-global-id = This is the company’s headquarters ID. Choose an MPN ID with type Location.
mpn-refused-other-country = This account is in { $country }. Choose a location there, or add one.
mpn-refused-in-use = Another account uses this MPN ID. Each account needs a location of its own: choose another one, or add one.
mpn-refused-not-active = The membership of this MPN ID is not active. Choose an active one.
mpn-refused-nothing-chosen = Choose an MPN ID
mpn-refused-name-taken = Your company has a location of this name. Add the legal form or the city to the name.

mpn-enroll-title = Associate your MPN ID
mpn-enroll-lead = Sign in with your company’s MPN account, then choose the profile to enroll with.
mpn-enroll-why = Why we ask
mpn-enroll-tied = Choose the MPN ID to which your incentives, benefits and competencies are tied. Providers put it on what they sell with you.
mpn-enroll-which = It must be active, a location, and in { $country }, where this account is.
mpn-enroll-continue = Continue
mpn-enroll-cancel = Cancel and sign in with another login

mpn-add-lead = A new location gets an MPN ID of its own. You cannot remove it afterwards.
mpn-name = Name of the location
mpn-name-hint = A name your company does not use for another location, such as the legal name with the city
mpn-country-hint = Comes from your work account. An account can only use locations in its own country.
mpn-country-fixed = This account is in { $country }, and so are its locations. A location elsewhere belongs to an account there.
mpn-contact = Contact of the location
mpn-contact-hint = The person to write to about this membership.
mpn-email = Work e-mail
mpn-phone-hint = Digits only, at most 10, without country code and spaces
mpn-phone-form = Enter the phone number with digits only, at most 10, without country code, like 0317000000

directory-lead = Companies with their MPN IDs, and the accounts that use them.
directory-search = Number, name or city
directory-none = The directory is empty
directory-none-hint = Import the companies and their MPN IDs below.
directory-no-match = Nothing matches
directory-no-match-hint = Check the spelling, or search for part of the number, name or city.
directory-used-by = Used by
directory-unused = Nobody
directory-shown =
    { $count ->
        [one] { $count } MPN ID
       *[other] { $count } MPN IDs
    }
directory-pages = Pages of the directory
directory-import = Import
directory-import-hint = Right rows are stored, wrong ones are told below. Nothing is removed. Each file may have up to { $most } MB; for larger ones use the command line.
directory-file-locations = Companies and locations
directory-file-logins = Logins
directory-locations-hint = CSV in UTF-8 with the columns Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code, Country/region, Status, Migrated
directory-logins-hint = CSV in UTF-8 with the columns Login, Company MPN ID, Password. Passwords are stored as hashes only.
directory-import-now = Import
directory-busy = Importing…
directory-no-file = Choose a file
directory-not-imported = Nothing was imported
directory-imported = Imported. Every row is stored.
directory-imported-partly =
    { $count ->
        [one] Imported, except { $count } row. What is wrong with it is told below.
       *[other] Imported, except { $count } rows. What is wrong with them is told below.
    }
directory-last-title = Last import
directory-last = { $person }, { $time }
directory-counts = { $rows } rows: { $added } added, { $changed } changed, { $unchanged } unchanged, { $wrong } wrong
directory-more = The first { $shown } are shown. The command line writes a report of all.
directory-wrong-rows = Rows that were not stored
directory-file = File
directory-line = Line
directory-column = Column
directory-reason = What to do

unfit-unreadable = The file cannot be read. Choose it again.
unfit-too-large = The file is larger than { $most } MB. Split it, or use the command line.
unfit-utf-16 = The file is UTF-16. Save it as UTF-8.
unfit-empty = The file is empty. The first line must name the columns { $columns }.
unfit-no-header = The first line is empty. It must name the columns.
unfit-line-ends = The lines end in the old Macintosh way. Save the file with Windows or Unix line ends.
unfit-separator = The columns are separated by { $separator }. Save the file with commas.
unfit-tab = tabs
unfit-column-twice = The column “{ $column }” is there twice. Keep one.
unfit-column-missing = The column “{ $column }” is missing. Export the file again with all columns.
unfit-not-utf-8 = Line { $line } is not UTF-8. Save the file as UTF-8.
unfit-open-quote = The quote opened in the row on line { $line } is never closed. The file may be cut off.
unfit-row-too-long = The row on line { $line } is longer than 1 MB. Look for a quote that is never closed.

row-columns = The row has { $found } columns, the header has { $wanted }. Quote values that contain commas and fill in what is missing.
row-repeated = This is already on line { $line }. Remove one of the rows.
row-mpn-id = Enter a number of 3 to 10 digits.
row-text = The value is empty, too long or has invisible characters. Correct it.
row-email = Enter an address like name@firm.example.
row-company-differs = The company’s name or e-mail differs from line { $line }. Give all its rows the same.
row-company-is-location = This is the MPN ID of a location. Fill in that of the company.
row-kind = Enter Global or Location.
row-kind-and-id = Only an MPN ID of type Global is the company’s own. Correct the type or the number.
row-kind-differs = The MPN ID is stored with the other type, which never changes. Correct the row.
row-other-company = The MPN ID is stored for another company and cannot change hands. Correct the row.
row-name-taken = The company has another one of this name. Add the legal form or the city.
row-postal-code = Enter the postal code in the form of the country.
row-country = Enter the two-letter code of a country.
row-status = Enter Active, Pending or Declined.
row-migrated = Enter yes or no.
row-login = The login is empty, too long or has spaces. Correct it.
row-unknown-company = The directory has no company with this MPN ID. Import its locations first.
row-password = The password needs 8 characters or more. Choose another one.
