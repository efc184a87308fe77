# Bringing a provider to a customer, who may do business with whom, people of customers, affiliates, incentives.

# Extending a reseller relationship

extend-title = Transfer customer to an indirect provider
extend-lead = { $name } · { $domain } · direct bill customer
extend-done = { $provider } now serves this customer together with you. Subscriptions stay with you until you transfer them.
extend-no-provider = You have no indirect provider yet. A provider invites you, and a global admin of your company authorizes it.
extend-consent-by = { $provider }: { $name } said that the customer was told and consents,
extend-consents = Consent of the customer
extend-invite-title = Or invite the customer
extend-invite-text = With an invitation the customer’s own global admin authorizes both of you, can give delegated administration, and accepts the customer agreement in the same step. Here the provider is added at once and the customer does nothing.
extend-invite-with = Invite together with { $provider }
extend-save = Save and continue
extend-no-mail = No mail goes out: tell the provider and the customer yourself.
extend-shared = { $count ->
    [one] { $count } shared customer
   *[other] { $count } shared customers
}
extend-gets = What the provider gets
extend-gets-relation = A reseller relationship with this customer, so they can order for it
extend-gets-bill-to = A copy of the bill-to information you have, as it is now. Later changes are not passed on.
extend-gets-no-dap = No delegated administration. If they need it, send the customer an invitation instead.
extend-no-bill-to = You keep no bill-to information for this customer: nothing is copied.
extend-bill-company = Company
extend-bill-phone = Phone
extend-bill-address = Address
extend-consent = I have told the customer and have their consent
extend-consent-why = Your partner agreement requires it. They will see the provider on their page Partner relations. Your name and the time are kept.
extension-not-direct = Only a direct bill customer of yours can be transferred to a provider. This one already buys through an indirect provider.
extension-not-dual-role = This takes a company that is direct bill partner and indirect reseller at once. Enroll yours as an indirect reseller first.
extension-suspended = Your account is suspended: nothing new can be authorized. Your global admin sorts it out with the program desk.
extension-no-partnership = There is no partnership with this provider. It comes about by its invitation, which your global admin authorizes.
extension-provider-suspended = This provider’s account is suspended or is not one of an indirect provider any more. Choose another one.
extension-other-region = This provider is not in the customer’s region. Choose one that is.
extension-affiliated = The customer and this provider belong to the same group, and no partner sells to its own affiliates. Choose another one.
extension-already-extended = This provider serves the customer together with you already.
extension-consent-missing = Tick the box once you have told the customer and have their consent.

# Bringing a provider to several customers

extend-several-title = Choose an indirect provider
extend-several-lead = { $count ->
    [one] For { $count } selected customer
   *[other] For { $count } selected customers
}
extend-several-bill-to = Bill-to information of { $name } that is copied
extend-several-why = { $provider }: { $reason }
extend-several-not = Cannot be transferred
extend-several-for = For { $count } of { $total } selected customers
extend-several-gets-relation = A reseller relationship with each of these customers, so they can order for them
extend-several-gets-bill-to = A copy of the bill-to information you have of each, as it is now. Later changes are not passed on.
extend-several-consent = I have told each of these customers and have their consent
extend-several-consent-missing = Tick the box once you have told each of these customers and have their consent.
extend-several-no-mail = No mail goes out: tell the provider and the customers yourself.
extend-several-done = { $provider } now serves { $count } of { $total } customers together with you. Subscriptions stay with you until you transfer them.
extend-several-none-done = Nothing was changed for any of the customers.
extend-several-each = What was done for each customer
extend-several-is-done = Provider added
extend-several-is-not = Not changed
extend-several-not-tried = Not tried
extend-several-try-again = The program could not go on. Nothing was changed for this customer: select it and try again.
extend-several-back = Back to customers

# Can we do this?

can-we-title = Can we do this?
can-we-lead = Name two companies and what they have in mind: the rules of the program say whether it goes, why, and what comes next.
can-we-incomplete = The question is not complete
can-we-no-country = Choose if the company is new to you
can-we-about = What they have in mind
can-we-first = First company
can-we-first-hint = Its domain or ID. Nothing for your own.
can-we-second = Second company
can-we-second-hint = Its domain or ID, for example firm.example
can-we-country = Country or region of a new company
can-we-country-hint = Of its tenant, not of its office.
can-we-ask = Ask
can-we-yes = Yes
can-we-no = No
can-we-question-sell = Can { $first } sell to { $second }?
can-we-question-support = Can { $first } manage and support { $second }?
can-we-question-provide = Can { $first } be the indirect provider of { $second }?
can-we-stranger = You have nothing to do yet with a company that was named, so we looked only at its country. If it is itself a partner in the program, it cannot be a customer with that tenant.
can-we-sell = The first sells, the second uses
can-we-support = The first manages and supports what the second has
can-we-provide = The first provides, the second resells
can-we-country-missing = Choose the country or region: you have nothing to do yet with a company that you named.
can-we-company-malformed = Enter a company’s domain, such as firm.example, or its ID.
can-we-direct = A direct bill partner buys from the program and sells to the customer, with billing and support of its own. The customer’s other partners and what it has stay as they are.
can-we-through-provider = An indirect reseller sells, its indirect provider orders and bills. The customer’s other partners and what it has stay as they are.
can-we-direct-or-through = Both ways are open while the company changes over: billed directly, or through its indirect provider. The customer’s other partners and what it has stay as they are.
can-we-as-provider = An indirect provider may have customers of its own, with or without a reseller.
can-we-administer = A customer may have several partners that manage and support what it has. It authorizes each, and may give delegated administration.
can-we-invite = Both are in one region. The provider invites the reseller, whose global admin authorizes it.
can-we-already-partners = They work together already.
can-we-not-a-market = The program is not offered in the country of one of them.
can-we-not-in-program = { $company } is in no program, as far as you may know.
can-we-suspended = The account of { $company } is suspended: what there is goes on, nothing new begins.
can-we-itself = A company does not do business with itself. For its own use it buys from another partner, with another tenant.
can-we-affiliate = The two belong to the same group, and no partner sells to its own affiliates. Another partner can.
can-we-other-region = They are in different regions: { $first } and { $second }. Business goes within one region only; in the other a company needs an account of its own there.
can-we-own-reseller = A provider’s own reseller cannot become its customer. Three ways out: the reseller buys with another tenant; it ends the partnership and works with another provider; or it stays a customer here and works with another provider as a reseller.
can-we-provider-to-partner = A partner buys for its own use from an indirect reseller or a direct bill partner, with another tenant than the one it is a partner with.
can-we-partner-tenant = The second is a partner, and a partner’s tenant cannot be a customer. For its own use it can buy from you with another tenant.
can-we-no-provider = An indirect reseller sells through an indirect provider whose account is in good standing, and has none yet.
can-we-not-a-provider = The first is no indirect provider.
can-we-not-a-reseller = The second is no indirect reseller, as far as you may know. It enrolls first.
can-we-also-a-provider = The second is an indirect provider itself, and no tenant is both.
can-we-step-customer = See its subscriptions
can-we-step-customers = Go to customers
can-we-step-resellers = Invite the reseller
can-we-step-providers = Find an indirect provider
can-we-step-enroll = Enroll as an indirect reseller
can-we-step-market = The program desk can add a market. Ask there.
can-we-enrolling = The enrollment of { $company } is not finished.
can-we-no-mpn-id = { $company } has no MPN ID yet, and without one it cannot buy or sell.
can-we-unsigned = { $company } has not signed the partner agreement: until it does, it cannot buy or sell anything new.
can-we-restricted = The direct bill of { $company } is restricted: what there is goes on, nothing new begins on it, and it has no indirect provider to go through.
can-we-stranger-reseller = You have nothing to do yet with a company that was named, so we looked only at its country. Whether it may authorize an indirect provider shows when its global admin follows the invitation.
can-we-next-order = { $second } is a customer already: { $first } orders for it.
can-we-next-provider-orders = { $second } is a customer already: the indirect provider of { $first } orders for it.
can-we-next-authorize = { $first } invites { $second }, and a global admin of { $second } authorizes.
can-we-next-partners = Nothing more is needed: { $first } can add customers for { $second } and order for them.
can-we-next-enroll = A global admin of { $company } enrolls it as an indirect reseller.
can-we-next-enrollment = { $company } finishes its enrollment; its status page says what is missing.
can-we-next-standing = A global admin of { $company } settles the reason with the program desk, which lifts the suspension.
can-we-next-itself = { $first } turns to another partner of its region.
can-we-next-affiliate = { $second } turns to a partner outside the group.
can-we-next-region = { $second } turns to a partner of its own region, { $region }; or { $first } enrolls another tenant there.
can-we-next-ways-out = { $second } chooses one of the three. To end the partnership it asks the program desk, or { $first } ends it.
can-we-next-other-seller = { $second } asks an indirect reseller or a direct bill partner of its region, and names another tenant of its own.
can-we-next-other-tenant = { $second } names another tenant of its own, and { $first } invites that one.
can-we-next-provider = { $company } asks an indirect provider of its region to work together, and authorizes it.
can-we-next-sign = A global admin of { $company } signs the partner agreement.
can-we-next-mpn-id = A global admin of { $company } chooses an MPN ID of its country on the page Identifiers.
can-we-next-restricted = { $company } goes through an indirect provider: it enrolls as an indirect reseller if it is none yet, and authorizes one.
can-we-to-agreement = Sign the partner agreement
can-we-to-identifiers = Choose an MPN ID
can-we-to-partnership = See the partnership
can-we-to-enrollment = See the enrollment
can-we-to-account = Decide about the account
can-we-to-markets = Go to the markets

# People of a customer

colleagues-lead = Who signs in for { $customer }, and what they may do there.
colleagues-not-yours = Only a global admin adds people and sets roles. Ask { $names }.
colleagues-change = Change the role
colleagues-make = Give { $name } the role { $role }
colleagues-make-short = Make { $role }
colleague-global-admin = global admin
colleague-user = user
colleagues-add = Add a person
colleagues-people-of = People of { $name }
colleagues-change-of = Change what { $name } may do
colleagues-reset-of = Reset the password of { $name }
colleagues-remove-of = Remove { $name } from the company
colleagues-remove-text = { $name } is signed out of this company at once and gives back every license.
colleagues-removed = The person no longer belongs to the company. The licenses are free again.
people-role-unknown = Choose one of the roles
people-not-delegated = The customer has not given your company delegated administration, or has taken it back. Ask for it with a new invitation.

# Affiliates, kept by the operator

affiliates-title = Affiliates
affiliates-lead = Companies that belong to the same group as a partner. The partner cannot sell to them; what it sold before stays.
affiliates-partner = Partner
affiliates-partner-hint = Domain or ID of its tenant
affiliates-domain = Domain of the affiliate
affiliates-name = Affiliate
affiliates-since = Since
affiliates-already = This affiliate is on the list already.
affiliates-done-added = The affiliate is on the list.
affiliates-done-removed = The affiliate is off the list.
affiliates-none = No affiliates yet.
affiliates-remove-one = Remove { $name } as an affiliate of { $partner }
affiliates-add = Add an affiliate
affiliates-log-added = Affiliate added
affiliates-log-removed = Affiliate removed
affiliate-no-partner = No partner has this domain or ID. Check it for typing errors.

# Incentives

incentives-title = Incentives
incentives-lead = Direct bill and indirect reseller each have incentives of their own. Enroll in and manage the two programs separately.
incentives-reseller = Indirect reseller incentives
incentives-direct-bill = Direct bill incentives
incentives-since = In the program since
incentives-mpn-id = MPN ID
incentives-invited = The invitation went out on { $date } to { $address }, the address of your membership.
incentives-invited-before = The invitation went out on { $date } to the address of your membership.
incentives-asks-program = Ask the program desk how to enroll.
incentives-will-be-invited = The invitation goes to { $address }, the address of your membership, within 30 days after both programs are active.
incentives-no-membership = The invitation goes to the address of your membership, and no membership belongs to your MPN ID. Check the page Identifiers.
incentives-direct-bill-text = These stay as they are while you change over, as long as you are a direct bill partner. Becoming an indirect reseller does not enroll you in the other program.

# The invitation to incentives (M-10)

letter-incentive-invited-subject = Incentives for { $company } as an indirect reseller
letter-incentive-invited-text = { $company } is now an indirect reseller beside being a direct bill partner, and is invited to enroll for indirect reseller incentives.
letter-incentive-invited-next = Direct bill incentives are a program of their own and are managed separately.
letter-button-incentives = See incentives
