import { paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { object, uses, type Use } from '../words/two-word-uses';
import { wordClass, type VocabularyWord } from '../words/vocabulary';

/** Nouns of a verb and its particle; as verbs they are two words. A bar stands where the second begins. */
const phrasal = new Map(
  (
    'set|up log|in log|on log|off log|out back|up check|out check|in work|out sign|up follow|up clean|up look|up pick|up drop|off take|off take|out take|over shut|down ' +
    'start|up hang|out hook|up wake|up break|down break|up lay|off pay|off cut|off turn|off turn|around slow|down lock|down kick|off kick|back carry|out build|up buy|out sell|out ' +
    'print|out speed|up stand|out stand|by come|back call|back set|back cut|back roll|back pay|back throw|away get|away give|away run|away tune|up warm|up touch|up hold|up ' +
    'write|up catch|up meet|up mix|up show|up show|off stop|over turn|over lift|off stand|down fall|out rip|off round|up sum|up wrap|up line|up'
  )
    .split(' ')
    .map((pair) => [pair.replace('|', ''), pair.indexOf('|')] as const),
);
const asVerb =
  /\b(?:I|we|you|they|can|could|will|would|should|must|might|cannot|can['’]t|won['’]t|don['’]t|didn['’]t|doesn['’]t|couldn['’]t|wouldn['’]t|shouldn['’]t|let['’]s|please|['’]ll)\s$/i;
const afterTo = /\bto\s$/i;
const wishedFor =
  /\b(?:want|wants|wanted|need|needs|needed|have|has|had|going|how|where|able|ready|try|trying|tried|like|love|time|easy|hard|required|allowed|decided?|plan|planning|help|helped|easier|when|what)\s+to\s$/i;
const withObject = new RegExp(
  `^${object}(?! (?:time|costs?|process|page|system|power|counter|line|area|date|fees?)\\b)`,
);
const atStart = /(?:^|[.!?]["”)]?\s|[“"])$/;

const watched = wordClass(new Set([...uses.keys(), ...phrasal.keys()]));

export default paragraphRule({
  title: 'One word where two are meant',
  why: '“Everyday” stands before a noun, “every day” says when; “setup” is a thing, “to set up” what is done. Written as one word, the other is said.',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  words: watched,
  messages: { main: 'Here “{words}” is meant, two words.' },
  examples: String.raw`
    bad: The children see it ⟦everyday⟧. He comes here ⟦everyday⟧ after work. => The children see it every day. He comes here every day after work.
    bad: Is there ⟦anyway⟧ to cross? It has become ⟦apart⟧ of the town, and it may be ⟦sometime⟧ before it closes. => Is there any way to cross? It has become a part of the town, and it may be some time before it closes.
    bad: We need to ⟦setup⟧ the tent and cannot afford ⟦anymore⟧ costs. ⟦Checkout⟧ the map. => We need to set up the tent and cannot afford any more costs. Check out the map.
    bad: You ⟦maybe⟧ able to ⟦goto⟧ the market. They went ⟦into⟧ buy bread, for ⟦along⟧ time. ⟦Everyone⟧ of them stayed awhile; it took ⟦allot⟧ of bread. => You may be able to go to the market. They went in to buy bread, for a long time. Every one of them stayed awhile; it took a lot of bread.
    good: In everyday life they do not need it anymore because it is old. He goes there anyway. They drifted apart. The system calls init. It opens sometime next week. Maybe the best; go to checkout. The setup is new, and the workout too. He comes along while she waits.
  `,
  check({ text, vocabulary, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, watched)) continue;
      const start = wordStarts[at] as number;
      const end = wordEnds[at] as number;
      const before = text.slice(Math.max(0, start - 30), start);
      const after = text.slice(end, end + 30);
      const use = uses.get(lower)?.find((each) => fits(each, before, after));
      const cut = use?.cut ?? verbCut(lower, before, after);
      if (cut === 0 || /[-'’/.@_#]/.test(text.charAt(start - 1))) continue;
      if (/^(?:[-'’/@_]|\.\p{L})/u.test(text.slice(end, end + 2))) continue;
      const found = text.slice(start, end);
      const meant = use?.meant ?? `${found.slice(0, cut)} ${found.slice(cut)}`;
      findings.push({
        start,
        end,
        message: 'main',
        values: { words: meant.toLowerCase() },
        fixes: unsafeFix('write', start, end, meant),
        ...(use?.severity && { severity: use.severity }),
      });
    }
    return findings;
  },
});

function fits({ before, after }: Use, left: string, right: string): boolean {
  // What stands behind is looked for in one place only, what stands before all over.
  return (after?.test(right) ?? true) && (before?.test(left) ?? true);
}

/** Where the particle begins if the word is used as a verb; 0 if it may be a noun. */
function verbCut(lower: string, before: string, after: string): number {
  const cut = phrasal.get(lower) ?? 0;
  if (cut === 0) return 0;
  const isVerb =
    asVerb.test(before) ||
    wishedFor.test(before) ||
    ((afterTo.test(before) || atStart.test(before)) && withObject.test(after));
  return isVerb ? cut : 0;
}
