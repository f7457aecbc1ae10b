import type { native as english } from '../en/native';
import type { Translated } from '../locale';

export const native: Translated<typeof english> = {
  'native.open-folder': '打开文章文件夹',
  'native.export-folder': '导出到文件夹',
  'native.save-copy': '保存副本',
  'native.crashes':
    '此窗口连续多次崩溃，不再重新加载。已保存的内容完好无损：请关闭窗口，然后重新打开文件夹。',
  'native.close': '关闭窗口',
  'native.quit': '退出',
  'native.cut': '剪切',
  'native.copy': '复制',
  'native.paste': '粘贴',
  'native.select-all': '全选',
  'native.actual-size': '实际大小',
  'native.zoom-in': '放大',
  'native.zoom-out': '缩小',
  'native.full-screen': '全屏',
};
