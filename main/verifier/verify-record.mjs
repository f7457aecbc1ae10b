#!/usr/bin/env node
/**
 * Verifies a record that `emend record` wrote, with Node alone and none of Emend's code: `node verify-record.mjs FOLDER [FINGERPRINT]`.
 * Texts, authors and approvals are worked out anew from journals and originals, and all that the record says is held to them.
 * Status 0: it holds. 1: something does not, and is named by article and sentence. 2: there is no record to verify.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual as same, TextDecoder } from 'node:util';
import {
  attempt,
  between,
  described,
  holdLines,
  keysOf,
  readJournals,
  sha256,
  standingOf,
  standingVerdicts,
  textsOf,
  writersOf,
} from './rebuild-article.mjs';

const touches = (a, b) => (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
const decoded = (bytes, encoding) => new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
const has = (people, id) => people.some((person) => person.id === id);

/** Holds a file of the record to its hash and, where its encoding is told, to the text it must hold. */
function holdFile(root, { file, sha256: hash, encoding }, wanted, placesAt, say) {
  const bytes = attempt(() => readFileSync(join(root, ...file.split('/'))));
  if (bytes === null) return say([], `${file} is missing`);
  const found = encoding === null ? wanted : attempt(() => decoded(bytes, encoding));
  const [change] = between(wanted, found ?? '');
  if (change !== undefined) say(placesAt(change), `${file} does not hold the text it should`);
  else if (sha256(bytes) !== hash) say([], `${file} does not have the hash it should`);
}

/** The runs of a text that somebody wrote, as a record says them. */
function runsOf(cells, { start, end }) {
  const runs = [];
  for (let i = start; i < end; i++) {
    const before = runs[runs.length - 1];
    if (!cells[i]?.length) continue;
    if (before?.end === i && same(before.events, cells[i])) before.end = i + 1;
    else runs.push({ start: i, end: i + 1, events: cells[i] });
  }
  return runs;
}

/** What the journals of an article come to; null, and said, if there is no single text. */
function rebuilt(root, article, fourEyes, keys, say) {
  const { files, events } = readJournals(join(root, 'journals', article.id), say);
  holdLines(files, article.journals, say);
  const { nodes, heads } = textsOf(events, say);
  if (heads.length !== 1)
    return say([], heads.length === 0 ? 'there is no text' : 'its texts are not merged');
  const standing = new Map(events.map((event) => [event.id, standingOf(event, article.id, keys)]));
  for (const event of events)
    if (standing.get(event.id) === 'false') say(event, `${event.id} has a false signature`);
  const counting = events.filter(({ id }) => !['false', 'revoked'].includes(standing.get(id)));
  const stages = counting.filter(({ type }) => type === 'stage');
  const [stage, handed] = [stages.at(-1), stages.filter((event) => event.stage === 'submitted').at(-1)];
  const text = heads[0].text;
  const free = !fourEyes || handed?.person.id !== stage?.person.id;
  const approval = stage?.stage === 'approved' && stage.hash === sha256(text) && free ? stage : null;
  const cells = writersOf(heads[0], nodes);
  return {
    base: nodes[0].text,
    text,
    events,
    standing,
    approval,
    cells,
    verdicts: standingVerdicts(counting),
  };
}

/** Holds one sentence of the record to what was rebuilt; gives the events that approve it. */
function holdSentence(one, found, fourEyes, wrong) {
  const { mt, final, span, kind } = one;
  const expect = (holds, message) => holds || wrong(message);
  expect(found.base.slice(mt.start, mt.end) === mt.text, 'its machine translation is another');
  expect(found.text.slice(final.start, final.end) === final.text, 'its final text is another');
  expect(sha256(final.text) === final.sha256, 'its text has another hash');
  // What was taken out is empty, and lies where the text before it ends.
  const inside = span.start <= final.start && final.end <= span.end;
  expect(inside || final.start === final.end, 'its place is another');
  const runs = runsOf(found.cells, span);
  expect(same(runs, one.written), 'who wrote it is not as the record says');
  const wrote = found.events.filter(
    ({ id, restores }) => !restores && runs.some(({ events }) => events.includes(id)),
  );
  expect(
    kind === 'same' || wrote.every(({ person }) => has(one.authors, person.id)),
    'an author is left out',
  );
  const history = found.events.filter(({ type, hunk }) => type === 'verdict' && touches(hunk, mt));
  expect(
    same(
      history.map(({ id }) => id),
      one.history,
    ),
    'its verdicts are not as the record says',
  );
  expect(kind !== 'same' || mt.text === final.text, 'it was changed, and the record says that it was not');
  const place = [mt.start, mt.end, mt.text, final.text, one.nth ?? 1, one.of ?? 1];
  const about = found.verdicts.filter(({ hunk: { start, end, before, after, nth, of } }) =>
    same([start, end, before, after, nth ?? 1, of ?? 1], place),
  );
  const free = about.filter(({ person }) => !fourEyes || !has(one.authors, person.id));
  const asked = about.some(({ verdict }) => verdict !== 'approve');
  const approvals = kind === 'same' ? [found.approval].filter(Boolean) : asked ? [] : free;
  expect(
    same(
      approvals.map(({ id }) => id),
      one.approvals,
    ),
    'who approved it is not as the record says',
  );
  return approvals;
}

function verifyArticle(root, article, fourEyes, keys, tell) {
  const lines = article.journals.flatMap((journal) => journal.lines);
  const placesOf = (event) => lines.find((line) => line.event === event.id)?.sentences ?? [];
  const say = (at, message) => void tell(article.path, Array.isArray(at) ? at : placesOf(at), message);
  const found = rebuilt(root, article, fourEyes, keys, say);
  if (!found) return [];
  const { base, text, events, standing, approval } = found;
  const placesAt = (side) => (change) =>
    article.sentences
      .filter((one) => touches(one[side], change) || one[side].end === change.start)
      .map(({ number }) => number);
  const opened = events.find(({ type }) => type === 'opened');
  if (article.original.sha256 !== opened.original)
    say([], 'the original has another hash than in the journal');
  if (article.original.file !== null) holdFile(root, article.original, base, placesAt('mt'), say);
  if (article.export !== null) holdFile(root, article.export, text, placesAt('span'), say);
  if (article.final.sha256 !== sha256(text)) say([], 'the final text has another hash');
  if (article.approval !== (approval?.id ?? null)) say([], 'its approval is not as the record says');
  for (const [id, said] of Object.entries(article.events)) {
    const event = events.find((each) => each.id === id);
    if (!event || !same(said, described(event, standing.get(id))))
      say({ id }, `${id} is not as the record says`);
  }
  const name = ({ id, person, time }) => `${person.name} (${person.id}, ${standing.get(id)}, ${time})`;
  const print = (what, by, hash) =>
    `${what}: ${by.length > 0 ? `approved by ${by.map(name).join(' and ')}` : 'not approved'}; SHA-256 ${hash}`;
  const spans = article.sentences.map(({ span }) => text.slice(span.start, span.end)).join('');
  const gaps = article.sentences.every(({ span }, i, all) => span.start === (all[i - 1]?.span.end ?? 0));
  if (spans !== text || !gaps) say([], 'its sentences do not make up its text');
  const order = [...article.sentences].sort((a, b) => a.mt.start - b.mt.start || a.mt.end - b.mt.end);
  const covered = order.reduce(
    (at, { mt }) => (/\S/.test(base.slice(at, mt.start)) || mt.start < at ? NaN : mt.end),
    0,
  );
  if (/\S/.test(base.slice(covered)) || Number.isNaN(covered))
    say([], 'its sentences do not make up the machine translation');
  return [
    print(article.path, approval ? [approval] : [], sha256(text)),
    ...article.sentences.map((one) => {
      const by = holdSentence(one, found, fourEyes, (message) => say([one.number], message));
      return print(`  sentence ${one.number}`, by, sha256(one.final.text));
    }),
  ];
}

/** Every file below a folder, `/`-separated. */
const filesIn = (root, folder = '') =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(root, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  );

/**
 * Verifies the record in a folder: what does not hold (with the article, and the numbers of its sentences; none: all of it), and what was
 * found, line by line. The fingerprint, the SHA-256 of SHA256SUMS, ties all to what was handed over. Null if there is no record.
 * @param {string} root
 * @param {string | null} [fingerprint]
 * @returns {{ problems: { article: string | null, sentences: number[], message: string }[], facts: string[], fingerprint: string } | null}
 */
export function verifyRecord(root, fingerprint = null) {
  const problems = [];
  const tell = (article, sentences, message) => void problems.push({ article, sentences, message });
  const sums = attempt(() => readFileSync(join(root, 'SHA256SUMS'), 'utf8'));
  const record = attempt(() => JSON.parse(readFileSync(join(root, 'record.json'), 'utf8')));
  if (sums === null && record === null) return null;
  if (fingerprint !== null && sha256(sums ?? '') !== fingerprint)
    tell(null, [], 'SHA256SUMS has another fingerprint');
  const listed = new Map(
    (sums ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const file of new Set([...listed.keys(), ...filesIn(root)])) {
    if (file === 'SHA256SUMS') continue;
    const bytes = attempt(() => readFileSync(join(root, ...file.split('/'))));
    if (bytes === null || sha256(bytes) !== listed.get(file))
      tell(
        null,
        [],
        `${file} is ${bytes === null ? 'missing' : listed.has(file) ? 'changed' : 'not of this record'}`,
      );
  }
  if (record?.format !== 'emend-record' || record.version !== 1)
    tell(null, [], 'record.json is no record of version 1');
  const say = (_at, message) => void tell(null, [], `the project’s journal: ${message}`);
  const project = readJournals(join(root, 'journals', 'project'), say);
  holdLines(project.files, record?.projectJournals ?? [], say);
  const keys = keysOf(project.events);
  const facts = (record?.articles ?? []).flatMap(
    (article) =>
      attempt(() => verifyArticle(root, article, record.fourEyes, keys, tell)) ??
      [void tell(article?.path ?? null, [], 'what the record says of it cannot be read')]
        .flat()
        .filter(Boolean),
  );
  return { problems, facts, fingerprint: sha256(sums ?? '') };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '.', fingerprint = null] = process.argv.slice(2);
  const result = verifyRecord(folder, fingerprint);
  for (const line of result?.facts ?? []) console.log(line);
  for (const { article, sentences, message } of result?.problems ?? []) {
    const place =
      article === null
        ? ''
        : `${article}, ${sentences.length > 0 ? `sentence ${sentences.join(', ')}` : 'the whole article'}: `;
    console.log(`WRONG: ${place}${message}`);
  }
  const count = result?.problems.length;
  if (result === null) console.error(`${folder} holds no record.`);
  else
    console.log(
      count === 0 ? `CONFIRMED. Fingerprint ${result.fingerprint}` : `NOT CONFIRMED: ${count} found.`,
    );
  process.exitCode = result === null ? 2 : count === 0 ? 0 : 1;
}
