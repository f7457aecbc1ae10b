import type { Locale } from '../locale';
import { library } from './library';
import { native } from './native';
import { notices } from './notices';
import { once } from './once';
import { palette } from './palette';
import { commands } from './commands';
import { ruleTitles } from './rule-titles';
import { rules } from './rules';
import { settings } from './settings';
import { synonyms } from './synonyms';
import { welcome } from './welcome';

export const zhHans: Locale = {
  id: 'zh-Hans',
  words: { ...library, ...native, ...notices, ...once, ...palette, ...settings, ...welcome },
  commands,
  synonyms,
  menus: {
    File: '文件',
    Edit: '编辑',
    Go: '转到',
    Flags: '问题',
    Review: '审校',
    History: '历史',
    View: '视图',
    Help: '帮助',
  },
  ruleTitles,
  rules,
};
