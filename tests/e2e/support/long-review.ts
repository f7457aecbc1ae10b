import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as actions from '../../../shared/review/actions';
import { articleIdOf } from '../../../shared/review/article-id';
import type { EventBody, JournalEvent } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import { textHash } from '../../../shared/review/text-hash';
import { newFolder } from './shell';

const ana = { id: 'ana', name: 'Ana' };

/** A project with one long article, in which Ana edited every second of twice `changes` sentences and which she submitted. */
export async function longReview(changes: number): Promise<string> {
  const folder = join(await newFolder('project'), 'Long Reviews');
  const sentences = Array.from({ length: changes * 2 }, (_, index) => sentenceOf(index));
  const text = `A long list of berths\n\n${sentences.map((words, index) => words + (index % 8 === 7 ? '\n\n' : ' ')).join('')}`;
  const bytes = Buffer.from(text);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'berths.txt'), bytes);
  await writeJournal(folder, 'berths.txt', journalOf(text, createHash('sha256').update(bytes).digest('hex')));
  return folder;
}

function sentenceOf(index: number): string {
  return `Berth number ${index + 1} was inspected by the harbour office in the ${index + 3}th week.`;
}

function journalOf(text: string, original: string): JournalEvent[] {
  const events: JournalEvent[] = [];
  const write = (body: EventBody): void => {
    const last = events.at(-1);
    const seq = events.length + 1;
    const time = new Date(Date.UTC(2026, 2, 1, 9, 0, seq)).toISOString();
    events.push({
      v: 1,
      id: `ana-${seq}`,
      parents: last === undefined ? [] : [last.id],
      seq,
      person: ana,
      time,
      ...body,
    });
  };
  write({
    type: 'opened',
    path: 'berths.txt',
    original,
    text,
    hash: textHash(text),
    encoding: 'utf-8',
    bom: false,
    lineEnd: '\n',
    sourcePath: null,
  });
  const places = [...text.matchAll(/Berth number \d*[13579] was (inspected)/g)];
  const operations = places.map(({ index, 0: whole }) => ({
    start: index + whole.length - 'inspected'.length,
    end: index + whole.length,
    text: 'looked over',
  }));
  write(actions.edit(text, operations));
  const submitted = actions.submit(foldJournal(events));
  if (submitted.ok) submitted.value.forEach(write);
  return events;
}

async function writeJournal(folder: string, path: string, events: readonly JournalEvent[]): Promise<void> {
  const journal = join(folder, '.emend', 'journal', articleIdOf(path));
  await mkdir(journal, { recursive: true });
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  await writeFile(join(journal, 'ana.0123456789ab.jsonl'), lines);
}
