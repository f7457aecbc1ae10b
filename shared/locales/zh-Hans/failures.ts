/** What failures say, by their English template, and the reasons that stand in them. Written with full-width marks; no apostrophes. */
export const failures: Readonly<Record<string, string>> = {
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

  // Projects, folders and files.
  'No project is open. Open a folder first.': '没有打开的项目。请先打开一个文件夹。',
  'This folder may not be opened from here. Choose it anew.': '不能从这里打开此文件夹。请重新选择。',
  'Folders cannot be chosen here. Start Emend with the folder’s name.':
    '此处无法选择文件夹。请在启动 Emend 时指定文件夹。',
  '{0} is a file. Open the folder it lies in.': '{0} 是文件。请打开它所在的文件夹。',
  '{0} is not there or may not be read. Choose another folder.': '{0} 不存在或无权读取。请选择其他文件夹。',
  '{0} is not there. Name a project’s folder.': '{0} 不存在。请指定项目的文件夹。',
  '{0} cannot be read ({1}). Check the disk and its permissions, and try again.':
    '无法读取 {0}（{1}）。请检查磁盘及其权限，然后重试。',
  'Only web addresses (http and https) are opened.': '只能打开网址（http 和 https）。',
  'Open this address yourself: {0}': '请自行打开此网址：{0}',
  'This address was not opened: {0}. Click the link once more, or open it yourself.':
    '未能打开此网址：{0}。请再点一次链接，或自行打开。',
  'Two files here have this name, spelled with composed and with decomposed characters, which most systems take for one. Rename one of them.':
    '此处有两个同名文件，只是字符的组合方式不同，多数系统会视为同一个文件。请重命名其中一个。',
  'There is no text in this file. Put the article’s text into it, or remove it.':
    '此文件中没有文字。请填入文章内容，或移走文件。',
  'This source text has no translation beside it. Add one under the matching name.':
    '这份原文没有对应的译文。请按对应的文件名添加译文。',
  'The path of this file is too long to be opened. Move it further up.':
    '此文件的路径过长，无法打开。请移到较浅的目录。',
  'The path of this folder is too long to be opened. Move it further up.':
    '此文件夹的路径过长，无法打开。请移到较浅的目录。',
  'You may not look into this folder, so its articles are not listed. Change its permissions.':
    '您无权查看此文件夹，因此未列出其中的文章。请更改其权限。',
  'This folder cannot be read ({0}), so its articles are not listed. Check the disk.':
    '无法读取此文件夹（{0}），因此未列出其中的文章。请检查磁盘。',
  'The name of this file is not UTF-8, so it cannot be opened. Rename it.':
    '此文件的名称不是 UTF-8，无法打开。请重命名。',
  'The name of this folder is not UTF-8, so it cannot be opened. Rename it.':
    '此文件夹的名称不是 UTF-8，无法打开。请重命名。',
  'This is a pipe or a device, no ordinary file. Move it away.': '这是管道或设备，不是普通文件。请移走。',
  'This folder lies {0} folders deep, so its articles are not listed. Move it further up.':
    '此文件夹位于第 {0} 层目录，因此未列出其中的文章。请移到较浅的目录。',
  'There is no such file, or no longer: check its name, or put it back and refresh the library.':
    '没有这个文件，或已不存在：请检查文件名，或放回文件后刷新文章库。',
  'This file is reached through a link or lies outside the project. Copy it into the project’s folder.':
    '此文件是链接，或位于项目之外。请复制到项目文件夹中。',
  'This file cannot be read: {0}.': '无法读取此文件：{0}。',
  'This file has {0} MB; Emend opens up to {1} MB. Split it into several files.':
    '此文件有 {0} MB；Emend 最大能打开 {1} MB 的文件。请拆成几个文件。',
  'This is not a text file. Save the article as plain text (.txt) and open that.':
    '这不是文本文件。请把文章另存为纯文本（.txt）后再打开。',
  'The text encoding of this file could not be told for certain. Save it as UTF-8 and open it again.':
    '无法确定此文件的编码。请另存为 UTF-8 后重新打开。',
  'The file says that its encoding is “{0}”, which Emend does not know. Save it as UTF-8.':
    '文件声明的编码是“{0}”，Emend 不认识。请另存为 UTF-8。',
  'The bytes of this file are no {0}. Save it as UTF-8 and open it again.':
    '此文件的内容不是 {0} 编码。请另存为 UTF-8 后重新打开。',
  'Read as {0}, in which some bytes of this file mean nothing. They are shown as � and stay as they are.':
    '按 {0} 读取，但有些字节在该编码中没有意义。它们显示为 �，并保持原样。',
  'The file’s encoding, {0}, has no way to write “{1}”. Replace it, or save the file as UTF-8 first.':
    '文件的编码 {0} 无法表示“{1}”。请替换该字符，或先把文件另存为 UTF-8。',
  'Written in UTF-8, because {0} has no way to write: {1}. Replace them if the file must stay in {2}.':
    '已改用 UTF-8 写入，因为 {0} 无法表示：{1}。如果文件必须保持 {2}，请替换这些字符。',
  'Written in UTF-8, because {0} has no way to write some of its characters. Replace them if the file must stay in {1}.':
    '已改用 UTF-8 写入，因为 {0} 无法表示其中的一些字符。如果文件必须保持 {1}，请替换这些字符。',
  'The encoding of this file is not certain. It was read as {0}. If the text looks wrong, choose another encoding for it.':
    '无法确定此文件的编码，已按 {0} 读取。如果文字不对，请选择其他编码。',
  'The encoding of this file is not certain. It was read as {0}. It might also be {1}. If the text looks wrong, choose another encoding for it.':
    '无法确定此文件的编码，已按 {0} 读取；也可能是 {1}。如果文字不对，请选择其他编码。',
  'The page says that it is {0}, but its bytes are not. It was read as {1}. If the text looks wrong, choose another encoding for it.':
    '网页声明的编码是 {0}，但内容不符，已按 {1} 读取。如果文字不对，请选择其他编码。',
  'The article of this page could not be told from what stands around it, so all of the page is here.':
    '无法把此网页的文章与周围内容区分开，因此整页文字都在这里。',
  'The bytes of this file are no {0}, which the project’s settings name for it (“encodings”). Choose another encoding, or take it out there.':
    '此文件的内容不是 {0} 编码，而项目设置（“encodings”）为它指定了该编码。请选择其他编码，或在设置中将其删除。',
  'Emend does not read files of this kind. Save the source as text, Word or a web page.':
    'Emend 不能读取这种文件。请将原文另存为文本、Word 或网页。',
  '“.emend” or its folder for sources is a link. Replace it by a folder of the project.':
    '“.emend”或其中存放原文的文件夹是链接。请换成项目自己的文件夹。',
  'This article has no source file.': '此文章没有原文文件。',
  'Files of this format say what encoding they are in, so there is none to choose.':
    '这种格式的文件自带编码声明，无需选择编码。',
  'Some bytes of this page are no {0}. They are shown as � and stay as they are.':
    '此网页中有些字节不是 {0} 编码。它们显示为 �，并保持原样。',
  '“.emend” is a link. Replace it by a folder of the project to save settings.':
    '“.emend”是链接。请换成项目自己的文件夹，才能保存设置。',
  'A newer Emend wrote this project’s settings. Update Emend to change them.':
    '此项目的设置由更新版本的 Emend 写入。请更新 Emend 后再更改。',
  '.emend/project.json is a link, or cannot be read. Put an ordinary file in its place to save settings.':
    '.emend/project.json 是链接，或无法读取。请换成普通文件，才能保存设置。',
  'A newer Emend wrote .emend/project.json. What this version understands of it is used; update Emend to change it.':
    '.emend/project.json 由更新版本的 Emend 写入。目前只采用此版本能识别的部分；请更新 Emend 后再更改。',
  '.emend/project.json: {0}; the default is used. Mend the file or save the settings anew.':
    '.emend/project.json：{0}；已采用默认值。请修正文件，或重新保存设置。',
  '{0} is damaged and could not be moved out of the way ({1}), so it is not written over. Move it away yourself.':
    '{0} 已损坏，且无法移开（{1}），因此没有覆盖。请自行移走。',
  'There is no room left to write {0}. Free some space and try again.':
    '空间不足，无法写入 {0}。请腾出空间后重试。',
  'You may not write {0}. Change the folder’s permissions, or work on a copy.':
    '您无权写入 {0}。请更改文件夹的权限，或使用副本。',
  '{0} could not be written ({1}). Check the disk and try again.': '无法写入 {0}（{1}）。请检查磁盘后重试。',
  '{0} cannot be read ({1}), so it is not written over. Check its permissions and the disk.':
    '无法读取 {0}（{1}），因此没有覆盖。请检查其权限和磁盘。',
  '{0}: only {1} files of rules are read. Put rules together.': '{0}：最多读取 {1} 个规则文件。请合并规则。',
  '{0}, line {1}: {2}': '{0}，第 {1} 行：{2}',
  'terms.csv needs a first row that names its columns: source,target,forbidden,note.':
    'terms.csv 的第一行须写明各列名称：source,target,forbidden,note。',
  'terms.csv cannot be changed: from line {0} on a quotation mark is not closed. Close it there, then try again.':
    '无法修改 terms.csv：从第 {0} 行起有引号没有闭合。请在该处补上引号，然后重试。',
  'This is a workbook or another packed file. Save its sheet as CSV or as text with tabs, and import that.':
    '这是工作簿或其他压缩格式的文件。请将工作表另存为 CSV 或制表符分隔的文本，再导入。',
  'No concept of this termbase has a term in {0} with one in {1}. It has: {2}. Check the languages in the project’s settings.':
    '此术语库中没有同时含 {0} 和 {1} 术语的概念，其语言为：{2}。请检查项目设置中的语言。',
  'There is no term in this file.': '此文件中没有术语。',
  'Line {0}: {1}.': '第 {0} 行：{1}。',
  'no term in {0} with one in {1}': '没有同时含 {0} 和 {1} 的术语',
  'there is neither a source nor a translation': '既没有原文也没有译文',
  'the source is missing': '缺少原文',
  'the translation is missing': '缺少译文',
  'a term has more than {0} characters': '术语超过 {0} 个字符',
  'the note has more than {0} characters': '原因超过 {0} 个字符',
  'more than {0} renderings are forbidden': '禁用译法超过 {0} 个',
  'some of its bytes are no characters in this encoding': '有些字节在此编码中不是字符',
  'The list would have more than {0} MB, which checks do not read. Take fewer terms in.':
    '术语表将超过 {0} MB，检查无法读取。请减少导入的术语。',
  'terms.csv line {0} needs a source and a target, or a forbidden term.':
    'terms.csv 第 {0} 行需要原文术语和译文术语，或一个禁用术语。',
  'Files cannot be chosen here. Copy the text to a file of your own.':
    '此处无法选择文件。请把文字复制到您自己的文件中。',
  '{0} lies in a project. Choose a folder outside it: originals stay untouched.':
    '{0} 位于项目之中。请选择项目之外的文件夹：原始文件不会改动。',

  // Journals and saving.
  'Say who you are first: your name stands beside every change you make.':
    '请先填写姓名：您的每处改动都会署名。',
  'Say who you are before you edit.': '请先填写姓名，再开始编辑。',
  'Nothing can be saved in this project.': '此项目无法保存任何内容。请检查文件夹的权限。',
  'No journal can be begun for this article. Close the project and open it again.':
    '无法为此文章新建日志。请关闭项目后重新打开。',
  'The project was closed before this was saved. Open it again.': '保存之前项目已关闭。请重新打开。',
  'There is no such article in this project.': '此项目中没有这篇文章。请刷新文章库。',
  'This article is not in the project any more. Refresh the library.': '这篇文章已不在项目中。请刷新文章库。',
  'The journal changes on disk while it is written. See what else writes in the folder’s .emend, then try again.':
    '写入时，磁盘上的日志也在变化。请查看还有什么程序在写 .emend 文件夹，然后重试。',
  'The folder’s .emend cannot be read ({0}). Check the disk and its permissions, and try again.':
    '无法读取文件夹中的 .emend（{0}）。请检查磁盘及其权限，然后重试。',
  'The journal {0} is no ordinary file and was not read.': '日志 {0} 不是普通文件，没有读取。请移走。',
  '{0} does not have the name of a journal and was not read. If it is a copy of one, keep it, and have its name begin as that journal’s does.':
    '{0} 不是日志的文件名，没有读取。如果它是某个日志的副本，请保留，并让其文件名以该日志的名称开头。',
  '{0} is larger than {1} MB and was not read.': '{0} 超过 {1} MB，没有读取。',
  'This change was not saved: its id is that of another one. Try again, or save a copy.':
    '此处改动没有保存：其编号与另一处相同。请重试，或保存副本。',
  'This change is too large to be saved: its text is longer than a journal can hold. Split the article into several files.':
    '此处改动过大，无法保存：文字超出日志的上限。请把文章拆成几个文件。',
  'This change was not saved: it could not be read back, for {0}.':
    '此处改动没有保存：写入后无法读回（{0}）。请保存副本。',
  'This change was not saved. Try again, or save a copy.': '此处改动没有保存。请重试，或保存副本。',
  'The disk is full, so nothing can be saved. Free some space and try again.':
    '磁盘已满，无法保存。请腾出空间后重试。',
  'This folder is on a read-only disk, so nothing can be saved. Copy the folder to a disk you can write to.':
    '此文件夹位于只读磁盘，无法保存。请把文件夹复制到可写的磁盘。',
  'You may not write in this folder’s .emend, so nothing can be saved. Change its permissions, or copy the folder.':
    '您无权写入此文件夹的 .emend，无法保存。请更改其权限，或复制文件夹。',
  'The journal could not be written ({0}). Try again.': '无法写入日志（{0}）。请重试。',
  'The folder’s .emend is or holds a symbolic link, which Emend does not follow. Put the real folder in its place.':
    '文件夹的 .emend 是符号链接，或其中有符号链接，Emend 不会跟随。请换成真正的文件夹。',
  'The journal {0} cannot be read just now, so nothing can be saved. Check the disk and its permissions, and try again.':
    '目前无法读取日志 {0}，因此无法保存。请检查磁盘及其权限，然后重试。',
  'Your journal of this article was removed or replaced by an older copy while Emend was closed. You go on from what is there now, in a new journal, and nothing is removed. To have the later text back, put the newer copy of the journal back in .emend/journal.':
    'Emend 关闭期间，您在此文章中的日志被移走，或被较旧的副本取代。现在从已有的内容继续，写入新的日志，不会删除任何内容。如需找回后来的文字，请把较新的日志放回 .emend/journal。',
  'Journals of this article were removed or replaced by older copies while it was open. Your whole text is written anew, in a journal of its own; what came in between is in the copies that were replaced.':
    '文章打开期间，它的日志被移走，或被较旧的副本取代。您的全文已重新写入另一份日志；其间的历史在被取代的副本中。',
  '{0} more lines have problems.': '还有 {0} 行有问题。',
  'Two different events carry the id {0}; one of them is not used. A journal was changed by hand.':
    '两个不同的事件使用同一编号 {0}，其中一个不予采用。有人手动改过日志。',
  '{0} events by {1} wait for events that are not here yet. They are used as soon as the missing journal arrives.':
    '{1} 的 {0} 个事件正等待尚未到达的事件。缺少的日志一到，即予采用。',
  'Events under the name of {0} carry a signature that is false or revoked. What they wrote stays in the text; their verdicts and stages count for nothing.':
    '署名 {0} 的事件带有伪造或已吊销的签名。其写入的文字保留；其审校结论和阶段不予采信。',
  'The whole text that {0} wrote of {1} is not what the changes before it come to: some were lost or damaged. It counts from there on ({2}).':
    '{0} 于 {1} 写入的全文与此前的改动不符：有些改动已丢失或损坏。自此以该全文为准（{2}）。',
  'A change by {0} of {1} {2}. It is kept in the journal and not used ({3}).':
    '{0} 于 {1} 的改动{2}。改动保留在日志中，不予采用（{3}）。',
  'The journal of this article has no readable beginning.': '此文章的日志开头无法读取。请放回完整的日志。',
  'Only the host says that an article was opened.': '此请求无效。请重新加载窗口。',
  'The original says what this article began with: there is nothing to take over.':
    '原始文件与文章最初的内容相同：没有可采用的更新。',

  // Articles at the desk and in review.
  'The page could not be printed. Save it as a file and print that in a browser.':
    '页面无法打印。请将其保存为文件，然后在浏览器中打印。',
  'Nothing can be printed from here. Save the report as a page and print that.':
    '无法从这里打印。请把报告存为网页，再打印该网页。',
  'This article is not there any more.': '这篇文章已不存在。',
  'Say who you are first.': '请先填写您的身份。',
  'This article is approved and is left as it is. Reopen it first.':
    '这篇文章已批准，保持不变。请先重新打开。',
  'This article could not be checked, so nothing in it is fixed.': '这篇文章无法检查，因此未作任何修正。',
  'Two changes fall on the same place of the file. Nothing was written.':
    '有两处改动落在文件的同一位置。未写入任何内容。',
  'The comments of this document are written in a way that Emend does not know.':
    '这份文档的批注写法是 Emend 所不认识的。',
  'The text changed in the meantime: look at the sentence again.': '文字已被改动：请再看一下此句。',
  'The article has no single text: merge what people wrote apart first.':
    '文章有不止一份文字：请先合并各人的版本。',
  'This article has two versions. Open it and choose one before you export it.':
    '这篇文章有两个版本。请打开文章合并后再导出。',
  'People edited this article apart from one another. Open it and merge their texts first.':
    '这篇文章有多人各自编辑的版本。请先打开并合并。',
  'It has two versions. Open it in Emend and merge them first.': '它有两个版本。请先在 Emend 中打开并合并。',
  'Say in a few words what should change.': '请简要说明需要怎样修改。',
  'You wrote in this sentence, so somebody else has to approve it (the project asks for four eyes).':
    '您改过此句，须由他人批准（项目要求双人审校）。',
  'The article has no text yet: open it first.': '文章还没有译文：请先打开文章。',
  'People edited this article apart from one another: merge their texts first.':
    '这篇文章有多人各自编辑的版本。请先合并。',
  'You submitted this article, so somebody else has to approve it (the project asks for four eyes).':
    '这篇文章由您提交，须由他人批准（项目要求双人审校）。',
  'Sentences with changes requested: {0}. Edit or approve them first.':
    '有 {0} 句被要求修改。请先修改或批准这些句子。',
  'Sentences not approved yet: {0}. Approve or restore them first.':
    '有 {0} 句尚未批准。请先批准或恢复这些句子。',
  'Unchanged sentences with changes requested: {0}. Edit them first.':
    '有 {0} 句被要求修改但尚未改动。请先修改这些句子。',
  'The article is not approved.': '文章未批准。',
  'The article was edited after it was approved.': '文章批准后又有编辑。请重新批准。',
  'The text is as it was at that moment.': '文字与当时相同。',
  'This sentence is as it was at that moment.': '此句与当时相同。',
  'This article was not checked completely: its checks came to no end.': '这篇文章未检查完：检查未能结束。',
  'This article could not be checked: its checks were begun twice and came to no end. Open it to see it, and try again.':
    '无法检查这篇文章：检查进行了两次，均未能结束。可打开文章查看，然后重试。',
  'This article could not be checked: that needs more memory than there is. Close other programs and try again.':
    '无法检查这篇文章：所需内存超过可用内存。请关闭其他程序后重试。',
  'This article could not be checked: an error in Emend stopped it. Try again; “Copy diagnostics” in Help holds what happened.':
    '无法检查这篇文章：Emend 出错，检查中断。请重试；“帮助”中的“复制诊断信息”含有出错详情。',
  'It could not be checked.': '未能检查。',

  // Replacing, corrections, suggestions, memories and models.
  'Say what to look for.': '请输入要查找的内容。',
  'What is looked for may have {0} characters at most.': '查找内容最多 {0} 个字符。',
  'This is no regular expression: {0}.': '正则表达式有误：{0}。',
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
  '{0} holds no sentence with its translation in the languages of this project ({1}, {2}).':
    '{0} 中没有此项目语言（{1}、{2}）的双语句子。请选择其他文件。',
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

  // Formats.
  'This is an old Word document or one with a password. Save it in Word as .docx without a password and open that.':
    '这是旧版 Word 文档，或带有密码。请在 Word 中另存为不带密码的 .docx 后再打开。',
  'This is no Word document: its main part holds <{0}>.': '这不是 Word 文档：其主体是 <{0}>。',
  'This is no Word document, or a damaged one: its part “{0}” is missing.':
    '这不是 Word 文档，或已损坏：缺少部件“{0}”。请重新获取文件。',
  'In its part “{0}”: {1}': '部件“{0}”：{1}',
  'Elements lie too deep in one another in this file. It is no ordinary document.':
    '此文件中的元素嵌套过深，不是普通文档。',
  'This is not a web page, though its name says so. Open the file it was made from.':
    '文件名像网页，内容却不是。请打开生成它的原文件。',
  'Line {0}: {1}': '第 {0} 行：{1}',
  'Lines that are no JSON are left out, and stay in the file as they are: {0}.':
    '以下各行不是有效的 JSON，未予读取，在文件中保持原样：{0}。',
  'This is no JSON: {0}. Mend that place, or export the file again.':
    '这不是有效的 JSON：{0}。请修正该处，或重新导出文件。',
  'The new text would read as other Markdown than was meant, so it was not written. Look for *, _, #, > or | at odd places in it.':
    '新的文字会被误读为其他 Markdown 标记，因此没有写入。请检查其中位置异常的 *、_、#、> 或 |。',
  'Unit {0}: this format has no lines inside a unit, so they were joined.':
    '单元 {0}：此格式的单元内不能换行，已合并为一行。',
  'Unit {0}: “{1}” is a code of the file and was kept.': '单元 {0}：“{1}”是文件中的代码，已保留。',
  'Line {0}: the words “{1}”, which the file sets apart (bold, a link), were rewritten, and no words are set apart in their place. Look at it in the file.':
    '第 {0} 行：原文件中带格式（粗体、链接等）的“{1}”已改写，该处不再有带格式的文字。请在文件中核对。',
  'Line {0}: the words “{1}”, which the file sets apart (bold, a link), were rewritten, and “{2}” is set apart in their place. Look at it in the file.':
    '第 {0} 行：原文件中带格式（粗体、链接等）的“{1}”已改写，格式现落在“{2}”上。请在文件中核对。',
  'Unit {0}: there is no place for text between its codes.': '单元 {0}：代码之间没有可放文字的位置。',
  'Two edits fall on the same place of the file. Nothing was written.':
    '两处编辑落在文件的同一位置。没有写入任何内容。',
  'This is XML, but its root is <{0}>. Check what kind of file it is.':
    '这是 XML，但根元素是 <{0}>。请确认文件的类型。',
  'This is XML, but its root is <{0}>, not <xliff>. Check what kind of file it is.':
    '这是 XML，但根元素是 <{0}>，而不是 <xliff>。请确认文件的类型。',
  'Elements lie in one another more than {0} deep. This is no ordinary document.':
    '元素嵌套超过 {0} 层，这不是普通文档。',
  'There is no element in this file.': '此文件中没有任何元素。',
  'This is not well-formed XML. Export the file again from where it was made.':
    'XML 格式有误。请从来源处重新导出文件。',
  'This is not well-formed XML: line {0}, column {1}: {2}. Mend that place, or export the file again.':
    'XML 格式有误：第 {0} 行第 {1} 列：{2}。请修正该处，或重新导出文件。',
  'This container is larger than 4 GB or says so; Emend does not open such files.':
    '此容器超过或自称超过 4 GB，Emend 不予打开。',
  'This document is protected by a password. Save it without one and open that.':
    '此文档受密码保护。请另存为不带密码的文件后再打开。',
  'Its part “{0}” would lie outside of it. Such a file is not opened.':
    '其部件“{0}”会落在文档之外。这样的文件不予打开。',
  'This document is damaged: {0}. Get it again from where it came from.': '此文档已损坏：{0}。请重新获取。',
  'This document unpacks to more than Emend opens (its part “{0}” alone or all together). Split it.':
    '此文档解压后超出 Emend 的上限（部件“{0}”或全部合计）。请拆分。',

  // Keys and records.
  'Nobody has worked on it yet.': '还没有人处理过。',
  '“{0}” was approved while it stood there more than once. Approve it once more as it stands now.':
    '“{0}”批准时在文中出现了不止一次。请按现在的样子再批准一次。',
  '{0} has another key in this project. Rotate to a new one where that key is.':
    '{0} 在此项目中另有密钥。请在该密钥所在处更换为新密钥。',
  'There is no key here to rotate. Make one first: emend key use PROJECT --as …':
    '这里没有可更换的密钥。请先生成：emend key use PROJECT --as …',
  'This project does not know the key here, or it was revoked.': '此项目不认识这里的密钥，或该密钥已被撤销。',
  '{0} has no key {1} in this project.': '{0} 在此项目中没有密钥 {1}。',
  'Only a key of the same person that still counts can revoke one, and there is none here.':
    '只有同一人仍然有效的密钥才能撤销密钥，而这里没有。',
  'Say who you are: --as "id:Name"': '请填写您的身份：--as "id:姓名"',
  '{0} and the project lie in one another. Choose a folder beside it.':
    '{0} 与项目文件夹互相包含。请选择项目旁边的文件夹。',
  '{0} is not empty. A record wants a folder of its own: name a new one.':
    '{0} 不是空文件夹。记录需要单独的文件夹：请另取一个名称。',
  '{0} lies in a project. Choose a place outside it.': '{0} 位于项目之内。请选择项目以外的位置。',
  'Folders cannot be chosen here. Save a zip archive.': '这里无法选择文件夹。请保存为 zip 压缩包。',
  'The first row of terms.csv names no column “{0}”. Add it there, then add the term again.':
    'terms.csv 的首行没有“{0}”列。请先在首行补上，再添加术语。',
  '“.emend” is a link. Replace it by a folder of the project to save its lists.':
    '“.emend”是链接。请换成项目自己的文件夹，才能保存词表。',
  'There is no text to open. Paste one first.': '没有可打开的文字。请先粘贴。',
};
