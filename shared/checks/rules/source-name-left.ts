import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { fullStop } from '../characters/character-codes';
import { codesOf, none } from '../characters/signs';
import { gluedSite } from '../words/site-names';
import { wordClass } from '../words/vocabulary';

/** Behind a spaced dash editors leave the plain name of an agency as its credit; what no agency calls itself is left over. */
const apart =
  / +[-–—] +(?:(?:\p{Lu}\p{L}* ){1,4}(?:Network|Net)|(?:\p{Lu}\p{L}* )?[\p{L}.]{2,20}\.(?:com|cn|net|jp)(?:\.cn)?)$/u;
/** The paper in brackets and the site that carries it, wherever the text goes on. */
const carried =
  /(?:(?: ?\([^()\n]{2,50}\))? ?[-–—・·|] ?| [\w.]{2,30}\.(?:com|net|es|jp|tv|cn) )Yahoo! ?(?:Japan )?News(?: Japan)?(?![\p{L}\p{N}])/gu;
const bareSite = /(?<=\p{Ll} )(?:\p{Lu}\p{Ll}+ )?Shimbun at E?S(?![\p{L}\p{N}])/gu;
/** The white space before what begins a text. */
const textBehind = /^ +(?=[\p{Lu}\d"“(])/u;
/** Headlines and the lines that they are run into; what is longer has no name at its end. */
const longestHeadline = 250;
const longestName = 60;
const joints = codesOf('-–—|・_');
/** Who carries what others wrote. */
const carrier = wordClass(new Set(['yahoo', 'shimbun']));

export default paragraphRule({
  title: 'Name of the news site left in a headline',
  why: 'Headlines copied from the web end with the name of the site or agency: “Bridge opens - Valley News Network”. It belongs to the page, not to the article.',
  category: 'residue',
  mqm: 'accuracy/addition',
  severity: 'info',
  messages: { main: '“{found}” names the site that the headline was taken from.' },
  examples: String.raw`
    bad: Bridge opens to traffic⟦ - Valley News Network⟧ => Bridge opens to traffic
    bad: Bridge opens to traffic⟦-Xinhuanet⟧ => Bridge opens to traffic
    bad: Bridge opens to traffic⟦ | NHK News⟧ => Bridge opens to traffic
    bad: Bridge opens to traffic⟦——People's Daily⟧ => Bridge opens to traffic
    bad: Snow in the hills on the 14th⟦  -Xinhuanet⟧ => Snow in the hills on the 14th
    bad: Bridge opens at last⟦ (Valley Shimbun) ・ Yahoo!News⟧ The mayor came. => Bridge opens at last\n\nThe mayor came.
    bad: Bridge opens at last⟦ valley365.net Yahoo!News⟧ The mayor came. => Bridge opens at last\n\nThe mayor came.
    bad: The mayor spoke to the⟦ (Valley Shimbun) ・ Yahoo!News⟧ reporter. => The mayor spoke to the reporter.
    good: The bridge was in all papers, said the Valley News.
    good: Bridge opens to traffic - Xinhuanet
    good: He read the north edition - the one of the Valley News.
  `,
  check({ text, signs, wordClasses }) {
    const line = text.trimEnd();
    const mayEnd = line.length <= longestHeadline && endsInName(line, signs);
    if (!mayEnd && !has(wordClasses, carrier)) return none;
    const findings = mayEnd ? endOf(line, signs) : [];
    if (has(wordClasses, carrier))
      for (const expression of [carried, bareSite])
        for (const { index, 0: name } of line.matchAll(expression))
          findings.push(found(line, index, index + name.length));
    return findings;
  },
});

/** True if what may join a name to a headline stands not far before the end of a line. */
function endsInName(line: string, signs: readonly number[]): boolean {
  for (let index = signs.length - 1; index >= 0; index--) {
    const at = signs[index] as number;
    if (at < line.length - longestName) return false;
    if (joints.has(line.charCodeAt(at))) return true;
  }
  return false;
}

function endOf(line: string, signs: readonly number[]): Finding[] {
  const last = line.charCodeAt(line.length - 1);
  if (last === fullStop || /[.!?][”"]?$/.test(line)) return [];
  const glued = gluedSite(line, signs);
  const start = glued < 0 ? (apart.exec(line)?.index ?? -1) : glued;
  return start > 10 && !line.endsWith('Yahoo!News') ? [found(line, start, line.length)] : [];
}

function found(line: string, start: number, end: number): Finding {
  // Where the text goes on, the name is all that parts the headline from it.
  const gap = textBehind.exec(line.slice(end, end + 4))?.[0].length ?? -1;
  return finding(start, end, {
    values: { found: line.slice(start, end).trim() },
    fixes: unsafeFix('remove-it', start, gap < 0 ? end : end + gap, gap < 0 ? '' : '\n\n'),
  });
}
