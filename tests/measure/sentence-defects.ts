import { replacing, type Defective, type DefectKind } from './defects';

/** Gives what a sentence becomes when broken; null if it has no place for it. */
type Break = (sentence: string, random: () => number) => string | null;

const sentencePattern = /(?<=^|[.!?] )(?:“?[A-Z][^.!?“”]{30,}[a-z)]\.)(?= [A-Z]|$)/g;

/** Breaks one whole sentence of the line, picked at random among those that can be broken so; the place is all that is left of it. */
function ofSentence(change: Break): DefectKind['inject'] {
  return (line, random): Defective | null => {
    const sentences = [...line.matchAll(sentencePattern)];
    const at = Math.floor(random() * sentences.length);
    for (const match of [...sentences.slice(at), ...sentences.slice(0, at)]) {
      const put = change(match[0], random);
      if (put === null || put === match[0]) continue;
      const rest = line.slice(match.index + match[0].length);
      const text = line.slice(0, match.index) + put + (put.endsWith('\n') ? rest.trimStart() : rest);
      return { text, start: match.index, end: match.index + put.trimEnd().length };
    }
    return null;
  };
}

function kind(group: string, name: string, change: Break): DefectKind {
  return { group, name, exact: false, inject: ofSentence(change) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the pattern's first group keeps of a sentence, begun with a capital and ended with a full stop; at least four words. */
function keeping(pattern: RegExp): Break {
  return (sentence) => {
    const kept = pattern.exec(sentence)?.[1];
    if (kept === undefined || kept.split(' ').length < 4) return null;
    return `${capital(kept.trim())}.`;
  };
}

const purposes =
  'achieve|improve|promote|develop|build|provide|make|help|ensure|strengthen|protect|support|increase|reduce|create|meet|avoid|find|get|keep|solve|know|see|use|buy|enter|study|carry|form|win|bring|give|become';
const finite =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did|said|says|went|came|made|took|became)\b/g;

/** Cut off after the given number of words at least, at a place the pattern allows. */
function cutAfter(last: RegExp, mark: string): Break {
  return (sentence, random) => {
    const words = sentence.split(' ');
    const places = words.map((_, index) => index).filter((index) => index >= 4 && index < words.length - 2);
    const allowed = places.filter((index) => last.test(words[index] ?? ''));
    const at = allowed[Math.floor(random() * allowed.length)];
    return at === undefined ? null : words.slice(0, at + 1).join(' ') + mark;
  };
}

const functionWord =
  /^(?:the|a|an|of|and|or|to|with|from|by|for|their|its|in|at|that|which|than|between|into)$/;
const anyWord = /^[a-z]+$/;

/** Sentences broken the ways machine translation breaks them. */
export const sentenceDefectKinds: readonly DefectKind[] = [
  kind('fragment', 'a purpose alone', keeping(new RegExp(`[a-z] (to (?:${purposes}) [^.,;:]+)\\.$`))),
  kind(
    'fragment',
    'an opening phrase alone',
    keeping(
      /^((?:In|On|At|With|For|After|During|By|Under|From|According to|Due to|Based on|As for) [^,;:]+), /,
    ),
  ),
  kind(
    'fragment',
    'a dependent clause alone',
    keeping(/[, ]((?:because|although|though|which|who) [^,.;]+)\.$/),
  ),
  kind(
    'fragment',
    'an opening clause alone',
    keeping(/^((?:If|When|Although|Because|While|Since|As|After|Before|Once) [^,;:]+), /),
  ),
  kind(
    'fragment',
    'a noun phrase alone',
    keeping(
      /^([A-Z][^,;:]*? (?:of|in|for|on|from) (?:the )?[a-z]+(?: [a-z]+)?)(?= (?:is|are|was|were|has|have|had|will|can|could|should|would|may|must) )/,
    ),
  ),
  kind('fragment', 'the verb taken out', (sentence) => {
    if (sentence.match(finite)?.length !== 1 || /\b(?:that|which|who|if|when)\b/.test(sentence)) return null;
    const put = sentence.replace(/ (?:is|are|was|were) (?=the |an? |in |on |at |not |very )/, ' ');
    return put === sentence ? null : put;
  }),
  kind(
    'fragment',
    'the subject taken out',
    keeping(
      /^(?:The|This|It|He|She|They|These|We) (?:[a-z]+ ){0,3}?((?:has|have|is|are|was|were|will|can|should) [^?]+)\.$/,
    ),
  ),
  kind('truncated', 'after a function word, with a mark', cutAfter(functionWord, '.')),
  kind('truncated', 'after any word, with a mark', cutAfter(anyWord, '.')),
  kind('truncated', 'after a function word, without a mark', cutAfter(functionWord, '\n')),
  kind('truncated', 'after any word, without a mark', cutAfter(anyWord, '\n')),
  kind('end mark', 'missing among headings', (sentence) => `${sentence.slice(0, -1)}\nThe next part\n`),
  kind('end mark', 'missing inside a paragraph', (sentence) => sentence.slice(0, -1)),
  {
    group: 'run-on',
    name: 'a comma for the full stop',
    exact: false,
    inject: replacing(
      /([a-z])\. (It|He|She|They|We|This|There) (?=(?:is|are|was|were|has|have|had|will|can) )/g,
      (match) => `${match[1] ?? ''}, ${(match[2] ?? '').toLowerCase()} `,
    ),
  },
  {
    group: 'run-on',
    name: 'a comma for the full stop before a noun',
    exact: false,
    inject: replacing(
      /([a-z])\. (The|Our|Their|His|Her|Its) (?=[a-z -]{2,40} (?:is|are|was|were|has|have|had|will|can) )/g,
      (match) => `${match[1] ?? ''}, ${(match[2] ?? '').toLowerCase()} `,
    ),
  },
];
