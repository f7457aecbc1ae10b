/**
 * As much of the DOM as the article finder (`@mozilla/readability`) asks for, over nodes that remember which node of the page they stand
 * for. Siblings are linked, so that taking nodes out costs no more in long lists; texts and lists are remembered until something changes.
 */

abstract class PageNode {
  abstract readonly nodeType: 1 | 3;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  abstract readonly childNodes: readonly PageNode[];
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  /** @param origin what it stands for; null for what the finder makes */
  constructor(readonly origin: object | null) {}

  abstract cloneNode(): PageNode;

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof PageElement)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof PageElement)) node = node.previousSibling;
    return node;
  }
}

export class PageText extends PageNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  /** The finder asks all nodes alike. */
  readonly childNodes: readonly PageNode[] = [];

  constructor(
    origin: object | null,
    readonly textContent: string,
  ) {
    super(origin);
  }

  cloneNode(): PageText {
    return new PageText(this.origin, this.textContent);
  }
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly cloneNode: () => Attribute;
}

export class PageElement extends PageNode {
  readonly nodeType = 1;
  /** Upper case. The finder renames elements in place, as in the DOM that comes with it. */
  tagName: string;
  readonly __JSDOMParser__ = true;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  #values = new Map<string, string>();
  #text: string | null = '';
  #nodes: readonly PageNode[] | null = null;
  #elements: readonly PageElement[] | null = null;

  constructor(
    origin: object | null,
    public localName: string,
    private readonly kept: KeptContents,
  ) {
    super(origin);
    this.tagName = localName.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  /** The whole subtree. */
  cloneNode(): PageElement {
    const copy = new PageElement(this.origin, this.localName, this.kept);
    copy.#values = new Map(this.#values);
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      copy.appendChild(node.cloneNode());
    return copy;
  }

  get textContent(): string {
    if (this.#text !== null) return this.#text;
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
    return (this.#text = text);
  }

  get childNodes(): readonly PageNode[] {
    if (this.#nodes !== null) return this.#nodes;
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return (this.#nodes = nodes);
  }

  get children(): readonly PageElement[] {
    return (this.#elements ??= this.childNodes.filter((node) => node instanceof PageElement));
  }

  get firstElementChild(): PageElement | null {
    const first = this.firstChild;
    return first === null || first instanceof PageElement ? first : first.nextElementSibling;
  }

  appendChild(node: PageNode): PageNode {
    return this.#insert(node, null);
  }

  replaceChild(node: PageNode, old: PageNode): PageNode {
    const { nextSibling } = old;
    this.removeChild(old);
    this.#insert(node, nextSibling === node ? node.nextSibling : nextSibling);
    return old;
  }

  removeChild(node: PageNode): PageNode {
    const { previousSibling: before, nextSibling: after } = node;
    if (before === null) this.firstChild = after;
    else before.nextSibling = after;
    if (after === null) this.lastChild = before;
    else after.previousSibling = before;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.#changed();
    return node;
  }

  #insert(node: PageNode, after: PageNode | null): PageNode {
    node.remove();
    const before = after === null ? this.lastChild : after.previousSibling;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (after === null) this.lastChild = node;
    else after.previousSibling = node;
    this.#changed();
    return node;
  }

  /** What an element knows of its text, all elements above it do not know either once it is lost. */
  #changed(): void {
    this.#nodes = this.#elements = null;
    let known = this.forgetText();
    for (let above = this.parentNode; known && above !== null; above = above.parentNode)
      known = above.forgetText();
  }

  /** False where there was nothing to forget. */
  private forgetText(): boolean {
    const known = this.#text !== null;
    this.#text = null;
    return known;
  }

  getElementsByTagName(name: string): PageElement[] {
    const wanted = name === '*' ? null : name.toUpperCase();
    const found: PageElement[] = [];
    let element = this.firstElementChild;
    while (element !== null) {
      if (wanted === null || element.tagName === wanted) found.push(element);
      let next = element.firstElementChild;
      for (
        let up: PageElement | null = element;
        next === null && up !== null && up !== this;
        up = up.parentNode
      )
        next = up.nextElementSibling;
      element = next;
    }
    return found;
  }

  /** A name under which the present contents are kept; set to it, an element gets them again. Pages are not written and parsed anew. */
  get innerHTML(): string {
    return this.kept.keep(this.cloneNode());
  }

  set innerHTML(name: string) {
    const contents = this.kept.find(name)?.cloneNode();
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    while (contents?.firstChild) this.appendChild(contents.firstChild);
  }

  get attributes(): readonly Attribute[] {
    return Array.from(this.#values, ([name, value]) => attribute(name, value));
  }

  getAttribute(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#values.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.#values.set(name, value);
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.#values.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#values.delete(name);
  }

  get className(): string {
    return this.#values.get('class') ?? '';
  }

  set className(value: string) {
    this.#values.set('class', value);
  }

  get id(): string {
    return this.#values.get('id') ?? '';
  }

  set id(value: string) {
    this.#values.set('id', value);
  }

  get src(): string {
    return this.#values.get('src') ?? '';
  }

  get style(): { readonly display: string; readonly visibility: string } {
    const written = this.#values.get('style') ?? '';
    const of = (property: RegExp): string => property.exec(written)?.[1]?.toLowerCase() ?? '';
    return {
      display: of(/(?:^|;)\s*display\s*:\s*([\w-]+)/i),
      visibility: of(/(?:^|;)\s*visibility\s*:\s*([\w-]+)/i),
    };
  }
}

function attribute(name: string, value: string): Attribute {
  return { name, value, cloneNode: () => attribute(name, value) };
}

/** Contents of elements by the names that `innerHTML` gives them. */
class KeptContents {
  readonly #contents: PageElement[] = [];

  keep(element: PageElement): string {
    return String(this.#contents.push(element) - 1);
  }

  find(name: string): PageElement | undefined {
    return this.#contents[Number(name)];
  }
}

/** A page with a head and a body. */
export class PageDocument {
  readonly #kept = new KeptContents();
  readonly title = '';
  readonly documentElement = this.createElement('html');
  readonly firstChild = this.documentElement;
  readonly head = this.createElement('head');
  readonly body = this.createElement('body');

  constructor() {
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }

  createElement(name: string, origin: object | null = null): PageElement {
    return new PageElement(origin, name.toLowerCase(), this.#kept);
  }

  createTextNode(text: string): PageText {
    return new PageText(null, text);
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.documentElement.getElementsByTagName(name);
  }
}
