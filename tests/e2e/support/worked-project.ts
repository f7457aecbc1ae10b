import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../../shared/base/hash';
import * as actions from '../../../shared/review/actions';
import { articleIdOf } from '../../../shared/review/article-id';
import type { EventBody } from '../../../shared/review/events';
import { applyEdits } from '../../../shared/text/edit';

const people = ['Ana', 'Ben', 'Cho', 'Rui'];
const june = Date.UTC(2026, 5, 1, 8);
const hour = 3_600_000;

/** Articles of a team in a folder, at every stage; which is at which follows from their number alone; the work goes on for five hours an article from `begun` on. */
export async function workedProject(folder: string, articles: number, begun = june): Promise<void> {
  for (let number = 0; number < articles; number++) {
    const path = `week-${(number % 3) + 1}/report-${String(number).padStart(3, '0')}.txt`;
    const text = machineText(number);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    const events = eventsOf(path, text, number);
    const writer = people[number % people.length] ?? '';
    const reviewer = people[(number + 1) % people.length] ?? '';
    const home = join(folder, '.emend', 'journal', articleIdOf(path));
    if (events.length > 0) await mkdir(home, { recursive: true });
    for (const person of [writer, reviewer]) {
      const lines = events.flatMap((body, index) =>
        (isReview(body) ? reviewer : writer) === person ? [lineOf(body, index, number, person, begun)] : [],
      );
      if (lines.length > 0)
        await writeFile(
          join(home, `${person.toLowerCase()}.ab12cd34ef56.jsonl`),
          `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
        );
    }
  }
}

function isReview(body: EventBody): boolean {
  return body.type === 'stage' && (body.stage === 'approved' || body.stage === 'changes-requested');
}

function lineOf(body: EventBody, index: number, number: number, person: string, begun: number): object {
  return {
    v: 1,
    id: `a${number}e${index}`,
    parents: index === 0 ? [] : [`a${number}e${index - 1}`],
    seq: index + 1,
    person: { id: person.toLowerCase(), name: person },
    time: new Date(begun + number * 5 * hour + index * 20_000).toISOString(),
    ...body,
  };
}

/** A fifth of the articles is untouched; the others are edited, submitted, sent back or approved. */
function eventsOf(path: string, machine: string, number: number): EventBody[] {
  const step = number % 5;
  if (step === 0) return [];
  const hash = sha256Hex(machine);
  const form = { encoding: 'utf-8', bom: false, lineEnd: '\n', sourcePath: null } as const;
  const bodies: EventBody[] = [{ type: 'opened', path, original: hash, text: machine, hash, ...form }];
  let text = machine;
  for (let word = 0; word < 2 + (number % 7); word++) {
    const at = text.indexOf(' the ') + 1;
    if (at === 0) break;
    const body = actions.edit(text, [{ start: at, end: at + 3, text: 'each' }]);
    text = applyEdits(text, body.operations);
    bodies.push(body);
  }
  const at = text.indexOf(' ,');
  const fix = actions.fix(text, [{ start: at, end: at + 1, text: '' }], ['space-before-mark'], true);
  bodies.push(fix);
  text = applyEdits(text, fix.operations);
  const quote = 'An important opinions';
  if (number % 2 === 0)
    bodies.push({
      type: 'dismissal',
      scope: 'article',
      context: '0',
      rule: 'determiner-number',
      quote,
      reason: '',
    });
  const stages = (['submitted', step === 3 ? 'changes-requested' : 'approved'] as const).slice(0, step - 1);
  for (const stage of stages) bodies.push({ type: 'stage', stage, hash: sha256Hex(text) });
  return bodies;
}

function machineText(number: number): string {
  const days = ['Monday', 'Tuesday', 'Thursday', 'Friday'];
  const day = days[number % days.length] ?? '';
  return [
    `Report ${number} on the harbour of Velden`,
    `On ${day} the port office opened the new quay , and the crews moved the first boats to the south pier.`,
    'The council said that the work on the wall would last until the autumn.',
    number % 2 === 0
      ? 'An important opinions of the residents were heard.The office will answer the letters in the spring.'
      : 'The office will answer the letters of the residents in the spring.',
    '',
  ].join('\n\n');
}
