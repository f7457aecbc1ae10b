import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { codesOf, none, someSign } from '../characters/signs';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const dot = /(?<=[\p{Script=Latin}\p{N}!)>]) ?・ ?(?=[\p{Script=Latin}\p{N}])/gu;
const shape = /(?<=[\p{Script=Latin}\p{N}).!?"”]) ?[〇◯○●◎△▲▽▼□■◇◆☆★※] ?(?=[\p{Script=Latin}\p{N}<“"(])/gu;
/** What a list of notes has before each: "It is new. * When it rains". */
const asterisk = /(?<=[\p{L}.!?)]) \* (?=\(?\p{Lu}\p{Ll})/gu;
const shapes = /[〇◯○●◎△▲▽▼□■◇◆☆★※]/;
/** What looks like a bar: a Chinese character, box lines, a dash of vertical text. */
const bar = /(?<=[\p{Script=Latin}\p{N}).!?"”]) ?[丨︱│┃❘∣] ?(?=[\p{Script=Latin}\p{N}<“"(])/gu;
const bars = /[丨︱│┃❘∣]/;
/** A remark of a headline, as Japanese sets it. */
const angles = /(?<=\p{L}{3} |[●○] )<( ?)(\p{Lu}[^<>\n=]{3,60}?)( ?)>/gu;
/** “(Saga = 35)”: a place or a team and an age. */
const inBrackets = /(?<=\(\p{Lu}[\p{L} .-]{1,30}?) ?[=＝] ?(?=\d{1,3}\))/gu;
const equals = /(?<=\p{Ll}{4}) ?[=＝] ?(?=\p{L}{2}|\d)/gu;

export default paragraphRule({
  title: 'Sign of Japanese or Chinese text between words',
  why: 'Japanese parts names with “・”, marks results with “○” and adds remarks behind “＝”. English has a space, a hyphen or a comma there.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'warning',
  messages: {
    main: '“{sign}” is no mark of English; write a space, a hyphen or a comma.',
    bar: '“{sign}” only looks like a bar; write “ | ”.',
    angle: 'English sets a remark in round brackets.',
  },
  examples: String.raw`
    bad: the Iro⟦・⟧Kawa works, the final⟦○⟧4-3 => the Iro Kawa works, the final, 4-3
    bad: They closed it to traffic⟦ = ⟧on Friday. => They closed it to traffic, on Friday.
    bad: They were Ann Fox (Selva⟦ = ⟧35) and Bo Lund (Norden⟦＝⟧31). => They were Ann Fox (Selva, 35) and Bo Lund (Norden, 31).
    bad: It may be a large step.⟦ ■ ⟧A fair of goods began. => It may be a large step. A fair of goods began.
    bad: The top pitcher threw 151⟦・⟧kilometre balls to a singer⟦・⟧writer. => The top pitcher threw 151-kilometre balls to a singer-writer.
    bad: It may rain.⟦ 〇 ⟧The gate is open.⟦ * ⟧When it snows, it is shut. => It may rain. The gate is open. When it snows, it is shut.
    bad: The auction of lamps ⟦< Men's Club >⟧ was held. => The auction of lamps (Men's Club) was held.
    bad: Weather of the day⟦丨⟧The rain⟦ │ ⟧Daily Post => Weather of the day | The rain | Daily Post
    good: if a < B and c > d, a <b>bold</b> word
    good: ★ Stars at the head, a list:\n● first
    good: 3 * 4, a * b, * First of a list
    good: x = 5, name=value and a=b; E = mc
  `,
  check: (context) => (someSign(context, isSuspect) || context.text.includes('丨') ? found(context) : none),
});

const suspects = codesOf('・*〇◯○●◎△▲▽▼□■◇◆☆★※︱│┃❘∣<=＝');

function isSuspect(text: string, at: number): boolean {
  return suspects.has(text.charCodeAt(at));
}

function* found({ text, kind }: ParagraphContext): Iterable<Finding> {
  if (text.includes('・'))
    for (const { 0: sign, index } of text.matchAll(dot))
      yield flagged(sign, index, partedBy(text, sign, index));
  if (shapes.test(text))
    for (const { 0: sign, index } of text.matchAll(shape))
      yield flagged(sign, index, /[.!?"”]/.test(text.charAt(index - 1)) ? ' ' : ', ', 'info');
  if (bars.test(text))
    for (const { 0: sign, index } of text.matchAll(bar))
      yield finding(index, index + sign.length, {
        message: 'bar',
        values: { sign: sign.trim() },
        fixes: unsafeFix('write', index, index + sign.length, ' | ', { text: '|' }),
      });
  if (text.includes(' * '))
    for (const { 0: sign, index } of text.matchAll(asterisk)) yield flagged(sign, index, ' ', 'info');
  if (text.includes('<'))
    for (const { 0: whole, 1: opening, 2: inner = '', 3: closing, index } of text.matchAll(angles))
      if (opening === ' ' || closing === ' ' || kind === 'title')
        yield finding(index, index + whole.length, {
          message: 'angle',
          severity: 'info',
          fixes: unsafeFix('write', index, index + whole.length, `(${inner})`),
        });
  if (/[=＝] ?\d{1,3}\)/.test(text))
    for (const { 0: sign, index } of text.matchAll(inBrackets)) yield flagged(sign, index, ', ');
  if (kind !== 'heading' && /^[^=＝]*[=＝][^=＝]*$/.test(text) && !/[{}<>;/\\_]/.test(text))
    for (const { 0: sign, index } of text.matchAll(equals))
      if (/^ | $|＝/.test(sign)) yield flagged(sign, index, ', ', 'info');
}

/** "151・kilogram", "singer・writer" are compounds; two names stand apart. */
function partedBy(text: string, sign: string, index: number): string {
  if (sign.length > 1) return ' ';
  return /^(?:\p{Ll}|\d\p{Ll})/u.test(text.slice(index + 1)) && /[\p{Ll}\d]/u.test(text.charAt(index - 1))
    ? '-'
    : ' ';
}

function flagged(
  sign: string,
  index: number,
  text: string,
  severity: 'warning' | 'info' = 'warning',
): Finding {
  return finding(index, index + sign.length, {
    severity,
    values: { sign: sign.trim() },
    fixes: unsafeFix('write', index, index + sign.length, text),
  });
}
