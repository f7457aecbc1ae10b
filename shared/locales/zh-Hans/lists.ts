import type { lists as english } from '../en/lists';
import type { Translated } from '../locale';

export const lists: Translated<typeof english> = {
  'lists.own-word': '添加到我的词典',
  'lists.project-word': '添加到项目词典',
  'lists.as-term': '添加为术语…',
  'lists.own-added': '“{word}”已加入您的词典。',
  'lists.project-added': '“{word}”已加入项目词典。',
  'lists.not-flagged': '此处的“{word}”没有被标为问题。仍要加入词典吗？',
  'lists.add-anyway': '加入',
  'lists.word-known': '词典中已有“{word}”。',
  'lists.no-word': '请将光标置于单词中，或选中一个单词，然后重试。',
  'lists.term-title': '添加术语',
  'lists.term-about':
    '原文出现该术语时，检查会要求使用此译法，并标出禁用的译法。术语保存在 .emend/terms.csv 中，供共享此文件夹的所有人使用。整份术语表可在“查看术语…”中导入。',
  'lists.source': '原文',
  'lists.target': '译文',
  'lists.forbidden': '禁用译法',
  'lists.forbidden-note': '多个译法用 | 分隔。',
  'lists.note': '原因',
  'lists.note-note': '与问题一同显示，可以留空。',
  'lists.add': '添加',
  'lists.term-wrong': '请填写原文和译文，或填写禁用译法。',
  'lists.term-added': '术语“{term}”已加入项目术语表。',
  'lists.term-known': '项目术语表中已有“{term}”。',
};
