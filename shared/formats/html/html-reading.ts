/** How the web pages of a project are read, where it is not the plain way. */
export interface HtmlReading {
  /**
   * The attributes whose values are text, each a line of its own, by name (`alt`). `meta:NAME` is the content of a `<meta>` with this name
   * or property (`meta:description`); `value` is that of buttons alone.
   */
  readonly attributes: readonly string[];
  /** True to leave out what stands around the article: navigation, footer, sidebars, share bars. */
  readonly articleOnly: boolean;
}

/** Every text of a page, and no attribute. */
export const plainReading: HtmlReading = { attributes: [], articleOnly: false };

/** The attributes that are offered, since people read them or hear them read. */
export const usualAttributes = [
  'alt',
  'title',
  'placeholder',
  'aria-label',
  'value',
  'meta:description',
  'meta:og:title',
  'meta:og:description',
] as const;

/** At most so many attributes may be named. */
export const mostAttributes = 50;

/** Attributes that no reader sees and that break a page when they are edited. */
const never: ReadonlySet<string> = new Set(
  (
    'href src srcset action formaction id class style name type rel for lang dir charset media sizes width height target method ' +
    'http-equiv integrity crossorigin nonce role xmlns data srcdoc usemap headers scope accept pattern'
  ).split(' '),
);

/** Why a name cannot stand for text of a page; null if it can. */
export function attributeProblem(name: string): string | null {
  if (/^meta:[\w.:-]+$/.test(name)) return null;
  if (!/^[a-z][\w.-]*$/.test(name)) return `“${name}” is no name of an attribute in small letters`;
  return never.has(name) || name.startsWith('on') ? `“${name}” is no attribute with text in it` : null;
}

/** True where pages are read as they are without a word about it. */
export function isPlain({ attributes, articleOnly }: HtmlReading): boolean {
  return !articleOnly && attributes.length === 0;
}

/** The same for readings that give the same text of every page. */
export function readingKey({ attributes, articleOnly }: HtmlReading): string {
  return JSON.stringify([articleOnly, [...new Set(attributes)].sort()]);
}
