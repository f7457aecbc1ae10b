import { firstEndingAfter } from '../../base/range';
import { articleRule, finding, unsafeFix } from '../define-rule';
import { has } from '../../base/bit-set';
import { perParagraph } from '../article/kept-results';
import { matchAt } from '../characters/signs';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import type { TextEdit } from '../../text/edit';

interface Written {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly hasStops: boolean;
  /** Nothing but white space stands behind it in its paragraph. */
  readonly endsParagraph: boolean;
}

const names =
  /(?<![\p{L}\p{N}.$&/-])(?:(US|UK|EU|UN)(?![\p{L}\p{N}$&/]|-\p{Lu}|\.\p{L})|(U\.S\.|U\.K\.|E\.U\.|U\.N\.)(?!\p{L}))/uy;

/** The names, and what their first letters are with a full stop behind. */
const begun = wordClass(new Set(['us', 'uk', 'eu', 'un', 'u', 'e']));

const found = perParagraph((paragraph): readonly Written[] | null => {
  const { text, kind, wordClasses, vocabulary, wordStarts } = paragraph;
  if (kind === 'title' || !has(wordClasses, begun)) return null;
  const length = text.trimEnd().length;
  const all: Written[] = [];
  for (const word of paragraph.capitals) {
    if (!isOf(vocabulary[word] as VocabularyWord, begun)) continue;
    const start = wordStarts[word] as number;
    const [written, plain] = matchAt(names, text, start) ?? [];
    if (written === undefined) continue;
    const end = start + written.length;
    const name = written.replaceAll('.', '');
    all.push({ start, end, name, hasStops: plain === undefined, endsParagraph: end === length });
  }
  return all.length === 0 ? null : all;
});

export default articleRule({
  title: 'US and U.S. in one article',
  why: 'Each sentence is translated anew: “US” in one, “U.S.” in the next. One flag stands at the first of the rarer form, or of the later one where both are as frequent; its fix changes them all.',
  category: 'consistency',
  severity: 'info',
  messages: {
    main: 'The article writes “{usual}” elsewhere.',
    all: 'Make them all alike ({count})',
  },
  examples: String.raw`
    bad: The US team met the ⟦U.S.⟧ mayor and the US press. => The US team met the US mayor and the US press.
    bad: The U.S. team and the ⟦US⟧ mayor met the U.S. press. => The U.S. team and the U.S. mayor met the U.S. press.
    bad: The U.S. team met the ⟦US⟧ mayor. => The U.S. team met the U.S. mayor.
    bad: It came to the ⟦U.S.⟧ The US team and the US mayor left. => It came to the US. The US team and the US mayor left.
    good: The US team met the UK mayor; it cost US$5, and the U.N. left.
  `,
  *check(context) {
    const byName = new Map<string, Written[]>();
    for (const { found: all, index } of found(context)) {
      const by = context.paragraphs[index]?.start ?? 0;
      for (const each of all) {
        const same = byName.get(each.name) ?? [];
        byName.set(each.name, same);
        same.push({ ...each, start: each.start + by, end: each.end + by });
      }
    }
    for (const [name, all] of byName) {
      const stopped = all.filter(({ hasStops }) => hasStops);
      if (stopped.length === 0 || stopped.length === all.length) continue;
      const plain = all.filter(({ hasStops }) => !hasStops);
      const isPlainRarer =
        plain.length < stopped.length || (plain.length === stopped.length && all[0]?.hasStops === true);
      const rarer = isPlainRarer ? plain : stopped;
      const usual = rarer === plain ? `${[...name].join('.')}.` : name;
      const [first] = rarer;
      if (first === undefined) continue;
      const { sentences } = context;
      const edits = rarer.map(({ start, end, endsParagraph }): TextEdit => {
        // The last stop of “U.S.” ends a sentence, too.
        const isLast = endsParagraph || sentences[firstEndingAfter(sentences, end - 1)]?.end === end;
        const stop = rarer === stopped && isLast ? '.' : '';
        const text = rarer === plain && context.text.charAt(end) === '.' ? usual.slice(0, -1) : usual + stop;
        return { start, end, text };
      });
      yield finding(first.start, first.end, {
        values: { usual },
        fixes:
          edits.length === 1
            ? unsafeFix('write', first.start, first.end, edits[0]?.text ?? usual)
            : [{ title: 'all', values: { count: edits.length }, safe: false, edits }],
      });
    }
  },
});
