import { seeded } from '../measure/data';
import { engine } from './built-engine';

const openings = [
  'The council',
  'A farmer',
  'Our school',
  'The harbour',
  'One engineer',
  'The river',
  'An orchestra',
];
const middles = ['reported', 'measured', 'planned', 'repaired', 'counted', 'opened', 'described', 'painted'];
const objects = ['bridges', 'boats', 'gardens', 'letters', 'houses', 'roads', 'songs', 'fields', 'engines'];

/** A text of about a megabyte, and the same with its words changed one for one and some sentences left out or joined. */
function pairOfTexts(): { source: string[]; target: string[] } {
  const random = seeded(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const source: string[] = [];
  const target: string[] = [];
  for (let size = 0, at = 0; size < 1_000_000; at++) {
    const number = Math.floor(random() * 5000);
    const parts = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => `${pick(middles)} ${pick(objects)}`,
    );
    const sentence = `${pick(openings)} ${parts.join(' and ')} near station ${number}.`;
    source.push(sentence);
    size += sentence.length + 1;
    const rendered = sentence.replace(/\p{L}+/gu, (word) => `${Array.from(word).reverse().join('')}o`);
    const chance = random();
    if (chance > 0.97) continue;
    if (chance < 0.08 && target.length > 0) target[target.length - 1] += ` ${rendered}`;
    else target.push(rendered);
  }
  return { source, target };
}

/** Milliseconds (and of the processor alone) to align one megabyte. */
export async function benchAlign(): Promise<{ name: string; milliseconds: number; processor: number }[]> {
  const { alignSentences } = await engine();
  const { source, target } = pairOfTexts();
  const began = performance.now();
  const processor = process.cpuUsage();
  alignSentences({ source, target, sourceLanguage: 'xx', language: 'en' });
  const used = process.cpuUsage(processor);
  return [
    {
      name: `align, 1 MB, ${source.length} sentences`,
      milliseconds: Math.round(performance.now() - began),
      processor: Math.round((used.user + used.system) / 1000),
    },
  ];
}
