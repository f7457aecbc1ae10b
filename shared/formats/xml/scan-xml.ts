import {
  XmlCdata,
  XmlComment,
  XmlElement,
  XmlProcessingInstruction,
  XmlText,
  type XmlNode,
} from '@rgrove/parse-xml';

/** An element that knows its name without the prefix. */
export class ScannedElement extends XmlElement {
  constructor(
    name: string,
    readonly local: string,
    attributes: Record<string, string>,
  ) {
    super(name, attributes, []);
  }
}

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;
const notXml = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|&/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The root of a document that is plainly well-formed, as `parseXml` of `@rgrove/parse-xml` gives it, but several times as fast in a process
 * that has just started; null wherever it is not that plain (a DTD, names beyond ASCII, anything wrong): that library decides then.
 * @param text line ends are `\n`, and no byte-order mark
 * @param maxDepth elements that lie deeper are not plain
 */
export function scanXml(text: string, maxDepth: number): XmlElement | null {
  return notXml.test(text) ? null : new Scanner(text, maxDepth).root();
}

class Scanner {
  // Expressions with a place of their own, so that scanners do not meddle with one another.
  readonly #startTag =
    /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:[ \t\n]+[A-Za-z_][\w.:-]*[ \t\n]*=[ \t\n]*(?:"[^<"]*"|'[^<']*'))*)[ \t\n]*(\/?)>/y;
  readonly #endTag = /<\/([\w.:-]+)[ \t\n]*>/y;
  readonly #attribute = /([\w.:-]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;
  readonly #instruction = /<\?([A-Za-z_][\w.-]*)(?:[ \t\n][^]*?)?\?>/y;
  readonly #locals = new Map<string, string>();
  readonly #open: XmlElement[] = [];
  #at = 0;
  #root: XmlElement | null = null;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  root(): XmlElement | null {
    const { text } = this;
    if (text.startsWith('<?xml') && !/^<\?xml[\w.-]/.test(text.slice(0, 6))) {
      const found = declaration.exec(text.slice(0, 1_000));
      if (found === null) return null;
      this.#at = found[0].length;
    }
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const end = next < 0 ? text.length : next;
      if (end > this.#at && !this.#characters(end)) return null;
      if (next < 0) break;
      if (!this.#markup(text.charCodeAt(next + 1))) return null;
    }
    return this.#open.length === 0 ? this.#root : null;
  }

  #characters(end: number): boolean {
    const raw = this.text.slice(this.#at, end);
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#at = end;
      return /^[ \t\n]*$/.test(raw);
    }
    const value = raw.includes('&') ? resolved(raw) : raw;
    if (value === null || raw.includes(']]>')) return false;
    this.#add(new XmlText(value), parent, end);
    return true;
  }

  #markup(first: number): boolean {
    if (first === 0x2f) return this.#close();
    if (first === 0x3f) return this.#processing();
    if (first === 0x21) return this.#declared();
    return this.#start();
  }

  #start(): boolean {
    this.#startTag.lastIndex = this.#at;
    const tag = this.#startTag.exec(this.text);
    const parent = this.#open.at(-1);
    if (tag === null || (parent === undefined && this.#root !== null) || this.#open.length >= this.maxDepth)
      return false;
    const name = tag[1] as string;
    const attributes = this.#attributes(tag[2] as string);
    if (attributes === null) return false;
    const element = new ScannedElement(name, this.#localOf(name), attributes);
    this.#add(element, parent, this.#at + tag[0].length);
    this.#root ??= element;
    if (tag[3] === '') this.#open.push(element);
    return true;
  }

  #close(): boolean {
    this.#endTag.lastIndex = this.#at;
    const tag = this.#endTag.exec(this.text);
    const element = this.#open.pop();
    if (tag === null || element === undefined || element.name !== tag[1]) return false;
    this.#at += tag[0].length;
    element.end = this.#at;
    return true;
  }

  #processing(): boolean {
    this.#instruction.lastIndex = this.#at;
    const found = this.#instruction.exec(this.text);
    if (found === null || /^xml$/i.test(found[1] as string)) return false;
    this.#add(
      new XmlProcessingInstruction(found[1] as string),
      this.#open.at(-1),
      this.#at + found[0].length,
    );
    return true;
  }

  /** Comments and CDATA sections. */
  #declared(): boolean {
    const { text } = this;
    const parent = this.#open.at(-1);
    if (text.startsWith('<!--', this.#at)) {
      const end = text.indexOf('--', this.#at + 4);
      if (end < 0 || text.charAt(end + 2) !== '>') return false;
      this.#add(new XmlComment(text.slice(this.#at + 4, end)), parent, end + 3);
      return true;
    }
    if (parent === undefined || !text.startsWith('<![CDATA[', this.#at)) return false;
    const end = text.indexOf(']]>', this.#at + 9);
    if (end < 0) return false;
    this.#add(new XmlCdata(text.slice(this.#at + 9, end)), parent, end + 3);
    return true;
  }

  #add(node: XmlNode, parent: XmlElement | undefined, end: number): void {
    node.start = this.#at;
    node.end = end;
    this.#at = end;
    if (parent === undefined) return;
    node.parent = parent;
    parent.children.push(node as XmlElement);
  }

  #attributes(written: string): Record<string, string> | null {
    const attributes = Object.create(null) as Record<string, string>;
    if (written === '') return attributes;
    this.#attribute.lastIndex = 0;
    for (let found = this.#attribute.exec(written); found !== null; found = this.#attribute.exec(written)) {
      const name = found[1] as string;
      const raw = found[2] ?? found[3] ?? '';
      const plain = /[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, ' ') : raw;
      const value = plain.includes('&') ? resolved(plain) : plain;
      if (value === null || name in attributes) return null;
      attributes[name] = value;
    }
    return attributes;
  }

  #localOf(name: string): string {
    let local = this.#locals.get(name);
    if (local === undefined) this.#locals.set(name, (local = name.slice(name.indexOf(':') + 1)));
    return local;
  }
}

/** Character data with its references resolved; null if one of them is not one of XML's own. */
function resolved(raw: string): string | null {
  let sound = true;
  const text = raw.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] as string;
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : 0;
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    if (notXml.test(character) && code !== 0x0d) sound = false;
    return sound ? character : whole;
  });
  return sound ? text : null;
}
