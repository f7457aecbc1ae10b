import { finding, pairRule } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';
import { readAs, syllablesOf } from '../bilingual/pinyin';

const surnames = wordsOf('zh', 'surname');
const twoNames =
  /(?<![\p{L}\p{N}'’-])([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5}(?:['’-]?[a-z]{1,6})?)(?![\p{L}\p{N}])/gu;
const forSomebody = wordsOf('en', 'for-somebody');
/** Pairs less certain than this may not belong together. */
const certain = 0.4;

export default pairRule({
  title: 'A person’s name dropped from a sentence',
  why: 'Machine translation leaves out a name that the source has, and with it who did it. The name is known, for the article has it elsewhere.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  messages: { main: 'The source names “{name}” ({read}) here; the translation names nobody.' },
  examples: String.raw`
    bad: Gong Baiwei drew the bridge in 1931. ⟦Afterwards went to the old mill by the river and built a gate.⟧ The gate is famous.
    source: 龚百伟于1931年设计了这座桥。后来龚百伟到河边的老磨坊建了一座大门。大门很有名。
    good: Gong Baiwei drew the bridge in 1931. Afterwards he went to the old mill by the river and built a gate. The gate is famous.
    source: 龚百伟于1931年设计了这座桥。后来龚百伟到河边的老磨坊建了一座大门。大门很有名。
    good: Gong Baiwei drew the bridge in 1931. Afterwards Gong went to the old mill by the river and built a gate. The gate is famous.
    source: 龚百伟于1931年设计了这座桥。后来龚百伟到河边的老磨坊建了一座大门。大门很有名。
  `,
  *check(context) {
    if (primary(context.source.language) !== 'zh') return;
    const known = namesOf(context.text, context.source.text);
    if (known.size === 0) return;
    for (const pair of linkedPairs(context, certain)) {
      if (pair.sources !== 1 || pair.targets !== 1 || speaksOfSomebody(pair.target)) continue;
      for (const [name, read] of known) {
        if (!pair.source.includes(name) || isNamed(pair, name, read)) continue;
        yield finding(pair.start, pair.end, { values: { name, read } });
        break;
      }
    }
  },
});

/** True if a word may stand for somebody in place of the name. */
function speaksOfSomebody(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => forSomebody.has(word));
}

/** The Chinese names of three characters that the translation spells in full somewhere, as it spells them. */
function namesOf(target: string, source: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [read, surname = '', given = ''] of target.matchAll(twoNames)) {
    const letters = given.toLowerCase().replace(/[^a-z]/g, '');
    for (const [head = ''] of syllablesOf(surname.toLowerCase(), 1))
      for (const rest of syllablesOf(letters, 2))
        for (const at of readAs(source, [head, ...rest]))
          if (surnames.has(source.charAt(at))) names.set(source.slice(at, at + 3), read);
  }
  return names;
}

/** True if the translation has some name here, or has this one beside where the source has it less often. */
function isNamed({ target, nearSource, nearTarget }: LinkedPair, name: string, read: string): boolean {
  if (/(?<=\p{Ll},? )\p{Lu}\p{Ll}+/u.test(target) || / \p{Lu}\p{Ll}+ \p{Lu}/u.test(target)) return true;
  const parts = read.split(' ');
  const isThere = (text: string): boolean => parts.some((part) => text.includes(part));
  return (
    isThere(target) ||
    nearTarget.filter(isThere).length >= nearSource.filter((text) => text.includes(name)).length
  );
}
