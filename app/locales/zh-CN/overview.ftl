# The overview, the help, the development mailbox, and the pages that say why there is no page.

overview-customers = 客户
# number: 10,000
overview-more-than = 超过 { $number }
overview-open-transfers = 进行中的转移
overview-waiting-for-none = 没有正在等待提供商的请求
overview-waiting-for-one = { $count ->
   *[other] { $count } 个正在等待{ $name }
}
# providers: always 2 or more
overview-waiting-for-several = { $count } 个正在等待 { $providers } 家间接提供商
overview-carried-out = { $count ->
   *[other] { $count } 个正在执行
}
overview-moved = 已转给间接提供商
# Follows the number of subscriptions that were moved.
overview-moved-of = 个订阅，共 { $all } 个
overview-moved-of-more = 个订阅，共超过 { $number } 个
overview-moved-bar = 已转移给间接提供商的订阅
overview-waiting-for-you = 等待您处理

overview-next = 接下来要做的事
overview-tasks = { $count ->
   *[other] { $count } 项任务
}
overview-all-requests = 全部 { $count } 个等待答复的请求
overview-answer = 答复{ $customer }的转移请求
overview-answer-by = 来自{ $source }：请在 { $when }之前答复。
# span: such as "6 h 20 min", in business time
overview-answer-overdue = 来自{ $source }：已逾期 { $span }。
overview-answer-roles = 来自{ $source }：答复需要以下角色：{ $roles }。
overview-look-at = 查看{ $customer }的转移请求
overview-colleague = 由同事处理
overview-recreate = 重新创建{ $customer }的转移请求
overview-recreate-roles = { $why }重新创建需要以下角色：{ $roles }。
overview-was-rejected = { $target }已驳回。请先查看原因，再发送新的请求。
overview-was-expired = { $target }在 30 天内未答复。订阅可以重新请求转移。
overview-was-failed = { $target }已接受，但未能转移任何内容。订阅可以重新请求转移。
overview-begin = 请求首次转移到间接提供商
overview-not-started = 未开始
overview-begin-detail = 先选择客户，再选择由间接提供商接管的订阅。
overview-remind = 提醒{ $customer }答复邀请
overview-remind-detail = { $name }于{ $date }发出，已超过 7 天未答复：请重新发送，或联系客户。
overview-check = 检查{ $customer }的转移
# count: subscriptions and add-ons together
overview-check-complete = { $count ->
   *[other] { $count } 个订阅和附加产品现已归{ $target }。您原来的已暂停或不再列出。
}
overview-check-partial = { $target }接管了一部分。请查看哪些内容未转移以及原因。
overview-nothing = 目前没有要做的事
overview-expected-request = 经销商向您发送转移请求时，请求会显示在这里，您也会收到邮件。
overview-expected-answer = 接下来：{ $target }将在 { $when }之前接受或驳回{ $customer }的转移。
overview-expected-expiry = 接下来：如果无人答复，{ $customer }的转移请求将于 { $when }过期。
overview-expected-nothing = 您没有进行中的转移请求。要创建请求，请打开客户的订阅。

overview-others = 等待他人处理
overview-no-others = 您没有在等待任何人。
overview-is-carried-out = 正在转移订阅
overview-answers-by = { $target }将在 { $when }之前接受或驳回
overview-answers-or-expires = { $target }已逾期。请求将于 { $when }过期
overview-providers = 您的间接提供商
overview-no-providers = 还没有与间接提供商建立合作伙伴关系。提供商会向您发送邀请。
overview-resellers = 您的间接经销商
overview-no-resellers = 还没有与间接经销商建立合作伙伴关系。
overview-partner-since = 合作始于 { $date }
overview-more-partners = 还有 { $count } 家

overview-unseen-transfers = 查看转移请求需要以下角色：{ $roles }。
overview-unseen-customers = 查看客户需要以下角色：{ $roles }。
overview-unseen-ask = 贵公司的全局管理员可以为您分配角色。

mailbox-lead = 开发服务器保留而不发送的邮件。
mailbox-empty = 还没有邮件
mailbox-empty-hint = 程序写出邮件后会立即显示在这里，例如在创建转移请求时。
mailbox-table = 邮件，最新的在前
mailbox-subject = 主题
mailbox-to = 收件人
mailbox-sent = 发送时间
mailbox-text = 文本
mailbox-html = HTML 源代码

help-lead = 什么是转移，谁可以做什么，以及该问谁。
help-transfer = 什么是转移
help-transfer-text = 直接计费合作伙伴将客户的订阅移交给间接提供商，自己继续担任该客户的经销商。客户的服务不会中断。
# title: one of the help-step-… titles
help-step = { $number }. { $title }
help-step-prepare = 双方做好准备
help-step-prepare-text = 您与提供商建立了合作伙伴关系，客户已接受该提供商为其经销商，并已接受客户协议。新请求页面会显示还缺少什么。
help-step-choose = 经销商进行选择
help-step-choose-text = 管理代理打开客户的订阅，选择提供商和订阅。附加产品随其基础订阅一起转移。
help-step-create = 经销商创建请求
help-step-create-text = 提供商会收到邮件，并在“请求”中看到该请求。在提供商答复之前，经销商可以撤回请求。
help-step-answer = 提供商答复
help-step-answer-text = 管理代理或销售代理接受全部内容、接受一部分，或说明原因并驳回，尽可能在 2 个工作日内完成。30 天无答复，请求即过期。
help-step-move = 程序转移订阅
help-step-move-text = 提供商会获得产品和许可证数量相同的新订阅。原来的订阅会暂停，或从经销商的列表中移除。
help-step-check = 双方进行检查
help-step-check-text = 双方都可以在转移页面看到每个订阅的结果。未转移的内容仍归经销商，可以列入新的请求。
help-roles = 谁可以做什么
help-action = 要执行的操作
help-needs = 您需要的角色
help-may-see-customers = 查看客户及其订阅
help-may-view = 查看转移请求
help-may-request = 创建或撤回转移请求
help-may-answer = 以提供商身份接受或驳回转移请求
help-keyboard = 键盘
help-key-tab = 按 Tab 转到下一个链接、按钮或字段，按 Shift+Tab 转到上一个。
help-key-skip = 每个页面上的第一站是“跳到正文”，可以跳过菜单。
help-key-escape = 按 Esc 关闭打开的菜单。
help-contact = 该问谁
help-contact-roles = 需要角色或新密码时，请联系贵公司的全局管理员。
help-contact-errors = 如果页面显示错误编号，请把编号告诉为您运营此程序的人员，凭编号可以查明原因。

error-home = 转到概览
error-reload = 重新加载页面
error-try-again = 重试
error-number = 错误编号 { $number }
error-not-found = 这里没有内容
error-not-found-text = 页面不存在，或属于您当前未使用的账户。请检查地址，或在您姓名旁的菜单中切换账户。
error-sign-in = 请登录后继续
error-sign-in-text = 您尚未登录，或会话已结束。登录后会返回此页面。
error-role = 您的角色不允许此操作
error-role-needed = 您需要以下角色：{ $roles }。
# roles: one or more, separated by commas
error-role-held = 您在{ $tenant }中的角色：{ $roles }。
error-role-ask = { $tenant }的全局管理员可以为您分配该角色。
error-overtaken = 已有人先行处理
error-overtaken-text = 您查看期间内容已有变化。您提交的内容未执行。请重新加载页面，查看当前情况。
error-unavailable = 页面无法加载
error-unavailable-text = 程序现在无法执行此操作。未做任何更改。请稍后重试。如果再次发生，请提供错误编号。
error-bad-request = 无法读取请求
error-bad-request-text = 地址或表单中有内容不正确。未做任何更改。请重新加载页面并重新填写表单。
error-refused = 无法执行此操作
error-refused-text = 程序规则不允许此操作，或者内容已有变化。您提交的内容未执行。请重新加载页面，查看现在可以执行的操作。

# REST API 参考。各项操作的说明在所有语言中均为英文。
help-programs = 面向程序
help-programs-text = 合作伙伴的程序通过 REST API 完成与这些页面上相同的操作。
help-programs-link = REST API：全部操作
reference = REST API
reference-lead = 合作伙伴的程序在此可以执行的各项操作。说明为英文。
reference-begin = 首次调用之前
reference-base = 所有路径均位于
reference-tokens = 每次调用都携带访问令牌。程序使用其凭据获取令牌：POST 到 /(tenant)/oauth2/token。
reference-errors = 被拒绝的调用会返回状态和说明原因的代码。代码保持不变，语句可能会更改。
reference-document = 供工具使用的 OpenAPI 文档
reference-operation = 操作
reference-does = 作用
reference-who = 谁可以调用
reference-token = 令牌
reference-token-any = 程序自身的令牌（App-only）或以个人名义的令牌（App+User）
reference-token-person = 仅限以个人名义的令牌（App+User）
reference-roles = 角色
reference-parameters = 参数
reference-sent = 发送的内容
reference-told = 返回的内容
reference-outcomes = 所有结果
reference-example = 示例
reference-name = 名称
reference-place = 位置
reference-kind = 类型
reference-about = 含义
reference-in-path = 路径
reference-in-query = 查询
reference-in-header = 标头
reference-in-body = 正文
reference-always = 始终
reference-optional = 可选
reference-status = 状态
reference-codes = 代码
