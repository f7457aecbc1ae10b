import type { palette as english } from '../en/palette';
import type { Translated } from '../locale';

export const palette: Translated<typeof english> = {
  'palette.commands': '所有命令',
  'palette.ask': '您想做什么？',
  'palette.no-command': '此处没有这样的命令。',
  'palette.article': '转到文章',
  'palette.title-or-name': '标题或文件名',
  'palette.flag': '查找一种问题',
  'palette.flag-title': '问题名称',
  'palette.no-flag': '没有文章有此名称的问题。',
  'palette.no-article': '没有这样的文章。',
};
