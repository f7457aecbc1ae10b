import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import type { ArticleDocument } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import { textOfPieces, type Piece } from '../../../shared/formats/patching/pieces';
import { protectMatches } from '../../../shared/formats/xliff/protect-text';

function read(name: string, text: string): ArticleDocument {
  const answer = readDocument({ name, bytes: Buffer.from(text), codec: textCodec });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const protectedIn = ({ text, protectedRanges }: ArticleDocument): string[] =>
  protectedRanges.map(({ start, end }) => text.slice(start, end));
const written = (document: ArticleDocument, text: string) => {
  const answer = document.write(text);
  if (!answer.ok) throw new Error(answer.error.message);
  return { file: Buffer.from(answer.value.bytes).toString(), notes: answer.value.notes };
};

const first = (units: string, root = ''): string =>
  `<xliff version="1.2" ${root}><file original="a"><body>${units}</body></file></xliff>`;
const second = (units: string, file = ''): string =>
  `<xliff version="2.0" srcLang="zh" trgLang="en"><file id="f" ${file}>${units}</file></xliff>`;

describe('what a file says is not to be translated', () => {
  it.each([
    [
      '1.2',
      first(
        '<trans-unit id="1" translate="no"><source>a</source><target>Keep it.</target></trans-unit><group translate="no"><trans-unit id="2"><source>b</source><target>Keep this.</target></trans-unit><trans-unit id="3" translate="yes"><source>c</source><target>Edit this.</target></trans-unit></group>',
      ),
    ],
    [
      '2.0',
      second(
        '<unit id="1"><segment><source>a</source><target>Keep it.</target></segment></unit><group id="g"><unit id="2"><segment><source>b</source><target>Keep this.</target></segment></unit></group><unit id="3" translate="yes"><segment><source>c</source><target>Edit this.</target></segment></unit>',
        'translate="no"',
      ),
    ],
  ])('is shown, and stays as it is (%s)', (_, file) => {
    const document = read('a.xlf', file);
    expect(document.text).toBe('Keep it.\nKeep this.\nEdit this.');
    expect(protectedIn(document)).toEqual(['Keep it.', 'Keep this.']);
    expect(written(document, document.text).file).toBe(file);
    const edited = written(document, 'Changed.\nKeep this.\nEdited this.');
    expect(edited.file).toBe(file.replace('Edit this.', 'Edited this.'));
    expect(edited.notes.length).toBeGreaterThan(0);
  });

  it('is not given a target', () => {
    const file = first('<trans-unit id="1" translate="no"><source>a</source></trans-unit>');
    expect(written(read('a.xlf', file), 'Put in.').file).toBe(file);
  });

  it('may be a part of a sentence', () => {
    const one = first(
      '<trans-unit id="1"><source>a</source><target>Run <mrk mtype="protected">npm &amp; go</mrk> now.</target></trans-unit>',
    );
    const two = second(
      '<unit id="1"><segment><source>a</source><target>Run <mrk id="m" translate="no">npm &amp; go</mrk> now.</target></segment></unit>',
    );
    for (const file of [one, two]) {
      const document = read('a.xlf', file);
      expect(document.text).toBe('Run npm & go now.');
      expect(protectedIn(document)).toEqual(['npm & go']);
      expect(written(document, 'Start npm & go then.').file).toBe(
        file.replace('Run ', 'Start ').replace(' now.', ' then.'),
      );
    }
  });
});

describe('what a tool has locked', () => {
  const sdl = 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"';
  const studio = first(
    '<trans-unit id="1"><source>a b</source><seg-source><mrk mtype="seg" mid="1">a</mrk> <mrk mtype="seg" mid="2">b</mrk></seg-source><target><g id="g"><mrk mtype="seg" mid="1">Keep &amp; hold.</mrk> <mrk mtype="seg" mid="2">Edit this.</mrk></g></target><sdl:seg-defs><sdl:seg id="1" locked="true" conf="ApprovedTranslation"/><sdl:seg id="2"/></sdl:seg-defs></trans-unit>' +
      '<trans-unit id="2"><source>c</source><target><mrk mtype="seg" mid="3">Keep this.</mrk></target><sdl:seg-defs><sdl:seg id="3" locked="true"/></sdl:seg-defs></trans-unit>' +
      '<trans-unit id="3"><source>d</source><target><mrk mtype="seg" mid="4"/></target><sdl:seg-defs><sdl:seg id="4" locked="true"/></sdl:seg-defs></trans-unit>',
    sdl,
  );

  it('by segment (sdlxliff) is shown, and stays as it is', () => {
    const document = read('a.sdlxliff', studio);
    expect(document.text).toBe('Keep & hold. Edit this.\nKeep this.\n');
    expect(protectedIn(document)).toEqual(['Keep & hold.', 'Keep this.']);
    expect(written(document, document.text).file).toBe(studio);
    const edited = written(document, 'Changed. Edited this.\nChanged.\nPut in.');
    expect(edited.file).toBe(studio.replace('Edit this.', 'Edited this.'));
  });

  it.each([
    ['mqxliff', 'xmlns:mq="MQXliff"', 'mq:locked="locked"', 'mq:locked="false"'],
    ['mxliff', 'xmlns:m="http://www.memsource.com/mxlf/2.0"', 'm:locked="true"', 'm:locked="false"'],
  ])('by unit (%s) is shown, and stays as it is', (ending, names, locked, open) => {
    const unit = (id: string, attribute: string, text: string): string =>
      `<trans-unit id="${id}" ${attribute}><source>a</source><target>${text}</target></trans-unit>`;
    const file = first(unit('1', locked, 'Keep it.') + unit('2', open, 'Edit this.'), names);
    const document = read(`a.${ending}`, file);
    expect(protectedIn(document)).toEqual(['Keep it.']);
    expect(written(document, 'Changed.\nEdited this.').file).toBe(file.replace('Edit this.', 'Edited this.'));
  });
});

describe('tags that Phrase writes as text', () => {
  const root = 'xmlns:m="http://www.memsource.com/mxlf/2.0"';
  const target = 'See {1} and {b&gt;bold<!-- c --> words&lt;b} or {2&gt;two&lt;2}, {x} {b}.';
  const file = first(`<trans-unit id="1"><source>a</source><target>${target}</target></trans-unit>`, root);

  it('are codes', () => {
    const document = read('a.mxliff', file);
    expect(document.text).toBe('See {1} and {b>bold words<b} or {2>two<2}, {x} {b}.');
    expect(protectedIn(document)).toEqual(['{1}', '{b>', '<b}', '{2>', '<2}']);
    expect(written(document, document.text).file).toBe(file);
    const { file: edited } = written(document, document.text.replace('bold', 'heavy').replace('See', 'Read'));
    expect(edited).toBe(file.replace('bold', 'heavy').replace('See', 'Read'));
    expect(written(document, document.text.replace('{1} ', '')).file).toContain('{1}');
  });

  it('are text in files of other tools', () => {
    const other = first(`<trans-unit id="1"><source>a</source><target>See {1}.</target></trans-unit>`);
    expect(protectedIn(read('a.xlf', other))).toEqual([]);
  });

  it('take the text and the places of the pieces along', () => {
    const run = { encode: (text: string) => text };
    const piece = fc.record({
      kind: fc.constantFrom('literal' as const, 'atom' as const, 'code' as const),
      text: fc.constantFrom('', '{', '1', '}', '{1}', 'a{2}b', '{b>', 'x', '>'),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (given) => {
        let at = 0;
        const pieces = given.map(({ kind, text }): Piece => {
          const start = at;
          at += kind === 'literal' ? text.length : 5;
          return { kind, start, end: at, text, run: kind === 'code' ? null : run };
        });
        const cut = protectMatches(pieces, /\{\d\}|\{b>/g);
        expect(textOfPieces(cut)).toBe(textOfPieces(pieces));
        let end = 0;
        for (const one of cut) {
          expect(one.start).toBe(end);
          expect(one.end - one.start).toBeGreaterThanOrEqual(0);
          if (one.kind === 'literal') expect(one.end - one.start).toBe(one.text.length);
          end = one.end;
        }
        expect(end).toBe(at);
      }),
    );
  });
});
