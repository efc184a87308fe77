# The letters (M-09). customer: the customer's company; counterpart: the other partner's company; person: who did it.

letter-greeting = { $name }，您好：
letter-button-answer = 查看并答复
letter-button-open = 查看转移
letter-link-hint = 按钮无法使用？请将此链接复制到浏览器中：
letter-safety = 打开链接需要登录。我们绝不会通过邮件索要您的密码。
# The address stands last: what follows an address without a space would become a part of the link.
letter-sender = 由于您在贵公司的合作伙伴账户中担任的角色，{ $program } 向您发送此邮件。{ $site }

letter-fact-number = 请求
letter-fact-customer = 客户
letter-fact-counterpart = 合作伙伴
# A number of lines: subscriptions and add-ons together.
letter-fact-lines = 订阅和附加产品
letter-fact-person = 请求人
letter-fact-expires = 过期日期
letter-fact-reason = 原因

# To the provider.
letter-transfer-created-subject = { $counterpart }提出的{ $customer }转移请求
letter-transfer-created-text = { $counterpart }的{ $person }请您接管{ $customer }的订阅。
letter-transfer-created-next = 请接受或驳回该请求。如果无人答复，请求将于 { $expires }过期。

# To the provider.
letter-transfer-withdrawn-subject = { $counterpart }撤回了{ $customer }的转移请求
letter-transfer-withdrawn-text = { $counterpart }的{ $person }撤回了请您接管{ $customer }订阅的请求。
letter-transfer-withdrawn-next = 您无需执行任何操作：{ $counterpart }保留这些订阅。

# To the reseller.
letter-transfer-rejected-subject = { $counterpart }驳回了{ $customer }的转移
letter-transfer-rejected-text = { $counterpart }的{ $person }驳回了您提出的接管{ $customer }订阅的请求。
letter-transfer-rejected-next = 订阅仍归您所有，可以重新请求转移。请先查看原因，再创建新的请求。

# To the reseller.
letter-transfer-complete-subject = { $customer }的转移已完成
letter-transfer-complete-text = { $counterpart }接受了您的请求，其中{ $customer }的所有内容均已转移。
letter-transfer-complete-next = 您无需再执行任何操作。您原来的订阅已暂停或不再列出。

# To the reseller.
letter-transfer-partially-complete-subject = { $customer }的转移部分完成
letter-transfer-partially-complete-text = { $counterpart }接受了您的请求，但其中{ $customer }的一部分内容未能转移。
letter-transfer-partially-complete-next = 请查看哪些内容未转移以及原因。这些内容仍归您所有，可以列入新的请求。

# To the reseller.
letter-transfer-failed-subject = { $customer }的转移失败
letter-transfer-failed-text = { $counterpart }接受了您的请求，但其中{ $customer }的内容均未能转移。
letter-transfer-failed-next = 订阅仍归您所有，可以重新请求转移。请先查看原因，再创建新的请求。

# To the reseller and to the provider: the words suit both.
letter-transfer-expired-subject = { $customer }的转移请求已过期
letter-transfer-expired-text = 您与{ $counterpart }之间转移{ $customer }订阅的请求在 30 天内未得到答复。
letter-transfer-expired-next = 未转移任何内容。经销商可以创建新的请求。
