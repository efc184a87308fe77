# What stands on every page.
#
# Terms (Simplified Chinese). Everyone is 您. Full-width punctuation; a space between Chinese and Latin words or digits
# that stand in the sentence itself, none beside a company's or a person's name that is put in: it may be Chinese.
# indirect provider: 间接提供商 · indirect reseller: 间接经销商
# direct bill partner: 直接计费合作伙伴 (direct bill: 直接计费)
# transfer request: 转移请求 (a request: 请求) · transfer: 转移; take over: 接管
# subscription: 订阅 · base subscription: 基础订阅 · add-on: 附加产品 · license: 许可证
# admin agent: 管理代理 · sales agent: 销售代理 · global admin: 全局管理员
# customer agreement: 客户协议 (Microsoft 客户协议) · partner agreement: 合作伙伴协议 (Microsoft 合作伙伴协议)
# withdraw: 撤回 · decline: 拒绝 · reject: 驳回 · accept: 接受 · authorize: 授权 · attest: 代为证明
# suspended: 已暂停 · complete: 已完成 · expired: 已过期 · overdue: 逾期 · program desk: 计划服务台
# U+00A0 stands between a number and its measure word.

program-name = Nordic Cloud Program
title = { $title } · Twotier
title-error = 错误：{ $title }
skip-to-content = 跳到正文
breadcrumb = 当前位置
menu = 菜单
main-navigation = 主菜单
nav-overview = 概览
nav-requests = 请求
nav-customers = 客户
nav-transfers = 转移
nav-enrollment = 注册
nav-relations = 合作伙伴关系
nav-people = 人员
nav-licenses = 许可证
nav-resellers = 间接经销商
nav-catalogue = 产品目录
nav-partnerships = 合作关系
nav-providers = 间接提供商
nav-settings = 设置
nav-verification = 审核
nav-accounts = 账户
nav-membership = 会员目录
nav-agreements = 合作伙伴协议
nav-program = 计划设置
nav-mailbox = 邮箱
nav-help = 帮助
search-all = 搜索客户或转移
search-accounts = 搜索账户
account-of = 账户：{ $name }
change-tenant = 切换账户
language = 语言
theme = 主题
theme-light = 浅色
theme-dark = 深色
theme-system = 跟随系统
sign-out = 退出登录
previous = 上一页
next = 下一页
print = 打印
list-comma = 、
list-or = { $first }或{ $last }
time-in-utc = { $time } UTC

span-minutes = { $minutes } 分钟
span-hours = { $hours } 小时
span-hours-minutes = { $hours } 小时 { $minutes } 分钟
span-days = { $days } 天
span-days-hours = { $days } 天 { $hours } 小时

program-indirect-provider = 间接提供商
program-dual-role = 间接经销商兼直接计费合作伙伴
program-direct-bill = 直接计费合作伙伴
program-indirect-reseller = 间接经销商
program-none = 未加入任何计划
program-operator = 计划运营方

role-global-admin = 全局管理员
role-user-admin = 用户管理员
role-account-admin = 账户管理员
role-mpn-admin = MPN 合作伙伴管理员
role-billing-admin = 计费管理员
role-admin-agent = 管理代理
role-sales-agent = 销售代理
role-helpdesk-agent = 支持代理
role-operator-admin = 运营管理员
role-verifier = 审核员

your-turn = 轮到您了
waiting-for = 等待{ $name }
transfer-active = 有效
transfer-in-progress = 正在转移
transfer-complete = 已完成
transfer-partially-complete = 部分完成
transfer-failed = 失败
transfer-rejected = 已驳回
transfer-withdrawn = 已撤回
transfer-expired = 已过期

who-acts-now = 现在由谁处理
what-is-needed = 需要做什么
when = 时间

live-changed = 您输入时，内容已有变化。
live-show-it = 显示当前内容
live-stale = 连接已断开。您看到的内容可能已过时。
form-busy = 正在处理…
form-offline = 无法连接服务器。未做任何更改。请检查网络连接，然后重试。
copy-link = 复制链接
copy-message = 复制邮件
copied = 已复制
changed-meanwhile = 您查看期间内容已有变化

# 市场所属的区域。
region-africa = 非洲
region-asia-pacific = 亚太地区
region-australia = 澳大利亚
region-brazil = 巴西
region-canada = 加拿大
region-europe = 欧洲
region-india = 印度
region-japan = 日本
region-korea = 韩国
region-latam-caribbean = 拉丁美洲和加勒比地区
region-mecee = 中东、中欧和东欧
region-new-zealand = 新西兰
region-russia = 俄罗斯
region-taiwan = 台湾
region-united-states = 美国
