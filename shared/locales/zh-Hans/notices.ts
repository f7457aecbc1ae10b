import type { notices as english } from '../en/notices';
import type { Translated } from '../locale';

export const notices: Translated<typeof english> = {
  'notices.name': '通知',
  'notices.dismiss': '关闭此通知',
  'notices.host-again':
    'Emend 已在此地址重新启动。您最后输入的内容仅存在于此页面中：请先保存副本，再重新加载。',
  'notices.reload': '重新加载',
  'notices.unsaved': '您输入的内容尚未写入磁盘。请先保存副本；再次关闭窗口则放弃这些内容。',
  'notices.save-copy': '保存副本…',
};
