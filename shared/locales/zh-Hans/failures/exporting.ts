/** What is done for many articles at once, marked errors, and exports. */
export const exporting: Readonly<Record<string, string>> = {
  // Replacing, corrections, suggestions, memories and models.
  'Say what to look for.': '请输入要查找的内容。',
  'What is looked for may have {0} characters at most.': '查找内容最多 {0} 个字符。',
  'This is no regular expression.': '正则表达式有误。',
  'This is no regular expression: {0}.': '正则表达式有误：{0}。',
  'A “(” is not closed. Close it with “)”, or write \\( for the character itself.':
    '“(”没有闭合。请用“)”闭合；要查找这个字符本身，请写成 \\(。',
  'A “)” closes nothing. Leave it out, or write \\) for the character itself.':
    '“)”没有对应的“(”。请删去；要查找这个字符本身，请写成 \\)。',
  'A “[” is not closed. Close it with “]”, or write \\[ for the character itself.':
    '“[”没有闭合。请用“]”闭合；要查找这个字符本身，请写成 \\[。',
  'Nothing stands before “{0}” that it could repeat. Write a backslash before it for the character itself.':
    '“{0}”前面没有可重复的内容。要查找这个字符本身，请在前面加反斜杠。',
  '“{0}” repeats what is repeated already. Leave one of the signs out.':
    '“{0}”对已经重复的内容再次重复。请删去其中一个符号。',
  '“{0}” cannot be repeated so: up to 1,000 times in all, the smaller number first.':
    '“{0}”的重复次数无效：总共最多 1000 次，较小的数在前。',
  'It ends with a lone backslash. Write two of them for the character itself.':
    '末尾有一个单独的反斜杠。要查找反斜杠本身，请写两个。',
  '“{0}” would stand for what a group has found, which is not supported here.':
    '“{0}”引用分组找到的内容，这里不支持。',
  '“{0}” has no meaning. Write two backslashes for the character itself.':
    '“{0}”没有意义。要查找反斜杠本身，请写两个。',
  '“{0}” is no range or kind of characters.': '“{0}”不是有效的字符范围或类别。',
  'Looking ahead or behind is not supported. Look for what stands around, too, in groups, and put it back with $1.':
    '不支持前后查看。请把前后的内容也作为分组一起查找，再用 $1 放回。',
  '“{0}” is not supported after a “(”.': '不支持“(”后的“{0}”。',
  'The expression has no group “{0}”. Write $$ for a dollar sign.':
    '表达式中没有分组“{0}”。要写美元符号，请用 $$。',
  'This article was edited in the meantime and is left as it is. Search again to include it.':
    '这篇文章此间有编辑，保持原样。要包括它，请重新查找。',
  'This article is approved and is left as it is. Choose approved articles to include it.':
    '这篇文章已批准，保持原样。要包括它，请勾选已批准的文章。',
  'Nothing was replaced in this article by then.': '当时没有在这篇文章中替换任何内容。',
  'The checks of this article came to no end, so nothing is known of its flags.':
    '这篇文章的检查未能结束，因此无从得知其问题。',
  'The checks of this article came to no end, so no suggestion can be proved.':
    '这篇文章的检查未能结束，因此无法验证建议。',
  'The file needs a first row that names its columns: from,to,status. A glossary with source and target belongs into .emend/terms.csv.':
    '文件的第一行须写明各列名称：from,to,status。含 source 和 target 的术语表应放在 .emend/terms.csv。',
  '“{0}” cannot be used: the two sides are the same, or one has more than {1} characters.':
    '“{0}”无法使用：更正前后相同，或有一方超过 {1} 个字符。',
  'The termbase has no deprecated term with a preferred one in the language of the translations ({0}).':
    '术语库中没有译文语言（{0}）的禁用术语及其首选术语。请选择其他文件。',
  'Line {0} {1}.': '第 {0} 行：{1}。',
  'A translation memory of more than {0} MB is not read. Split it first.':
    '超过 {0} MB 的翻译记忆不予读取。请先拆分。',
  'Choose a file with sentences in two languages: a translation memory (TMX) or an XLIFF file.':
    '请选择含有双语句子的文件：翻译记忆（TMX）或 XLIFF 文件。',
  'It holds no sentence with its translation in the languages of this project ({0}, {1}).':
    '其中没有此项目语言（{0}、{1}）的双语句子。请选择其他文件。',
  'It holds no sentence with its translation in the languages of this project ({0}, {1}). It has: {2}. Check the languages in the project’s settings.':
    '其中没有此项目语言（{0}、{1}）的双语句子。文件中的语言为：{2}。请检查项目设置中的语言。',
  '{0} cannot be read ({1}).': '无法读取 {0}（{1}）。请检查文件后重试。',
  'No model is set up. Name a server in the settings.': '尚未配置模型。请在设置中填写服务地址。',
  '{0} is not on this machine. Confirm in the settings that sentences may be sent there.':
    '{0} 不在本机。请在设置中确认可以把句子发送到那里。',
  'The server’s answer is not that of a chat. See that the address is right.':
    '服务的回答不是对话格式。请检查地址。',
  'The server’s answer is too long and was not read.': '服务的回答过长，没有读取。请换一个模型。',
  'The server answered with status {0}. See that the model’s name is right.':
    '服务返回状态 {0}。请检查模型名称。',
  'The server broke off its answer. Try again.': '服务中断了回答。请重试。',
  'The server’s answer is not JSON. See that the address is that of its OpenAI-compatible interface.':
    '服务的回答不是 JSON。请确认填写的是与 OpenAI 接口兼容的地址。',
  'No server answers at {0}. Start it, or correct the address in the settings.':
    '{0} 没有响应。请启动服务，或在设置中更正地址。',
  'The model gave no answer within {0} seconds.': '模型在 {0} 秒内没有作答。请重试，或换一个模型。',
  'This is no server’s address. Write it as http://127.0.0.1:11434/v1, without name, password or question mark.':
    '这不是服务地址。请写成 http://127.0.0.1:11434/v1 的形式，不含用户名、密码或问号。',
  'The model did not answer in the form that was asked for. Try again, or choose another model.':
    '模型没有按要求的格式作答。请重试，或换一个模型。',

  // Marked errors.
  'Row {0} was skipped: it has not {1} columns, or its score or its spans cannot be read.':
    '已跳过第 {0} 行：不足 {1} 列，或分数、区间无法读取。',
  'This is no ESA table: no row has {0} columns with a score and spans.':
    '这不是 ESA 表格：没有一行具备 {0} 列并含分数和区间。',
  'Segment {0} of {1} is not in this article as it now reads; its marks were left out.':
    '{1} 的句段 {0} 不在本文现有的文字中，其标注已略去。',
  '{0} is not in this article as it now reads.': '{0} 不在本文现有的文字中。',
  '{0} marks more than its sentence holds here.': '{0} 的标注超出了此处的句子。',
  'This file names no segments: a list of batches with documentID, itemID and targetText is wanted.':
    '此文件没有列出句段：需要含 documentID、itemID 和 targetText 的批次列表。',
  'This is no MQM table: its first line does not name {0}.': '这不是 MQM 表格：首行缺少 {0}。',
  'Line {0} was skipped: it has too few columns, or a severity that MQM does not have.':
    '已跳过第 {0} 行：列数不足，或严重程度不属于 MQM。',

  // Exports.
  'Cancelled when {0} articles were written. Export into the same folder to go on.':
    '已取消；此前写入了 {0} 篇文章。再次导出到同一文件夹即可继续。',
  '{0} lies in the project. Choose a folder outside it: originals stay untouched.':
    '{0} 位于项目之中。请选择项目之外的文件夹：原始文件不会改动。',
  'The project lies in {0}. Choose a folder beside it: originals stay untouched.':
    '项目位于 {0} 之中。请选择与项目并列的文件夹：原始文件不会改动。',
  '{0} is a link. Name the folder itself, or choose another one.':
    '{0} 是链接。请指定文件夹本身，或另选一个。',
  '{0} was changed meanwhile. Try again.': '{0} 此间有变化。请重试。',
  'An article cannot be exported under this name. Rename it.': '文章无法以此名称导出。请重命名。',
  '{0} is there already and not from an earlier export. Move it away, or choose another folder.':
    '{0} 已存在，且不是先前导出的文件。请移走，或另选文件夹。',
  '{0} was changed since it was exported. Move it away to export it anew.':
    '{0} 在导出后有改动。请移走后重新导出。',
  '{0} is not a manifest of Emend’s. Move it away, or choose another folder.':
    '{0} 不是 Emend 的清单。请移走，或另选文件夹。',
  'A link in the export folder leads {0} elsewhere. Remove the link, or choose another folder.':
    '导出文件夹中的链接把 {0} 指向别处。请删除链接，或另选文件夹。',
  '“{0}” is the name of a file that an export keeps for itself. Rename the article.':
    '“{0}”是导出保留的文件名。请重命名文章。',
  'Its journal names an encoding this version does not know. Update Emend.':
    '其日志所记的编码，此版本不认识。请更新 Emend。',
  'Its original changed since the article was opened, so the edited text has no place to go back to. Put the file back as it was.':
    '原始文件在文章打开后有变化，编辑后的文字无法写回。请恢复原来的文件。',
  'Its original is not in the project any more, so it is not exported. Put the file back, or open the article and save a copy.':
    '原始文件已不在项目中，因此没有导出。请放回文件，或打开文章保存副本。',
  'It has no source text, and a translation memory is made of sources with their translations. Put its source beside it, or choose another format.':
    '没有原文，而翻译记忆由原文和译文组成。请在旁边放入原文，或选择其他格式。',
  'Its changes were written into a plain Word document, without the look of its own file, because that file changed since the article was opened. Put the file back as it was and export again to have them in it.':
    '修订写入了一份不带原有版式的 Word 文档，因为其原始文件在文章打开后有变化。请恢复原来的文件后重新导出，修订就会写入其中。',
  'Its changes were written into a plain Word document, without the look of its own file: {0}':
    '修订写入了一份不带原有版式的 Word 文档：{0}',
  'No file is exported under a name that is hidden or holds control characters. Rename it.':
    '名称隐藏或含控制字符的文件不予导出。请重命名。',
  'No file is exported under the name “{0}”, which Windows keeps for a device. Rename it.':
    '“{0}”是 Windows 保留的设备名，不予导出。请重命名。',
  'Only articles in formats that Emend reads (.txt, .docx, .html, .md, .xlf …) are exported.':
    '只能导出 Emend 能读取的格式（.txt、.docx、.html、.md、.xlf 等）。',
};
