# Bringing a provider to a customer, who may do business with whom, people of customers, affiliates, incentives.

# Extending a reseller relationship

extend-title = 将客户转移给间接提供商
extend-lead = { $name } · { $domain } · 直接计费客户
extend-done = { $provider }现在与贵公司共同服务该客户。订阅在转移之前仍归贵公司。
extend-no-provider = 贵公司尚无间接提供商。由提供商发出邀请，贵公司的全局管理员授权后即可。
extend-consent-by = { $provider }：{ $name }声明客户已被告知并同意，
extend-consents = 客户同意记录
extend-invite-title = 或者邀请客户
extend-invite-text = 通过邀请，客户自己的全局管理员会同时授权双方，可授予委派管理权限，并在同一步骤中接受客户协议。而在此处，提供商会立即添加，客户无需任何操作。
extend-invite-with = 与{ $provider }一起邀请
extend-save = 保存并继续
extend-no-mail = 系统不会发送邮件：请自行告知提供商和客户。
extend-shared = { $count ->
   *[other] { $count } 个共同客户
}
extend-gets = 提供商将获得
extend-gets-relation = 与该客户的经销商关系，因而可以为其下单
extend-gets-bill-to = 贵公司现有账单收件信息的副本，以当前内容为准。之后的更改不会同步。
extend-gets-no-dap = 不包含委派管理权限。如有需要，请改为向客户发送邀请。
extend-no-bill-to = 贵公司没有该客户的账单收件信息：不会复制任何内容。
extend-bill-company = 公司
extend-bill-phone = 电话
extend-bill-address = 地址
extend-consent = 我已告知客户并取得其同意
extend-consent-why = 合作伙伴协议要求如此。客户会在其“合作伙伴关系”页面看到该提供商。您的姓名和时间将被保存。
extension-not-direct = 只有贵公司的直接计费客户才能转移给提供商。该客户已通过间接提供商购买。
extension-not-dual-role = 此操作要求公司同时是直接计费合作伙伴和间接经销商。请先将贵公司注册为间接经销商。
extension-suspended = 贵公司的账户已停用：无法授权任何新事项。请由全局管理员与计划服务台解决。
extension-no-partnership = 与该提供商没有合作伙伴关系。由其发出邀请，贵公司的全局管理员授权后即可建立。
extension-provider-suspended = 该提供商的账户已停用，或已不再是间接提供商。请选择其他提供商。
extension-other-region = 该提供商不在客户所在区域。请选择同一区域的提供商。
extension-affiliated = 客户与该提供商属于同一集团，合作伙伴不得向其关联公司销售。请选择其他提供商。
extension-already-extended = 该提供商已与贵公司共同服务该客户。
extension-consent-missing = 告知客户并取得其同意后，请勾选此框。

# Bringing a provider to several customers

extend-several-title = 选择间接提供商
extend-several-lead = { $count ->
   *[other] 适用于所选的 { $count } 个客户
}
extend-several-bill-to = 将复制的{ $name }账单收件信息
extend-several-why = { $provider }：{ $reason }
extend-several-not = 无法转移
extend-several-for = 可用于所选 { $total } 个客户中的 { $count } 个
extend-several-gets-relation = 与其中每个客户的经销商关系，因而可以为其下单
extend-several-gets-bill-to = 贵公司现有的每个客户账单收件信息的副本，以当前内容为准。之后的更改不会同步。
extend-several-consent = 我已告知其中每个客户并取得其同意
extend-several-consent-missing = 告知其中每个客户并取得其同意后，请勾选此框。
extend-several-no-mail = 系统不会发送邮件：请自行告知提供商和各客户。
extend-several-done = { $provider }现在与贵公司共同服务 { $total } 个客户中的 { $count } 个。订阅在转移之前仍归贵公司。
extend-several-none-done = 未对任何客户做出更改。
extend-several-each = 每个客户的处理结果
extend-several-is-done = 已添加提供商
extend-several-is-not = 未更改
extend-several-not-tried = 未尝试
extend-several-try-again = 程序无法继续。未对该客户做任何更改：请选择该客户后重试。
extend-several-back = 返回客户列表

# Can we do this?

can-we-title = 我们可以这样做吗？
can-we-lead = 填写两家公司及其打算：计划的规则会告诉您是否可行、原因以及下一步。
can-we-incomplete = 问题不完整
can-we-no-country = 如该公司对您而言是新公司，请选择
can-we-about = 打算
can-we-first = 第一家公司
can-we-first-hint = 其域名或 ID。留空表示贵公司。
can-we-second = 第二家公司
can-we-second-hint = 其域名或 ID，例如 firm.example
can-we-country = 新公司的国家或地区
can-we-country-hint = 以其租户为准，而非办公地点。
can-we-ask = 询问
can-we-yes = 可以
can-we-no = 不可以
can-we-question-sell = { $first }可以向{ $second }销售吗？
can-we-question-support = { $first }可以管理和支持{ $second }吗？
can-we-question-provide = { $first }可以成为{ $second }的间接提供商吗？
can-we-stranger = 您与其中一家公司尚无往来，因此我们只查看了其所在国家或地区。如果该公司本身是计划中的合作伙伴，则不能以该租户成为客户。
can-we-sell = 第一家销售，第二家使用
can-we-support = 第一家管理和支持第二家已有的订阅
can-we-provide = 第一家供货，第二家转售
can-we-country-missing = 请选择国家或地区：您与所填写的一家公司尚无往来。
can-we-company-malformed = 请输入公司的域名（例如 firm.example）或 ID。
can-we-direct = 直接计费合作伙伴从计划购买并销售给客户，自行负责计费和支持。客户的其他合作伙伴及其现有内容保持不变。
can-we-through-provider = 由间接经销商销售，其间接提供商下单并计费。客户的其他合作伙伴及其现有内容保持不变。
can-we-direct-or-through = 公司过渡期间两种方式均可：直接计费，或通过其间接提供商。客户的其他合作伙伴及其现有内容保持不变。
can-we-as-provider = 间接提供商可以拥有自己的客户，有无经销商均可。
can-we-administer = 客户可以有多个合作伙伴来管理和支持其现有内容。客户分别授权，并可授予委派管理权限。
can-we-invite = 双方在同一区域。由提供商邀请经销商，经销商的全局管理员授权。
can-we-already-partners = 双方已经合作。
can-we-not-a-market = 其中一方所在的国家或地区不提供该计划。
can-we-not-in-program = 据您可获知的信息，{ $company }未加入任何计划。
can-we-suspended = { $company }的帐户已被暂停：现有业务继续，不能开始新业务。
can-we-itself = 公司不能与自身交易。如供自用，应以另一个租户从其他合作伙伴处购买。
can-we-affiliate = 两者属于同一集团，合作伙伴不得向其关联公司销售。其他合作伙伴可以。
can-we-other-region = 双方位于不同区域：{ $first }和{ $second }。业务只能在同一区域内进行；在另一区域，公司需要在当地拥有自己的账户。
can-we-own-reseller = 提供商自己的经销商不能成为其客户。三种办法：经销商以另一个租户购买；终止合作关系并与其他提供商合作；或在此保持客户身份，同时作为经销商与其他提供商合作。
can-we-provider-to-partner = 合作伙伴如供自用，应从间接经销商或直接计费合作伙伴处购买，并使用与其合作伙伴身份不同的租户。
can-we-partner-tenant = 第二家是合作伙伴，合作伙伴的租户不能成为客户。如供自用，可以用另一个租户购买。
can-we-no-provider = 间接经销商需通过帐户未被暂停的间接提供商销售，但尚无这样的提供商。
can-we-not-a-provider = 第一家不是间接提供商。
can-we-not-a-reseller = 据您可获知的信息，第二家不是间接经销商。需先注册。
can-we-also-a-provider = 第二家本身是间接提供商，同一租户不能兼为两者。
can-we-step-customer = 查看其订阅
can-we-step-customers = 前往客户
can-we-step-resellers = 邀请经销商
can-we-step-providers = 查找间接提供商
can-we-step-enroll = 注册为间接经销商
can-we-step-market = 计划服务台可以添加市场。请咨询。
can-we-enrolling = { $company }的注册尚未完成。
can-we-no-mpn-id = { $company }还没有 MPN ID，没有 MPN ID 就不能买卖。
can-we-unsigned = { $company }尚未签署合作伙伴协议：签署之前不能买卖任何新产品。
can-we-restricted = { $company }的直接计费能力受限：现有业务继续，但不能以此开始新业务，且没有可以通过的间接提供商。
can-we-stranger-reseller = 您与其中一家公司尚无往来，因此我们只查看了其所在国家或地区。该公司能否为间接提供商授权，将在其全局管理员打开邀请时显示。
can-we-next-order = { $second }已是客户：由{ $first }为其下单。
can-we-next-provider-orders = { $second }已是客户：由{ $first }的间接提供商为其下单。
can-we-next-authorize = 由{ $first }邀请{ $second }，再由{ $second }的全局管理员授权。
can-we-next-partners = 无需其他步骤：{ $first }可以为{ $second }添加客户并为这些客户下单。
can-we-next-enroll = 由{ $company }的全局管理员将公司注册为间接经销商。
can-we-next-enrollment = { $company }完成注册；其状态页面会说明还缺少什么。
can-we-next-standing = 由{ $company }的全局管理员与计划服务台解决原因，再由服务台解除暂停。
can-we-next-itself = { $first }联系本区域的其他合作伙伴。
can-we-next-affiliate = { $second }联系集团以外的合作伙伴。
can-we-next-region = { $second }联系其所在区域（{ $region }）的合作伙伴；或由{ $first }在该区域注册另一个租户。
can-we-next-ways-out = { $second }从三种办法中选择一种。如需终止合作关系，可请计划服务台处理，或由{ $first }终止。
can-we-next-other-seller = { $second }联系本区域的间接经销商或直接计费合作伙伴，并提供自己的另一个租户。
can-we-next-other-tenant = { $second }提供自己的另一个租户，再由{ $first }邀请该租户。
can-we-next-provider = { $company }请本区域的间接提供商建立合作，并为其授权。
can-we-next-sign = 由{ $company }的全局管理员签署合作伙伴协议。
can-we-next-mpn-id = 由{ $company }的全局管理员在“标识符”页面选择本国家或地区的 MPN ID。
can-we-next-restricted = { $company }通过间接提供商开展业务：如果还不是间接经销商，请先注册，再为一家间接提供商授权。
can-we-to-agreement = 签署合作伙伴协议
can-we-to-identifiers = 选择 MPN ID
can-we-to-partnership = 查看合作关系
can-we-to-enrollment = 查看注册
can-we-to-account = 处理该帐户
can-we-to-markets = 前往市场

# People of a customer

colleagues-lead = 谁代表{ $customer }登录，以及可以做什么。
colleagues-not-yours = 只有全局管理员可以添加人员和设置角色。请联系{ $names }。
colleagues-change = 更改角色
colleagues-make = 将{ $name }的角色改为{ $role }
colleagues-make-short = 设为{ $role }
colleague-global-admin = 全局管理员
colleague-user = 用户
colleagues-add = 添加人员
colleagues-people-of = { $name }的人员
colleagues-change-of = 更改{ $name }的权限
colleagues-reset-of = 重置{ $name }的密码
colleagues-remove-of = 将{ $name }从公司移除
colleagues-remove-text = { $name }将立即退出此公司，所有许可证均被收回。
colleagues-removed = 此人已不再属于该公司，其许可证已释放。
people-role-unknown = 请选择一个角色
people-not-delegated = 客户未授予贵公司委派管理权限，或已收回。请通过新的邀请申请。

# Affiliates, kept by the operator

affiliates-title = 关联公司
affiliates-lead = 与某合作伙伴属于同一集团的公司。该合作伙伴不能向其销售；之前已售内容保持不变。
affiliates-partner = 合作伙伴
affiliates-partner-hint = 其租户的域名或 ID
affiliates-domain = 关联公司的域名
affiliates-name = 关联公司
affiliates-since = 起始日期
affiliates-already = 该关联公司已在列表中。
affiliates-done-added = 关联公司已加入列表。
affiliates-done-removed = 关联公司已从列表中移除。
affiliates-none = 尚无关联公司。
affiliates-remove-one = 移除{ $partner }的关联公司{ $name }
affiliates-add = 添加关联公司
affiliates-log-added = 已添加关联公司
affiliates-log-removed = 已移除关联公司
affiliate-no-partner = 没有合作伙伴使用此域名或 ID。请检查输入是否有误。

# Incentives

incentives-title = 激励计划
incentives-lead = 直接计费和间接经销各有自己的激励计划。请分别注册和管理这两个计划。
incentives-reseller = 间接经销商激励计划
incentives-direct-bill = 直接计费激励计划
incentives-since = 加入计划时间
incentives-mpn-id = MPN ID
incentives-invited = 邀请已于{ $date }发送至{ $address }，即贵公司会员账户的地址。
incentives-invited-before = 邀请已于{ $date }发送至贵公司会员账户的地址。
incentives-asks-program = 请向计划服务台咨询如何注册。
incentives-will-be-invited = 两个计划均生效后 30 天内，邀请将发送至{ $address }，即贵公司会员账户的地址。
incentives-no-membership = 邀请将发送至会员账户的地址，但贵公司的 MPN ID 没有对应的会员账户。请查看“标识符”页面。
incentives-direct-bill-text = 在过渡期间，只要贵公司仍是直接计费合作伙伴，这些激励保持不变。成为间接经销商不会自动注册另一计划。

# The invitation to incentives (M-10)

letter-incentive-invited-subject = { $company }的间接经销商激励计划
letter-incentive-invited-text = { $company }除直接计费合作伙伴外，现在也是间接经销商，特此邀请注册间接经销商激励计划。
letter-incentive-invited-next = 直接计费激励是单独的计划，需分别管理。
letter-button-incentives = 查看激励计划
