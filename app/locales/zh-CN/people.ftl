# People of a tenant: settings tabs, user management, invitations, work accounts, passwords.

tab-organization = 法定信息
tab-identifiers = 标识符
tab-users = 用户管理
tab-program = 计划信息

# What is wrong and what to do

people-problems = 未做任何更改
people-last-global-admin = 至少要有一名全局管理员。请先将其他人设为全局管理员。
people-last-operator-admin = 至少要有一名运营管理员。请先将其他人设为运营管理员。
people-global-admin-only = 只有全局管理员才能对全局管理员执行此操作。请联系其中一位。
people-role-not-yours = 您的角色不能授予或撤销此角色。请联系全局管理员。
people-name-taken = 此地址已有账户。请用它登录。
people-password-to-be-changed = 请先更改临时密码。
people-same-password = 请选择与当前密码不同的密码。
people-wrong-password = 当前密码不正确。请重新输入。
people-invitation-unknown = 此邀请已失效：它已被使用、撤回、被新邀请取代，或已超过七天。请让邀请您的人重新发送。
people-invitation-for-other = 此邀请针对的不是您当前登录的账户。请退出登录后再次打开链接。
people-already-member = 此人已属于贵公司。请在列表中打开此人以更改角色。
people-kept-elsewhere = 此账户在另一家公司创建，密码由该公司管理。请联系该公司的全局管理员。
people-domain-taken = 贵公司已有账户，因此未创建第二个。请让贵公司的全局管理员添加或邀请您。
people-customer-domain = 贵公司已以此域名成为客户，而合作伙伴账户不能同时是客户。请使用贵公司另一个域名下的地址创建合作伙伴账户。
people-code-wrong = 验证码不正确。请输入最新邮件中的六位数字。
people-code-expired = 此验证码已失效。请重新发送。
people-first-name-missing = 请输入名字
people-last-name-missing = 请输入姓氏
people-name-missing = 请输入全名
people-name-too-long = 请输入较短的姓名
people-name-characters = 请输入不含换行或隐藏字符的姓名
people-email-missing = 请输入电子邮件地址
people-email-web-mail = 请输入贵公司自有域的地址，不要使用 Gmail 或 Outlook.com 等网页邮箱
people-email-malformed = 请输入类似 name@yourcompany.example 的电子邮件地址
people-country-missing = 请选择国家或地区
people-number-malformed = 请按贵国的格式输入公司注册号
people-phone-malformed = 请输入带国家或地区代码的电话号码，例如 +36 1 234 5678
people-roles-missing = 请选择一个或多个角色
people-authorized-missing = 如果您有权创建此账户，请勾选此框
people-language-unknown = 请选择一种语言
people-password-missing = 请输入密码
people-password-short = 请输入至少 { $least } 个字符的密码
people-password-long = 请输入不超过 { $most } 个字符的密码
people-password-guessable = 请选择不由您的姓名或地址组成、也不重复少数字符的密码
people-password-hint = 至少 { $least } 个字符。三个互不相关的词就很好。
people-role-missing = 此操作需要{ $roles }角色。请联系拥有该角色的人。
people-overtaken = 您查看期间有人进行了更改。您的更改未保存。请重新查看后再决定。
people-not-found = 该项目已不存在。
people-unavailable = 无法完成操作。未做任何更改。请稍后重试。错误编号 { $number }

# Fields and buttons

people-first-name = 名
people-last-name = 姓
people-name = 全名
people-email = 电子邮件
people-optional = （选填）
people-cancel = 取消
people-done = 完成
people-update = 更新
people-you = 您

# User management

add-user = 添加用户
invite-user = 通过邮件邀请
users-table = 用户
users-user = 用户
users-roles = 角色
users-last = 上次登录
users-never = 从未
users-no-role = 无角色
users-search = 姓名或电子邮件
users-role = 角色
users-all-roles = 所有角色
users-apply = 应用
users-none = 没有符合搜索和筛选条件的用户
users-clear = 清除搜索和筛选
users-pages = 用户分页
users-count = { $count ->
   *[other] { $count } 个用户
}
users-done-roles = 角色已更新，立即生效。
users-done-removed = 此人已不再属于贵公司。
users-done-invited = 邀请已发出。
users-done-resent = 新的邀请已发出。之前的链接不再有效。
users-done-withdrawn = 邀请已撤回，其链接不再有效。
add-title = 添加用户
add-lead = 此人会获得一个临时密码，您只能看到一次并需转交。通过邮件邀请更安全：只有本人知道密码。
add-email-hint = 此人使用该地址登录。
add-known = 已添加{ $name }。地址 { $address } 已有账户：此人用自己的密码登录，然后选择贵公司。
add-once = { $name }可以登录了。临时密码仅显示一次：请立即记下。
add-temporary-password = 临时密码
add-once-how = 请当面或通过电话转交。首次登录时此人须选择新密码。如果丢失，请在此人的页面上重新生成。
add-another = 再添加一个用户
reset-title = 新密码
reset-text = 将生成一个仅显示一次的临时密码。当前密码失效，此人的所有会话结束。
reset-button = 重置密码
remove-title = 从公司移除
remove-text = { $name }将失去在{ $tenant }的所有角色并立即退出。其操作记录保留在日志中。
remove-button = 移除

# Role boxes

boxes-manage = 管理贵公司的账户，角色为
boxes-customers = 服务客户，角色为
boxes-company = 维护公司和账单数据，角色为
boxes-operator = 为计划工作，角色为
boxes-global-admin-only = 只有全局管理员才能授予或撤销此角色。
boxes-not-yours = 您的角色不能更改此项。
boxes-keep-global-admin = 至少要有一名全局管理员。您不能移除最后一名。
boxes-keep-operator-admin = 至少要有一名运营管理员。您不能移除最后一名。
role-does-global-admin = 签署协议、接受提供商、管理所有人
role-does-user-admin = 添加用户并更改角色
role-does-account-admin = 添加位置和用户，授予公司角色
role-does-mpn-admin = 维护会员数据
role-does-billing-admin = 查看账单和客户
role-does-admin-agent = 客户、转移和邀请。完成账户设置所必需
role-does-sales-agent = 查看客户，接受并核对转移
role-does-helpdesk-agent = 查看客户并帮助其用户
role-does-operator-admin = 运营计划：设置、市场、账户、人员
role-does-verifier = 审核申请注册的公司

# Invitations

invite-title = 通过邮件邀请
invite-lead = 我们会发送一个七天内有效、只能使用一次的链接。密码由本人选择，其他人无从知晓。
invite-language = 邮件语言
invite-send = 发送邀请
waiting-title = 等待接受的邀请
waiting-until = 有效期至
waiting-action = 操作
waiting-expired = 已过期
waiting-by = 邀请人：{ $name }
waiting-resend = 重新发送
waiting-withdraw = 撤回
waiting-resend-to = 重新发送给 { $address }
waiting-withdraw-to = 撤回对 { $address } 的邀请
join-title = 加入{ $company }
join-lead = { $name }邀请您在此合作伙伴账户中工作。
join-gone = 此邀请无效
join-known = { $address } 已有账户。请用它登录，然后接受。
join-button = 接受并加入

# Creating a work account

new-account-title = 创建工作账户
new-account-lead = 您将成为第一位全局管理员。之后可在“设置”的“用户管理”中添加其他人。
new-account-email = 工作电子邮件
new-account-email-hint = 我们会向此处发送验证码。请使用贵公司的域，不要使用 Gmail 或 Outlook.com。
new-account-country = 国家或地区
new-account-country-hint = 之后无法更改。它决定您可以与哪些间接提供商合作。
new-account-number-hint = 仅{ $countries }的公司需要填写，其他国家或地区请留空。
new-account-phone-hint = 请包含国家或地区代码。上述国家或地区必须填写。
new-account-choose-country = 请选择
new-account-authorized = 我有权为公司创建此账户
new-account-button = 创建账户
code-title = 确认您的电子邮件地址
code-lead = 我们已向 { $address } 发送邮件。请输入其中的验证码以完成。
code-label = 验证码
code-hint = 六位数字。验证码十分钟内有效。
code-button = 确认并继续
code-none = 没有收到验证码？
code-none-text = 请查看垃圾邮件文件夹。如果您已有账户，邮件会说明这一点。
code-again = 发送新验证码
code-restart = 使用其他地址
code-sent-again = 新邮件已发出。旧验证码不再有效。

# One's own account

account-title = 您的账户
account-lead = 此处的更改适用于您所属的每家公司。
account-profile = 姓名和语言
account-save = 保存
account-security = 密码和会话
account-sessions = 在其他所有位置退出
account-sessions-text = 结束您在其他浏览器和设备上的会话。
account-done-profile = 您的姓名和语言已保存。
account-done-password = 您的密码已更改。您的其他会话均已结束。
account-done-sessions = 您的其他会话均已结束。
password-title = 更改密码
password-lead = 更改后，您的其他会话都会结束。
password-forced = 您使用临时密码登录。请先选择自己的密码再继续。
password-present = 当前密码
password-new = 新密码
password-button = 更改密码

# Who can help

no-role-title = 您需要一个角色
no-role-text = 您属于{ $tenant }，但尚无任何角色，因此无法查看或操作任何内容。
helpers-hold = 拥有该角色的人：{ $names }。
helpers-give = 可以授予您角色的人：{ $names }。
