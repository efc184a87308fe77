# Letters about becoming and being a partner (M-01 to M-05, M-11, M-12), invitations and codes.
# company: the partner's company; person: who enrolled it, or who invites.

letter-fact-company = 公司
letter-fact-application = 申请
letter-fact-check = 检查项
letter-fact-remedy = 解决办法
letter-fact-message = 留言
letter-fact-due = 答复期限
letter-fact-code = 验证码
letter-fact-valid-until = 有效期至

letter-button-confirm-address = 确认地址
letter-button-legal-info = 打开法定信息
letter-button-status = 查看状态
letter-button-providers = 查看间接提供商
letter-button-program-info = 打开计划信息
letter-button-join = 加入{ $company }
letter-safety-token = 任何持有此链接的人都可以使用它：请勿转发。我们绝不会通过邮件索要您的密码。
letter-safety-code = 我们绝不会向您索要此验证码。如果您没有申请，则无需执行任何操作。
letter-sender-contact = 由于您是{ $company }的联系人，{ $program } 向您发送此邮件。{ $site }
letter-sender-invited = 由于{ $person }邀请了您，{ $program } 向您发送此邮件。{ $site }
letter-sender-code = 由于有人在 { $program } 输入了此地址，我们向您发送此邮件。{ $site }
letter-sender-account = 由于这是您工作账户的邮箱地址，{ $program } 向您发送此邮件。{ $site }

letter-enrollment-submitted-subject = 请确认您在{ $company }的邮箱地址
letter-enrollment-submitted-text = { $person }已将{ $company }注册为间接经销商，并指定您为主要联系人。
letter-enrollment-submitted-next = 请确认贵公司希望注册，并且此地址属于{ $company }。确认之后审核才会继续。链接只能使用一次。

letter-documents-wanted-subject = 关于{ $company }注册的问题
letter-documents-wanted-text = 我们正在审核{ $company }，需要您提供一些内容才能继续。
letter-documents-wanted-next = 请阅读留言，并在“法定信息”页面发送所需内容。审核会等待您的答复。

letter-resubmission-received-subject = 我们已收到{ $company }发送的内容
letter-resubmission-received-text = 您发送的有关{ $company }的内容已送达。我们只检查有变化的部分。
letter-resubmission-received-next = 您将在 { $due }之前收到答复。在此之前您无需执行任何操作。
letter-resubmission-received-address = 新的邮箱地址确认之后，审核会继续。

letter-enrollment-authorized-subject = { $company }已通过审核
letter-enrollment-authorized-text = 我们已审核{ $company }，一切正常：间接经销商注册已获批准。
letter-enrollment-authorized-sign = 还剩一步：由{ $company }的全局管理员签署合作伙伴协议。
letter-enrollment-authorized-associate = 还剩两步：由{ $company }的全局管理员关联 MPN ID，然后签署合作伙伴协议。
letter-enrollment-authorized-nothing = 您无需再执行任何操作。

letter-enrollment-rejected-subject = { $company }未通过审核
letter-enrollment-rejected-text = 我们已审核{ $company }，其中一项检查未通过。
letter-enrollment-rejected-next = 请阅读解决办法，更正资料或发送文件，我们会再次检查，并且只检查有变化的部分。

letter-enrollment-declined-subject = { $company }的注册已被拒绝
letter-enrollment-declined-text = 我们决定不将{ $company }作为间接经销商纳入计划。
letter-enrollment-declined-next = 此决定为最终决定，申请不能再次发送。原因请见下方留言。

letter-program-active-subject = { $company }现已成为间接经销商
letter-program-active-text = 合作伙伴协议已签署，{ $company }的计划已激活。
letter-program-active-next = 接下来请寻找合作的间接提供商。由提供商邀请您，再由全局管理员接受。

letter-direct-bill-restricted-subject = { $company }的直接计费将受到限制
letter-direct-bill-restricted-text = 自 { $date }起，{ $company }不能再以直接计费合作伙伴的身份下新订单、购买附加产品、创建客户或请求新的直接关系。
letter-direct-bill-restricted-next = 已有的内容保持不变：现有订阅可以暂停、续订和更改数量，计费继续。您可以将订阅转移给间接提供商。

letter-transition-approved-subject = { $company }可以成为间接经销商
letter-transition-approved-text = { $company }从直接计费到间接模式的转换已获批准。
letter-transition-approved-next = 请由{ $company }的全局管理员重新登录，阅读协议并选择“接受并继续”。此后才生效，且无法撤销。

letter-user-invited-subject = { $person }邀请您加入{ $company }
letter-user-invited-text = { $person }邀请您在{ $company }的合作伙伴账户中工作。
letter-user-invited-next = 请打开链接并设置密码。链接只能使用一次。

letter-account-code-subject = 用于确认此邮箱地址的验证码
letter-account-code-text = 您正在使用此邮箱地址创建工作账户。
letter-account-code-next = 请在您开始操作的页面上输入下方的验证码。

letter-account-known-subject = 您已有工作账户
letter-account-known-text = 有人（可能是您）想用此电子邮件地址创建工作账户。您已有账户，因此未创建任何内容。
letter-account-known-next = 请用现有账户登录。如果不是您本人操作，则无需处理。
letter-button-sign-in = 登录

letter-password-changed-subject = 您的密码已更改
letter-password-changed-text = 您工作账户的密码已于 { $date } 更改。您在其他位置的登录均已退出。
letter-password-changed-next = 如果是您本人操作，则无需处理。如果不是，请立即联系贵公司的全局管理员，由其为您设置新密码。
letter-button-account = 查看您的账户

letter-password-reset-subject = 您有了新密码
letter-password-reset-text = { $person }已于 { $date } 为您的工作账户设置新密码。您在所有位置的登录均已退出。
letter-password-reset-next = 临时密码由{ $person }告知您，我们绝不会通过邮件发送。登录后请设置您自己的密码。如果没有人告知您此事，请询问贵公司的全局管理员。
