import { isDateline } from '../dates/dateline';
import { finding, pairRule, type PairContext } from '../define-rule';
import { contentStems, pairLines, type LinePairs } from '../bilingual/line-pairs';
import { letters, sideLengths, sum, usualRatio, type SideLengths } from '../bilingual/side-lengths';

/**
 * How much longer than by the article's own ratio a sentence and its neighbour may be and still be one sentence of the source. Machine
 * translation splits sentences often and hardly ever adds one: of the flags that a lower limit gave on its output, none was right.
 */
const stillWhole = 1.45;
/** The same for whole lines, which are longer, so that one sentence more weighs less. */
const stillLine = 1.25;
/** Letters that make a sentence worth telling; a dateline or an exclamation may come of itself. */
const least = 16;

export default pairRule({
  title: 'A sentence without a source',
  why: 'A sentence nothing in the source stands behind may be invented, or a translator’s note.',
  category: 'bilingual',
  mqm: 'accuracy/addition',
  severity: 'info',
  languages: '*',
  messages: { main: 'Nothing in the source says this.' },
  examples: String.raw`
    bad: Construction of the new bridge began in May 2019. ⟦Many people had waited for this moment with great joy, and for a long time nobody thought that it would ever come.⟧ The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
    good: Construction of the new bridge began in May 2019. The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
  `,
  *check(context) {
    const { text, sentences, links } = context;
    const sides = sideLengths(context);
    const usual = usualRatio(sides);
    if (usual === null) return;
    const lines = pairLines(context, usual);
    const isAlone = (at: number): boolean => lines !== null && isLineAlone(lines, at, usual);
    const isOfArticle = sharedWords(context);
    for (const [index, link] of links.entries()) {
      const isPart =
        link.source.length > 0 ||
        (lines !== null && isWholeLine(lines, link.target[0] ?? 0, usual)) ||
        isPartOfNeighbour(context, sides, index, usual, lines) ||
        isOfArticle(link.target);
      for (const at of link.target) {
        const sentence = sentences[at];
        if (!sentence || (isPart && !isAlone(at))) continue;
        const words = text.slice(sentence.start, sentence.end).replace(/\p{N}/gu, '');
        if (letters(words) >= least && !isDateline(text.slice(sentence.start, sentence.end)))
          yield finding(sentence.start, sentence.end);
      }
    }
  },
});

/** How little of a line may be left of what its source comes to, so that the line beside it is the rest. */
const halved = 0.65;

/** True if the line that a sentence stands in renders no line of the source, nor the half of one that the lines beside it leave. */
function isLineAlone(lines: LinePairs, sentence: number, usual: number): boolean {
  const line = lines.lineOf[sentence] ?? -1;
  if (lines.pairOf[line]?.source.length !== 0) return false;
  const added = lines.targetLetters[line] ?? 0;
  return ![line - 1, line + 1].some((beside) => {
    const full = fullLength(lines, beside, usual);
    const length = lines.targetLetters[beside] ?? 0;
    return length < halved * full && length + added <= stillWhole * full;
  });
}

/** Letters that the source of a line comes to by the article's ratio; 0 if it has none. */
function fullLength({ pairOf, sourceLetters }: LinePairs, line: number, usual: number): number {
  return usual * sum((pairOf[line]?.source ?? []).map((at) => sourceLetters[at] ?? 0));
}

/** True if the line that a sentence stands in is no longer than what it renders. */
function isWholeLine(lines: LinePairs, sentence: number, usual: number): boolean {
  const line = lines.lineOf[sentence] ?? -1;
  const length = sum((lines.pairOf[line]?.target ?? []).map((at) => lines.targetLetters[at] ?? 0));
  return length <= stillLine * fullLength(lines, line, usual);
}

/** How much of a sentence's words may stand elsewhere in the article if nothing in the source says it. */
const mostShared = 0.5;

/**
 * Tells of sentences whether the article's others share their content words: then they are a part of what the source says, which their
 * neighbour's length does not show. The words are counted when the first is asked about.
 */
function sharedWords({ text, sentences }: PairContext): (of: readonly number[]) => boolean {
  const stemsOf = (at: number): ReadonlySet<string> =>
    contentStems(text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0));
  let counts: Map<string, number> | null = null;
  return (of) => {
    if (counts === null) {
      counts = new Map();
      for (const at of sentences.keys())
        for (const stem of stemsOf(at)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    const own = new Map<string, number>();
    for (const at of of) for (const stem of stemsOf(at)) own.set(stem, (own.get(stem) ?? 0) + 1);
    const known = counts;
    const shared = [...own].filter(([stem, count]) => (known.get(stem) ?? 0) > count).length;
    return own.size >= 2 && shared > mostShared * own.size;
  };
}

/** True if the sentences of a link without a source may be a part of what those beside them, on their line, render. */
function isPartOfNeighbour(
  { links }: PairContext,
  sides: readonly SideLengths[],
  index: number,
  usual: number,
  lines: LinePairs | null,
): boolean {
  let [left, right] = [index, index];
  while (sides[left]?.source === 0) left--;
  while (sides[right]?.source === 0) right++;
  const stretch = links.slice(left + 1, right).flatMap(({ target }) => target);
  const own = new Set(stretch.map((at) => lines?.lineOf[at]));
  const added = sum(sides.slice(left + 1, right).map(({ target }) => target));
  return [left, right].some((at) => {
    const side = sides[at];
    if (!side || links[at]?.target.every((one) => !own.has(lines?.lineOf[one]))) return false;
    return side.target + added <= stillWhole * usual * side.source;
  });
}
