# 合作伙伴调用 REST API 的应用程序，以及允许其代为操作的人员的同意。

tab-applications = 应用程序
applications-lead = 贵公司通过 REST API 在此工作的软件，每个都有自己的访问权限。
applications-create = 创建应用程序
applications-of-company = { $company }的应用程序
applications-not-yours = 贵公司的应用程序由其他人创建和撤销
applications-none = 尚无应用程序拥有访问权限
applications-none-text = 创建一个应用程序，让贵公司的软件在此执行其角色允许的操作。
applications-name = 应用程序
applications-roles = 角色
applications-made = 创建
applications-used = 上次使用
applications-ends = 到期
applications-state = 状态
applications-command-line = 通过命令行
applications-never = 从未
applications-good = 有效
applications-ends-soon = { $days ->
    [1] 一天内到期
   *[other] { $days } 天后到期
}
applications-ended = 已到期
applications-revoked = 已撤销
applications-done-revoked = 应用程序已撤销，其所有令牌均已失效。
applications-done-withdrawn = 您的同意已撤回，该应用程序不能再以您的名义操作。

# 创建应用程序

applications-create-lead = 创建后会立即显示其密码，仅显示一次。
applications-name-label = 名称
applications-name-hint = 在列表、邮件和日志中显示的名称
applications-name-missing = 输入应用程序的名称
applications-name-long = 输入的名称最多 { $most } 个字符
applications-days-label = 有效天数
applications-days-hint = 1 到 { $most }。到期前 { $soon } 天会发邮件通知全局管理员。
applications-days-wrong = 输入 1 到 { $most } 之间的整数天数
applications-roles-hint = 只授予它需要的角色。它的操作绝不会超出这些角色的权限。

# 仅显示一次的内容，以及连接方式

applications-created = { $name }已获得访问权限
applications-secret-once = 密码不会再次显示。请将其复制到应用程序保存密码的位置：此处不予保存。
applications-copy-now = 请立即复制
applications-secret = 客户端密码
applications-copy-secret = 复制密码
applications-good-until = 有效期至 { $date }，除非在此之前被撤销。
applications-another = 再创建一个
applications-connect = 连接方式
applications-client-id = 客户端 ID
applications-copy-id = 复制客户端 ID
applications-tenant-id = 租户 ID
applications-token-url = 令牌地址
applications-api-url = API 基址
applications-connect-text = 这些命令需要 curl 和 jq。它们获取令牌，然后用它列出您的客户。密码从键盘读取，因此不会留在 shell 的历史记录中。
applications-connect-person-text = 这些命令需要 curl 和 jq。它们以您的名义获取令牌，然后用它列出您的客户。密码和刷新令牌从键盘读取，因此不会留在 shell 的历史记录中。
applications-commands = 入门命令
applications-copy-commands = 复制命令
applications-reference = API 的全部操作

# 单个应用程序

applications-about = 详细信息
applications-revoke = 撤销…
applications-was-revoked = 已于 { $date } 撤销，不能再使用。
applications-has-ended = 已于 { $date } 到期。若要继续，请创建新的应用程序。
applications-people = 允许它以其名义操作的人员
applications-nobody = 没有人。

# 撤销

applications-revoke-title = 撤销{ $name }
applications-revoke-means = 立即停止的内容
applications-revoke-tokens = 从下一次调用起，它持有的所有访问令牌都会被拒绝
applications-revoke-secret = 其客户端 ID 和密码不能再获取新令牌
applications-revoke-consents = { $names }的同意随之终止
applications-revoke-stays = 它已执行的操作仍然有效，也保留在日志中。撤销后无法恢复：若要再次获得访问权限，请创建新的应用程序。
applications-revoke-button = 撤销

# 同意

applications-in-your-name = 以您的名义
applications-in-your-name-text = 您允许以您的名义操作的应用程序，可以执行您的角色与它的角色都允许的操作。日志中以您的名义记录。
applications-none-offered = 目前没有应用程序可以以您的名义操作。贵公司有可用的应用程序时，会显示在这里。
applications-shared-roles = 共同拥有的角色
applications-no-shared-role = 无，因此它无法执行任何操作
applications-consent = 您的同意
applications-consent-none = 未同意
applications-consent-until = 有效期至
applications-what-to-do = 可执行的操作
applications-let = 允许操作…
applications-let-of = 允许{ $name }以您的名义操作
applications-new-token = 新令牌…
applications-new-token-of = { $name }的新令牌
applications-withdraw = 撤回
applications-withdraw-of = 撤回您对{ $name }的同意
applications-let-roles = 它可以以您的名义执行的操作
applications-let-log = 日志以您的名义记录它执行的操作
applications-let-until = 您的同意在 { $date } 到期，也会在您撤回或应用程序被撤销时终止
applications-let-again = 您已允许它操作，有效期至 { $date }。新令牌会替换您现有的令牌，现有令牌随即失效。
applications-let-button = 允许它以我的名义操作
applications-nothing-to-let = 您与此应用程序没有共同的角色，因此它无法以您的名义执行任何操作。
applications-token-once = 刷新令牌不会再次显示。请将其输入{ $name }：与其密码一起使用，它即可以您的名义操作。
applications-refresh-token = 刷新令牌
applications-copy-token = 复制令牌

# 发给全局管理员的邮件

letter-credential-made-subject = 应用程序{ $application }已可访问{ $company }
letter-credential-made-text = { $person }为{ $company }创建了应用程序{ $application }。它可以按所授予的角色调用 REST API。
letter-credential-made-text-machine = 已通过命令行为{ $company }创建应用程序{ $application }。它可以按所授予的角色调用 REST API。
letter-credential-made-next = 如果这不是贵公司任何人的本意，请撤销该应用程序：其令牌会立即失效。
letter-credential-revoked-subject = 应用程序{ $application }不能再访问{ $company }
letter-credential-revoked-text = { $person }已于 { $date } 撤销{ $company }的应用程序{ $application }。其所有令牌均已失效。
letter-credential-revoked-text-machine = { $company }的应用程序{ $application }已于 { $date } 通过命令行撤销。其所有令牌均已失效。
letter-credential-revoked-next = 如果仍需要该软件，请为其创建新的应用程序。
letter-credential-ends-subject = { $application }对{ $company }的访问权限即将到期
letter-credential-ends-text = { $company }的应用程序{ $application }有效期至 { $date }。此后它无法获取令牌，其调用会被拒绝。
letter-credential-ends-next = 如果仍需要该软件，请及时为其创建新的应用程序，然后撤销此应用程序。
letter-button-application = 打开应用程序
letter-fact-software = 应用程序
letter-fact-client-id = 客户端 ID
letter-sender-applications = 由 { $program }（{ $site }）发送，因为您是{ $company }的全局管理员。
