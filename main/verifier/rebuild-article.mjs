/**
 * What the journals of an article come to, worked out from their events alone: its texts, who wrote what, and whose keys signed it.
 * With `verify-record.mjs` beside it this is the whole verifier; neither knows any of Emend's code.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual as same } from 'node:util';

const journalName = /^([a-z0-9][a-z0-9_-]*)\.[a-z0-9]{4,64}(?:[^a-z0-9].*)?\.jsonl(?:[^a-z0-9].*)?$/su;
export const sha256 = (data) => createHash('sha256').update(data).digest('hex');
export const attempt = (work) => {
  try {
    return work();
  } catch {
    return null;
  }
};

/** The journals of a folder, line by line, and the events that count, causes first: those in the journal of the person they name. */
export function readJournals(folder, say) {
  const [files, events] = [new Map(), new Map()];
  for (const name of (attempt(() => readdirSync(folder)) ?? []).sort()) {
    const bytes = readFileSync(join(folder, name));
    const lines = [];
    for (let start = 0, end; start < bytes.length; start = end + 1) {
      end = bytes.indexOf(10, start) < 0 ? bytes.length : bytes.indexOf(10, start);
      const event = attempt(() => JSON.parse(bytes.toString('utf8', start, end)));
      lines.push({ sha256: sha256(bytes.subarray(start, end)), event });
      const whole = Number.isInteger(event?.seq) && Array.isArray(event.parents);
      if (!whole || event.person?.id !== journalName.exec(name)?.[1]) continue;
      if (!same(events.get(event.id) ?? event, event)) say(event, `two events are called ${event.id}`);
      events.set(event.id, event);
    }
    files.set(name, lines);
  }
  const order = [...events.values()].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  for (const event of order)
    if (!event.parents.every((id) => events.get(id)?.seq < event.seq))
      say(event, `${event.type} ${event.id} stands on an event that is missing`);
  return { files, events: order };
}

/** The operation between two texts, as a list: what lies between their common start and end, no surrogate pair cut. */
export function between(before, after, from = 0) {
  const most = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === after[head]) head++;
  if (head > 0 && /[\ud800-\udbff]/.test(before[head - 1])) head--;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (tail > 0 && /[\udc00-\udfff]/.test(before.at(-tail))) tail--;
  const text = after.slice(head, after.length - tail);
  return before === after ? [] : [{ start: from + head, end: from + before.length - tail, text }];
}

/** The pieces of a text (or of its cells) after operations; `put` makes a piece of what is put in. Null if they do not fit. */
function pieces(whole, operations, put = (text) => text) {
  const made = [];
  let at = 0;
  for (const { start, end, text } of operations) {
    if (!(start >= at && end >= start && end <= whole.length)) return null;
    made.push(whole.slice(at, start), put(text));
    at = end;
  }
  return [...made, whole.slice(at)];
}
const apply = (text, operations) => pieces(text, operations)?.join('');

/** The texts that others of these were made from. */
function behind(nodes) {
  const found = new Set();
  for (const open = nodes.flatMap(({ parents }) => parents); open.length > 0;) {
    const node = open.pop();
    if (!found.has(node)) open.push(...node.parents);
    found.add(node);
  }
  return found;
}

/** The text an event makes of those before it, and the operations from each of them; without text if it makes none. */
function textOf(event, parents, at) {
  const [{ text } = {}] = parents;
  if (event.type === 'opened') return { event, parents, text: event.text, ways: [] };
  if (event.type === 'merge') {
    const said = (one) => event.from?.find((side) => at.get(side.event)?.includes(one))?.operations ?? [];
    const fits = (one) => apply(one.text, said(one)) === event.text;
    const ways = parents.map((one) => (fits(one) ? said(one) : between(one.text, event.text)));
    return { event, parents, text: event.text, ways };
  }
  if (text === undefined || parents.some((one) => one.text !== text)) return {};
  const trim = ({ start, end, text: put }) => between(text.slice(start, end), put, start);
  const all = event.operations ?? [];
  const made = apply(text, all);
  const way = made === undefined || event.restores ? all : all.flatMap(trim);
  return { event, parents, text: made, ways: parents.map(() => way) };
}

/** Every text the article had; an event whose text has not the hash it gives is named. */
export function textsOf(events, say) {
  const [at, nodes] = [new Map(), []];
  for (const event of events) {
    const found = [...new Set(event.parents.flatMap((id) => at.get(id) ?? []))];
    const old = found.length > 1 ? behind(found) : new Set();
    const parents = found.filter((node) => !old.has(node));
    at.set(event.id, parents);
    if (!['opened', 'edit', 'fix', 'merge', 'snapshot'].includes(event.type)) continue;
    if (event.type === 'opened' && parents.length > 0) continue;
    const node = textOf(event, parents, at);
    const known = nodes.find(
      (one) => event.type === 'opened' && one.event.type === 'opened' && one.text === node.text,
    );
    if (node.text === undefined || sha256(node.text) !== event.hash)
      say(event, `${event.type} ${event.id} does not give the text it names`);
    else at.set(event.id, [known ?? nodes[nodes.push(node) - 1]]);
  }
  const made = behind(nodes);
  const heads = nodes.filter((node) => !made.has(node));
  return { nodes, heads: heads.filter(({ text }, i) => heads.findIndex((one) => one.text === text) === i) };
}

/** For each UTF-16 unit of a text the ids of the events that wrote it: none for machine translation. */
export function writersOf(head, nodes) {
  const [wanted, cells] = [behind([head]).add(head), new Map()];
  const either = (a, b) => (a && b ? [...new Set([...a, ...b])].sort() : (a ?? b));
  for (const node of nodes.filter((each) => wanted.has(each))) {
    const put = (text) => Array(text.length).fill(null);
    const sides = node.parents.map((one, i) => pieces(cells.get(one), node.ways[i], put).flat());
    const first = sides[0] ?? Array(node.text.length).fill([]);
    const all = sides.slice(1).reduce((joined, side) => joined.map((one, i) => either(one, side[i])), first);
    cells.set(
      node,
      all.map((ids) => ids ?? [node.event.id]),
    );
  }
  return cells.get(head);
}

/** JSON with sorted keys: what is signed. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`;
}

const isSigned = ({ signature, ...event }, folder, x) =>
  attempt(() => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signed = Buffer.from(`emend-event-1:${folder}\n${canonical(event)}`);
    return verify(null, signed, key, Buffer.from(signature.value, 'base64url'));
  }) === true;

/** Everybody's keys: the first is signed by itself, each later one by one that counts; and from when each is revoked. */
export function keysOf(events) {
  const keys = new Map();
  for (const event of events.filter(({ type }) => type === 'key' || type === 'key-revoked')) {
    const own = keys.get(event.person.id) ?? [];
    const signer = own.find(({ id, until }) => id === event.signature?.key && !(until <= event.time));
    if (!isSigned(event, 'project', own.length === 0 ? event.key : signer?.key)) continue;
    const id = sha256(event.key).slice(0, 16);
    if (event.type === 'key') keys.set(event.person.id, [...own, { id, key: event.key }]);
    else for (const each of own) if (each.id === id) each.until = event.from;
  }
  return keys;
}

export function standingOf(event, folder, keys) {
  if (event.signature === undefined) return 'declared';
  const key = keys.get(event.person.id)?.find(({ id }) => id === event.signature.key);
  if (key === undefined) return 'key-unknown';
  return !isSigned(event, folder, key.key) ? 'false' : key.until <= event.time ? 'revoked' : 'signed';
}

/** Names the lines that are not those a record lists, each with the sentences it is about. */
export function holdLines(files, recorded, say) {
  for (const name of new Set([...files.keys(), ...recorded.map(({ file }) => file)])) {
    const want = recorded.find(({ file }) => file === name)?.lines ?? [];
    const have = files.get(name) ?? [];
    const [wanted, found] = [want, have].map((lines) => new Set(lines.map((line) => line.sha256)));
    want.forEach(({ sha256: hash, sentences }, i) => {
      if (!found.has(hash)) say(sentences, `${name}: line ${i + 1} is missing or was changed`);
    });
    have.forEach(({ sha256: hash }, i) => {
      if (!wanted.has(hash)) say(want[i]?.sentences ?? [], `${name}: line ${i + 1} is not of this record`);
    });
    const [left, right] = [
      want.filter((line) => found.has(line.sha256)),
      have.filter((line) => wanted.has(line.sha256)),
    ];
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      if (left[i]?.sha256 !== right[i]?.sha256)
        say(left[i]?.sentences ?? [], `${name}: lines are out of order or repeated`);
  }
}

/** An event as a record says it. */
export const described = (
  { type, person, time, safe, rules, origin, restores, verdict, comment },
  standing,
) => {
  const by = { merge: 'merge', fix: safe ? 'safe-fix' : 'fix', edit: restores ? 'restored' : 'typed' }[type];
  return JSON.parse(JSON.stringify({ type, person, time, by, rules, origin, verdict, comment, standing }));
};

/** The verdicts that stand: each person's last about a place with these texts. */
export function standingVerdicts(events) {
  const found = new Map();
  for (const event of events.filter(({ type }) => type === 'verdict')) {
    const { start, end, before, after, nth, of } = event.hunk;
    const key = JSON.stringify([event.person.id, start, end, before, after, nth ?? 1, of ?? 1]);
    found.delete(key);
    if (event.verdict !== 'none') found.set(key, event);
  }
  return [...found.values()];
}
