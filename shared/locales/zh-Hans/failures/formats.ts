/** Formats, keys and records. */
export const formats: Readonly<Record<string, string>> = {
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
