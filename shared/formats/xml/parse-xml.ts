import { parseXml as parse, XmlCdata, XmlElement, XmlError, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { fail, ok, said, type Result, type Said } from '../../base/result';
import { scanXml, ScannedElement } from './scan-xml';

export { XmlCdata, XmlElement, XmlText, type XmlNode };

/** Deeper elements than this are no document of anybody's. */
const maxDepth = 1_000;

/**
 * The root element of an XML document, with places in `raw` (which has no byte-order mark). Entities beyond the five of XML are an error, so
 * that none grows. Fails with `bad-xml` and the line and column.
 */
export function parseXml(raw: string): Result<XmlElement> {
  // Line ends are normalised without moving anything, so that places hold; what xml:space says is nothing to fail over.
  const lines = raw.includes('\r') ? raw.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : raw;
  const plain = lines.replace(/xml:space(?=\s*=)/g, 'xml-space');
  const scanned = scanXml(plain, maxDepth);
  if (scanned !== null) return ok(scanned);
  if (isTooDeep(raw))
    return fail(
      'bad-xml',
      said`Elements lie in one another more than ${maxDepth} deep. This is no ordinary document.`,
    );
  try {
    const { root } = parse(plain, {
      includeOffsets: true,
      preserveCdata: true,
      preserveComments: true,
    });
    return root === null ? fail('bad-xml', 'There is no element in this file.') : ok(root);
  } catch (error) {
    if (!(error instanceof XmlError) && !(error instanceof RangeError)) throw error;
    return fail('bad-xml', whatIsWrong(error));
  }
}

function whatIsWrong(error: XmlError | RangeError): string | Said {
  if (!(error instanceof XmlError))
    return 'This is not well-formed XML. Export the file again from where it was made.';
  const what = error.message.split('\n', 1)[0]?.replace(/ \(line \d+, column \d+\)$/, '') ?? '';
  return said`This is not well-formed XML: line ${error.line}, column ${error.column}: ${what}. Mend that place, or export the file again.`;
}

function isTooDeep(raw: string): boolean {
  let depth = 0;
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at + 1)) {
    const next = raw.charCodeAt(at + 1);
    if (next === 0x2f) depth--;
    else if (next === 0x21 || next === 0x3f) {
      if (raw.startsWith('<!--', at)) at = Math.max(at, raw.indexOf('-->', at));
      else if (raw.startsWith('<![CDATA[', at)) at = Math.max(at, raw.indexOf(']]>', at));
    } else {
      const end = raw.indexOf('>', at);
      if (end < 0) return false;
      if (raw.charCodeAt(end - 1) !== 0x2f && ++depth > maxDepth) return true;
    }
  }
  return false;
}

/** An element's name without its prefix. */
export function localName(element: XmlElement): string {
  return element instanceof ScannedElement
    ? element.local
    : element.name.slice(element.name.indexOf(':') + 1);
}

export function elementsIn(parent: XmlElement): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of parent.children) if (child instanceof XmlElement) elements.push(child);
  return elements;
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children)
    if (child instanceof XmlElement && localName(child) === name) return child;
  return undefined;
}

/** Where an element's start tag ends in `raw`, and whether it is its end tag, too. */
export function startTagEnd(raw: string, element: XmlElement): { end: number; empty: boolean } {
  let quote = 0;
  for (let at = element.start; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return { end: at + 1, empty: raw.charCodeAt(at - 1) === 0x2f };
  }
  return { end: raw.length, empty: true };
}

/** Where a node ends; the parser does not say so for one at the very end of a file. */
export function endOf(raw: string, node: XmlNode): number {
  return Math.min(node.end, raw.length);
}

/** The encoding an XML declaration names, by a file's first bytes; null if it names none. */
export function declaredXmlEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll('\0', '');
  return (
    /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
      head,
    )?.[1] ?? null
  );
}
