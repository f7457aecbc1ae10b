/** Journals, saving, and articles at the desk and in review. */
export const articles: Readonly<Record<string, string>> = {
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
  'You wrote in this sentence, so somebody else has to approve it (the project asks for four eyes). Undo at the desk takes your words back.':
    '您改过此句，须由他人批准（项目要求双人审校）。在编辑台撤销可收回您的文字。',
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
};
