# A customer's subscriptions, the new transfer request, and the reasons why something cannot be transferred.

# Reasons. They stand in lists, beside fields and in the error summary; either partner may read them.
# Names often end in a full stop (“B.V.”): keep { $provider } away from the end of a sentence.
the-indirect-provider = 间接提供商
obstacle-source-not-dual-role = 请求方合作伙伴必须在同一账户中既是直接计费合作伙伴，又是间接经销商。由其全局管理员加入所缺的计划。
obstacle-customer-not-direct = 只能转移请求方合作伙伴的直接计费客户。该客户不是。
obstacle-no-partnership = 缺少与{ $provider }的合作伙伴关系。由{ $provider }发出邀请，经销商的全局管理员授权后即可建立。
obstacle-provider-not-connected = 缺少客户与{ $provider }之间的经销商关系。由{ $provider }发出邀请，客户的全局管理员接受后即可建立。
obstacle-no-customer-agreement = 缺少对{ $provider }有效的 Microsoft 客户协议。由客户在其管理中心接受协议，或由{ $provider }代为证明客户已接受。
obstacle-other-region = 请求方合作伙伴、客户和{ $provider }不在同一区域。请选择客户所在区域的间接提供商。
obstacle-source-suspended = 请求方合作伙伴的账户已停用。由其全局管理员与计划服务台解决。
obstacle-provider-suspended = 无法转移到{ $provider }：其账户已停用，或未注册为间接提供商。由{ $provider }的全局管理员与计划服务台解决。
obstacle-source-agreement-unsigned = 请求方合作伙伴尚未签署 Microsoft 合作伙伴协议。由其全局管理员签署。
obstacle-provider-agreement-unsigned = { $provider }尚未签署 Microsoft 合作伙伴协议。由{ $provider }的全局管理员签署。
obstacle-no-mpn-id = 请求方合作伙伴没有 MPN ID。由其全局管理员在账户中添加。

ineligible-azure-plan = 不支持 Azure 计划。
ineligible-reserved-instance = 不支持预留。
ineligible-term-software = 不支持有期限的软件。
ineligible-marketplace-saas = 不支持市场软件。
ineligible-perpetual-software = 永久购买的软件仍归客户所有，无需转移。
ineligible-family = 不支持此产品。
ineligible-suspended = 只能转移有效的订阅。此订阅已暂停。
ineligible-deleted = 只能转移有效的订阅。此订阅已删除。
ineligible-transferred = 已经转移过。
ineligible-in-open-request = 已包含在请求 { $number } 中。
ineligible-trial = 试用版无法转移：{ $provider }只接管已购买的订阅。
ineligible-not-provisioned = 仍在设置中。

cure-cancel-and-reorder = 先取消，再由{ $provider }重新订购。
cure-reactivate = 请先重新激活。
cure-open-other-request = 撤回 { $number }，或等待答复。
cure-buy-first = 请先购买该产品，或等待试用结束。
cure-wait = 请等待其生效。您无需执行任何操作。

refusal-not-addressed-to-you = 只有收到该请求的间接提供商才能答复。
refusal-not-yours = 只有创建该请求的合作伙伴才能撤回。
refusal-role-not-allowed = 您的角色不允许此操作。请让具有该角色的同事处理，或请贵公司的全局管理员为您分配该角色。
refusal-in-progress = 请求正在执行，无法更改。请等待完成。
refusal-already-ended = 请求已结束。要重试，请创建新的请求。
refusal-expired = 请求在 30 天无答复后已过期。要重试，请创建新的请求。
refusal-nothing-chosen = 请至少选择一个订阅。
refusal-named-twice = 有一个订阅被选择了两次。每个订阅只能选择一次。
refusal-add-on-alone = 附加产品随其基础订阅一起转移。请改为选择基础订阅。
refusal-everything-declined = 您拒绝了所有内容。如需如此，请驳回请求。
refusal-unknown-group = 答复中包含不在请求中的订阅。请重新查看请求，再作决定。
refusal-reason-missing = 请输入原因，以便经销商了解需要更改什么。
refusal-mpn-id-unknown = 没有合作伙伴使用该 MPN ID。请检查，或将其留空。
refusal-mpn-id-of-no-reseller = 该 MPN ID 属于并非间接经销商的合作伙伴。请填写间接经销商的 MPN ID，或将其留空。

text-missing = { $field }：请填写此项。
text-too-long = { $field }：请输入不超过 { $most } 个字符。
text-bad-character = { $field }：请删除隐藏字符和控制字符，例如手动输入文本，而不是粘贴。
text-malformed = { $field }：文本格式不正确。请检查是否有输入错误。

problem-role-missing = 您需要以下角色：{ $roles }。请联系贵公司的全局管理员。
problem-overtaken = 您查看期间内容已有变化。您提交的内容未执行。请重新查看，再作决定。
problem-not-found = 内容已不存在，或您无权访问。未做任何更改。
problem-unavailable = 现在无法执行此操作。未做任何更改。请稍后重试。

# The page of a customer's subscriptions.
subscriptions-title = 订阅
subscriptions-of = { $name } · { $domain }
subscriptions-table = 订阅
subscriptions-transfer = 订阅转移
subscriptions-request = 请求转移订阅
subscriptions-conditions = 转移条件
subscriptions-provider-connected = 间接提供商已关联
subscriptions-provider-missing = 间接提供商尚未就绪
subscriptions-provider-none = 您还没有间接提供商。间接提供商会向您发送邀请，由贵公司的全局管理员授权。
subscriptions-agreement-accepted = 客户协议已接受
subscriptions-agreement-missing = 缺少客户协议
subscriptions-agreement-direct = { $name }，{ $date }
subscriptions-agreement-attested = 由{ $provider }代为证明，{ $date }。该证明仅对此提供商有效。
subscriptions-account-missing = 您的账户尚未就绪
subscriptions-open-requests = { $count ->
    [0] 没有有效的请求
   *[other] { $count } 个有效的请求
}
subscriptions-needs-role = 要请求转移，您需要以下角色：{ $roles }。请联系贵公司的全局管理员。
subscriptions-needs-conditions = 满足以下所有条件后，即可请求转移。
subscriptions-none-eligible = 目前没有可转移的订阅。下方列表说明了原因。
subscriptions-provider-bills = 该客户由间接提供商计费。此处无法创建新的请求。
subscriptions-reseller-asks = 请求由间接经销商创建。发给您的请求会显示在这里。
subscriptions-requests-table = 该客户的转移请求
subscriptions-no-requests = 还没有转移请求。
subscriptions-no-requests-role = 要查看转移请求，您需要以下角色：{ $roles }。
subscriptions-add-ons = { $count ->
   *[other] 和 { $count } 个附加产品
}
subscriptions-eligible = { $bases ->
   *[other] { $bases } 个基础订阅中有 { $eligible } 个可以转移
}
subscriptions-column-name = 订阅
subscriptions-column-licenses = 许可证
subscriptions-column-state = 状态
subscriptions-column-renews = 续订
subscriptions-column-transfer = 转移
subscriptions-column-billed-by = 计费方
subscriptions-active = 有效
subscriptions-suspended = 已暂停
subscriptions-deleted = 已删除
subscriptions-monthly = 每月
subscriptions-ends = { $date }结束
subscriptions-can-be-transferred = 可以转移
subscriptions-cannot-be-transferred = 无法转移
subscriptions-requested = 已请求
subscriptions-moved = 已转移
subscriptions-moves-with = 随{ $base }一起转移
subscriptions-stays-not-active = 保留在此：只转移有效的附加产品。
subscriptions-stays-with = 保留在此：{ $base }无法转移。
subscriptions-through-others = 通过间接提供商
subscriptions-through-others-hint = 您是登记经销商。许可证变更由间接提供商下单。
subscriptions-none = 还没有订阅
subscriptions-none-hint = 为{ $name }订购后，订阅会显示在这里。
subscriptions-to-customers = 返回客户

# The new request.
new-title = 创建转移请求
new-lead = { $name } · { $domain }
new-provider = 发送给
new-provider-hint = 间接提供商将接管计费和订购。您仍是登记经销商。
new-provider-ready = 可以接收请求
new-no-provider = 您还没有间接提供商。间接提供商会向您发送邀请，由贵公司的全局管理员授权。
new-subscriptions = 要转移的订阅
new-subscriptions-hint = 附加产品始终随其基础订阅一起转移。
new-add-on-included = { $name }，自动包含
new-none-eligible = 目前没有可转移的订阅。
new-ineligible = { $count ->
   *[other] { $count } 个订阅无法转移：查看原因
}
new-keep-counts = 在转移完成之前，请勿更改许可证数量。
new-keep-counts-why = 请求保留今天的数量。要转移新的数量，请撤回此请求并另行创建。
new-later-add-ons = 您在此请求之后购买的附加产品不包含在内。其基础订阅转移后，这些附加产品会暂停。
new-note = 给间接提供商的备注（可选）
new-note-name = 备注
new-note-hint = 不超过 500 个字符。客户看不到备注。
new-create = 创建
new-creating = 正在创建…
new-cancel = 取消
new-what-happens = 由间接提供商接受或驳回。在此之前您可以撤回。
new-cannot-create = 解决上述问题后才能创建请求。
new-errors = 请求未创建
new-overtaken = 其中一个订阅已被其他请求占用，或者其他内容已有变化。未创建任何内容。下方列表显示目前可以转移的订阅。
new-line-refused = { $name }无法转移。{ $reason }
new-choose-provider = 请选择间接提供商。
selected-none = 未选择订阅
selected-one = 已选择 1 个订阅
selected-many = 已选择 { $n } 个订阅
