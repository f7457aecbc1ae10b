import { describe, expect, it } from 'vitest';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { Matcher } from '../../../../shared/checks/patterns/matcher';
import { parseRules } from '../../../../shared/checks/patterns/parse-rules';
import { loadWinkTagger } from '../../../../shared/checks/wink-tagger';
import { split } from '../../../../shared/checks/words/split-words';
import { findIn, flaggedBy } from './find-in';

const tagger = await loadWinkTagger();

describe('a pattern', () => {
  it.each([
    [
      'much problems',
      'Much problems and much  problems, not MUCH PROBLEM.',
      ['Much problems', 'much  problems'],
    ],
    ['US', 'The US told us, but not U.S. or USA.', ['US']],
    ['=internet', 'The internet and the Internet.', ['internet']],
    [
      '(big|very large) town',
      'A big town, a very large town, a large town.',
      ['big town', 'very large town'],
    ],
    // Of alternatives the first that matches counts, be they words or phrases.
    ['in (north|north west|=Rome|south) (east|and)', 'in north and', ['in north and']],
    ['zebra [[(red|red hot)]] (hot|iron)', 'Zebra red hot iron.', ['red']],
    ['zebra [[(red hot|red)]] (hot|iron)', 'Zebra red hot iron.', ['red hot']],
    [
      '(Rome|the)? (north|=South) <number>',
      'rome north 1, Rome north 1, South 2, south 2',
      ['north 1', 'Rome north 1', 'South 2'],
    ],
    ['as (very )?much', 'as much, as very much, as so much', ['as much', 'as very much']],
    ['very? much', 'Much. So much, very much.', ['Much', 'much', 'very much']],
    [
      'so very{1,3} good',
      'so good, so very good, so very very very good',
      ['so very good', 'so very very very good'],
    ],
    ['very{0,2} good', 'good, very very very good', ['good', 'very very good']],
    ["don't", "I don’t and you don't, but no don.", ['don’t', "don't"]],
    ['said, "', 'He said, “Yes,” and said “no”.', ['said, “']],
    ['<number> %', 'It rose 5 % or 5%.', ['5 %']],
    ['<number>%', 'It rose 5 % or 5%.', ['5%']],
    [
      'the <any>{0,3} end',
      'the end, the very bitter end, the end',
      ['the end', 'the very bitter end', 'the end'],
    ],
    [
      'not only <gap 8> but',
      'Not only red, green, blue but grey. Not only that. But this.',
      ['Not only red, green, blue but'],
    ],
    [
      'not only <gap 8 !word:green> but',
      'Not only red, green but grey, not only red, blue but grey.',
      ['not only red, blue but'],
    ],
    // A sign behind a gap stands close to the word before it, wherever the pattern is entered.
    [
      'although <gap 15>, but',
      'Although it rained, but he came; although he, she, but not.',
      ['Although it rained, but', 'although he, she, but'],
    ],
    [
      'although <gap 15 !word:she>, but',
      'Although he, but not. Although she went, but not.',
      ['Although he, but'],
    ],
    [
      'it <gap 2>, however <gap 3> quiet',
      'It was late, however not all was quiet.',
      ['It was late, however not all was quiet'],
    ],
    ['said <gap 2>: [[quiet]]', 'He said only this: quiet. He said this quiet: no.', ['quiet']],
    ['say <gap 3>!', 'I say never again! I say no.', ['say never again!']],
    ['^ but', 'But no. I go but stay. “But this.”', ['But', 'But']],
    ['late $', 'He came late. Late he came late', ['late', 'late']],
    ['[[late]] $ ^ but', 'He came late. But he came. Late. And but.', ['late']],
    ['he [[go|goes)]] home', 'He goes home.', null],
    ['he [[(go|come)]] home', 'He go home, she go home.', ['go']],
    [
      'say* hello',
      'He says hello, said hello, is saying hello; to say hello.',
      ['says hello', 'said hello', 'saying hello', 'say hello'],
    ],
    ['a:<any> <same:a>', 'the the cat had had it', ['the the', 'had had']],
    [
      'a:<ending:ned> (a|the)? <stem:a>',
      'They planned a plan and planned the plans and the town.',
      ['planned a plan', 'planned the plans'],
    ],
    ['<starting:un ending:ly>', 'unhappily, unduly, happily, un', ['unhappily', 'unduly']],
    ['<word:red,blue> <!word:car>', 'red bus, blue car', ['red bus']],
    ['many <uncountable>', 'many information, many people', ['many information']],
    ['<capital> <word:city>', 'Beijing city, big city', ['Beijing city']],
    ['病毒', '冠状病毒和病毒。', ['病毒', '病毒']],
    ['very \\(very\\)', 'very (very) good', ['very (very)']],
  ])('%s in %s', (pattern, text, flagged) => {
    if (flagged === null) expect(() => flaggedBy(pattern, text)).toThrow();
    else expect(flaggedBy(pattern, text)).toEqual(flagged);
  });

  it('is found in a paragraph that was split before its words were forgotten', () => {
    const { rules } = parseRules('rule: test\nmatch: much problems\nmatch: too <number>');
    const matcher = new Matcher(rules, 'en');
    const paragraph = paragraphContext('So much problems, too 5.', 'en', 'prose');
    const rangesIn = (): number[] => matcher.find(paragraph).map(({ finding }) => finding.start);
    expect(rangesIn()).toEqual([3, 18]);
    // More distinct words than are kept, so that the next paragraph begins anew.
    split(Array.from({ length: 200_001 }, (_, index) => index.toString(36)).join(' '));
    paragraphContext('Problems much so too 5', 'en', 'prose');
    expect(rangesIn()).toEqual([3, 18]);
  });

  it.each([
    ['although <gap 8>, [[but]]', 'Although it rained, but they came.'],
    ['[[but]] <gap 8> (although|even though)', 'Rain, but they came even though it was late.'],
    ['[[but]] <gap 8> (nevertheless )?stay*', 'Rain, but they all stayed.'],
    ['[[but]] <gap 8> <word:late,early>', 'Rain, but they came late.'],
  ])('%s is found by a word that stands further away, however often it was tried in vain', (match, text) => {
    const { rules } = parseRules(`rule: test\nmatch: ${match}`);
    const matcher = new Matcher(rules, 'en');
    const found = (each: string): number => matcher.find(paragraphContext(each, 'en', 'prose')).length;
    for (let tried = 0; tried < 40; tried++) {
      expect(found('Rain fell, but they went on and on.')).toBe(0);
      expect(found(text)).toBe(1);
    }
  });

  it('is not found in longer words, addresses and numbers', () => {
    const text = 'too-much much.com much_more a.much @much #much much’s muchly Much. much';
    expect(flaggedBy('much', text)).toEqual(['much', 'Much', 'much']);
    expect(flaggedBy('don', "I don't")).toEqual([]);
    expect(flaggedBy('eau', 'l’eau', { language: 'fr' })).toEqual(['eau']);
  });

  it('sees tags, and none without a tagger', () => {
    const text = 'We can can the plan. He made a plan.';
    expect(() => flaggedBy('<AUX> <VERB>', text, { tagger })).toThrow('can be looked for');
    expect(flaggedBy('<PRON> [[made]]', text, { tagger })).toEqual(['made']);
    expect(flaggedBy('[[much]] <NOUN plural>', 'much problems, much water', { tagger })).toEqual(['much']);
    expect(flaggedBy('[[much]] <NOUN plural>', 'much problems, much water')).toEqual([]);
    expect(flaggedBy('(these|those) <!NOUN>', 'these problems, those red', { tagger })).toEqual([
      'those red',
    ]);
  });
});

describe('exceptions', () => {
  const flagged = (lines: string, text: string) =>
    findIn(`rule: test\n${lines}`, text).map((each) => each.flagged);

  it('stand before, behind or over what is flagged', () => {
    expect(flagged('match: much\nunless before: (so|very|how)', 'So much, too much, how much')).toEqual([
      'much',
    ]);
    expect(
      flagged('match: much\nunless after: (of|<ending:er>)', 'much of it, much better, much rain'),
    ).toEqual(['much']);
    expect(flagged('match: many\nunless: a great many', 'a great many, great many')).toEqual(['many']);
    expect(flagged('match: [[in]] case\nunless: in case of', 'in case of fire, in case')).toEqual(['in']);
    expect(flagged('match: much\nunless before: “', '“much” and much')).toEqual(['much']);
  });
});

describe('fixes', () => {
  const fixed = (lines: string, text: string) =>
    findIn(`rule: test\n${lines}`, text, { tagger }).map((each) => each.fixed);

  it.each([
    [
      'much problems => many problems',
      'Much problems. Much problems',
      ['Many problems. Much problems', 'Much problems. Many problems'],
    ],
    [
      'internet => Internet',
      'The internet and the Internet and INTERNET.',
      ['The Internet and the Internet and INTERNET.'],
    ],
    [
      'web site => website',
      'Web site. A Web Site. The WEB SITE.',
      [
        'Website. A Web Site. The WEB SITE.',
        'Web site. A Website. The WEB SITE.',
        'Web site. A Web Site. The WEBSITE.',
      ],
    ],
    ['Beijing city => the city of Beijing', 'In Beijing city.', ['In the city of Beijing.']],
    [
      'on the basis => on the basis of',
      'on the basis of it, on the basis it',
      ['on the basis of it, on the basis of it'],
    ],
    ['very =>', 'Very good. It is very good.', ['Good. It is very good.', 'Very good. It is good.']],
    [
      'play* the piano to the bull => cast* pearls before swine',
      'He played the piano to the bull.',
      ['He cast pearls before swine.'],
    ],
    [
      'play* football => watch* football',
      'He plays football, playing football.',
      ['He watches football, playing football.', 'He plays football, watching football.'],
    ],
    ['take* effort => make* an effort | try*', 'He took effort.', null],
    ['utilise* => use*', 'They utilised it.', ['They used it.']],
  ])('of %s in %s', (line, text, results) => {
    if (results === null) expect(() => fixed(line, text)).not.toThrow();
    else expect(fixed(line, text)).toEqual(results);
  });

  it('are built from what was matched', () => {
    expect(
      fixed('match: (these|many) noun:<NOUN singular>\nfix: {noun|plural}', 'Many factory closed.'),
    ).toEqual(['Factories closed.']);
    expect(fixed('match: to verb:<VERB inflected>\nfix: to {verb|base}', 'He wants to went.')).toEqual([
      'He wants to go.',
    ]);
    expect(fixed('match: left:<number> - right:<number>\nfix: {left}–{right}', '3 - 5')).toEqual(['3–5']);
  });

  it('are safe only where no word changes', () => {
    const file = 'rule: test\nsafe: yes\nmatch: left:<number> %\nfix: {left}%\nmatch: good\nfix: bad';
    expect(findIn(file, '5 % good').map(({ fixed: text }) => text)).toEqual(['5% good', '5 % bad']);
  });
});
