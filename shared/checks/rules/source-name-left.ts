import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { fullStop } from '../characters/character-codes';
import { gluedSite } from '../words/site-names';

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
  check({ text }) {
    const line = text.trimEnd();
    const findings = line.length > longestHeadline ? [] : [...endOf(line)];
    if (line.includes('Yahoo') || line.includes('Shimbun at')) findings.push(...within(line));
    return findings;
  },
});

function* endOf(line: string): Iterable<Finding> {
  const last = line.charCodeAt(line.length - 1);
  if (last === fullStop || !/[-–—|・_]/.test(line.slice(-60)) || /[.!?][”"]?$/.test(line)) return;
  const match = gluedSite.exec(line) ?? apart.exec(line);
  if (match && match.index > 10 && !line.endsWith('Yahoo!News')) yield found(line, match);
}

function* within(line: string): Iterable<Finding> {
  if (line.includes('Yahoo')) for (const match of line.matchAll(carried)) yield found(line, match);
  if (line.includes('Shimbun at')) for (const match of line.matchAll(bareSite)) yield found(line, match);
}

function found(line: string, match: RegExpExecArray): Finding {
  const start = match.index;
  const end = start + match[0].length;
  // Where the text goes on, the name is all that parts the headline from it.
  const gap = textBehind.exec(line.slice(end, end + 4))?.[0].length ?? -1;
  return finding(start, end, {
    values: { found: match[0].trim() },
    fixes: unsafeFix('remove-it', start, gap < 0 ? end : end + gap, gap < 0 ? '' : '\n\n'),
  });
}
