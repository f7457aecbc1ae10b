import { overlaps } from '../../../shared/base/range';
import type { Fix } from '../../../shared/checks/rule';
import { useArticle } from '../../state/article';
import { presentFlags, type KeyedFlag } from '../../state/flags';
import { presentSentences, sentenceIndexAt } from '../../state/sentences';

/** The first fix of a flag in the sentence at the caret, for whoever asks for a rewrite where none is to be had; null if there is none. */
export function fixOfSentence(): { readonly flag: KeyedFlag; readonly fix: Fix } | null {
  const sentences = presentSentences();
  const sentence = sentences[Math.max(0, sentenceIndexAt(sentences, useArticle.getState().caret))];
  if (sentence === undefined) return null;
  for (const flag of presentFlags()) {
    const [fix] = flag.fixes;
    if (fix !== undefined && overlaps(flag, sentence)) return { flag, fix };
  }
  return null;
}
