import { linkedText, type Link } from '../../align/link';
import { pairRule, type PairContext } from '../define-rule';
import type { Range } from '../../base/range';
import { linesLost } from '../bilingual/lines-lost';
import { sideLengths, usualRatio } from '../bilingual/side-lengths';

/** Letters that make a source sentence worth missing; a dateline or an exclamation may go. */
const least = 8;

export default pairRule({
  title: 'A sentence of the source is missing',
  why: 'Machine translation skips sentences, most often in long paragraphs, and what is left reads as if nothing were gone. The flag stands on the word after which it is missing.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'warning',
  languages: '*',
  messages: {
    main: 'Missing after this: “{sentence}”',
    ending: 'The translation ends here; the source goes on: “{sentence}”',
  },
  examples: String.raw`
    bad: Construction of the new bridge began in May ⟦2019.⟧ The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。施工期间有三十名工程师在现场指导工作并监测水位。桥面已于2021年完成，长1200米。
    bad: Construction of the new bridge began in May ⟦2019.⟧ The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。施工期间有三十名工程师在现场指导工作并监测水位。当地居民每天都到河边观看工程进展情况。桥面已于2021年完成，长1200米。
    bad: Construction of the new bridge began in May 2019. The deck was finished in 2021 and is 1,200 metres ⟦long.⟧
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。当地居民每天都到河边观看工程进展情况。
    good: Construction of the new bridge began in May 2019. Engineers measure the water level every day The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。\n工程师每天监测水位\n桥面已于2021年完成，长1200米。
    good: Construction of the new bridge began in May 2019. The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
  `,
  *check(context) {
    const { links, text, sentences } = context;
    const usual = usualRatio(sideLengths(context));
    if (usual === null) return;
    const told = new Set<number>();
    for (const [index, link] of links.entries()) {
      // Sentences that are missing in a row are one gap: the flag stands where it begins.
      if (link.target.length > 0 || (index > 0 && links[index - 1]?.target.length === 0)) continue;
      let end = index + 1;
      while (links[end]?.target.length === 0) end++;
      const at = links.slice(index, end).flatMap((each) => each.source);
      for (const one of at) told.add(one);
      const missing = joined(context, at);
      if (lettersAlone(missing) < least) continue;
      if (end === index + 1 && isHeadingRunIn(context, index)) continue;
      const place = placeBefore(context, index);
      if (!place) continue;
      const values = { sentence: shortened(missing) };
      // An excerpt, or a translation that is not finished, ends before its source does: nothing was skipped.
      if (end === links.length) yield { ...place, message: 'ending', severity: 'info', values };
      else yield { ...place, message: 'main', values };
    }
    // A link of two sentences with one is cheaper than a sentence without a link: then the lines tell what went.
    for (const { sentences: lost, after } of linesLost(context, usual)) {
      const last = sentences[after];
      const missing = joined(context, lost);
      if (last === undefined || lettersAlone(missing) < least || lost.some((one) => told.has(one))) continue;
      yield { ...lastWord(text, last), message: 'main', values: { sentence: shortened(missing) } };
    }
  },
});

/** Letters of a subheading, at most, in the source. */
const longestHeading = 60;

/**
 * True if what seems missing is a subheading, a line of its own without an end mark, and the sentence beside it is so long that it holds the
 * subheading, too: the line end alone was lost.
 */
function isHeadingRunIn({ source, links, text, sentences }: PairContext, index: number): boolean {
  const range = source.sentences[links[index]?.source[0] ?? -1];
  if (!range || links[index]?.source.length !== 1) return false;
  const heading = source.text.slice(range.start, range.end).trim();
  const isLine =
    /(?:^|\n)\s*$/.test(source.text.slice(0, range.start)) &&
    /^\s*(?:\n|$)/.test(source.text.slice(range.end));
  if (!isLine || heading.length > longestHeading || /[。！？.!?]["”」』]?$/.test(heading)) return false;
  const lengthsOf = (link: Link): readonly [number, number] => [
    linkedText(source.text, source.sentences, link.source).length,
    linkedText(text, sentences, link.target).length,
  ];
  let allSource = 0;
  let allTarget = 0;
  for (const link of links) {
    const [from, to] = lengthsOf(link);
    allSource += from;
    allTarget += to;
  }
  const ratio = allTarget / Math.max(1, allSource);
  return [links[index - 1], links[index + 1]].some((link) => {
    if (link === undefined || link.source.length === 0 || link.target.length === 0) return false;
    const [from, to] = lengthsOf(link);
    return to > ratio * (from + heading.length / 2);
  });
}

/** The last word of the translation before the link; the first of all if none is before it. */
function placeBefore({ text, links, sentences }: PairContext, index: number): Range | null {
  for (let at = index - 1; at >= 0; at--) {
    const last = sentences[links[at]?.target.at(-1) ?? -1];
    if (!last) continue;
    return lastWord(text, last);
  }
  const first = sentences[0];
  const word = first && /^\S+/u.exec(text.slice(first.start, first.end))?.[0].length;
  return first && word ? { start: first.start, end: first.start + Math.min(word, 24) } : null;
}

/** Sentences of the source as they stand, one behind the other. */
function joined({ source }: PairContext, sentences: readonly number[]): string {
  return sentences
    .map((at) => source.text.slice(source.sentences[at]?.start, source.sentences[at]?.end))
    .join('');
}

function lettersAlone(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function lastWord(text: string, { start, end }: Range): Range {
  const word = /\S+$/u.exec(text.slice(start, end))?.[0].length ?? 1;
  return { start: end - Math.min(word, 24), end };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
