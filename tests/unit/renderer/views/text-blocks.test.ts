import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWithTitle, blockAt, textBlocks } from '../../../../renderer/views/desk/text-blocks';
import { paragraphs } from '../../../../shared/text/paragraphs';
import { segment } from '../../../../shared/text/segment';
import { someText } from '../some-edits';

describe('textBlocks', () => {
  it('shows every paragraph whole, in order, each sentence as a piece of its own', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 6 }), (lines) => {
        const text = lines.join('. A\n');
        const sentences = segment(text, 'en');
        const blocks = textBlocks(text, sentences);
        for (const { start, end, pieces } of blocks) {
          expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
            text.slice(start, end),
          );
        }
        const shown = blocks.map(({ start, end, goesOn }) => text.slice(start, end) + (goesOn ? '' : '\n'));
        const wanted = paragraphs(text).map(({ start, end }) => `${text.slice(start, end)}\n`);
        expect(shown.join('')).toBe(wanted.join(''));
        const named = blocks.flatMap(({ pieces }) => pieces.filter(({ sentence }) => sentence !== null));
        expect(named.length).toBeGreaterThanOrEqual(sentences.length);
      }),
    );
  });

  it('shows the first line as a title only if it is one', () => {
    const titles = (text: string): boolean[] =>
      textBlocks(text, segment(text, 'en')).map(({ title }) => title);
    expect(titles('A bridge opens\nIt rained. It opened late.')).toEqual([true, false]);
    expect(titles('It rained all day. The bridge opened late.\nA bridge opens')).toEqual([false, false]);
  });

  it('shows no title in a source whose translation begins with a paragraph', () => {
    const source = '想着早点叫餐，可以早点吃\n下雨了。';
    expect(textBlocks(source, segment(source, 'zh'))[0]?.title).toBe(true);
    expect(textBlocks(source, segment(source, 'zh'), false).map(({ title }) => title)).toEqual([
      false,
      false,
    ]);
    expect(beginsWithTitle('I ordered early. I wanted to eat early.\nIt rained.')).toBe(false);
    expect(beginsWithTitle('Who pays for the sleep?\nIt rained.')).toBe(true);
    expect(beginsWithTitle('')).toBe(false);
  });

  it.each(['夜行列车：谁来为睡眠付钱？', 'Night trains: who pays for the sleep?', '別れの時だ！」'])(
    'shows a headline that asks or calls out as a title in any language: %s',
    (headline) => {
      const language = /^\w/.test(headline) ? 'en' : 'zh';
      const text = `${headline}\n下雨了。It rained.`;
      expect(textBlocks(text, segment(text, language)).map(({ title }) => title)).toEqual([true, false]);
    },
  );

  it('parts a paragraph that is too long for one block between sentences', () => {
    const text = `Title\n${'This is a sentence of some length. '.repeat(1000)}`;
    const blocks = textBlocks(text, segment(text, 'en'));
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.every(({ start, end }) => end - start <= 4100)).toBe(true);
    expect(blocks.slice(1, -1).every(({ goesOn }) => goesOn)).toBe(true);
  });
});

describe('blockAt', () => {
  it('finds the block an offset is in', () => {
    const text = 'One.\n\nTwo.\nThree.';
    const blocks = textBlocks(text, segment(text, 'en'));
    expect([0, 3, 5, 6, 11, 16].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});
