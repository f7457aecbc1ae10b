import { capitalised } from '../../base/capitalised';
import { pairRule, replacing } from '../define-rule';
import { chineseFactor } from '../../text/cjk-numerals';
import { primary } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';

/** `数百亿`, `几十万`: some of this. */
const someOf =
  /(?<![\d一二三四五六七八九十百千万萬亿億兆])[数數几幾]([十百千]?[万萬亿億兆]|[百千])(?![\d一二三四五六七八九十百千万萬亿億兆年])/gu;
const magnitude =
  /(?<![\p{L}\d])(?:(tens|dozens|scores|hundreds) of |(several|(?:a |quite a )?few|some|many) (hundred |ten )?)?(hundred|thousand|million|billion|trillion)(s?)(?![\p{L}-])/giu;
const worth: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

export default pairRule({
  title: 'A vague amount of another size than the source’s',
  why: 'Chinese and Japanese count in ten thousands and hundred millions: 数百亿 is tens of billions, 几十万 hundreds of thousands. Machine translation slips by a zero or three.',
  category: 'bilingual',
  severity: 'warning',
  messages: { main: 'The source’s “{vague}” is “{text}”.' },
  examples: String.raw`
    bad: The town spent ⟦hundreds of millions⟧ of yuan on the bridge. => The town spent tens of billions of yuan on the bridge.
    source: 该镇为这座桥花费了数百亿元。
    bad (from ja): ⟦Thousands⟧ of people came to the fair by boat. => Tens of thousands of people came to the fair by boat.
    source: 数万人が船で市にやってきた。
    good: Hundreds of thousands of people came to the fair by boat.
    source: 几十万人乘船来到集市。
    good (from ja): A few hundred people came to the fair by boat.
    source: 数百人が船で市にやってきた。
    good: Several hundred thousand people came, and thousands of boats.
    source: 几十万人乘数千条船来到集市。
  `,
  *check(context) {
    if (!['zh', 'yue', 'ja'].includes(primary(context.source.language))) return;
    for (const { source, target, start, sources } of linkedPairs(context)) {
      const wanted = [...source.matchAll(someOf)];
      const given = [...target.matchAll(magnitude)].filter(([all, of, some, , , s]) =>
        isVague(all, of, some, s),
      );
      const [vague] = wanted;
      const [found] = given;
      if (!vague || !found || wanted.length > 1 || given.length > 1 || sources > 2) continue;
      const [, , some] = found;
      const meant = chineseFactor(vague[1] ?? '');
      if (valueOf(found) === meant) continue;
      // “Many thousands” is said of any large number, and tens of thousands are thousands.
      if (/many/i.test(some ?? '')) continue;
      const text = inWords(meant, some);
      const at = start + found.index;
      const isFirst = /^\p{Lu}/u.test(found[0]);
      yield replacing(at, at + found[0].length, 'write', isFirst ? capitalised(text) : text, {
        values: { vague: vague[0], text },
      });
    }
  },
});

/** “Hundreds of millions”, “several million”, “thousands”; a bare “thousand” is part of a number. */
function isVague(all: string, of?: string, some?: string, plural?: string): boolean {
  return of !== undefined || some !== undefined || (plural === 's' && !all.includes(' '));
}

function valueOf([, of = '', , more = '', scale = '']: RegExpExecArray | RegExpMatchArray): number {
  const base = worth.get(scale.toLowerCase()) ?? 1;
  const times = `${of}${more}`.toLowerCase();
  return base * (times.startsWith('hundred') ? 100 : times === '' ? 1 : 10);
}

/** `some`: said as “several thousand”, so the right amount is said so, too. */
function inWords(value: number, some: string | undefined): string {
  const [scale, base] = [...worth].findLast(([, least]) => least <= value) ?? ['hundred', 100];
  const times = Math.round(value / base);
  if (some !== undefined && times !== 10)
    return `${some.toLowerCase()} ${times === 100 ? 'hundred ' : ''}${scale}`;
  return `${times === 100 ? 'hundreds of ' : times === 10 ? 'tens of ' : ''}${scale}s`;
}
