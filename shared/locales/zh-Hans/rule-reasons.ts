import { reasonsOfSigns } from './rule-reasons-signs';
import { reasonsOfWholes } from './rule-reasons-wholes';
import { reasonsOfWords } from './rule-reasons-words';

/** Why rules are there, by id; a rule that is missing says it in English. */
export const ruleReasons: Readonly<Record<string, string>> = {
  ...reasonsOfSigns,
  ...reasonsOfWords,
  ...reasonsOfWholes,
};
