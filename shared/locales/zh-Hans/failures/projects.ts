/** Projects, folders and files. */
export const projects: Readonly<Record<string, string>> = {
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
  'There is no such file, or no longer: check its name, or put it back.':
    '没有这个文件，或已不存在：请检查文件名，或放回文件。',
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
};
