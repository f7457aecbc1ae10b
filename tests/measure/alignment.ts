import { alignSentences } from '../../shared/align/align';
import { readRows } from './data';
import type { Row, Table } from './table';

interface Aligned {
  readonly doc_id: string;
  readonly lang: string;
  readonly src: readonly string[];
  readonly tgt: readonly string[];
  readonly links: readonly (readonly [readonly number[], readonly number[]])[];
}

const sets = ['bible_zhen', 'textberg_defr'] as const;

export function alignmentTables(): Table[] {
  const rows = sets.map((name): Row => {
    const documents = readRows<Aligned>(`alignment/${name}`);
    const began = performance.now();
    const found = documents.map(align);
    const milliseconds = performance.now() - began;
    return { name, figures: { ...figures(documents, found), ms: Math.round(milliseconds) } };
  });
  return [
    {
      title: 'Alignment: links found exactly',
      rows,
      notes: ['without one-sided: links that have an empty side on neither list'],
    },
  ];
}

function align(document: Aligned): Set<string> {
  const [sourceLanguage, language] = document.lang.split('-') as [string, string];
  const links = alignSentences({
    source: [...document.src],
    target: [...document.tgt],
    sourceLanguage,
    language,
  });
  return new Set(links.map((link) => keyOf(link.source, link.target)));
}

function keyOf(source: readonly number[], target: readonly number[]): string {
  return `${source.join(',')}|${target.join(',')}`;
}

function figures(
  documents: readonly Aligned[],
  found: readonly ReadonlySet<string>[],
): Record<string, string> {
  const all = { found: 0, wanted: 0, right: 0 };
  const full = { found: 0, wanted: 0, right: 0 };
  documents.forEach((document, at) => {
    const wanted = new Set(document.links.map(([source, target]) => keyOf(source, target)));
    const mine = found[at] as ReadonlySet<string>;
    for (const [counts, keep] of [
      [all, (): boolean => true],
      [full, (key: string): boolean => !/^\||\|$/.test(key)],
    ] as const) {
      const kept = [...mine].filter(keep);
      counts.found += kept.length;
      counts.wanted += [...wanted].filter(keep).length;
      counts.right += kept.filter((key) => wanted.has(key)).length;
    }
  });
  const f1 = (counts: typeof all): string => ((2 * counts.right) / (counts.found + counts.wanted)).toFixed(4);
  return {
    precision: (all.right / all.found).toFixed(3),
    recall: (all.right / all.wanted).toFixed(3),
    'strict F1': f1(all),
    'without one-sided': f1(full),
  };
}
