import { finding, paragraphRule, safeFix } from '../define-rule';
import { isApostrophe } from '../characters/character-codes';
import { isLetter } from '../characters/letters';
import { primary } from '../../text/language';

/** What loses its vowel before an apostrophe. */
const elided: Readonly<Record<string, RegExp>> = {
  fr: /(?<![\p{L}\p{N}.'’-])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|aujourd|prud|entr) ?$/iu,
  it: /(?<![\p{L}\p{N}.'’-])(?:[cdlmst]|un|(?:d|n|s|d?a)ell|all|dall|coll|quest|quell|bell|sant|nessun|ciascun|tutt|mezz|grand|com|dov|cos|anch|gl|po) ?$/iu,
};
const longestElided = 10;

export default paragraphRule({
  title: 'Space at an elision',
  why: 'Tokenised text that was put together wrongly leaves spaces at the apostrophe: “d ’ explosion”, “L’ amitié”. Article, pronoun and noun are written as one.',
  category: 'spacing',
  severity: 'error',
  languages: ['fr', 'it'],
  traits: ['apostropheSpace'],
  messages: { main: 'A space stands at the apostrophe; remove it.' },
  examples: String.raw`
    bad (fr): Aucun effet ⟦d ' e⟧xplosion ⟦n ' a⟧ été vu. ⟦L' a⟧mitié fait la force ⟦d' e⟧sprit. => Aucun effet d'explosion n'a été vu. L'amitié fait la force d'esprit.
    bad (fr): ⟦Aujourd’ h⟧ui, il dort. => Aujourd’hui, il dort.
    bad (it): ⟦L’ a⟧mico ⟦dell ’ u⟧omo => L’amico dell’uomo
    good (fr): L'ami dit 'oui' et « d' » ou 'l' : c'est un mot.
  `,
  *check({ text, language, signs }) {
    const pattern = elided[primary(language)];
    if (pattern === undefined) return;
    for (const at of signs) {
      if (!isApostrophe(text.charCodeAt(at))) continue;
      const lead = pattern.exec(text.slice(Math.max(0, at - longestElided), at))?.[0];
      const next = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
      if (lead === undefined || !isLetter(text.charCodeAt(next))) continue;
      // An apostrophe that closes a quotation has its partner close behind: `d 'abord'`.
      const isApart = lead.endsWith(' ');
      if ((!isApart && next === at + 1) || (isApart && next === at + 1 && closes(text, next))) continue;
      const start = at - lead.length;
      yield finding(start, next + 1, {
        fixes: safeFix('remove-the-space', start, next, lead.trimEnd() + text.charAt(at)),
      });
    }
  },
});

/** True if an apostrophe stands behind the word, which is quoted then. */
function closes(text: string, from: number): boolean {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return isApostrophe(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1));
}
