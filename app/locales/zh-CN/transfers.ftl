# Transfer requests: the list, the queue, the review, the transfer page.

transfers-lead-source = 请间接提供商接管订阅的请求。
transfers-lead-provider = 经销商请您接管订阅的请求。
transfers-table = 转移请求
transfers-views = 视图
transfers-all = 全部
transfers-open = 等待中
transfers-complete = 已完成
transfers-ended = 未执行
transfers-pages = 转移请求分页
transfers-shown = { $count ->
   *[other] { $count } 个请求
}
transfers-none = 还没有转移请求
transfers-none-source = 请打开客户的订阅，然后选择“请求转移订阅”。
transfers-none-provider = 经销商向您发送请求后，请求会显示在这里。
transfers-none-of-view = 此视图中没有请求
transfers-show-all = 显示所有请求
transfers-to-customers = 转到客户
column-request = 请求
column-customer = 客户
column-to = 接收方
column-from = 发起方
column-subscriptions = 订阅
column-created = 创建日期
column-status = 状态
column-age = 已等待
column-checks = 检查

contents = { $bases ->
   *[other] { $bases } 个订阅
}
contents-with-add-ons = { $bases ->
   *[other] { $bases } 个订阅
}，{ $addons ->
   *[other] { $addons } 个附加产品
}

requests-lead = 等待{ $name }决定的转移请求。
requests-figures = 队列数据
requests-waiting = 等待中
requests-waiting-hint = 下方按最早的在前排列
requests-overdue = 逾期
requests-overdue-hint = 超过 2 个工作日
requests-none-overdue = 均在 2 个工作日内
requests-due-today = 今天到期
requests-next-due = 下一个在 { $time }
requests-none-due = 今天没有到期的请求
requests-median = 答复时间中位数
requests-median-hint = 最近 30 天，按工作时间计
requests-no-median = 还没有答复
requests-search = 经销商、客户或请求编号
requests-apply = 应用
requests-table = 等待决定的请求，最早的在前
requests-transfer-for = { $customer }的转移
requests-answer-by = 请在 { $when } 之前答复
requests-overdue-by = 已逾期 { $span }
requests-checks-ok = 全部通过
requests-checks-drift = 许可证有变化
requests-checks-drift-hint = 请求保留原来的数量
requests-checks-stuck = { $count ->
   *[other] { $count } 个无法转移
}
requests-checks-stuck-hint = 在经销商处已不再有效
requests-checks-missing = 缺少内容
requests-checks-missing-hint = 目前还不能接受
requests-empty = 没有等待您处理的请求
requests-empty-hint = 经销商向您发送请求后，请求会显示在这里，您也会收到邮件。
requests-no-match = 没有与“{ $text }”匹配的请求
requests-clear = 清除搜索
requests-pages = 请求分页
requests-not-provider = 只有间接提供商才会收到请求。您的请求在“转移”中。

review-title = { $customer }的转移请求
review-needed = 接受或驳回请求，或接受其中一部分
review-who-you = 您，作为{ $roles }
review-who-colleague = 具有以下角色的同事：{ $roles }
review-due = 请在 { $due } 之前答复。{ $expires }过期
review-overdue = 已逾期 { $span }。{ $expires }过期
before-and-after = 转移前后对比
before-now = 现在：一级
before-after = 之后：两级
direct-bill-partner = 直接计费合作伙伴
indirect-provider = 间接提供商
indirect-reseller = 间接经销商
customer = 客户
name-you = { $name }（您）
diff-now = 现在
diff-after = 您接受之后
diff-what = 项目
diff-billed-by = 计费方
diff-orders = 订购和许可证变更
diff-reseller = 登记经销商
diff-users = 用户和数据
diff-no-change = （无变化）
diff-direct = { $name }（直接计费）
licenses = { $count ->
   *[other] { $count } 个许可证
}
usage-based = 按用量计
diff-new-id = 新的订阅 ID。原来的订阅会暂停。
diff-new-id-add-on = 新的订阅 ID
diff-new-id-azure = 新的订阅 ID，Azure 订阅 ID 不变。{ $source }的列表中不再显示原来的订阅。
diff-changed = 经销商现在有 { $now }。请求保留 { $then }。
diff-not-active = 在经销商处已不再有效。该组无法转移。
drift-title = 请求创建后，许可证数量有变化。
drift-text = 您将获得请求中的数量。要获得新的数量，请驳回，并让{ $source }创建新的请求。
checks = 转移前检查
check-region = 同一区域
check-region-bad = 不同区域
check-partnership = 与{ $source }的合作伙伴关系
check-relation = 与{ $customer }的经销商关系
check-agreement = 客户协议已接受
check-agreement-direct = { $name }于 { $date }接受，由客户自行接受
check-agreement-attested = { $name }于 { $date }接受，由您代为证明
check-agreement-missing = 没有对您有效的客户协议
check-signed = 经销商已签署合作伙伴协议
check-standing = 账户状况良好
check-changes-none = 请求创建后没有变化
check-changes-none-hint = 许可证数量相同
check-changes = 请求创建后的变化
check-failed = 未满足。满足之前无法接受请求。
from = 发起方
requested-by = 请求人
note = 备注
reseller-mpn = 登记的 MPN ID
decide = 作出决定
decide-groups = 您将接管的内容
decide-groups-hint = 除非在此勾选，否则全部接受。您拒绝的内容可由{ $source }重新请求转移。
decide-decline = 拒绝{ $name }
decide-reason = 原因
decide-reason-hint = { $source }会看到此文本。请说明对方应更改什么。驳回请求或拒绝任何内容时必填。
decide-reason-label = 驳回或拒绝的原因
decide-accept = 接受
decide-reject = 驳回
decide-back = 返回请求
decide-note = 接受后会立即转移订阅。客户的服务不会中断。
decide-errors = 答复未发送
decide-role = 您可以查看此请求。要答复，您需要以下角色：{ $roles }。{ $tenant }的全局管理员可以为您分配。
overtaken-title = 您查看期间内容已有变化
overtaken-now = 已有人先行处理，或者请求已有变化。当前状态：{ $status }。您提交的内容未执行。请重新查看，再作决定。

transfer-title = { $customer }的转移
transfer-timeline = 时间线
transfer-lines = 订阅
transfer-line-was = 订阅
transfer-line-licenses = 许可证
transfer-line-result = 结果
line-open = 等待中
line-complete = 已转移
line-complete-hint = 新 ID { $id }
line-declined = 已拒绝
line-declined-hint = 仍归{ $source }，可列入新的请求
line-not-moved = 未转移
line-failed = 失败
line-failed-source-not-active = 订阅已不再有效。请重新激活，再创建新的请求。
line-failed-already-transferred = 之前已经转移过。
line-failed-group-failed = 同组的另一个订阅无法转移，因此整组保持不变。
line-free = 仍归{ $source }，可列入新的请求
transfer-parties = 各方
transfer-expires = 如果{ $name }不答复，将于 { $when }过期
transfer-completed-at = 完成于 { $when }
transfer-ended-at = 结束于 { $when }
who-provider = { $name }接受或驳回
who-nobody = 无人。所有步骤均已完成
who-source-again = { $name }，如果对方想重试
who-you-again = 您，如果您想重试
need-wait-source = 您无需执行任何操作。在此之前，请勿更改许可证数量。
need-answer = 接受或驳回请求
need-nothing-source = 无需再做任何事。您原来的订阅已暂停或不再列出。
need-nothing-provider = 无需再做任何事。订阅已归您。
need-partial-source = 请查看哪些内容未转移。这些内容仍归您，可列入新的请求。
need-partial-provider = 无需再做任何事。未转移的内容仍归经销商。
need-new = 准备好后可创建新的请求。订阅可以重新请求转移。
need-again = 请先解决原因所述的问题，再创建新的请求。订阅可以重新请求转移。
need-again-provider = 无需任何操作。经销商可以创建新的请求。
withdraw = 撤回
withdraw-hint = 撤回后，订阅可列入新的请求。
withdraw-errors = 请求未撤回
withdraw-role = 要撤回请求，您需要以下角色：{ $roles }。
open-request = 审阅并答复
create-again = 重新创建
view-subscriptions = 查看订阅
reason-given = { $name }给出的原因

happened-created = 请求已创建
happened-created-by = { $name }创建了请求
happened-accepted = { $name }已接受
happened-accepted-part = { $name }已接受一部分
happened-rejected = { $name }已驳回
happened-withdrawn = { $name }已撤回
happened-expired = 已过期
happened-expired-detail = 30 天内无人答复
happened-complete = 已完成
happened-complete-detail = 全部 { $count } 个订阅和附加产品均已就绪
happened-partially = 部分完成
happened-partially-detail = { $count } 个订阅和附加产品中有 { $moved } 个已转移
happened-failed = 失败
happened-failed-detail = { $count } 个订阅和附加产品均无法转移
happened-who = { $tenant }，{ $role }
next-answer = { $name }接受或驳回
next-expiry = 请求过期

done-created = 请求已发送给{ $name }。
done-accepted = 您已接受请求。
done-rejected = 您已驳回请求。
done-withdrawn = 您已撤回请求。订阅可以重新请求转移。
