# 邀请客户、客户的答复、客户自己的页面，以及客户协议。
# partner：邀请方；provider：间接提供商；customer、name：客户；person：邀请人。

relations-not-global-admin = 只有贵公司的全局管理员可以执行此操作。
relations-dap-not-yours = 只有管理代理和全局管理员可以请求管理员访问权限。请取消勾选，或请他们来邀请。
relations-not-in-program = 贵公司尚未加入任何计划。请先注册，再邀请客户。
relations-suspended = 该合作伙伴帐户已被暂停。在与计划服务台解决之前，不能授权任何新内容。
relations-restricted = 贵公司的直接计费受到限制：不能添加直接客户。请与间接提供商一起邀请客户。
relations-no-partnership = 与该间接提供商之间没有有效的合作关系。请先向提供商索取邀请。
relations-other-region = 该合作伙伴不能在贵公司所在区域销售。请向其询问贵区域的合作伙伴。
relations-not-now = 目前无法通过此邀请进行授权。贵公司的情况没有任何变化。请向发送邀请的{ $partner }询问如何继续。
relations-partner-tenant = 这是合作伙伴自己的帐户，合作伙伴不能成为客户。请使用单独的客户帐户。
relations-affiliate = 贵公司与该合作伙伴同属一个集团，合作伙伴不向自己的集团销售。请联系其他合作伙伴。
relations-not-confirmed = 请勾选授权框，或选择拒绝。
relations-agreement-wanted = 请勾选接受客户协议：没有它就无法购买任何内容。
relations-link-unknown = 无法识别此链接。链接可能没有完整复制。
relations-link-replaced = 此链接已被新链接取代。
relations-link-used = 此邀请已经答复。如果贵公司已授权该合作伙伴，可以在“合作伙伴关系”中看到。
relations-link-declined = 此邀请已被拒绝。
relations-link-expired = 此邀请已过期。
relations-link-withdrawn = 此邀请已被撤回。
relations-reseller-cannot-attest = 间接经销商不能证明该协议。请让您的间接提供商来做，或请客户自行接受。
relations-future-day = 请输入今天或更早的日期：协议不能在将来被接受。
relations-attested-already = 贵公司已经做过相同的证明。
relations-accepted-already = 客户协议已经被接受。
relations-other-agreement = 在此期间发布了更新版本的客户协议。请阅读链接现在指向的版本，然后重新提交表单。

relations-name-missing = 请输入您对客户的称呼。
relations-subject-missing = 请输入主题。
relations-message-missing = 请输入邮件内容。
relations-text-too-long = 请缩短文字。
relations-text-characters = 请删除无法显示的字符。
relations-day-malformed = 请输入日期，例如 2026-11-20。
relations-phone-malformed = 请输入不超过 30 个字符的电话号码。

relations-kind-direct = 直接向您销售
relations-kind-reseller = 您的经销商
relations-kind-provider = 间接提供商
relations-may-advise = 查看订阅并为客户提供建议
relations-may-order = 订购、续订和更改订阅
relations-yes = 是
relations-no = 否

relations-invite = 邀请客户
relations-invite-title = 邀请新客户
relations-invite-lead = 一个链接即可请客户授权贵公司。
relations-invite-lead-both = 一个链接即可请客户同时授权贵公司和{ $provider }。
relations-invite-needed = 写信给客户，或自行发送链接
relations-valid-days = { $days ->
   *[other] 链接在 { $days } 天内有效。
}
relations-valid-always = 链接在使用之前一直有效。
relations-draft = 邮件草稿
relations-draft-language = 草稿语言
relations-draft-language-hint = 恢复标准文字
relations-draft-language-use = 使用此语言
relations-customer-name = 客户
relations-customer-email = 客户的电子邮件地址
relations-customer-email-hint = 收到链接的人可以将其转给客户的全局管理员。
relations-ask-dap = 请求管理员访问权限
relations-ask-dap-hint = 管理代理随后可管理客户的用户和许可证。客户可以随时收回。
relations-subject = 主题
relations-message = 邮件内容
relations-message-hint = 可随意修改文字。专属链接会加在下方。
relations-link-locked = 专属链接只属于此邀请，并且始终包含在内。
relations-send = 从此处发送
relations-show = 生成链接
relations-ways-hint = 选择“生成链接”时不会发送任何内容：请在邮件程序中打开邮件，或自行复制。
relations-draft-subject = 请授权{ $partner }
relations-draft-text =
    您好：

    { $partner }希望成为贵公司的云合作伙伴。

    请选择下面的链接，以贵公司全局管理员的身份登录并授权我们。大约需要五分钟。

    此致
    { $person }
    { $partner }
relations-draft-subject-both = 请授权{ $partner }和{ $provider }
relations-draft-text-both =
    您好：

    { $partner }希望与我们的间接提供商{ $provider }一起成为贵公司的云经销商。

    请选择下面的链接，以贵公司全局管理员的身份登录并授权两家公司。大约需要五分钟。

    此致
    { $person }
    { $partner }
relations-what-is-authorized = 客户授权的内容
relations-afterwards = 发送之后
relations-afterwards-tracked = 您可以在“客户邀请”中查看客户是否已答复。
relations-afterwards-told = 客户答复后，我们会通过电子邮件通知您。
relations-afterwards-reminded = { $days } 天内没有答复？邀请会显示在“{ overview-next }”中。

relations-link-title = { $name }的链接
relations-link-lead = 请自行发送：在邮件程序中打开邮件，或复制它。
relations-link-once = 链接只在此时显示。如果丢失，请在“客户邀请”中重新生成。
relations-link-until = 链接有效期至{ $date }。
relations-personal-link = 专属链接
relations-link-label = 此客户的链接
relations-open-mail = 在邮件程序中打开
relations-preview = 预览客户看到的页面
relations-whole-message = 完整邮件
relations-done = 完成

relations-invitations = 客户邀请
relations-none = 还没有邀请
relations-none-text = 邀请客户：客户通过一个链接即可授权贵公司。
relations-column-customer = 客户
relations-column-asks = 请求授权
relations-column-sent = 创建时间
relations-column-state = 状态
relations-column-actions = 操作
relations-pages = 邀请的分页
relations-shown = { $count ->
   *[other] { $count } 个邀请
}
relations-asks-direct = 贵公司
relations-asks-both = 贵公司和{ $provider }
relations-asks-dap = 含管理员访问权限
relations-state-open = 等待客户答复
relations-state-authorized = 已授权
relations-state-declined = 已拒绝
relations-state-withdrawn = 已撤回
relations-state-expired = 已过期
relations-answered = { $customer }，{ $date }
relations-resend = 再次发送
relations-resend-to = 再次发送给{ $name }
relations-new-link = 新链接
relations-new-link-for = 为{ $name }生成新链接
relations-withdraw = 撤回
relations-withdraw-of = 撤回对{ $name }的邀请
relations-sent = 邀请已发送。之前的链接（如有）不再有效。
relations-withdrawn = 邀请已撤回。其链接不再有效。

relations-over = 此链接无效
relations-over-turn = 请向发送链接的合作伙伴索取新链接。
relations-over-turn-to = 如果您仍想与{ $partner }合作，请向其索取新的邀请。
relations-over-newest = 有效的链接在{ $partner }最近发送的邮件中。如果找不到，请让{ $partner }重新发送。
relations-ask-for = 发给{ $name }的邀请
relations-ask-for-until = 发给{ $name }的邀请 · 有效期至{ $date }
relations-ask-title = { $partner }希望成为您的云合作伙伴
relations-ask-lead = 请阅读其可以执行的操作，然后授权或拒绝。您以后可以收回管理员访问权限。
relations-ask-title-both = 两家公司希望成为您的云经销商
relations-ask-lead-both = 两家公司相互合作。请阅读各自可以执行的操作，然后同时授权或拒绝。您以后可以收回管理员访问权限。
relations-party-place = { $country } · MPN ID { $id }
relations-party-advises = 负责为您提供建议、解答问题和处理变更。
relations-party-orders = 为您下单并负责计费。
relations-party-does-both = 负责为您提供建议和解答问题，并为您下单和计费。
relations-what-each-may = 每家公司可以做什么
relations-permission = 权限
relations-grant-order = 为您订购、续订和更改订阅
relations-grant-see = 查看您的订阅
relations-grant-administer = 以管理员身份管理您的用户和许可证
relations-grant-profile = 查看您的公司名称、域名和地址
relations-grant-others = 更改您与其他合作伙伴的关系
relations-grant-pass-on = 将这些权利转给其他公司
relations-dap-warning = 对方请求管理员访问权限：在您收回之前，这些公司的管理代理在您的帐户中拥有全局管理员的权限。
relations-your-decision = 您的决定
relations-sign-in-text = 由贵公司的全局管理员决定。请登录，或创建贵公司的工作帐户。
relations-sign-in = 登录以授权
relations-new-account = 创建工作帐户
relations-new-account-lead = 您将成为贵公司客户帐户的第一位全局管理员。请使用贵公司自有域名的地址。
relations-ask-your-admin = 由贵公司的全局管理员决定：{ $admins }。
relations-pass-on = 请将此页面发给其中一位。阅读页面不会用掉任何内容。
relations-not-a-customer = 您正以合作伙伴身份登录。此邀请由客户的全局管理员答复。
relations-other-account = 选择其他帐户
relations-i-authorize = 我授权{ $partner }为{ $customer }服务
relations-i-authorize-both = 我授权{ $partner }和{ $provider }成为{ $customer }的经销商
relations-i-accept = 我代表公司接受客户协议
relations-text-read = 阅读客户协议（版本 { $number }）
relations-text-version = 版本 { $number }
relations-text-older = 已发布更新的版本。此版本对已接受它的客户有效。
relations-text-newest = 阅读最新版本
relations-authorize = 授权
relations-authorize-both = 授权两家经销商
relations-keep-data = 您的数据、域名和用户仍归您所有。
relations-keep-dap = 您可以随时在“合作伙伴关系”页面收回管理员访问权限。
relations-keep-others = 您从其他合作伙伴购买的订阅不受影响。
relations-signed-as = 以 { $name } 的身份登录。您的姓名和时间将作为签名记录。
relations-decline-title = 如果您不同意
relations-decline-reason = 原因
relations-decline-hint = 可以不填。合作伙伴会看到。
relations-decline = 拒绝
relations-next = 接下来会怎样
relations-next-active = 立即：关系生效
relations-next-mail = 您会收到确认邮件，其中有可以收回授权的页面。
relations-next-contact = { $partner }会与您联系
relations-next-nothing-ordered = 此步骤本身不会订购任何内容。

relations-mine-lead = 谁为{ $customer }服务，以及各自可以做什么。
relations-mine-none = 还没有合作伙伴
relations-mine-none-text = 当合作伙伴邀请贵公司时，其链接会带您查看所请求的内容。
relations-mine-partners = 您的合作伙伴
relations-admins-only = 只有贵公司的全局管理员可以查看其合作伙伴：{ $admins }。
relations-column-partner = 合作伙伴
relations-column-what = 与您的关系
relations-column-since = 开始时间
relations-column-administration = 管理员访问权限
relations-together-with = 与{ $others }合作
relations-origin-created = 由其创建您的帐户
relations-origin-invitation = 由您授权
relations-origin-extension = 由您的合作伙伴引入
relations-remove-dap = 移除访问权限
relations-remove-dap-of = 移除{ $partner }的管理员访问权限
relations-agreement-text = 客户协议对某个合作伙伴有效后，该合作伙伴才能为您订购。全局管理员在此接受后，协议对每个合作伙伴都有效。
relations-attested-by = { $partner }已代为证明：{ $name }于 { $date } 接受了客户协议。该证明仅对{ $partner }有效。
relations-accept-agreement = 接受协议
relations-done-authorized = 已授权。确认邮件正在发送给您。
relations-done-declined = 您已拒绝。合作伙伴会收到通知。
relations-done-removed = 管理员访问权限已移除。关系继续有效。
relations-done-accepted = 客户协议已被接受，对每个合作伙伴都有效。

relations-agreement-title = { $customer }的客户协议
relations-agreement-lead = 没有它就无法订购任何内容。客户接受的协议对每个合作伙伴有效；您证明的协议只对贵公司有效。
relations-counts-for-you = 对贵公司有效的协议
relations-counts-none = 没有对贵公司有效的协议
relations-counts-none-text = 客户在“合作伙伴关系”页面接受协议，或由您证明客户已接受。
relations-column-who = 接受人
relations-column-how = 方式
relations-column-day = 日期
relations-how-direct = 由客户接受
relations-how-attested = 由贵公司证明
relations-recorded-by = 由{ $name }记录
relations-attest-title = 证明协议
relations-attest-text = 请输入客户中由谁以及何时接受了协议。更改姓名、地址或电话号码会形成新的记录。
relations-phone = 电话号码
relations-day = 接受日期
relations-attest = 证明
relations-attested = 协议已证明，对贵公司有效。

letter-customer-invited-subject = { $company }请您授权
letter-customer-invited-text = { $company }的{ $person }请贵公司授权{ $company }成为云合作伙伴。
letter-customer-invited-text-both = { $company }的{ $person }请贵公司授权{ $company }与间接提供商{ $provider }一起成为经销商。
letter-customer-invited-next = 请打开链接，阅读所请求的内容，并以全局管理员身份授权或拒绝。链接只能使用一次，可以转给您的全局管理员。
letter-button-authorize = 阅读并决定
letter-safety-authorize = 在贵公司的全局管理员做出决定之前，不会授予任何权限。我们绝不会通过电子邮件索要密码。
letter-sender-relations = 由 { $program }（{ $site }）发送，因为您参与了此事。
letter-customer-authorized-subject = { $customer }已授权您
letter-customer-authorized-text = { $customer }接受了{ $company }的邀请。
letter-customer-authorized-next = 关系从现在起生效，该客户已在您的列表中。
letter-customer-declined-subject = { $customer }已拒绝
letter-customer-declined-text = { $customer }拒绝了{ $company }的邀请。
letter-customer-declined-next = 如果填写了原因，可在邀请处查看。您可以再次邀请。
letter-button-invitations = 打开客户邀请
letter-relations-authorized-subject = 您已授权{ $company }
letter-relations-authorized-text = 您已代表公司授权{ $company }。关系从现在起生效。
letter-relations-authorized-text-both = 您已代表公司授权{ $company }和{ $provider }。关系从现在起生效。
letter-relations-authorized-next = 您可以在“合作伙伴关系”页面查看各自可以做什么，并收回管理员访问权限。
letter-button-relations = 打开合作伙伴关系
letter-fact-partner = 合作伙伴
letter-fact-partner-mpn-id = MPN ID
letter-fact-provider = 间接提供商

relations-many = 批量邀请
relations-many-title = 批量邀请客户
relations-many-lead = 一个表格，每行一封带有专属链接的邮件。发送之前会先显示各行。
relations-many-table-hint = 第一行为列名：name、email，以及可选的 language（en、sv、nl 或 zh-CN）和 note。用逗号或分号分隔。
relations-many-subject = 主题（{ $language }）
relations-row-waits = 发往该地址的邀请正在等待答复。请从邀请列表中重新发送。
relations-row-customer = 该公司已经是客户，无需再次邀请。
