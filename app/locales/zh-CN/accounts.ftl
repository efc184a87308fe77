# Signing in and choosing the account to work in.

sign-in = 登录
sign-in-title = 使用工作账户登录
sign-in-lead = 请使用您公司的账户。
sign-in-user = 用户名
sign-in-user-hint = 例如 name@yourcompany.example
sign-in-password = 密码
sign-in-busy = 正在登录…
sign-in-no-account = 没有工作账户？
sign-in-no-account-text = 立即创建。只需两分钟，您将成为第一位全局管理员。
sign-in-create = 创建账户
sign-in-not-sure = 不确定贵公司是否已有账户？请先询问贵公司的全局管理员或用户管理员；他们可以添加或邀请您。
sign-in-problems = 您尚未登录
# One message for both, on purpose: nobody learns which of them was wrong.
sign-in-refused = 用户名或密码不正确。请检查两者，然后重试。如果忘记了密码，请让贵公司的全局管理员重置。
sign-in-user-missing = 请输入用户名
sign-in-password-missing = 请输入密码
sign-in-password-too-long = 请输入不超过 4,096 个字符的密码
sign-in-wait-seconds = { $seconds ->
   *[other] 尝试次数过多。请等待 { $seconds } 秒后重试。
}
# span: such as "5 min"
sign-in-wait = 尝试次数过多。请等待 { $span }后重试。
sign-in-unavailable = 无法登录。未做任何更改。请稍后重试。错误编号 { $number }

accounts-title = 选择账户
accounts-lead = 您属于多个合作伙伴账户。接下来的所有操作都在您所选的账户中进行。之后可以在您姓名旁的菜单中切换。
accounts-customer = 客户
accounts-none = 您已不属于任何合作伙伴账户。请让贵公司的全局管理员添加您。
accounts-current = 当前账户
accounts-choose = 以{ $name }的身份继续
accounts-problems = 账户未切换
accounts-gone = 您已不属于该账户。请选择其他账户。
