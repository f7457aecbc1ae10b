import type { segments as english } from '../en/segments';
import type { Translated } from '../locale';

export const segments: Translated<typeof english> = {
  'segment.split': '句子已拆分。',
  'segment.joined': '句子已合并。',
  'segment.linked': '{sources, plural, =0 {此句不再与原文对应。} other {已与 # 句原文对应。}}',
  'segment.undone': '此句已恢复为自动断句。',
  'segment.nothing-to-undo': '此句没有人拆分、合并或调整过对应关系。',
  'segment.at-edge': '此处无法拆分：请将光标置于句子中间。',
  'segment.no-place': '请在原文中单击要拆分的位置，或用方向键移到该处。',
  'segment.no-next': '后面没有句子了。',
  'segment.no-previous': '前面没有句子了。',
  'segment.own-paragraph': '这两句属于不同段落。只能合并同一段落的句子：请先删去其间的换行。',
  'segment.no-source': '这篇文章没有原文可对应。',
  'segment.none-chosen': '请先选择一句原文：单击它，或按 {keys} 直到选中。',
  'segment.chosen': '原文第 {number, number} 句：{text}',
  'segment.chosen-more': '已选择 {count, number} 句原文。',
  'segment.split-by': '由 {name} 在此拆分',
  'segment.joined-by': '由 {name} 合并',
  'segment.linked-by': '由 {name} 对应',
  'segment.drag': '拖到对应的译文句子上',
};
