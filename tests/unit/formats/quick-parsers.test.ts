import { parseXml as libraryXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../shared/formats/html/lean-parser';
import { scanXml } from '../../../shared/formats/xml/scan-xml';
import { mutate } from '../../fuzz/mutate';
import { seeded } from '../../measure/data';
import { samples } from './format-samples';

/** What is quick here must give what the libraries give. */
const damaged = 400;

function versionsOf(text: string): string[] {
  const random = seeded(11);
  const bytes = Buffer.from(text);
  return [
    text,
    ...Array.from({ length: damaged }, () => Buffer.from(mutate(bytes, random)).toString('utf8')),
  ];
}

describe('scanXml', () => {
  const shape = (node: XmlNode): unknown =>
    node instanceof XmlElement
      ? [node.name, { ...node.attributes }, node.start, node.end, node.children.map(shape)]
      : [node.type, node.start, node.end, 'text' in node ? node.text : ''];
  const texts = samples.flatMap(({ name, bytes }) => {
    if (/\.(?:xlf|tmx|tbx)$/.test(name)) return [Buffer.from(bytes).toString('utf8')];
    return name.endsWith('.docx') ? [strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)] : [];
  });

  it('gives the tree that the library gives, or nothing, for files sound and damaged', () => {
    let scanned = 0;
    for (const text of texts.flatMap(versionsOf)) {
      const plain = text.replace(/\r\n?/g, '\n').replace(/xml:space(?=\s*=)/g, 'xml-space');
      const root = scanXml(plain, 1_000);
      if (root === null) continue;
      scanned++;
      const options = { includeOffsets: true, preserveCdata: true, preserveComments: true };
      // The library gives offsets beyond the file for what ends with it where characters of two code units are about.
      const found = JSON.parse(
        JSON.stringify(shape(libraryXml(`${plain}\n`, options).root as XmlElement)),
      ) as unknown;
      expect(JSON.parse(JSON.stringify(shape(root)))).toEqual(found);
    }
    expect(texts.length).toBeGreaterThan(3);
    expect(scanned).toBeGreaterThan(texts.length * 20);
  });

  it('reads what it reads in full', () => {
    const root = scanXml(
      '<?xml version="1.0"?><!-- c --><a:b x="1 &amp;&#x41;\n2"><?p q?>a &lt; b<c/><![CDATA[<]]></a:b>\n',
      10,
    );
    expect(root?.attributes).toEqual(Object.assign(Object.create(null), { x: '1 &A 2' }));
    expect(root?.text).toBe('a < b<');
  });

  it.each([
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a second root', '<a/><b/>'],
    ['an end that does not fit', '<a></b>'],
    ['what is left open', '<a><b></b>'],
    ['text outside', '<a/>x'],
    ['a control character', '<a>\u0001</a>'],
    ['half a surrogate pair', '<a>\ud800</a>'],
    ['a reference to one', '<a>&#xd800;</a>'],
    ['the end of a CDATA section alone', '<a>]]></a>'],
    ['elements that lie too deep', '<a><a><a><a/></a></a></a>'],
  ])('leaves %s to the library', (_what, text) => {
    expect(scanXml(text, 3)).toBeNull();
  });
});

describe('parsePage', () => {
  const texts = samples
    .filter(({ name }) => name.endsWith('.html'))
    .map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const odd = [
    '<table>a b<tr><td>c d\r\n e</table>f g',
    'x\r\n\r\ny \0 z &amp; &#x110000; \ud83d\ude00 two words<pre>\n\n a\n b</pre>',
    '<p>one <p title="a > b" class=x>two<!-- c > d --> three</div> four<svg><![CDATA[a b]]></svg>',
    `<title>a b &lt; c</title>${'word '.repeat(30_000)}\r\n<b>end`,
  ];
  type Shape = (node: DefaultTreeAdapterTypes.Node) => unknown;
  /** White space beside other text may be a text of its own in parse5; what a text node holds and where it lies is the same. */
  const shape: Shape = (node) => {
    if (node.nodeName === '#text') {
      const { value, sourceCodeLocation } = node as DefaultTreeAdapterTypes.TextNode;
      return [value, sourceCodeLocation?.startOffset, sourceCodeLocation?.endOffset];
    }
    const start = 'tagName' in node ? node.sourceCodeLocation?.startOffset : 0;
    return [node.nodeName, start, 'childNodes' in node ? node.childNodes.map(shape) : []];
  };

  it('gives the tree and the places that parse5 gives, for pages sound and damaged', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const text of [...texts, ...odd].flatMap((page) =>
      page.length > 10_000 ? [page] : versionsOf(page),
    ))
      expect(shape(parsePage(text)), text.slice(0, 2_000)).toEqual(
        shape(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false })),
      );
  });
});
