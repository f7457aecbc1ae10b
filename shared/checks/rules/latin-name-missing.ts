import { finding, pairRule, replacing } from '../define-rule';
import type { Range } from '../../base/range';
import { editDistance } from '../words/edit-distance';
import { latinNamesIn } from '../words/latin-names';
import { linkedPairs, type LinkedPair } from '../bilingual/linked-pairs';

export default pairRule({
  title: 'A name or address of the source is missing',
  why: 'A name the source already writes in Latin letters, a web address or an e-mail address goes into the translation as it is. Machine translation drops it or spells it anew.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  messages: { spelt: 'The source spells this “{wanted}”.', missing: 'The source’s “{wanted}” is not here.' },
  examples: String.raw`
    bad: The software was developed by ⟦Norvalta⟧; for details see www.example.com/port. => The software was developed by Norvelta; for details see www.example.com/port.
    source: 软件由Norvelta公司开发，详情见www.example.com/port。
    bad: ⟦The software was developed by Norvelta, and details can be found online.⟧
    source: 软件由Norvelta公司开发，详情见www.example.com/port。
    bad: For details see ⟦www.example.com/prot⟧. => For details see www.example.com/port.
    source: 详情见www.example.com/port。
    good: The Norvelta Masters 1000 is a fair.
    source: Norvelta1000是一个集市。
    good: The European NorveltaX robot is popular.
    source: 欧洲的Norvelta-X机器人很受欢迎。
  `,
  *check(context) {
    for (const pair of linkedPairs(context)) {
      for (const wanted of latinNamesIn(pair.source, context.source.language)) {
        const plain = flat(wanted.text);
        if (pair.nearTarget.some((target) => flat(target).includes(plain))) continue;
        const isThere = (target: string): boolean =>
          isSpeltOut(wanted.text, target) || isInPieces(wanted.text, target);
        if (!wanted.address && pair.nearTarget.some(isThere)) continue;
        const like = wanted.address ? otherAddress(wanted.text, pair) : lookalike(wanted.text, pair.target);
        if (like) {
          const start = pair.start + like.start;
          const end = pair.start + like.end;
          yield replacing(start, end, 'write', wanted.text, {
            severity: 'warning',
            message: 'spelt',
            values: { wanted: wanted.text },
          });
        } else yield finding(pair.start, pair.end, { message: 'missing', values: { wanted: wanted.text } });
      }
    }
  },
});

function flat(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** `ASEAN` may be spelt out, in words that begin with its letters; a letter or two may be left over. */
function isSpeltOut(name: string, target: string): boolean {
  if (!/^[A-Z]{3,6}s?$/.test(name)) return false;
  const initials = (target.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:of|the|and|for|on|in|de|la|du|des)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return initials.includes(name.replace(/s$/, '').slice(0, -1));
}

/** A name with a number, `ATP1000`, may be “ATP Masters 1000”: each of its words, and the number, stands there. */
function isInPieces(name: string, target: string): boolean {
  if (!/\d/.test(name)) return false;
  const pieces = name.match(/\p{L}+|\d+/gu) ?? [];
  const there = new Set(target.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
  // 品牌IP15周年: a common word that the number of years only stands close to.
  if (/^IP\d+$/.test(name)) return there.has(name.slice(2));
  return pieces.length > 1 && pieces.every((piece) => there.has(piece.toLowerCase()));
}

/** A word of the translation that is the name but for a letter or two. */
function lookalike(name: string, target: string): Range | undefined {
  if (name.length < 5 || /\s/.test(name)) return undefined;
  const most = name.length > 7 ? 2 : 1;
  const found = [...target.matchAll(/\p{L}[\p{L}\p{N}'’-]*/gu)].find(
    ([word]) =>
      Math.abs(word.length - name.length) <= most &&
      editDistance(word.toLowerCase(), name.toLowerCase()) <= most,
  );
  return found && { start: found.index, end: found.index + found[0].length };
}

/** An address of the translation that the source does not have and that is much like the one it has. */
function otherAddress(wanted: string, pair: LinkedPair): Range | undefined {
  return latinNamesIn(pair.target, 'en').find(
    ({ text, address }) =>
      address &&
      !pair.nearSource.some((source) => source.includes(text)) &&
      editDistance(text.toLowerCase(), wanted.toLowerCase()) * 3 <= wanted.length,
  );
}
