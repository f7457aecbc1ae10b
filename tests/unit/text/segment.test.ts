import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../shared/base/range';
import {
  createSegmenter,
  segment,
  segmentationBlocks,
  segmentBlock,
  segmentLine,
} from '../../../shared/text/segment';

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'da',
  'ru',
  'pl',
  'el',
  'hy',
  'kk',
  'zh',
  'ja',
  'ar',
  'hi',
  'ur',
  'my',
  'xx',
  '',
];

/** Text that is thick with what a segmenter stumbles over, lone surrogates among it. */
const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '.',
          '!',
          '?',
          '…',
          '...',
          '. . .',
          '。',
          '！',
          ' ',
          '  ',
          '\n',
          '\n\n',
          '\t',
          '"',
          "'",
          '“',
          '”',
          '‘',
          '’',
          '(',
          ')',
          '[',
          ']',
          '（',
        ],
        ...[
          '）',
          '「',
          '」',
          'Mr',
          'U.S',
          'e.g',
          'No',
          '5',
          '3.5',
          '1.',
          'a)',
          '(b)',
          '-',
          '—',
          '•',
          ':)',
          '[3]',
          'http://a.b/c',
          'x@y.org',
        ],
        ...[
          'The',
          'word',
          'Cai Qi',
          '中文',
          'かな',
          '\ud800',
          '\udc00',
          '😀',
          '\u200b',
          '\ufeff',
          '======',
          'Thanks, Ann',
          '5/6/2001 10:11 AM',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const texts = (text: string, language = 'en'): string[] =>
  segment(text, language).map((range) => text.slice(range.start, range.end));

describe('segment', () => {
  it('gives sentences that, joined with the gaps of white space between them, are the text', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(...languages), (text, language) => {
        let last = 0;
        for (const { start, end } of segment(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start)).toMatch(/^\s*$/);
          expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
          last = end;
        }
        expect(text.slice(last)).toMatch(/^\s*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('never lets a sentence cross a blank line', () => {
    fc.assert(
      fc.property(odd, (text) => {
        for (const sentence of texts(text)) expect(sentence).not.toMatch(/\n[^\S\n]*\n/);
      }),
    );
  });

  it('is the same block by block as on the whole', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(...languages), (text, language) => {
        const alone = segmentationBlocks(text).flatMap((block): Range[] => {
          const content = text.slice(block.start, block.end);
          return segment(content, language).map(({ start, end }) => ({
            start: start + block.start,
            end: end + block.start,
          }));
        });
        expect(alone).toEqual(segment(text, language));
        expect(segmentationBlocks(text).flatMap((block) => segmentBlock(text, block, language))).toEqual(
          alone,
        );
      }),
    );
  });

  it('is the same for a line whose signs were found before', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(...languages), (text, language) => {
        const line = text.replace(/\n/g, ' ');
        const signs = Array.from(line.matchAll(/[^\p{L}\p{M}\p{N} ]/gu), ({ index }) => index);
        expect(segmentLine(line, language, signs)).toEqual(segment(line, language));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives after any edits what it gives from scratch', () => {
    fc.assert(
      fc.property(odd, fc.array(fc.tuple(fc.nat(), fc.nat(9), odd), { maxLength: 6 }), (first, edits) => {
        const incremental = createSegmenter('en');
        let text = first;
        expect(incremental(text)).toEqual(segment(text, 'en'));
        for (const [place, length, inserted] of edits) {
          const start = place % (text.length + 1);
          text = text.slice(0, start) + inserted + text.slice(start + length);
          expect(incremental(text)).toEqual(segment(text, 'en'));
        }
      }),
    );
  });
});

describe('sentences that translation glued', () => {
  it.each([
    [
      'The meeting ran from July 14th to 15th.Cai Qi attended.',
      ['The meeting ran from July 14th to 15th.', 'Cai Qi attended.'],
    ],
    ['Capacity was enhanced.Take new steps.', ['Capacity was enhanced.', 'Take new steps.']],
    ['It ended on July 15.Visitors left.', ['It ended on July 15.', 'Visitors left.']],
    ['He said “we will.”The crowd cheered.', ['He said “we will.”', 'The crowd cheered.']],
    ['Prices rose by 5%.They fell later.', ['Prices rose by 5%.', 'They fell later.']],
    ['The bridge opened。Traffic began.', ['The bridge opened。', 'Traffic began.']],
    ['The bridge opened.交通开始了。', ['The bridge opened.', '交通开始了。']],
    ['It cost 70,000.That is a lot.', ['It cost 70,000.', 'That is a lot.']],
    ['Is it true?yes, it is.', ['Is it true?', 'yes, it is.']],
    ['It was late.the shops had closed.', ['It was late.', 'the shops had closed.']],
  ])('splits %s', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it.each([
    'Visit example.com or www.Example.Org today.',
    'The U.S.A. team and the U.S.A team won.',
    'Version v1.2.Beta came out.',
    'See No.5 and Fig.3 there.',
    'Some tools, e.g.this one, help.',
    'It grew by 3.5 percent.',
    'It runs on Node.js and ASP.NET too.',
    'Write to Ann.Berg@example.com now.',
    'They improved livelihood., Increasing the mission.',
    'Call System.Out.print() twice.',
    'Mr.Lindqvist met Dr.Okafor.',
    'The shop J.C. Holm is near St. Olaf.',
  ])('leaves %s whole', (text) => {
    expect(texts(text)).toEqual([text]);
  });
});

describe('what is no sentence end, and what is', () => {
  it.each([
    ['Dr. Berg left at 6 p.m. She was tired.', ['Dr. Berg left at 6 p.m.', 'She was tired.']],
    [
      'It sold 1,200 cars, i.e. fewer than before. That hurt.',
      ['It sold 1,200 cars, i.e. fewer than before.', 'That hurt.'],
    ],
    ['“Stop!” she cried. Nobody did.', ['“Stop!” she cried.', 'Nobody did.']],
    ['He waited… Then he left.', ['He waited…', 'Then he left.']],
    ['He waited … and left.', ['He waited … and left.']],
    ['1. Wash the pan. 2. Dry it.', ['1. Wash the pan.', '2. Dry it.']],
    ['1) flour 2) sugar 3) salt', ['1) flour', '2) sugar', '3) salt']],
    ['As said.[3] The rest follows.', ['As said.[3]', 'The rest follows.']],
    [
      'The hall (built in 1901. It burned in 1950.) is new.',
      ['The hall (built in 1901.', 'It burned in 1950.) is new.'],
    ],
    ['A headline\n\nA paragraph. And more.', ['A headline', 'A paragraph.', 'And more.']],
    ['• apples\n• pears', ['• apples', '• pears']],
    ['This line was cut\noff in the middle of it.', ['This line was cut\noff in the middle of it.']],
  ])('%s', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it.each([
    [
      'de',
      'Am 3. Oktober war z. B. Dr. Weiß da. Er blieb.',
      ['Am 3. Oktober war z. B. Dr. Weiß da.', 'Er blieb.'],
    ],
    ['fr', 'M. Petit est là. Il attend, cf. p. 12.', ['M. Petit est là.', 'Il attend, cf. p. 12.']],
    ['es', '¿Dónde está el Sr. Gil? ¡Aquí!', ['¿Dónde está el Sr. Gil?', '¡Aquí!']],
    ['ru', 'А. С. Лось жил на ул. Мира. Потом уехал.', ['А. С. Лось жил на ул. Мира.', 'Потом уехал.']],
    [
      'zh',
      '他问：“去吗？”我们去看《走吧！朋友》。好！',
      ['他问：“去吗？”', '我们去看《走吧！朋友》。', '好！'],
    ],
    ['ja', '「行こう。今だ。」と言った。そして去った。', ['「行こう。今だ。」と言った。', 'そして去った。']],
    ['hi', 'वह आया। फिर गया।', ['वह आया।', 'फिर गया।']],
    ['ur', 'وہ آیا۔ پھر گیا۔', ['وہ آیا۔', 'پھر گیا۔']],
    ['el', 'Πού είναι; Εδώ.', ['Πού είναι;', 'Εδώ.']],
  ])('%s: %s', (language, text, sentences) => {
    expect(texts(text, language)).toEqual(sentences);
  });
});

/** Texts with a bar where a sentence begins. */
const bar = ' | ';

describe('abbreviations, ordinals, titles and names with marks', () => {
  it.each([
    ['en', 'The shelf is 3 in. wide. | A 12 oz. bottle fell in. | Boats came.'],
    ['en', 'It is 6 ft. 2 in. tall, and five yrs. old. | The max. speed and the min. wage differ.'],
    ['en', 'He met Asst. Prof. Lind and Lt. Col. Roth. | It costs $5 incl. tax.'],
    ['en', 'She read Sec. & Exch. rules. | He felt ill. | Doctors came.'],
    ['en', 'They sat. | Rain fell on Sun. 5 May. | The sun set on the sea.'],
    ['en', 'We saw Jeopardy! on TV. | She sang in Oklahoma! at school. | Which? is a magazine.'],
    ['en', 'They moved to the U.S.A. | Anna left. | The U.S. Army stayed.'],
    ['en', 'There are two aims: a) to win, b) to have fun. | Steps: | 1. Wash it. | 2. Dry it.'],
    ['en', 'He met [George W.] Roth. | It was late.'],
    ['de', 'Das gilt vom 1. bis 5. Mai. | Wilhelm II. war Kaiser. | Er kam am 15. und ging am 16. wieder.'],
    [
      'de',
      'Es kostet ca. 5 Mio. Euro, ggf. mehr. | Er kaufte Obst usw. und ging. | Sie wohnt in der Hauptstr. 5.',
    ],
    ['de', 'Am Mo. und Di. ist zu. | Es war so. | Fünf Leute kamen. | Es regnete. | dann ging er.'],
    [
      'fr',
      'On peut, p. ex. ici, manger. | Il a env. dix ans. | Les réf. sont là. | Il est né en janv. dernier.',
    ],
    ['fr', '« Je pars. » | Il sort. | Il dit : « Tu restes. » | Puis il sort.'],
    [
      'es',
      'El presidente de EE. UU. llegó. | Ud. tiene razón, p. ej. hoy. | Los JJ. OO. de verano empiezan.',
    ],
    ['es', 'Vive en EE. UU. | El viaje fue largo. | Las FF. AA. del país salen.'],
    ['it', 'La chiesa è del sec. XX. | Poi fu chiusa. | Il sig. Galli abita in via Roma n. 5.'],
    ['zh', '他在Wave Inc.工作。 | 他叫Tom. | 他很好。'],
  ])('%s: %s', (language, marked) => {
    const sentences = marked.split(bar);
    const text = sentences.join(' ');
    expect(texts(text, language)).toEqual(sentences);
  });
});
