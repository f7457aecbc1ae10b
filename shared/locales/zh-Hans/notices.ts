import type { notices as english } from '../en/notices';
import type { Translated } from '../locale';

export const notices: Translated<typeof english> = {
  'notices.name': '通知',
  'notices.dismiss': '关闭此通知',
  'notices.unsaved': '您输入的内容尚未写入磁盘。请先保存副本；再次关闭窗口则放弃这些内容。',
  'notices.save-copy': '保存副本…',
};
