/** Reasons that stand in other messages, segmentation rules, and requests that came to nothing. */
export const reasons: Readonly<Record<string, string>> = {
  // What stands in other messages.
  '{0}: {1}': '{0}：{1}',
  'unknown error': '未知错误',
  unknown: '未知',
  'it is no ordinary file': '它不是普通文件',
  'you may not read it; change its permissions': '您无权读取；请更改其权限',
  'the disk gives an error ({0}); check it and try again': '磁盘报错（{0}）；请检查磁盘后重试',
  'stands on no text': '没有可依附的文字',
  'stands on several texts at once': '同时依附于多份文字',
  'does not fit the text it was made on': '与当时的文字不符',
  'does not give the text it says': '得不出所记的文字',
  'its directory is missing, so it was cut short or is no zip file': '缺少目录，可能被截断或不是 zip 文件',
  'it names {0} parts': '列出了 {0} 个部件',
  'part {0} of its directory cannot be read': '无法读取其目录的第 {0} 项',
  'part {0} is not where its directory says': '第 {0} 个部件不在目录所记的位置',
  'its part “{0}” is cut short': '部件“{0}”被截断',
  'its part “{0}” cannot be unpacked': '部件“{0}”无法解压',
  'it is nested more than {0} levels deep': '嵌套超过 {0} 层',
  'it is not valid JSON': '不是有效的 JSON',
  'needs both sides of the pair': '需要写出更正前后的文字',
  'has the same words on both sides': '更正前后的文字相同',
  'cannot be used': '无法使用',
  'an expression is longer than {0} characters': '表达式超过 {0} 个字符',
  'its expression grows too large; split the rule': '表达式展开后过大；请拆分此规则',
  'this is no regular expression: {0}': '不是正则表达式：{0}',
  'only the first {0} rules are used': '只采用前 {0} 条规则',
  'no rules are called “{0}”, so this map is left out': '没有名为“{0}”的规则组，此映射不采用',
  'it says neither what stands before the place nor what stands behind it':
    '既没有写明断点之前是什么，也没有写明断点之后是什么',
  '{0} cannot be matched in linear time; write it without, for example as an exception before the rule':
    '无法在线性时间内匹配{0}；请换一种写法，例如在此规则之前加一条例外规则',
  'a class within a class': '字符组中的字符组',
  'an intersection or difference of classes': '字符组的交集或差集',
  'a reference back to a group': '反向引用',
  'the flag x': '标志 x',
  'a bracket is not closed': '括号没有闭合',
  'a class in square brackets is not closed': '方括号字符组没有闭合',
  'the escape {0} is not known': '无法识别转义 {0}',
  'a backslash stands at the end': '末尾有一个反斜杠',

  // Segmentation rules.
  'line {0} is left out: {1}': '第 {0} 行未采用：{1}',
  'These are no segmentation rules: an SRX file holds <srx> with <languagerules> and <maprules>. Choose another file.':
    '这不是断句规则：SRX 文件中应有 <srx>，其下有 <languagerules> 和 <maprules>。请选择其他文件。',
  'There is no rule in this file. Choose another one.': '此文件中没有规则。请选择其他文件。',
  '{0} more rules are left out for reasons of the same kind.': '另有 {0} 条规则因类似原因未采用。',
  'Its rules take too long, so they are not used. Make their expressions simpler: “.*” and nested repetition cost most.':
    '这些规则耗时过长，未采用。请简化表达式：“.*”和嵌套的重复最耗时。',
  'This file is larger than {0} MB. Choose a file of segmentation rules.':
    '此文件超过 {0} MB。请选择断句规则文件。',
  '{0}: {1}. Segmentation rules, among all commands, names everything that is left out.':
    '{0}：{1}。所有命令中的“断句规则”会列出全部未采用的规则。',
  'None of its rules can be used: {0}': '其中没有可用的规则：{0}',
  '“.emend” is a link. Replace it by a folder of the project.': '“.emend”是一个链接。请换成项目中的文件夹。',

  'You asked for no changes to this article that could be taken back.':
    '您没有可以撤回的、针对整篇文章的修改要求。',

  // Connection and requests.
  'The connection to Emend has ended. Start Emend again to go on.':
    '与 Emend 的连接已断开。请重新启动 Emend。',
  'Cancelled.': '已取消。',
  'There is no method “{0}”.': '没有方法“{0}”。请重新加载窗口。',
  'Request {0} is still running.': '请求 {0} 仍在进行。请稍候再试。',
  'Something went wrong inside Emend. Your text is safe; please try again.':
    'Emend 内部出错。您的文字没有丢失；请重试。',
  'The request {0} is not understood{1}: {2}.': '无法识别请求 {0}{1}：{2}。请重新加载窗口。',
  'These are no settings of Emend’s.': '这些不是 Emend 的设置。请重新加载窗口。',
  'This is too large to be sent in one piece, so nothing of it was saved. Take it back, or split the article into several files.':
    '内容过大，无法一次发送，因此完全没有保存。请撤销，或把文章拆成几个文件。',
  'This page was opened without the token in its address, or by an Emend that has ended. Open the whole address that Emend printed.':
    '此页面的网址缺少令牌，或打开它的 Emend 已结束。请打开 Emend 显示的完整网址。',
  'Something in Emend went wrong, and it goes on. What is shown as saved is saved. If something does not answer any more, save a copy of your text and start Emend again.':
    'Emend 内部出错，但会继续运行。显示为已保存的内容确已保存。如果有功能不再响应，请保存文字的副本，然后重新启动 Emend。',
};
