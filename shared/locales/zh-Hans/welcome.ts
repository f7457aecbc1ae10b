import type { welcome as english } from '../en/welcome';
import type { Translated } from '../locale';

export const welcome: Translated<typeof english> = {
  'welcome.lead':
    '把机器翻译的文章改成您愿意署名的译文。请打开一个文章文件夹，或粘贴一段文字；文件本身绝不会被改动。',
  'welcome.open-folder': '打开文件夹…',
  'welcome.open-another': '打开其他文件夹…',
  'welcome.paste': '粘贴文字…',
  'welcome.sample': '试用示例项目',
  'welcome.of-sample': '示例项目',
  'welcome.of-pasted': '粘贴的文字',
  'welcome.before': '最近打开',
  'welcome.named': '启动时指定的文件夹',
  'welcome.cannot-open': '无法打开这篇文章',
  'welcome.left-as-it-was': '文件保持原样，项目中的其他文章不受影响。',
  'welcome.next-article': '转到下一篇文章',
  'welcome.none-pass': '没有符合筛选条件的文章。',
  'welcome.none-hold': '没有标题或路径包含“{query}”的文章。',
  'welcome.still-reading': '文章尚未全部读取，可能还有更多结果。',
  'welcome.show-all': '显示所有文章',
  'welcome.articles': '{count, plural, other {# 篇文章}}',
  'welcome.choose': '请从左侧选择一篇，或从问题最多的一篇开始。',
  'welcome.choose-hidden': '请从文章库（☰）中选择一篇，或从问题最多的一篇开始。',
  'welcome.open-first': '打开“{title}”',
  'welcome.keys': '{article} 查找文章，{command} 查找命令。',
  'welcome.so-far': '{title}（目前）',
  'welcome.waiting': '有 {count, number} 篇文章等您处理',
  'welcome.waiting-review': '{count, number} 篇待审校',
  'welcome.waiting-changes': '{count, number} 篇已退回，要求您修改',
  'welcome.waiting-assigned': '{count, number} 篇分配给您',
  'welcome.open-waiting': '打开第一篇',
  'welcome.list-waiting': '只列出这些',
  'welcome.empty': '此文件夹中没有文章',
  'welcome.others': '文件夹中有{files}，Emend 也能读取，但目前未列出{formats, plural, other {这些格式}}。',
  'welcome.looks-for':
    'Emend 会查找此文件夹及其子文件夹中的 {ending} 文件。译文按文件名（{a} 与 {b}）或文件夹（{c} 与 {d}）对应原文。放入文件后会立即显示。',
  'welcome.list-files': '列出这些文件…',
};
