import { Readability } from '@mozilla/readability';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { skipped } from './elements';
import { PageDocument, PageText, type PageElement } from './page-dom';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Pages of more elements are read whole: the finder looks at elements again for each one that they lie in. */
const mostElements = 30_000;
/** An article shorter than this, in characters, may be the wrong part of the page; then what the page says of its parts counts less. */
const shortArticle = 140;
/** What is looked at of an attribute, in characters. */
const longestValue = 500;

/** The attributes that the finder asks for. The addresses of pictures and links are not among them. */
const asked: ReadonlySet<string> = new Set(
  'class id role style hidden aria-hidden aria-modal rel itemprop summary datatable rowspan colspan dir'.split(
    ' ',
  ),
);
/** Elements for finding one's way about a site, whatever they hold. */
const around: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'dialog']);

/** The library says its types in those of a browser's DOM, of which it needs what `page-dom.ts` has. */
type Finder = new (
  document: PageDocument,
  options: {
    readonly charThreshold: number;
    readonly disableJSONLD: boolean;
    readonly keepClasses: boolean;
    readonly serializer: (node: PageElement) => PageElement;
  },
) => { readonly parse: () => { readonly content: PageElement | null } | null };
const ArticleFinder = Readability as unknown as Finder;

/**
 * The nodes of a page that belong to its article, as Firefox's reader view finds it, and the heading that stands above it. Null where none
 * is found, or where the page has too many elements.
 */
export function findArticle(page: Node): ReadonlySet<object> | null {
  const built = build(page);
  if (built === null) return null;
  const article = new ArticleFinder(built.document, {
    charThreshold: shortArticle,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  const content = article?.content ?? null;
  if (content === null) return null;
  const kept = new Set<object>();
  for (const node of nodesIn(content)) if (node.origin !== null) kept.add(node.origin);
  for (const node of headingAbove(built.nodes, kept)) kept.add(node);
  return kept;
}

interface BuiltPage {
  readonly document: PageDocument;
  /** In the order of the page. */
  readonly nodes: readonly Node[];
}

/** The page's body as the finder wants it. Null where it has too many elements. */
function build(page: Node): BuiltPage | null {
  const document = new PageDocument();
  // Said beforehand, so that neither the line with the author nor the heading that repeats the title is taken out.
  for (const [kind, name] of [
    ['name', 'author'],
    ['property', 'og:title'],
  ] as const) {
    const meta = document.createElement('meta');
    meta.setAttribute(kind, name);
    meta.setAttribute('content', '\u2013');
    document.head.appendChild(meta);
  }
  const nodes: Node[] = [];
  let elements = 0;
  const stack: { readonly node: Node; readonly above: PageElement }[] = [
    { node: page, above: document.body },
  ];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, above } = step;
    let inside = above;
    if (node.nodeName === '#text') {
      above.appendChild(new PageText(node, (node as TextNode).value));
      nodes.push(node);
    } else if ('tagName' in node) {
      if (skipped.has(node.tagName) || node.tagName === 'head' || around.has(node.tagName)) continue;
      if (++elements > mostElements) return null;
      if (node.tagName !== 'html') inside = node.tagName === 'body' ? above : elementOf(document, node);
      if (inside !== above) above.appendChild(inside);
      nodes.push(node);
    }
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        stack.push({ node: node.childNodes[index] as Node, above: inside });
  }
  return { document, nodes };
}

function elementOf(document: PageDocument, node: Element): PageElement {
  const element = document.createElement(node.tagName, node);
  for (const { name, value } of node.attrs) {
    if (asked.has(name)) element.setAttribute(name, value.slice(0, longestValue));
    else if (/^(?:data-)?src(?:set)?$/.test(name)) element.setAttribute('src', 'x');
    // Links within the page count for less.
    else if (name === 'href' && /^#./.test(value)) element.setAttribute('href', '#x');
  }
  return element;
}

function* nodesIn(element: PageElement): Generator<PageElement | PageText> {
  const stack: (PageElement | PageText)[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (const child of node.childNodes) stack.push(child as PageElement | PageText);
  }
}

/** The last main heading before the article's first words, with what is in it; nothing where the article has one of its own. */
function headingAbove(nodes: readonly Node[], kept: ReadonlySet<object>): readonly Node[] {
  let heading: readonly Node[] = [];
  let isBefore = true;
  for (const node of nodes) {
    const isHeading = node.nodeName === 'h1';
    if (isHeading && kept.has(node)) return [];
    if (isHeading && isBefore) heading = subtree(node);
    if (node.nodeName === '#text' && kept.has(node) && (node as TextNode).value.trim() !== '')
      isBefore = false;
  }
  return isBefore ? [] : heading;
}

function subtree(element: Element): readonly Node[] {
  const found: Node[] = [element];
  for (const node of found) if ('childNodes' in node) for (const child of node.childNodes) found.push(child);
  return found;
}
