import { finding, paragraphRule, replaceFix, type FoundFix } from '../define-rule';
import { isTitleOfName, dottedWordBefore, isAbbreviation } from '../words/abbreviations';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { space, straightQuote } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { primary } from '../../text/language';
import { latinOf } from '../characters/full-width';
import { isSpace, isCapital } from '../characters/letters';
import { standsAgain, marksBeside, standsInside } from '../punctuation/misplaced-punctuation';
import { matchAt, codesOf } from '../characters/signs';
import { spacesStart } from '../characters/spaces';

const pattern = /[.,;:!?。，、；：！？](?: ?[.,;:!?。，、；：！？])+/y;

export default paragraphRule({
  title: 'Two marks where one belongs',
  why: 'Marks of the source are kept beside those of the translation: ".,", ",,", "。.". One of them is wrong, and the sentence often breaks there.',
  category: 'punctuation',
  severity: 'error',
  languages: latinLanguages,
  traits: ['markMark', 'spaceMark', 'markWord', 'straightQuote', 'typographicQuote', 'bracket'],
  messages: {
    main: '“{run}” stands where one mark belongs.',
    first: 'A mark stands before the first word.',
    beside: 'No mark belongs beside the bracket or quotation mark.',
    'doubled-quote': 'The quotation mark stands twice.',
    again: '“{mark}” stands on both sides of the quotation mark.',
  },
  examples: String.raw`
    bad: First⟦,,⟧ second⟦.,⟧third⟦。.⟧ Fourth⟦..⟧ => First, second,third. Fourth.
    bad: their livelihood⟦.,⟧ Increasing the mission => their livelihood. Increasing the mission
    bad: First⟦;,⟧ second⟦,.⟧ Third⟦. ,⟧ fourth => First; second. Third, fourth
    bad: not your coupon⟦! !⟧ => not your coupon!
    bad: It is late⟦ ,.⟧ He said, “it is⟦.”.⟧ They left⟦。。⟧ => It is late. He said, “it is.” They left.
    bad: ⟦, ⟧However, it (⟦, ⟧in May⟦,⟧) rained⟦::⟧ a lot => However, it (in May) rained: a lot
    good: .NET, ...and so, etc.”. (.5), “...so” std::map
    good: Tea, etc., e.g., in the U.S., at Fox Inc.; wait... what?! No!! ...and … so
    good: a::b, ../up, :; and (a.) , (b)
    good: Tel.: 12 34 56; Ref.: B 7
    good: C#, .NET, .org and .300, .250; soon. :) Nice! :D
    good (es): ¿Vienes?, dijo. ¡Hola!; y se fue.
  `,
  signs: mayBeStray,
  *check({ text, signs, language }) {
    const spanish = primary(language) === 'es';
    let end = 0;
    for (const start of signs) {
      if (start < end || !isMarkFrom(text, start + 1)) continue;
      const run = matchAt(pattern, text, start)?.[0];
      if (run === undefined) continue;
      end = start + run.length;
      if (start === 0 || isRight(text, start, run) || beginsToken(text, end, run)) continue;
      if (spanish && /^[?!][,;:]$/.test(run)) continue;
      const from = spacesStart(text, start);
      // Behind a space only what no list, face or file name holds is sure: ` ,.`, ` . .`.
      if (from === 0 || (from < start && !/^(?:[,;:] ?[.,;:!?]|\. ?[,;:]|\. \.)$/.test(run))) continue;
      if (/\s/.test(text.charAt(from - 1))) continue;
      yield finding(from, end, { values: { run }, fixes: fixesFor(text, from, end, run) });
    }
    yield* marksBeside(text, signs);
  },
});

const marks = codesOf('.,;:!?。，、；：！？');

/** A mark before another or behind white space, a comma beside what encloses, a straight quote before another. */
function mayBeStray(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (!marks.has(sign)) return sign === straightQuote && text.charCodeAt(at + 1) === straightQuote;
  return (
    at === 0 ||
    isSpace(text.charCodeAt(at - 1)) ||
    isMarkFrom(text, at + 1) ||
    standsAgain(text, at) ||
    standsInside(text, at)
  );
}

function isMarkFrom(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return marks.has(code === space ? text.charCodeAt(at + 1) : code);
}

/** The last mark begins what follows: a smiley, or a word or number with a dot before it (`C#, .NET`, `.300, .250`). */
function beginsToken(text: string, end: number, run: string): boolean {
  const last = run.charAt(run.length - 1);
  if (':;'.includes(last)) return matchAt(smiley, text, end - 1) !== null;
  return last === '.' && run.charAt(run.length - 2) === ' ' && matchAt(dotted, text, end) !== null;
}

/** A short form that says what follows: `Tel.: 12 34; Ref.: B 7`. */
const label = /(?:^|[,;/|(•]\s?)\p{Lu}\p{Ll}{0,5}$/u;
const smiley = /[:;]['’]?-?[()[\]DPpOo3|/\\](?![\p{L}\p{N}])/uy;
const dotted = /\d|\p{Ll}|\p{Lu}{2}/uy;

function isRight(text: string, start: number, run: string): boolean {
  const marks = run.replaceAll(' ', '');
  if (
    (/^[!?]+$/.test(run) && !run.includes('？')) ||
    /^\.{3,}[!?,]?$/.test(run) ||
    /^[!?]\.{2,}$/.test(run) ||
    /^\.{2,}[!?]+$/.test(run)
  )
    return true;
  if (/^\. \.(?: \.)+$/.test(run) || /^[！？]+$/.test(marks) || /^。{3,}$/.test(marks)) return true;
  if (/[;:]/.test(run.charAt(0)) && run.includes(' ')) return true;
  const word = dottedWordBefore(text, start);
  if (
    run.startsWith('.') &&
    !/^\.[.。]/.test(run) &&
    isAbbreviation(word) &&
    !(run === '.,' && isTitleOfName(word))
  )
    return true;
  if (run === '.:' && label.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (run === '::' && !/^\s/.test(text.slice(start + 2))) return true;
  if (/ \.\./.test(run)) return true;
  const token = tokenAround(text, start).text;
  return isAddress(token) || /[\\/]/.test(token) || /^:[^\s:]+:/.test(token);
}

/** Doubled marks leave one. Of two different ones, what follows decides: a capital wants the end mark, a small letter the comma. */
function fixesFor(text: string, start: number, end: number, run: string): readonly FoundFix[] {
  const marks = [...run.replaceAll(' ', '')].map(latinOf);
  const kinds = [...new Set(marks)];
  const rest = text.slice(end, end + 4);
  const keep = (mark: string, safe: boolean): FoundFix => replaceFix('leave', start, end, mark, safe);
  const first = kinds[0] ?? '';
  if (kinds.length === 1) {
    const fixes = [
      keep(
        first,
        // Two full stops may be an ellipsis that lost one.
        first !== '.' || marks.length > 2,
      ),
    ];
    return first === '.' ? [...fixes, replaceFix('make-it-an-ellipsis', start, end, '…', false)] : fixes;
  }
  const last = kinds[kinds.length - 1] ?? '';
  const stop = kinds.find((mark) => mark === '!' || mark === '?') ?? kinds.find((mark) => mark === '.');
  const pause = kinds.find((mark) => ',;:'.includes(mark));
  const wantsStop = /^["”’)]*\s*$/.test(rest) || beginsWithCapital(rest, /^["”’)]*\s+["“‘(]?/);
  const best = stop === undefined ? first : pause === undefined ? stop : wantsStop ? stop : pause;
  const others = [stop, pause, first, last].filter(
    (mark): mark is string => mark !== undefined && mark !== best,
  );
  return [best, ...new Set(others)].map((mark) => keep(mark, false));
}

function beginsWithCapital(text: string, lead: RegExp): boolean {
  const found = lead.exec(text);
  return found !== null && isCapital(text.charCodeAt(found[0].length));
}
