import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, MemoryIndex } from '../../../../main/host/memory/memory-index';
import type { MemoryUnit } from '../../../../main/host/memory/memory-unit';
import { editDistance } from '../../../../shared/checks/words/edit-distance';
import { likeness } from '../../../../shared/text/likeness/likeness';
import { tempFolder } from '../temp-folder';

const origin = { id: '0123456789abcdef', kind: 'project', name: 'Coast', language: 'en' } as const;

function unit(machineTranslation: string, more: Partial<MemoryUnit> = {}): MemoryUnit {
  return {
    source: null,
    machineTranslation,
    target: `${machineTranslation} (final)`,
    from: 'a.txt',
    contexts: { source: '', machineTranslation: '' },
    ...more,
  };
}

async function indexOf(...units: MemoryUnit[]): Promise<{ index: MemoryIndex; folder: string }> {
  const folder = await tempFolder();
  const index = await MemoryIndex.open(folder);
  await index.replace(origin, units);
  return { index, folder };
}

const question = { side: 'machineTranslation', language: 'en-GB', context: '', least: 0.6, most: 5 } as const;

describe('the memory', () => {
  it('finds equal and similar sentences by machine translation and by source', async () => {
    const { index } = await indexOf(
      unit('The old harbour was opened again after years of works.'),
      unit('The old harbour was closed again after years of works.'),
      unit('Something else entirely stands in this sentence.'),
      unit('A title', { source: '这座老港口经过多年施工后重新开放。', target: 'The port reopened.' }),
    );
    const hits = index.find({ ...question, text: 'The old  harbour was opened again after years of works.' });
    expect(hits.map(({ likeness: alike }) => alike === 1)).toEqual([true, false]);
    expect(hits[1]?.likeness).toBeGreaterThan(0.85);
    const [chinese] = index.find({ ...question, side: 'source', text: '这座老港口经过多年施工后再次开放。' });
    expect(chinese).toMatchObject({ unit: { target: 'The port reopened.' } });
    expect(index.find({ ...question, text: '' })).toEqual([]);
  });

  it('puts the one from the same context first, and says the same words once', async () => {
    const context = contextOf('Before.', 'After.');
    const { index } = await indexOf(
      unit('It rained all day long.', { target: 'A' }),
      unit('It rained all day long.', { target: 'B', contexts: { source: '', machineTranslation: context } }),
      unit('It rained all day long.', { target: 'A' }),
    );
    const hits = index.find({ ...question, text: 'It rained all day long.', context });
    expect(hits.map(({ unit: { target }, sameContext }) => [target, sameContext])).toEqual([
      ['B', true],
      ['A', false],
    ]);
  });

  it('is there again after it was opened anew, and is replaced origin by origin', async () => {
    const { index, folder } = await indexOf(unit('It rained all day long.'));
    await index.replace({ ...origin, id: 'ffffffffffffffff' }, [unit('It snowed all day long.')]);
    index.close();
    const again = await MemoryIndex.open(folder);
    expect(again.units).toBe(2);
    await again.replace(origin, [unit('The sun shone all day long.')]);
    expect(again.units).toBe(2);
    expect(again.find({ ...question, least: 1, text: 'It rained all day long.' })).toEqual([]);
    expect(again.find({ ...question, least: 1, text: 'It snowed all day long.' })).toHaveLength(1);
    again.close();
  });

  it('stays as it was where building it anew is cancelled', async () => {
    const { index, folder } = await indexOf(unit('It rained all day long.'));
    const source = new AbortController();
    source.abort();
    expect(await index.replace(origin, [unit('It snowed all day long.')], source.signal)).toBe(1);
    expect(index.find({ ...question, least: 1, text: 'It rained all day long.' })).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.memory'))).toHaveLength(1);
    index.close();
  });

  it('passes damaged files over', async () => {
    const { index, folder } = await indexOf(
      ...Array.from({ length: 100 }, (_, at) => unit(`It rained for ${at} days.`)),
    );
    index.close();
    const [name = ''] = await readdir(folder);
    await truncate(join(folder, name), 3_000);
    const again = await MemoryIndex.open(folder);
    expect(again.units).toBe(0);
  });

  it('finds every sentence that it was given', async () => {
    const sentences = Array.from(
      { length: 60 },
      (_, at) => `Report ${at * 7919} of the harbour came in on day ${at}.`,
    );
    const { index } = await indexOf(...sentences.map((text) => unit(text)));
    for (const text of sentences) expect(index.find({ ...question, text })[0]).toMatchObject({ likeness: 1 });
    index.close();
  });
});

describe('likeness', () => {
  it('is what the edit distance says, or 0 below the least', () => {
    const text = fc.stringMatching(/^[abc ]{0,20}$/);
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 0.5, 0.8), (one, other, least) => {
        const longer = Math.max(one.length, other.length);
        const whole = longer === 0 ? 1 : 1 - editDistance(one, other) / longer;
        expect(likeness(one, other, least)).toBeCloseTo(whole + 1e-12 >= least ? whole : 0, 9);
      }),
    );
  });
});
