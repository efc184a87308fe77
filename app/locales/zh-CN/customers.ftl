# The list of customers with its quick links.

customers-search = 名称、域名或 ID
customers-search-hint = 例如 adventureworks
customers-relationship = 关系
customers-provider = 间接提供商
customers-reseller = 间接经销商
customers-providers = 间接提供商
customers-resellers = 间接经销商
customers-all = 全部
customers-none-yet = 尚无
customers-apply = 应用
customers-views = 已保存的视图
customers-view-all = 全部
customers-view-direct = 直接计费
customers-view-no-provider = 尚无提供商
customers-view-attention = 需要您关注
customers-invited = 已邀请
customers-invited-title = 已邀请的客户
customers-unanswered = 邀请未答复
customers-invited-none = 没有等待答复的邀请
customers-invited-none-text = 客户自邀请发出起显示在此处，直到其答复或链接过期。
customers-sorted = 按名称排序
customers-table = 客户
customers-column-name = 客户
customers-column-subscriptions = 订阅
customers-column-status = 状态
customers-column-quick-links = 快捷链接
# The second of each pair is read out instead of the first; it must begin with the same words.
customers-quick-links = 快捷链接
customers-quick-links-for = 快捷链接：{ $name }
relation-direct = 直接计费
relation-indirect-reseller = 间接经销商
relation-indirect-provider = 间接提供商

# Selecting customers, and what is done with them.

customers-column-select = 选择
customers-select-all = 选择本页全部客户
customers-select = 选择{ $name }
customers-selected = 已选客户
customers-selected-one = 已选择 1 个
customers-selected-many = 已选择 { $n } 个
customers-choose-provider = 选择间接提供商…
customers-export-selected = 导出所选
customers-clear-selection = 清除
customers-nothing-selected = 请至少选择一个客户。

customer-waiting = 已请求转移
customer-waiting-for-you = 轮到您了
customer-transfer-complete = 转移已完成
customer-transfer-partial = 部分已转移
customer-transfer-rejected = 转移已驳回
customer-transfer-failed = 转移失败
customer-transfer-expired = 请求已过期
customer-no-provider = 尚无提供商
customer-no-agreement = 缺少协议
customer-ready = 可以转移
customer-up-to-date = 无需处理

customers-pages = 客户列表分页
customers-shown = { $first }–{ $last }
customers-shown-of = 第 { $first }–{ $last } 个，共 { $total } 个
customers-shown-of-more = 第 { $first }–{ $last } 个，共超过 { $total } 个
customers-none = 还没有客户
customers-none-hint = 客户与您建立关系后会显示在这里。
customers-none-help = 了解如何关联客户
customers-no-match = 没有与“{ $text }”匹配的客户
customers-no-match-filters = 没有符合这些筛选条件的客户
customers-no-match-hint = 请检查拼写，或移除某个筛选条件。您共有 { $total } 个客户。
customers-no-match-hint-more = 请检查拼写，或移除某个筛选条件。您共有超过 { $total } 个客户。
customers-clear = 清除搜索和筛选条件

quick-since = 经销商关系始于 { $date }
quick-no-provider = 尚无间接提供商。间接提供商通过邀请客户来建立关联。
quick-no-reseller = 没有间接经销商。
quick-subscriptions = 订阅
quick-counts = { $active } 个有效，{ $suspended } 个已暂停。
quick-none-eligible = 目前没有可转移的订阅。
quick-eligible = { $count ->
   *[other] { $count } 个可以转移。
}
quick-view = 查看订阅
quick-view-of = 查看订阅：{ $name }
quick-request = 请求转移订阅
quick-request-for = 请求转移订阅：{ $name }
quick-needs-role = 要请求转移，您需要以下角色：{ $roles }。请联系贵公司的全局管理员。
quick-not-ready = 目前还不能请求转移。请查看订阅，了解还缺少什么。
quick-account = 账户
quick-agreement = 客户协议
quick-agreement-accepted = 已接受
quick-agreement-missing = 未接受
quick-agreement-direct = { $name }，{ $date }
quick-agreement-attested = 由合作伙伴代为证明，{ $date }
quick-agreement-missing-hint = 客户可在其管理中心接受协议。
quick-customer-id = 客户 ID
