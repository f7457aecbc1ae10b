import type { settings as english } from '../en/settings';
import type { Translated } from '../locale';

export const settings: Translated<typeof english> = {
  'settings.language': '语言',
  'settings.match-system': '跟随系统',
  'settings.language-failed': '无法加载该语言。请重新加载窗口，再选一次。',
  'settings.theme': '主题',
  'settings.light': '浅色',
  'settings.dark': '深色',
  'settings.contrast': '高对比度',
  'settings.contrast-note': '深浅跟随系统',
  'settings.you': '您',
  'settings.nobody': '尚未填写。',
  'settings.change-person': '更改…',
};
