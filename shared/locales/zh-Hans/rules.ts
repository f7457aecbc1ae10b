import type { Catalogue } from '../../checks/translate';
import { fixTitles } from './rule-fixes';
import { messagesOfSigns } from './rule-messages-signs';
import { messagesOfWholes } from './rule-messages-wholes';
import { messagesOfWords } from './rule-messages-words';

/** What rules say in Chinese; what is missing is said in English. */
export const rules: Catalogue = {
  language: 'zh-Hans',
  runs: { 'in-a-row': '{message}（连续 {count} 处）' },
  rules: { ...messagesOfSigns, ...messagesOfWords, ...messagesOfWholes },
  fixes: fixTitles,
};
