import { finding, pairRule } from '../define-rule';
import { linkedPairs } from '../bilingual/linked-pairs';

const sourceQuote = /《([^《》\n]{2,40})》|“([^“”\n]{2,40})”|「([^「」\n]{2,40})」|『([^『』\n]{2,40})』/g;
const targetQuote = /“([^“”\n]{2,80})”|"([^"\n]{2,80})"/g;
/** Marks that stand beside the words inside. */
const edges = /^[\s,.;:!?]+|[\s,.;:!?]+$/g;
/** Pairs less certain than this may not belong together. */
const certain = 0.4;

interface Kept {
  readonly words: string;
  readonly open: string;
  readonly close: string;
}

export default pairRule({
  title: 'Quotation marks that the same words have elsewhere',
  why: 'The source sets a title or a term in marks each time; the translation keeps them once and loses them at the same words somewhere else.',
  category: 'bilingual',
  mqm: 'fluency/inconsistency',
  severity: 'info',
  messages: { main: 'The source has “{phrase}” in marks here, too.' },
  examples: String.raw`
    bad: The guests watched the film "Old Bridges" in the evening. On the next day the mayor praised ⟦Old Bridges⟧ in a long speech. => The guests watched the film "Old Bridges" in the evening. On the next day the mayor praised "Old Bridges" in a long speech.
    source: 客人们晚上观看了电影《古桥》。第二天市长在长篇讲话中赞扬了《古桥》。
    good: The guests watched the film "Old Bridges" in the evening. On the next day the mayor praised old bridges in a long speech.
    source: 客人们晚上观看了电影《古桥》。第二天市长在长篇讲话中赞扬了古桥。
    good: The guests watched the film Old Bridges in the evening. On the next day the mayor praised Old Bridges in a long speech.
    source: 客人们晚上观看了电影《古桥》。第二天市长在长篇讲话中赞扬了《古桥》。
  `,
  *check(context) {
    const pairs = linkedPairs(context, certain);
    const known = new Map<string, Kept>();
    for (const { source, target } of pairs) {
      const [phrase, more] = quotedIn(source, sourceQuote);
      const [kept, another] = quotedIn(target, targetQuote);
      if (phrase && kept && !more && !another && !known.has(phrase.words)) known.set(phrase.words, kept);
    }
    if (known.size === 0) return;
    for (const { source, target, start } of pairs) {
      if (/["“”‘]/.test(target)) continue;
      for (const { words: phrase } of quotedIn(source, sourceQuote)) {
        const kept = known.get(phrase);
        const at = kept === undefined ? -1 : wordsAt(target, kept.words);
        if (kept === undefined || at < 0) continue;
        const [from, to] = [start + at, start + at + kept.words.length];
        yield finding(from, to, {
          values: { phrase },
          fixes: [
            {
              title: 'write-plain',
              values: { text: `${kept.open}${kept.words}${kept.close}` },
              safe: false,
              edits: [
                { start: from, end: from, text: kept.open },
                { start: to, end: to, text: kept.close },
              ],
            },
          ],
        });
      }
    }
  },
});

function quotedIn(text: string, pattern: RegExp): Kept[] {
  return Array.from(text.matchAll(pattern), ([all, ...inside]) => ({
    words: (inside.find((each) => each !== undefined) ?? '').replace(edges, ''),
    open: all.charAt(0),
    close: all.charAt(all.length - 1),
  })).filter(({ words }) => words !== '');
}

/** Where the words stand as words, as they are written; −1 if they do not. */
function wordsAt(text: string, words: string): number {
  const at = text.indexOf(words);
  const isWhole =
    at >= 0 &&
    !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
  return isWhole ? at : -1;
}
