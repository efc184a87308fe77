# Transfer requests: the list, the queue, the review, the transfer page.

transfers-lead-source = Requests to indirect providers to take over subscriptions.
transfers-lead-provider = Requests from resellers to take over subscriptions.
transfers-table = Transfer requests
transfers-views = Views
transfers-all = All
transfers-open = Waiting
transfers-complete = Complete
transfers-ended = Not carried out
transfers-pages = Pages of transfer requests
transfers-shown = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
transfers-none = No transfer requests yet
transfers-none-source = Open a customer’s subscriptions and select Request subscription transfer.
transfers-none-provider = Requests appear here when a reseller sends one to you.
transfers-none-of-view = No request in this view
transfers-show-all = Show all requests
transfers-to-customers = Go to customers
column-request = Request
column-customer = Customer
column-to = To
column-from = From
column-subscriptions = Subscriptions
column-created = Created
column-status = Status
column-age = Age
column-checks = Checks

contents = { $bases ->
    [one] { $bases } subscription
   *[other] { $bases } subscriptions
}
contents-with-add-ons = { $bases ->
    [one] { $bases } subscription
   *[other] { $bases } subscriptions
}, { $addons ->
    [one] { $addons } add-on
   *[other] { $addons } add-ons
}

requests-lead = Transfer requests that wait for { $name } to decide.
requests-figures = Figures of the queue
requests-waiting = Waiting
requests-waiting-hint = Oldest first below
requests-overdue = Overdue
requests-overdue-hint = Past 2 business days
requests-none-overdue = All within 2 business days
requests-due-today = Due today
requests-next-due = Next at { $time }
requests-none-due = Nothing is due today
requests-median = Median time to answer
requests-median-hint = Last 30 days, business time
requests-no-median = No answers yet
requests-search = Reseller, customer or request number
requests-apply = Apply
requests-table = Requests waiting for a decision, oldest first
requests-transfer-for = Transfer for { $customer }
requests-answer-by = Answer by { $when }
requests-overdue-by = Overdue by { $span }
requests-checks-ok = All passed
requests-checks-drift = Licenses changed
requests-checks-drift-hint = The request keeps the old counts
requests-checks-stuck = { $count ->
    [one] { $count } cannot be moved
   *[other] { $count } cannot be moved
}
requests-checks-stuck-hint = Not active at the reseller any more
requests-checks-missing = Something is missing
requests-checks-missing-hint = Cannot be accepted yet
requests-empty = Nothing waits for you
requests-empty-hint = A request appears here when a reseller sends one to you. You also get an e-mail.
requests-no-match = No request matches “{ $text }”
requests-clear = Clear search
requests-pages = Pages of requests
requests-not-provider = Only indirect providers get requests. Yours are under Transfers.

review-title = Transfer request for { $customer }
review-needed = Accept or reject the request, or accept part of it
review-who-you = You, as { $roles }
review-who-colleague = A colleague with the role { $roles }
review-due = Answer by { $due }. Expires on { $expires }
review-overdue = Overdue by { $span }. Expires on { $expires }
before-and-after = Before and after
before-now = Now: one tier
before-after = After: two tiers
direct-bill-partner = Direct bill partner
indirect-provider = Indirect provider
indirect-reseller = Indirect reseller
customer = Customer
name-you = { $name } (you)
diff-now = Now
diff-after = After you accept
diff-what = What
diff-billed-by = Billed by
diff-orders = Orders and license changes
diff-reseller = Reseller of record
diff-users = Users and data
diff-no-change = (no change)
diff-direct = { $name } (direct bill)
licenses = { $count ->
    [one] { $count } license
   *[other] { $count } licenses
}
usage-based = Usage based
diff-new-id = New subscription ID. The old one is suspended.
diff-new-id-add-on = New subscription ID
diff-new-id-azure = New subscription ID, same Azure subscription ID. { $source } no longer lists the old one.
diff-changed = The reseller now has { $now }. The request keeps { $then }.
diff-not-active = Not active at the reseller any more. This group cannot be moved.
drift-title = License counts changed since the request.
drift-text = You get the counts of the request. To get the new ones, reject and ask { $source } for a new request.
checks = Checks before transfer
check-region = Same region
check-region-bad = Other region
check-partnership = Partnership with { $source }
check-relation = Reseller relationship with { $customer }
check-agreement = Customer agreement accepted
check-agreement-direct = By { $name } on { $date }, by the customer itself
check-agreement-attested = By { $name } on { $date }, attested by you
check-agreement-missing = No customer agreement counts for you
check-signed = Reseller signed the partner agreement
check-standing = Accounts in good standing
check-changes-none = No changes since the request
check-changes-none-hint = License counts are the same
check-changes = Changes since the request
check-failed = Not fulfilled. The request cannot be accepted until it is.
from = From
requested-by = Requested by
note = Note
reseller-mpn = MPN ID on record
decide = Decide
decide-groups = What you take over
decide-groups-hint = Everything is accepted unless you tick it here. What you decline is free for { $source } to request again.
decide-decline = Decline { $name }
decide-reason = Reason
decide-reason-hint = { $source } sees this text. Say what they should change. Required if you reject or decline anything.
decide-reason-label = Reason for rejecting or declining
decide-accept = Accept
decide-reject = Reject
decide-back = Back to requests
decide-note = Accepting moves the subscriptions at once. The customer keeps its services without interruption.
decide-errors = The answer was not sent
decide-role = You can read this request. To answer it, you need the role { $roles }. A global admin of { $tenant } can give it to you.
overtaken-title = Changed while you were looking
overtaken-now = Somebody was faster, or the request changed. It is now: { $status }. Nothing you sent was carried out. Look again before you decide.

transfer-title = Transfer for { $customer }
transfer-timeline = Timeline
transfer-lines = Subscriptions
transfer-line-was = Subscription
transfer-line-licenses = Licenses
transfer-line-result = Result
line-open = Waiting
line-complete = Moved
line-complete-hint = New ID { $id }
line-declined = Declined
line-declined-hint = Still with { $source }, free for a new request
line-not-moved = Not moved
line-failed = Failed
line-failed-source-not-active = It was not active any more. Make it active again, then create a new request.
line-failed-already-transferred = It had been transferred before.
line-failed-group-failed = Another subscription of its group could not be moved, so the group stays together.
line-free = Still with { $source }, free for a new request
transfer-parties = Parties
transfer-expires = Expires on { $when } if { $name } does not answer
transfer-completed-at = Completed { $when }
transfer-ended-at = Ended { $when }
who-provider = { $name } accepts or rejects
who-nobody = No one. All steps are done
who-source-again = { $name }, if it wants to try again
who-you-again = You, if you want to try again
need-wait-source = Nothing from you. Do not change license counts until then.
need-answer = Accept or reject the request
need-nothing-source = Nothing more. Your old subscriptions are suspended or no longer listed.
need-nothing-provider = Nothing more. The subscriptions are yours.
need-partial-source = Look at what was not moved. It is still yours and free for a new request.
need-partial-provider = Nothing more. What was not moved stays with the reseller.
need-new = Create a new request when you are ready. The subscriptions are free again.
need-again = Solve what the reason names, then create a new request. The subscriptions are free again.
need-again-provider = Nothing. The reseller can create a new request.
withdraw = Withdraw
withdraw-hint = Withdrawing frees the subscriptions for a new request.
withdraw-errors = The request was not withdrawn
withdraw-role = To withdraw the request, you need the role { $roles }.
open-request = Review and answer
create-again = Create again
view-subscriptions = View subscriptions
reason-given = Reason from { $name }

happened-created = Request created
happened-created-by = Request created by { $name }
happened-accepted = Accepted by { $name }
happened-accepted-part = Accepted in part by { $name }
happened-rejected = Rejected by { $name }
happened-withdrawn = Withdrawn by { $name }
happened-expired = Expired
happened-expired-detail = Nobody answered for 30 days
happened-complete = Complete
happened-complete-detail = All { $count } subscriptions and add-ons are in place
happened-partially = Partially complete
happened-partially-detail = { $moved } of { $count } subscriptions and add-ons were moved
happened-failed = Failed
happened-failed-detail = None of the { $count } subscriptions and add-ons could be moved
happened-who = { $tenant }, { $role }
next-answer = { $name } accepts or rejects
next-expiry = The request expires

done-created = { $name } now has the request.
done-accepted = You accepted the request.
done-rejected = You rejected the request.
done-withdrawn = You withdrew the request. The subscriptions are free again.
