import { paragraphRule, replaceFix, replacing } from '../define-rule';
import { primary, type Language } from '../../text/language';
import { latinLanguages } from '../languages';
import { latinOf } from '../characters/full-width';
import { isLetterOrNumber, isLetter } from '../characters/letters';
import { codesOf } from '../characters/signs';

const wide = codesOf(
  '，。、；：！？（）［］【】〔〕｛｝「」『』《》〈〉～％＂＇．＆＋－＝／｜＄＃＠＊＜＞＿〝〞〟·・',
);
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const opening = '（［【〔｛「『《〈〝';
const closing = '，。；：！？、）］】》」』〞〟';
const wantsSpaceBehind = codesOf(',.;:!?)%');
const wantsSpaceBefore = codesOf('“‘"(');

export default paragraphRule({
  title: 'Chinese or Japanese marks',
  why: 'Full-width marks of the source are left standing in the translation: "first，second。". They look alike but break searches, line ends and fonts.',
  category: 'punctuation',
  severity: 'error',
  languages: latinLanguages,
  traits: ['cjk'],
  messages: {
    dot: 'A dot stands between two names, as Chinese and Japanese set it; use a space.',
    mark: '“{marks}” is a full-width mark; use “{replacement}”.',
  },
  examples: String.raw`
    bad: first⟦，⟧second⟦。⟧Third => first, second. Third
    bad: the fund⟦（⟧founded in 1998⟦）⟧was closed⟦！⟧ => the fund (founded in 1998) was closed!
    bad: the novel⟦《⟧Dawn⟦》⟧ grew by 5⟦％。⟧ => the novel “Dawn” grew by 5%.
    bad: at 10⟦：⟧30⟦，⟧in “Dawn”⟦，⟧too => at 10:30, in “Dawn”, too
    bad: the hall⟦（⟧now a library⟦）⟧. She said, ⟦「⟧It is open.⟦」⟧ Anna⟦·⟧Lind left for ⟦＄⟧5. => the hall (now a library). She said, “It is open.” Anna Lind left for $5.
    bad: the fair⟦｜⟧Daily Post => the fair | Daily Post
    good: the sign 你好，世界。 in Chinese
    good: first, second.
  `,
  signs: isWide,
  *check({ text, language, signs }) {
    let done = 0;
    for (const sign of signs) {
      if (sign < done || !isWide(text, sign)) continue;
      let start = sign;
      let end = sign + 1;
      while (isWide(text, end)) end++;
      done = end;
      const marks = text.slice(start, end);
      if (
        han.test(text.charAt(start - 1)) ||
        (han.test(text.charAt(end)) && opening.includes(marks.charAt(0)))
      )
        continue;
      if (marks === '·' && /\p{Ll}·\p{Lu}\p{Ll}/u.test(text.slice(start - 1, end + 2))) {
        yield replacing(start, end, 'use-a-space', ' ', { message: 'dot', severity: 'warning' });
        continue;
      }
      if ([...marks].every((mark) => latinOf(mark) === mark)) continue;
      if ([...marks].length > 1 && /^[，。、；：！？]+$/.test(marks)) continue;
      if (
        /[，。、；：！？．·・]/.test(marks) &&
        (/[.,;:!?]/.test(text.charAt(start - 1)) || /^[.,;:!?]/.test(text.slice(end)))
      )
        continue;
      const replacement = withSpaces(text, start, end, marks);
      const flag = { start, end };
      while (replacement.takesSpaceBefore && text.charAt(start - 1) === ' ') start--;
      while (replacement.takesSpaceAfter && text.charAt(end) === ' ') end++;
      yield {
        ...flag,
        message: 'mark',
        values: { marks, replacement: replacement.text.trim() },
        fixes: [
          replaceFix('use', start, end, replacement.text, isPlain(marks, language), {
            text: replacement.text.trim(),
          }),
        ],
      };
    }
  },
});

function isWide(text: string, at: number): boolean {
  return wide.has(text.charCodeAt(at));
}

/** Marks with one counterpart; book-title marks and corner brackets may become italics or other quotes. */
function isPlain(marks: string, language: Language): boolean {
  if (['fr', 'es'].includes(primary(language)) && /[；：！？]/.test(marks)) return false;
  return /^[，。；：！？（）［］．]$/.test(marks) || (marks === '％' && primary(language) === 'en');
}

function barBetween(before: string, after: string): string {
  return `${before === ' ' ? '' : ' '}|${after === ' ' ? '' : ' '}`;
}

function withSpaces(text: string, start: number, end: number, marks: string) {
  const ascii = [...marks].map(latinOf).join('');
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (marks === '｜')
    return { text: barBetween(before, after), takesSpaceBefore: false, takesSpaceAfter: false };
  const opens = opening.includes(marks.charAt(0));
  const digits = /\d/.test(before) && /\d/.test(after);
  const wantsBefore =
    opens &&
    (isLetterOrNumber(text.charCodeAt(start - 1)) || wantsSpaceBehind.has(text.charCodeAt(start - 1)));
  const lastMark = marks.charAt(marks.length - 1);
  const wantsAfter =
    closing.includes(lastMark) &&
    (isLetterOrNumber(text.charCodeAt(end)) || wantsSpaceBefore.has(text.charCodeAt(end))) &&
    !(
      digits &&
      /[：，．。]/.test(marks) &&
      !(marks === '，' && !/^\d{3}(?!\d)/.test(text.slice(end, end + 4)))
    ) &&
    !(after === '"' && !isLetter(text.charCodeAt(end + 1)));
  return {
    text: `${wantsBefore ? ' ' : ''}${ascii}${wantsAfter ? ' ' : ''}`,
    takesSpaceBefore: !opens && `${closing}％`.includes(marks.charAt(0)),
    takesSpaceAfter: opens && opening.includes(lastMark),
  };
}
