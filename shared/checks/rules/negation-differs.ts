import { finding, pairRule } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';

const pattern = (words: ReadonlySet<string>): string =>
  [...words]
    .map((word) => word.replace('?', '\\?'))
    .sort((a, b) => b.length - a.length)
    .join('|');
const denied = new RegExp(pattern(wordsOf('zh', 'firm-denial')), 'u');
const notDenied = new RegExp(pattern(wordsOf('zh', 'not-denied')), 'u');
const mayDeny = new RegExp(pattern(wordsOf('zh', 'may-deny')), 'u');
/** Words by which an English sentence denies, or nearly so, and what words that deny begin and end with. */
const denies = new RegExp(
  `(?<!\\p{L})(?:${pattern(wordsOf('en', 'negation', 'near-denial'))}|(?:${pattern(wordsOf('en', 'denying-prefix'))})\\p{L}{3,}|\\p{L}+less(?:ly)?)(?!\\p{L})|n['’]t(?!\\p{L})`,
  'iu',
);
/** What denies for certain: no “not only”, no “if not”, no question why something is not so. */
const surelyDenies =
  /(?<!\b(?:if|why|or|whether|certainly|but) )\bnot\b(?! (?:all|bad|every|far|just|least|long|merely|only|simply|surprising|to mention|uncommon|unlike|until))|(?<!\b(?:why|if) \w{1,8})n['’]t\b|\b(?:never|nobody|no one|cannot)\b/iu;

export default pairRule({
  title: 'Denied on one side only',
  why: 'A “not” that is lost or added turns a sentence into its opposite. It is told where one sentence answers to one, and nothing on the other side may deny: neither a word that does, nor one like “lack”, “refuse” or “unsafe”.',
  category: 'bilingual',
  mqm: 'accuracy/mistranslation',
  severity: 'info',
  messages: {
    lost: 'The source denies this (“{word}”), the translation does not.',
    added: 'The translation denies this (“{word}”), the source does not.',
  },
  examples: String.raw`
    bad: ⟦The council has decided on the plan for the bridge.⟧
    source: 议会尚未决定桥的方案。
    bad: Many people ⟦never⟧ came to the fair by boat.
    source: 很多人乘船来到集市。
    good: The council has yet to decide on the plan for the bridge.
    source: 议会尚未决定桥的方案。
    good: The bridge is unsafe, and the council failed to close it.
    source: 这座桥不安全，议会没有关闭它。
    good: The milk in bags is exactly the same as the milk in cans.
    source: 袋装奶和罐装奶没有任何区别，一模一样。
    good: They had never been to the fair before.
    source: 他们第一次来到集市。
  `,
  *check(context) {
    if (!['zh', 'yue'].includes(primary(context.source.language))) return;
    for (const { source, target, start, end, sources, targets } of linkedPairs(context, 0.4)) {
      if (sources !== 1 || targets !== 1) continue;
      const lost = denied.exec(source);
      if (lost !== null && !notDenied.test(source) && !denies.test(target))
        yield finding(start, end, { message: 'lost', values: { word: lost[0] } });
      const added = mayDeny.test(source) ? null : surelyDenies.exec(target);
      if (added !== null) {
        const at = start + added.index;
        yield finding(at, at + added[0].length, { message: 'added', values: { word: added[0] } });
      }
    }
  },
});
