import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import { toTmx } from '../../../shared/export/tmx';
import { readTbxTerms } from '../../../shared/formats/tmx/tbx-terms';
import { readTmxPairs } from '../../../shared/formats/tmx/tmx-memory';

const input = (name: string, text: string) => ({ name, bytes: Buffer.from(text), codec: textCodec });

describe('a translation memory', () => {
  const tmx = `<tmx version="1.4"><header srclang="zh-CN"/><body>
<tu><tuv xml:lang="ZH-CN"><seg>磨坊<bpt i="1">&lt;b&gt;</bpt>开业<ept i="1">&lt;/b&gt;</ept>了。</seg></tuv>
 <tuv xml:lang="de"><seg>Die Mühle.</seg></tuv><tuv xml:lang="en-GB"><seg>The <ph>{1}</ph>mill &amp; <hi>market</hi>.</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>空。</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>无。</seg></tuv></tu></body></tmx>`;

  it('gives its pairs in the languages asked for, without codes', () => {
    expect(readTmxPairs(input('a.tmx', tmx), 'zh', 'en')).toEqual({
      ok: true,
      value: [{ source: '磨坊开业了。', target: 'The mill & market.' }],
    });
    expect(readTmxPairs(input('a.tmx', tmx), 'en', 'de')).toEqual({
      ok: true,
      value: [{ source: 'The mill & market.', target: 'Die Mühle.' }],
    });
    expect(readTmxPairs(input('a.tmx', tmx), 'ja', 'en')).toEqual({ ok: true, value: [] });
  });

  it('that Emend wrote gives back what was written', () => {
    const segments = [{ id: '1', source: '一 & 二', target: 'One < two', notes: [] }];
    const file = toTmx({ name: 'a', sourceLanguage: 'zh', language: 'en', segments }, '1');
    expect(readTmxPairs(input('a.tmx', file), 'zh', 'en')).toEqual({
      ok: true,
      value: [{ source: '一 & 二', target: 'One < two' }],
    });
  });

  it('that is damaged says where', () => {
    expect(readTmxPairs(input('a.tmx', '<tmx><body>'), 'zh', 'en')).toMatchObject({
      ok: false,
      error: { code: 'bad-xml', message: expect.stringContaining('line 1') as string },
    });
    expect(readTmxPairs(input('a.tmx', '<other/>'), 'zh', 'en')).toMatchObject({
      error: { code: 'other-xml' },
    });
  });
});

describe('a termbase', () => {
  it.each([
    [
      'of 2008',
      `<martif type="TBX"><text><body><termEntry id="1"><note>Keep.</note>
<langSet xml:lang="zh"><tig><term>磨坊</term></tig></langSet>
<langSet xml:lang="en"><tig><term>grinder</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>mill</term></termGrp></ntig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="zh"><tig><term>无</term></tig></langSet></termEntry></body></text></martif>`,
    ],
    [
      'of 2019',
      `<tbx type="TBX-Basic" style="dct" xmlns:min="urn:min"><text><body><conceptEntry id="1"><note>Keep.</note>
<langSec xml:lang="zh"><termSec><term>磨坊</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>grinder</term><min:administrativeStatus>supersededTerm</min:administrativeStatus></termSec>
<termSec><term>mill</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    ],
  ])('%s gives its terms and what is not to be used', (_year, tbx) => {
    expect(readTbxTerms(input('a.tbx', tbx), 'zh', 'en')).toEqual({
      ok: true,
      value: [{ source: '磨坊', target: 'mill', forbidden: ['grinder'], note: 'Keep.' }],
    });
  });
});
