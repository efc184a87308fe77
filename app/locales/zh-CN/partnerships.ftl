# 提供商与经销商：列表、邀请、授权、终止，以及相关邮件。
# provider、reseller、company、name：公司名称；person：操作人。

ps-resellers = 经销商
ps-invitations = 邀请
ps-resellers-lead = 由您代为订购和计费的间接经销商。
ps-invite = 请求建立合作关系
ps-search = 名称、域或 MPN ID
ps-search-button = 搜索
ps-clear = 清除搜索
ps-reseller = 经销商
ps-provider = 提供商
ps-shared-customers = 共同客户
ps-since = 合作开始于
ps-admin-access = 管理员访问权限
ps-actions = 操作
ps-pages = 列表的页
ps-shown = 显示 { $count } 项
ps-no-match = 没有与“{ $text }”匹配的内容
ps-no-resellers = 尚无间接经销商
ps-no-resellers-text = 请邀请您所在区域的经销商。对方的全局管理员打开链接后即可为您授权。
ps-or-more = { $count } 个或更多
ps-access-on = 已开启
ps-access-off = 已移除
ps-view-customers = 查看客户
ps-view-customers-of = 查看与{ $name }共同的客户
ps-ending-asked = 已请求终止
ps-country-and-id = { $country }，MPN ID { $id }
ps-done-removed = 合作关系已终止。系统没有发送邮件：请您自行告知对方。
ps-done-kept = 合作关系继续有效。

ps-partnership = 合作关系
ps-country = 国家或地区
ps-domain = 域
ps-region = 区域
ps-mpn-id = MPN ID
ps-same-region = 与贵公司相同
ps-not-same-region = 与贵公司不同
ps-access-hint = 提供商对贵公司工作帐户的管理员访问权限。
ps-access-hint-provider = 您对经销商工作帐户的管理员访问权限。经销商可以将其移除。
ps-asked-by = { $name }于 { $date } 请求计划服务台终止此合作关系。
ps-open-transfers = { $count ->
    [0] 双方之间没有待答复的转移请求。
   *[other] 有 { $count } 个转移请求待答复。它们会保留，但不能再被接受；发起方可以撤回。
}
ps-customers-stay = { $count ->
    [0] 双方没有共同客户。
   *[other] { $count } 个共同客户仍归双方所有。
}
ps-nothing-new = 不能再有新业务：不能以此经销商名义下单，不能新增客户，双方之间不能发起新的转移。
ps-dap-stays = 客户授予的委派管理权限保持不变。
ps-end-title = 终止合作关系
ps-end-text = 您可以终止与{ $name }的合作关系。对方不能单独终止。
ps-end-legal = 我声明：我有权代表我的公司终止该合作关系，我们与{ $name }的合同允许这样做，并且我们会自行告知{ $name }：系统不会发送通知。
ps-desk-legal = 我声明：{ $reseller }已请求终止，计划服务台有权终止该合作关系，并会自行告知{ $reseller }和{ $provider }：系统不会发送通知。
ps-declaration-missing = 请勾选复选框以作出法律声明。没有声明，合作关系不会终止。
ps-remove = 终止合作关系
ps-keep = 保留合作关系

ps-providers-lead = 代表您的客户订购和计费的提供商。
ps-wants = { $provider }希望成为您的间接提供商。
ps-wants-sent = 由{ $person }于 { $date } 发送。
ps-review = 查看邀请
ps-received = 已收到邀请
ps-no-providers = 尚无间接提供商
ps-no-providers-text = 请联系您所在区域的提供商。提供商会发来邀请，由贵公司的全局管理员授权。
ps-active = { $count } 个有效
ps-yours = 您的合作关系
ps-invite-customers = 邀请新客户
ps-invite-customers-with = 与{ $name }一起邀请新客户
ps-done-authorized = 已授权该提供商。它已列入您的列表，您也已列入它的列表。
ps-done-access = 已移除提供商的管理员访问权限。合作关系继续有效。
ps-done-asked = 已请求计划服务台终止合作关系。在计划服务台或提供商终止之前，合作关系继续有效。
ps-remove-access = 移除管理员访问权限
ps-remove-access-text = { $name }可管理贵公司的工作帐户。您可以移除该权限；合作关系继续有效，只有建立新的合作关系才能恢复该权限。
ps-ask-text = 只有计划服务台或{ $name }可以终止此合作关系。您可以请求计划服务台终止。
ps-ask = 请求计划服务台终止
ps-reason = 终止的原因

ps-invite-lead = 一个专属链接即可请经销商授权您作为其间接提供商。
ps-language-hint = 将该语言的标准文本放入草稿。
ps-language-choose = 使用此语言
ps-name = 公司或个人名称
ps-message = 正文
ps-message-hint = 您可以随意修改文本。
ps-link-locked = 专属链接会添加在您的文本下方。
ps-link-locked-text = 它只属于此邀请，不能省略。
ps-send = 从此处发送
ps-by-hand = 获取链接并自行发送
ps-draft =
    您好：

    { $company }希望成为贵公司的间接提供商。

    请打开专属链接，以全局管理员身份登录，阅读授权内容，然后授权{ $company }。大约需要五分钟。

    此致
    { $person }
    { $company }
ps-many = 批量邀请
ps-many-title = 批量请求合作
ps-many-lead = 一个表格，每行一封带有专属个人链接的邮件。发送之前会先显示各行。
ps-many-table-hint = 第一行为列名：email，以及可选的 name、language（en、sv、nl 或 zh-CN）和 note。用逗号或分号分隔。
ps-row-own = 该地址属于您自己的公司。请输入经销商的地址。
ps-row-partner = 该公司已与您合作，无需再次邀请。
ps-row-waits = 发往该地址的邀请正在等待答复。请从邀请列表中重新发送。
ps-row-other-region = 该公司位于其他区域。合作伙伴只能在同一区域内合作。
ps-grants-title = 经销商授权的内容
ps-grants-order = 您可以为共同客户下单和添加订阅。
ps-grants-admin = 您获得经销商工作帐户的管理员访问权限。经销商之后可以移除。
ps-grants-not = 您不会获得经销商的现有客户。
ps-link-made = 链接已生成。
ps-link-until = 链接只能使用一次，有效期至 { $date }。仅在此时显示。
ps-link-for-ever = 链接只能使用一次。仅在此时显示。
ps-pass-on = 转交链接
ps-pass-on-text = 请通过您自己的邮箱或其他方式将此文本发送给{ $address }。
ps-link = 专属链接
ps-copy = 含链接的文本
ps-copy-hint = 全选并复制。
ps-open-in-mail = 在邮件程序中打开
ps-mail-subject = 请授权您的间接提供商
ps-done = 完成

ps-invited = 受邀方
ps-sent = 发送时间
ps-works-until = 有效期至
ps-state = 状态
ps-for-ever = 无期限
ps-mailed = 从此处发送
ps-handed = 自行转交
ps-sent-by = { $name }，{ $how }
ps-state-waits = 等待答复
ps-state-expired = 已过期
ps-state-accepted = 已授权
ps-state-declined = 已拒绝
ps-state-revoked = 已撤销
ps-resend = 重新发送
ps-resend-to = 重新发送给{ $address }
ps-new-link = 新链接
ps-new-link-for = 为{ $address }生成新链接，自行转交
ps-revoke = 撤销
ps-revoke-of = 撤销对{ $address }的邀请
ps-no-invitations = 尚无邀请
ps-no-invitations-text = 您发出的邀请及其结果列在这里。
ps-done-sent = 邀请已发出。
ps-done-resent = 邀请已再次发出。之前的链接已失效。
ps-done-revoked = 邀请已撤销，链接已失效。

ps-accept-title = 授权{ $provider }作为您的间接提供商？
ps-accept-crumb = 来自{ $provider }的邀请
ps-baton-you = 您（全局管理员）
ps-baton-admin = { $company }的全局管理员
ps-baton-what = 授权该提供商，或拒绝
ps-expires-on = 邀请将于 { $date } 过期
ps-never-expires = 邀请不会过期
ps-agree-to = 您同意的内容
ps-customers = 客户
ps-customers-who-agree = 仅限同样同意的客户
ps-grant-order = { $provider }可代表您的客户订购
ps-grant-order-text = 他们可为已授权双方的客户提交订单和添加订阅。
ps-grant-admin = { $provider }获得贵公司工作帐户的管理员访问权限
ps-grant-admin-text = 您之后可以移除此权限。合作关系不变。
ps-grant-lists = 双方互相列入对方的列表
ps-grant-lists-text = 对方列在您的“间接提供商”页面，您列在对方的“间接经销商”页面。
ps-grant-not = 他们不会获得您的现有客户
ps-grant-not-text = 每个客户须先与该提供商建立自己的关系。
ps-consent = 我授权{ $provider }作为{ $reseller }的间接提供商
ps-consent-sub = 我有权代表我的公司这样做。
ps-authorize = 授权间接提供商
ps-decline = 拒绝
ps-from = 发件方
ps-sent-by-label = 发送人
ps-sent-to = 发送至
ps-ending-note = 提供商或计划服务台可以终止。您可以在提供商的页面上请求计划服务台。
ps-only-global-admin = 只有{ $company }的全局管理员可以授权该提供商。
ps-pass-link-on = 请将此链接转交给其中一位：
ps-turn-to = 如有疑问或需要新的邀请，请联系{ $name }，{ $address }。
ps-link-none = 此链接没有对应的邀请

ps-own-tenant = 此邀请由贵公司自己发出。应由经销商打开链接。
ps-provider-unfit = 该提供商目前不能开展新业务。详情请咨询计划服务台。
ps-not-enrolled = 贵公司尚未注册为间接经销商。请先注册，然后再次打开链接。
ps-enrollment-unfinished = 贵公司的注册尚未完成。通过审核后请再次打开链接。
ps-suspended = 贵公司的帐户已被暂停。在解决之前，不能进行新的授权。
ps-other-region = { $provider }位于{ $region }区域，贵公司位于{ $own }区域。合作伙伴只能在同一区域内合作。
ps-already-partners = 贵公司与{ $provider }已经合作。
ps-consent-missing = 请勾选复选框以授权该提供商
ps-link-unknown = 没有人发送过此链接，或链接不完整。请复制完整链接，或索取新的链接。
ps-link-replaced = 已发送更新的链接，请使用新链接。
ps-link-used = 此链接已被使用。如果是贵公司使用的，该提供商已列在您的“间接提供商”页面。
ps-link-declined = 此邀请已被拒绝。
ps-link-expired = 此链接已过期。
ps-link-revoked = 提供商已撤销此邀请。
ps-access-removed-already = 管理员访问权限已被移除。
ps-already-asked = 已向计划服务台提出请求。
ps-message-missing = 请输入正文
ps-reason-missing = 请输入终止合作关系的原因
ps-text-too-long = 请输入较短的文本
ps-text-characters = 请输入不含隐藏字符的文本

ps-endings-lead = 经销商请求您终止的合作关系。由您或提供商终止。
ps-no-endings = 没有待终止的合作关系
ps-no-endings-text = 经销商请求终止合作关系时会列在这里。
ps-pair = { $reseller }与{ $provider }

ps-requests = 合作请求
ps-find = 查找提供商
ps-find-lead = 本计划的间接提供商。经销商只与所在区域的提供商合作。
ps-find-region = 您只能与所在区域（{ $region }）的提供商合作。请向提供商提出请求，由其发来邀请。
ps-find-text = 名称、城市或服务
ps-find-none = 没有匹配的提供商
ps-find-none-text = 请尝试其他名称或服务，或选择任意国家。
ps-any-country = 任意国家
ps-any-service = 任意服务
ps-offers = 提供的帮助
ps-languages = 语言
ps-contact = 联系方式
ps-no-contact = 没有联系方式
ps-id = MPN ID { $id }
ps-connected = 已合作
ps-asked = 已请求
ps-not-possible = 不可选择
ps-ask-to-work = 请求合作
ps-ask-provider = 请求与{ $provider }合作
ps-ask-lead = 提供商会在其合作请求中看到您的信息。如果同意，会向您发送邀请。
ps-ask-hint = 请介绍贵公司和您的需求。
ps-about-provider = 关于该提供商
ps-already-requested = 您已向{ $provider }提出请求，尚未得到答复。
ps-other-region-short = { $provider }位于其他区域。合作伙伴只能在同一区域内合作。
ps-done-requested = 提供商已收到您的请求。如果同意，会向您发送邀请。
ps-service-training = 培训
ps-service-marketing = 市场营销
ps-service-financing = 融资与信用条款
ps-service-support = 支持
ps-service-billing = 计费
ps-requests-lead = 希望与您合作的经销商。批准后会向其发送邀请，除此之外不产生其他效果。
ps-no-requests = 没有合作请求
ps-no-requests-text = 您所在区域的经销商可在目录中找到您，并从那里提出请求。
ps-request-by = { $name }，{ $address }
ps-answer-message = 邀请的正文
ps-answer-hint = 专属链接会添加在其下方。邀请会发送给提出请求的人。
ps-approve = 批准并发送邀请
ps-done-request-declined = 请求已拒绝。系统没有发送邮件。
ps-listing = 您的目录信息
ps-listing-lead = 经销商查找提供商时看到的贵公司信息。
ps-listing-saved = 目录信息已保存。
ps-listed = 在目录中显示我们的公司
ps-city = 城市
ps-phone = 电话
ps-website = 网站
ps-about = 关于贵公司
ps-save = 保存
ps-website-malformed = 请输入网站，例如 www.yourcompany.example

letter-fact-mpn-id = MPN ID
letter-fact-country = 国家或地区
letter-button-invitation = 阅读并授权
letter-button-reseller = 查看经销商
letter-button-requests = 查看合作请求
letter-safety-invitation = 链接为专属链接，只能使用一次。如果您不是全局管理员，请转交给全局管理员。我们绝不会通过邮件索要密码。
letter-sender-partner = 由{ $program }（{ $site }）发送，因为您在公司中的角色。
letter-partnership-invited-subject = { $company }希望成为您的间接提供商
letter-partnership-invited-text = { $company }的{ $person }请贵公司授权{ $company }作为间接提供商。
letter-partnership-invited-next = 请由贵公司的全局管理员打开链接，阅读授权内容，然后授权该提供商或拒绝。
letter-partnership-accepted-subject = { $company }已授权您作为其间接提供商
letter-partnership-accepted-text = { $company }已授权贵公司作为其间接提供商，并已列入您的间接经销商列表。
letter-partnership-accepted-next = 您现在可以代其添加客户，并为共同客户订购。合作关系不会带来现有客户。
letter-partnership-end-asked-subject = { $company }请求终止合作关系
letter-partnership-end-asked-text = { $company }的{ $person }已请计划服务台终止与贵公司的合作关系。
letter-partnership-end-asked-next = 由计划服务台决定。您也可以在经销商页面自行终止合作关系。
letter-partnership-requested-subject = { $company }希望与您合作
letter-partnership-requested-text = { $company }的{ $person }请贵公司作为其间接提供商。
letter-partnership-requested-next = 请在“合作请求”页面答复。批准后会发出邀请，除此之外不产生其他效果。
