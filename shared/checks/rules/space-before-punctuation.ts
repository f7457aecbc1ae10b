import { finding, paragraphRule, safeFix } from '../define-rule';
import { primary } from '../../text/language';
import { space } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { codesOf } from '../characters/signs';
import { spacesStart } from '../characters/spaces';
import { isWordAt } from '../words/words';

const closers = codesOf(',;:!?.)]}');
/** Marks whose doubling is the business of another rule. */
const marks = ',;:!?.';

export default paragraphRule({
  title: 'Space before a punctuation mark',
  why: 'Commas, full stops, colons and closing brackets stand close to the word before them; machine translation often leaves a space there. In French, the marks ; : ! ? keep theirs.',
  category: 'spacing',
  severity: 'error',
  languages: latinLanguages,
  traits: ['spaceMark'],
  messages: { main: 'A space stands before “{mark}”; remove it.' },
  examples: String.raw`
    bad: First⟦ ,⟧ second⟦ .⟧ => First, second.
    bad: Where⟦ ?⟧ Here ( there⟦ )⟧⟦ !⟧ => Where? Here ( there)!
    bad: First⟦ ,⟧second⟦ .⟧Third => First, second. Third
    good: It uses .NET and costs .5 cents ... or so :) and :smile:
    bad: three things⟦ :⟧bread and tea⟦ ,⟧“so” => three things: bread and tea, “so”
    good (fr): Où ? Ici ; là : bien !
    bad (fr): Ici⟦ ,⟧ là⟦ .⟧ => Ici, là.
    good: He came home . . . and slept. “. . . and then . . .”
  `,
  *check({ text, language, signs }) {
    const french = primary(language) === 'fr';
    for (const at of signs) {
      if (text.charCodeAt(at - 1) !== space || !closers.has(text.charCodeAt(at))) continue;
      const mark = text.charAt(at);
      const start = spacesStart(text, at);
      if (start === 0 || marks.includes(text.charAt(start - 1))) continue;
      if (french && ';:!?'.includes(mark)) continue;
      if (!standsAsMark(text, at, mark)) continue;
      const next = text.charAt(at + 1);
      if (isRunOfMarks(text, at)) continue;
      const swapped =
        (isWordAt(text, at + 1) && ',;:.!?'.includes(mark)) || (/[“‘]/.test(next) && marks.includes(mark));
      if (!swapped && isWordAt(text, at + 1)) continue;
      yield finding(start, at + 1, {
        values: { mark },
        fixes: swapped
          ? safeFix('move-the-space-behind-the-mark', start, at + 1, `${mark} `)
          : safeFix('remove-the-space', start, at, ''),
      });
    }
  },
});

/** True for ` ,.` and ` . .`, where one of the marks goes too; dots that trail off are not meant. */
function isRunOfMarks(text: string, at: number): boolean {
  return (
    /^(?:[,;:] ?[.,;:!?]|\. ?[,;:]|\. \.(?![ .]))/.test(text.slice(at, at + 4)) &&
    !/^:[)(]/.test(text.slice(at, at + 2))
  );
}

/** False where the space is right: ` .5`, ` .NET`, ` ...`, ` :)`, ` !important`, ` ?query`. */
function standsAsMark(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at + 1);
  if (mark === '.')
    return (
      next !== '.' &&
      !/^[ \u00a0]\./.test(text.slice(at + 1, at + 3)) &&
      (/[\s"”’'»)\]]|^$/.test(next) || /^\.(?:\p{Lu}\p{Ll}|[IA] )/u.test(text.slice(at, at + 3)))
    );
  if (mark === ':')
    return (
      /\s|^$/.test(next) ||
      '"“'.includes(next) ||
      /\p{L}{3} +:\p{L}{3,}(?![\p{L}:])/u.test(text.slice(Math.max(0, at - 5), at + 40))
    );
  if (mark === ';') return next !== ')' && next !== '(' && next !== '-';
  if (mark === '!') return next !== '=' && next !== '[';
  if (mark === ',') return !/\d/.test(next) || !/\d/.test(text.charAt(at - 2));
  return true;
}
