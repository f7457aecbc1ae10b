import { createSpeller } from '../../shared/checks/words/affix-speller';
import type { Speller } from '../../shared/checks/speller';

/** The English dictionary, bundled with the window. Loading it takes a while: whoever asks keeps it. */
export async function loadSpeller(): Promise<Speller> {
  const [aff, dic] = await Promise.all([
    import('../../node_modules/dictionary-en/index.aff?raw'),
    import('../../node_modules/dictionary-en/index.dic?raw'),
  ]);
  return createSpeller(aff.default, dic.default);
}
