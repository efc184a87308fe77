# The list of customers with its quick links.

customers-search = Name, domain or ID
customers-search-hint = For example, adventureworks
customers-relationship = Relationship
customers-provider = Indirect provider
customers-reseller = Indirect reseller
customers-providers = Indirect provider(s)
customers-resellers = Indirect reseller(s)
customers-all = All
customers-none-yet = None yet
customers-apply = Apply
customers-views = Saved views
customers-view-all = All
customers-view-direct = Direct bill
customers-view-no-provider = No provider yet
customers-view-attention = Needs your attention
customers-invited = Invited
customers-invited-title = Invited customers
customers-unanswered = Invitation unanswered
customers-invited-none = No invitation waits for an answer
customers-invited-none-text = A customer stands here from the invitation until it answers or the link expires.
customers-sorted = Sorted by name
customers-table = Customers
customers-column-name = Customer
customers-column-subscriptions = Subscriptions
customers-column-status = Status
customers-column-quick-links = Quick links

# The second of each pair is read out instead of the first; it must begin with the same words.
customers-quick-links = Quick links
customers-quick-links-for = Quick links for { $name }
relation-direct = Direct bill
relation-indirect-reseller = Indirect reseller
relation-indirect-provider = Indirect provider

# Selecting customers, and what is done with them.

customers-column-select = Select
customers-select-all = Select all on this page
customers-select = Select { $name }
customers-selected = Selected customers
customers-selected-one = 1 selected
customers-selected-many = { $n } selected
customers-choose-provider = Choose indirect provider…
customers-export-selected = Export selected
customers-clear-selection = Clear
customers-nothing-selected = Select at least one customer.

customer-waiting = Transfer requested
customer-waiting-for-you = Your turn
customer-transfer-complete = Transfer complete
customer-transfer-partial = Transferred in part
customer-transfer-rejected = Transfer rejected
customer-transfer-failed = Transfer failed
customer-transfer-expired = Request expired
customer-no-provider = No provider yet
customer-no-agreement = Agreement missing
customer-ready = Ready to transfer
customer-up-to-date = Up to date

customers-pages = Customer pages
customers-shown = { $first }–{ $last }
customers-shown-of = { $first }–{ $last } of { $total }
customers-shown-of-more = { $first }–{ $last } of more than { $total }
customers-none = No customers yet
customers-none-hint = Customers appear here once they have a relationship with you.
customers-none-help = How customers are connected
customers-no-match = No customers match “{ $text }”
customers-no-match-filters = No customers match these filters
customers-no-match-hint = Check the spelling, or remove a filter. You have { $total } customers in total.
customers-no-match-hint-more = Check the spelling, or remove a filter. You have more than { $total } customers in total.
customers-clear = Clear search and filters

quick-since = Reseller relationship since { $date }
quick-no-provider = No indirect provider yet. An indirect provider connects by inviting the customer.
quick-no-reseller = No indirect reseller.
quick-subscriptions = Subscriptions
quick-counts = { $active } active, { $suspended } suspended.
quick-none-eligible = None can be transferred now.
quick-eligible = { $count ->
    [one] { $count } can be transferred.
   *[other] { $count } can be transferred.
}
quick-view = View subscriptions
quick-view-of = View subscriptions of { $name }
quick-request = Request subscription transfer
quick-request-for = Request subscription transfer for { $name }
quick-needs-role = To request a transfer, you need the role { $roles }. Ask your global admin.
quick-not-ready = A transfer cannot be requested yet. View the subscriptions to see what is missing.
quick-account = Account
quick-agreement = Customer agreement
quick-agreement-accepted = Accepted
quick-agreement-missing = Not accepted
quick-agreement-direct = By { $name }, { $date }
quick-agreement-attested = Attested by a partner, { $date }
quick-agreement-missing-hint = The customer accepts it in its admin center.
quick-customer-id = Customer ID
