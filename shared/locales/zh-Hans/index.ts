import type { Locale } from '../locale';
import { desk } from './desk';
import { editor } from './editor';
import { library } from './library';
import { native } from './native';
import { notices } from './notices';
import { palette } from './palette';
import { review } from './review';
import { commands } from './commands';
import { ruleTitles } from './rule-titles';
import { rules } from './rules';
import { settings } from './settings';
import { shell } from './shell';
import { synonyms } from './synonyms';
import { welcome } from './welcome';

export const zhHans: Locale = {
  id: 'zh-Hans',
  words: {
    ...desk,
    ...editor,
    ...library,
    ...native,
    ...notices,
    ...palette,
    ...review,
    ...settings,
    ...shell,
    ...welcome,
  },
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
