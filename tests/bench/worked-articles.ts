import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../shared/base/hash';
import { edit } from '../../shared/review/actions';
import { articleIdOf } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import { applyEdits } from '../../shared/text/edit';
import { prose } from './diff';

/** Events of each article. */
export const events = 200;
/** So many different articles; the others are copies of them. */
export const kinds = 50;
const size = 5_000;

/** Writes a project of so many articles of 5 KB, each edited by one person, and gives the journals of the kinds. */
export async function writeWorkedArticles(folder: string, articles: number): Promise<string[]> {
  const some = Array.from({ length: kinds }, (_, seed) => {
    const text = prose(size, seed + 1);
    return { text, journal: journalOf(text) };
  });
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < articles; number++) {
    const { text, journal } = some[number % kinds] as (typeof some)[number];
    const path = `${String(number).padStart(5, '0')}.txt`;
    const home = join(folder, '.emend', 'journal', articleIdOf(path));
    await mkdir(home, { recursive: true });
    await writeFile(join(folder, path), text);
    await writeFile(join(home, 'ana.ab12.jsonl'), journal);
  }
  return some.map(({ journal }) => journal);
}

function journalOf(machine: string): string {
  const hash = sha256Hex(machine);
  const form = { encoding: 'utf-8', bom: false, lineEnd: '\n', sourcePath: null } as const;
  const bodies: EventBody[] = [
    { type: 'opened', path: 'a.txt', original: hash, text: machine, hash, ...form },
  ];
  let text = machine;
  for (let number = 1; number < events; number++) {
    const at = text.indexOf(' ', (number * 97) % (text.length - 100)) + 1;
    const body = edit(text, [{ start: at, end: at, text: 'now ' }]);
    text = applyEdits(text, body.operations);
    bodies.push(body);
  }
  const lines = bodies.map((body, index) =>
    JSON.stringify({
      v: 1,
      id: `e${index}`,
      parents: index === 0 ? [] : [`e${index - 1}`],
      seq: index + 1,
      person: { id: 'ana', name: 'Ana' },
      time: new Date(1_780_000_000_000 + index * 4000).toISOString(),
      ...body,
    }),
  );
  return `${lines.join('\n')}\n`;
}
