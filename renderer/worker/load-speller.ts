import { createSpeller } from '../../shared/checks/words/affix-speller';
import type { Speller } from '../../shared/checks/speller';

let english: Promise<Speller> | null = null;

/** The English dictionary, bundled with the window and loaded once, when it is first asked for. */
export function loadSpeller(): Promise<Speller> {
  english ??= Promise.all([
    import('../../node_modules/dictionary-en/index.aff?raw'),
    import('../../node_modules/dictionary-en/index.dic?raw'),
  ]).then(([aff, dic]) => createSpeller(aff.default, dic.default));
  return english;
}
