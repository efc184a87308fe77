# 用一个表格邀请多个对象：客户和经销商相同。

many-table = 表格
many-file = 或 CSV 文件
many-file-hint = 文件会代替表格。最大 { $kilobytes } kB，使用 UTF-8。
many-show = 显示各行
many-change = 修改表格
many-send = 邀请正确的行
many-rows = 行
many-verdict = 处理结果
many-preview = 可以邀请：{ $right }。略过：{ $wrong }。尚未保存或发送任何内容。
many-done = 已邀请：{ $invited }。已略过：{ $left }。
many-done-later = 因本小时发出的邮件过多而未发送：{ $later }。请稍后重新发送不在此列表中的行。
many-row-right = 可以邀请
many-row-wrong = 略过
many-row-repeated = 该地址已在第 { $line } 行出现。请只保留一个。
many-row-line = 第 { $line } 行
many-rows-missing = 请在列名下方至少输入一行。
many-rows-too-many = 每次最多输入 { $most } 行。
many-rows-too-large = 表格超过 { $kilobytes } kB。请拆分。
many-language = 未注明语言的行所用的语言
many-language-hint = 邮件及其标准文本使用此语言。
many-letter = 消息（{ $language }）
many-row-language = 语言请写为 en、sv、nl 或 zh-CN，或留空。

invitation-note = 内部备注（可选）
invitation-note-hint = 只有贵公司的人员可以看到。
invitation-note-is = 备注：{ $note }
invitation-issued = { $days ->
    [0] 首次发出：{ $date }，不到 1 天前
   *[other] 首次发出：{ $date }，{ $days } 天前
}
