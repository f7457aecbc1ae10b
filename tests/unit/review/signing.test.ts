import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysInProject, revokeKey, rotateKey, useKey } from '../../../main/host/announce-key';
import { openJournalStore } from '../../../main/host/journal/journal-store';
import { verifySignature } from '../../../main/host/node-signatures';
import { newSigningKey, signEvent, SigningKeys } from '../../../main/host/signing-keys';
import { articleIdOf } from '../../../shared/review/article-id';
import type { EventBody, JournalEvent } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import { keyRingOf, standingOf, withTrust } from '../../../shared/review/signing';
import { tempFolder } from '../host/temp-folder';
import { ana, ben, Desk, openedBody } from './journal-model';

const folder = articleIdOf('a.txt');
const [first, second] = [newSigningKey(), newSigningKey()];

function event(seq: number, body: EventBody, person = ana): JournalEvent {
  const time = new Date(1_780_000_000_000 + seq * 1000).toISOString();
  return { v: 1, id: `e${seq}`, parents: [], seq, person, time, ...body };
}

const announced = signEvent(event(1, { type: 'key', key: first.publicKey }), 'project', first);
const rotated = signEvent(event(2, { type: 'key', key: second.publicKey }), 'project', first);
const comment = event(5, { type: 'comment', about: null, text: 'Why?' });

describe('a key', () => {
  it('counts if it signed itself first, or one that counts signed it', () => {
    const ring = (events: readonly JournalEvent[]) =>
      keyRingOf(events, verifySignature)
        .get('ana')
        ?.map(({ id }) => id) ?? [];
    expect(ring([announced, rotated])).toEqual([first.id, second.id]);
    expect(ring([event(1, { type: 'key', key: first.publicKey })])).toEqual([]);
    const foreign = signEvent(event(2, { type: 'key', key: second.publicKey }), 'project', second);
    expect(ring([announced, foreign])).toEqual([first.id]);
  });

  it('says how an event stands, and every change makes the signature false', () => {
    const ring = keyRingOf([announced], verifySignature);
    const standing = (one: JournalEvent) => standingOf(one, folder, ring, verifySignature);
    const signed = signEvent(comment, folder, first);
    expect(standing(signed)).toBe('signed');
    expect(standing(comment)).toBe('declared');
    expect(standing(signEvent(comment, folder, second))).toBe('key-unknown');
    for (const change of [
      { time: '2020-01-01T00:00:00.000Z' },
      { parents: ['x'] },
      { text: 'What?' },
      { extra: 1 },
    ])
      expect(standing({ ...signed, ...change })).toBe('false');
    expect(standingOf(signed, articleIdOf('b.txt'), ring, verifySignature)).toBe('false');
  });

  it('that is revoked signs nothing from then on', () => {
    const from = new Date(1_780_000_000_000 + 4_000).toISOString();
    const revoked = signEvent(
      event(3, { type: 'key-revoked', key: first.publicKey, from }),
      'project',
      second,
    );
    const ring = keyRingOf([announced, rotated, revoked], verifySignature);
    const before = event(3, { type: 'comment', about: null, text: 'Why?' });
    expect(standingOf(signEvent(before, folder, first), folder, ring, verifySignature)).toBe('signed');
    expect(standingOf(signEvent(comment, folder, first), folder, ring, verifySignature)).toBe('revoked');
    expect(standingOf(signEvent(comment, folder, second), folder, ring, verifySignature)).toBe('signed');
  });
});

describe('a false signature', () => {
  it('leaves the text and takes everything else', () => {
    const desk = new Desk(ana);
    const other = new Desk(ben);
    const false_ = { key: first.id, value: 'AAAA' };
    const sign = (one: JournalEvent): JournalEvent => ({ ...one, signature: false_ });
    const ring = keyRingOf(
      [announced, signEvent(event(1, { type: 'key', key: first.publicKey }, ben), 'project', first)],
      verifySignature,
    );
    desk.open();
    const edit = sign(desk.replace('The end.', 'The very end.'));
    const words = sign(desk.write({ type: 'comment', about: null, text: 'Never said.' }));
    other.see(desk.events);
    const { hash } = other.state;
    const stage = sign(other.write({ type: 'stage', stage: 'approved', hash }));
    const verdict = sign(
      other.write({
        type: 'verdict',
        hunk: { start: 0, end: 1, before: 'b', after: 'a' },
        verdict: 'approve',
      }),
    );
    const opened = desk.events.filter(({ type }) => type === 'opened');
    const state = foldJournal(
      withTrust([...opened, edit, words, stage, verdict] as JournalEvent[], folder, ring, verifySignature),
    );
    expect(state.text).toContain('The very end.');
    expect([state.threads, state.verdicts, state.stage.declared]).toEqual([[], [], 'new']);
    const trusting = foldJournal([...opened, edit, words, stage, verdict]);
    expect([trusting.threads.length, trusting.verdicts.length, trusting.stage.declared]).toEqual([
      1,
      1,
      'approved',
    ]);
  });

  it('is for the reader to see, whatever a journal says of itself', () => {
    const line = JSON.stringify({ ...comment, untrusted: true });
    expect(parseJournal(`${line}\n`, 'ana').events).toEqual([comment]);
  });
});

describe('a person who made a key', () => {
  async function start() {
    const above = await tempFolder();
    const desk = {
      projectFolder: join(above, 'project'),
      settingsFolder: join(above, 'settings'),
      now: () => 1_780_000_000_000,
    };
    await mkdir(desk.projectFolder);
    await writeFile(join(desk.projectFolder, 'a.txt'), 'The port opened.');
    return { ...desk, person: ana };
  }

  it('signs what is written from then on, and nobody else can read the key', async () => {
    const desk = await start();
    const made = await useKey(desk);
    if (!made.ok) throw new Error(made.error.message);
    const files = await readdir(join(desk.settingsFolder, 'keys'));
    expect(files).toEqual(['ana.json']);
    if (process.platform !== 'win32')
      expect((await stat(join(desk.settingsFolder, 'keys', 'ana.json'))).mode & 0o777).toBe(0o600);
    const keys = new SigningKeys(desk.settingsFolder);
    const store = await openJournalStore({ ...desk, sign: (each, at) => keys.sign(each, at) });
    if (!store.ok) throw new Error(store.error.message);
    await store.value.append(folder, ana, [{ parents: [], body: openedBody('The port opened.') }]);
    await store.value.append(folder, ben, [{ parents: [], body: openedBody('The port opened.') }]);
    await store.value.append(folder, ana, [
      { parents: [], body: { type: 'comment', about: null, text: 'Why?' } },
    ]);
    const { events, problems } = await store.value.read(folder);
    await store.value.close();
    const ring = await keysInProject(desk);
    if (!ring.ok) throw new Error(ring.error.message);
    const standings = events.map((each) => [
      each.person.id,
      standingOf(each, folder, ring.value, verifySignature),
    ]);
    expect(standings.sort()).toEqual([
      ['ana', 'signed'],
      ['ana', 'signed'],
      ['ben', 'declared'],
    ]);
    expect([problems, events.some(({ untrusted }) => untrusted)]).toEqual([[], false]);
    await forge(desk.projectFolder);
    const again = await openJournalStore(desk);
    if (!again.ok) throw new Error(again.error.message);
    const read = await again.value.read(folder);
    await again.value.close();
    // The journal is other than it was left, too.
    expect(read.problems.map(({ code }) => code)).toEqual(['journal-older', 'false-signature']);
    expect(foldJournal(read.events).threads).toEqual([]);
  });

  it('rotates and revokes it', async () => {
    const desk = await start();
    expect(await rotateKey(desk)).toMatchObject({ ok: false, error: { code: 'no-key' } });
    const [one, same] = [await useKey(desk), await useKey(desk)];
    const other = await rotateKey(desk);
    if (!one.ok || !same.ok || !other.ok) throw new Error('no key');
    expect([same.value.id, other.value.id === one.value.id]).toEqual([one.value.id, false]);
    expect(await revokeKey(desk, one.value.id, '2026-01-01T00:00:00.000Z')).toEqual({
      ok: true,
      value: null,
    });
    const ring = await keysInProject(desk);
    if (!ring.ok) throw new Error(ring.error.message);
    expect(ring.value.get('ana')?.map(({ until }) => until)).toEqual(['2026-01-01T00:00:00.000Z', null]);
    expect(await useKey({ ...desk, settingsFolder: await tempFolder() })).toMatchObject({
      ok: false,
      error: { code: 'other-key' },
    });
  });

  it('may have it sealed by the system', async () => {
    const settings = await tempFolder();
    const box = {
      seal: (secret: string) => Promise.resolve([...secret].reverse().join('')),
      open: (sealed: string) => Promise.resolve([...sealed].reverse().join('')),
    };
    await new SigningKeys(settings, box).keep('ana', first);
    expect(await readFile(join(settings, 'keys', 'ana.json'), 'utf8')).not.toContain(
      first.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    );
    const keys = new SigningKeys(settings, box);
    await keys.open();
    expect(keys.of('ana')?.id).toBe(first.id);
    expect(keys.sign(comment, folder)).toEqual(signEvent(comment, folder, first));
    const locked = new SigningKeys(settings, { ...box, open: () => Promise.resolve(null) });
    await locked.open();
    expect(locked.of('ana')).toBeNull();
    expect(new SigningKeys(settings).of('ana')).toBeNull();
  });
});

/** Another hand changes what Ana asked. */
async function forge(projectFolder: string): Promise<void> {
  const journal = join(projectFolder, '.emend', 'journal', folder);
  const name = (await readdir(journal)).find((each) => each.startsWith('ana.')) ?? '';
  const text = await readFile(join(journal, name), 'utf8');
  await writeFile(join(journal, name), text.replace('Why?', 'Fine.'));
}
