import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../main/cli/convert-document';
import { textCodec } from '../../../main/host/text-codec';
import { readDocument } from '../../../shared/formats/formats';

function read(name: string, text: string) {
  const answer = readDocument({ name, bytes: Buffer.from(text), codec: textCodec });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const unit = '<trans-unit id="1"><source>Ein Satz.</source><target>Une phrase.</target></trans-unit>';
const file = (languages: string): string => `<file original="a" ${languages}><body>${unit}</body></file>`;
const french = 'source-language="de-AT" target-language="fr"';
const tmx = (variants: string, from = 'de'): string =>
  `<tmx version="1.4"><header srclang="${from}"/><body><tu>${variants}</tu></body></tmx>`;
const variant = (language: string): string => `<tuv xml:lang="${language}"><seg>x</seg></tuv>`;

describe('the languages that a bilingual file names', () => {
  it.each([
    ['a.xlf', `<xliff version="1.2">${file(french)}</xliff>`, 'de-AT', 'fr'],
    ['a.xlf', `<xliff version="1.2">${file(french)}${file(french)}</xliff>`, 'de-AT', 'fr'],
    ['a.xlf', `<xliff version="1.2">${file(french)}${file('target-language="it"')}</xliff>`, 'de-AT', null],
    ['a.xlf', `<xliff version="1.2">${file('')}</xliff>`, null, null],
    ['a.xlf', '<xliff version="2.0" srcLang="ja" trgLang="pt-BR"><file id="f"/></xliff>', 'ja', 'pt-BR'],
    ['a.tmx', tmx(variant('de') + variant('fr-CA')), 'de', 'fr-CA'],
    ['a.tmx', tmx(variant('de') + variant('fr') + variant('it')), 'de', null],
    ['a.tmx', tmx(variant('de') + variant('fr'), '*all*'), null, null],
  ])('are those of the file as a whole (%s, %#)', (name, text, source, target) => {
    expect(read(name, text).languages).toEqual({ source, target });
  });

  it('go along when it is converted, unless others are asked for', () => {
    const document = read('a.xlf', `<xliff version="1.2">${file(french)}</xliff>`);
    const made = (options: Parameters<typeof convertDocument>[2]): string => {
      const bytes = convertDocument(document, 'a.xlf', options);
      return bytes.ok ? Buffer.from(bytes.value).toString() : bytes.error.code;
    };
    expect(made({ to: 'tmx' })).toMatch(/srclang="de-AT"[^]*xml:lang="fr"/);
    expect(made({ to: 'xliff' })).toMatch(/srcLang="de-AT" trgLang="fr"/);
    expect(made({ to: 'tmx', lang: 'fr-BE' })).toContain('xml:lang="fr-BE"');
  });

  it('are no help to a text without a source, of which no memory is made', () => {
    const made = convertDocument(read('a.txt', 'One.\n'), 'a.txt', { to: 'tmx' });
    expect(made).toMatchObject({ ok: false, error: { code: 'no-source' } });
  });
});
