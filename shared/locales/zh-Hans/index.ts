import type { Locale } from '../locale';
import { desk } from './desk';
import { dialogs } from './dialogs';
import { dock } from './dock';
import { editor } from './editor';
import { library } from './library';
import { lists } from './lists';
import { marks } from './marks';
import { merge } from './merge';
import { native } from './native';
import { notices } from './notices';
import { once } from './once';
import { palette } from './palette';
import { review } from './review';
import { projectView } from './project';
import { commands } from './commands';
import { failures } from './failures';
import { formats } from './formats';
import { ruleReasons } from './rule-reasons';
import { ruleTitles } from './rule-titles';
import { rules } from './rules';
import { segments } from './segments';
import { settings } from './settings';
import { shell } from './shell';
import { synonyms } from './synonyms';
import { terms } from './terms';
import { tour } from './tour';
import { welcome } from './welcome';

export const zhHans: Locale = {
  id: 'zh-Hans',
  words: {
    ...desk,
    ...dialogs,
    ...dock,
    ...editor,
    ...library,
    ...lists,
    ...marks,
    ...merge,
    ...native,
    ...notices,
    ...once,
    ...palette,
    ...review,
    ...projectView,
    ...segments,
    ...settings,
    ...shell,
    ...terms,
    ...tour,
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
  ruleReasons,
  formats,
  failures,
  rules,
};
