import { IntlMessageFormat } from 'intl-messageformat';
import type { Failure } from '../base/result';
import type { Fix, Flag } from '../checks/rule';
import { Translator } from '../checks/translate';
import type { FormatFacts } from '../formats/format';
import type { KnownCommand } from '../commands/catalogue';
import { en, type WordId } from './en';
import type { Locale, WordValues } from './locale';

/** A failure without its code. */
type Told = Omit<Failure, 'code'>;

/**
 * Speaks one language. Messages are read when they are first said, and kept; one that cannot be said (a slip in a catalogue) is said in
 * English. Nothing is compiled to code, so that it works under a policy without `eval`.
 */
export class Words {
  private readonly formats = new Map<string, IntlMessageFormat>();
  private readonly intl = new Map<string, unknown>();
  private readonly translator: Translator | null;

  constructor(readonly locale: Locale) {
    this.translator = locale.rules === null ? null : new Translator(locale.rules);
  }

  /** The message of that id, filled in. */
  readonly t = (id: WordId, values?: WordValues): string => {
    const said = this.partsOf(id, values);
    return Array.isArray(said) ? said.join('') : String(said);
  };

  /** The message of an id that is made of what a table or a newer version names; null if there is none. */
  readonly known = (id: string, values?: WordValues): string | null =>
    Object.hasOwn(this.locale.words, id) ? this.t(id as WordId, values) : null;

  /** The message in parts, for values that are not text (elements of a view); texts between them are joined. */
  readonly parts = <T>(id: WordId, values: Readonly<Record<string, T | string | number>>): (T | string)[] => {
    const said = this.partsOf(id, values);
    return Array.isArray(said) ? (said as (T | string)[]) : [said as T | string];
  };

  readonly commandTitle = (command: KnownCommand): string =>
    this.locale.commands?.[command.id] ?? command.title;

  /** What a command is also found by: its synonyms, in English too, and its English title where that is not shown. */
  readonly commandSynonyms = (command: KnownCommand): string => {
    const own = this.locale.synonyms[command.id] ?? '';
    if (this.locale.commands === null) return own;
    return `${own} ${command.title} ${en.synonyms[command.id] ?? ''}`.trim();
  };

  readonly flagMessage = (flag: Flag): string => this.translator?.message(flag) ?? flag.message;

  /** The title of a fix of that rule. */
  readonly fixTitle = (rule: string, fix: Fix): string => this.translator?.fixTitle(rule, fix) ?? fix.title;

  /** What a rule is called; `english` is what its own file says. */
  readonly ruleTitle = (rule: string, english: string): string => this.locale.ruleTitles?.[rule] ?? english;

  /** Why a rule is there; `english` is what its own file says. */
  readonly ruleWhy = (rule: string, english: string): string => this.locale.ruleReasons?.[rule] ?? english;

  /** What is wrong and what to do; in English where the language does not say it. */
  readonly failure = ({ message, said }: Told): string => {
    const template = this.locale.failures?.[said?.template ?? message];
    if (template === undefined) return message;
    try {
      const values = (said?.values ?? []).map((value) =>
        typeof value === 'object' ? this.failure(value) : (this.locale.failures?.[value] ?? value),
      );
      const format = this.formatOf(`failure ${template}`, template, this.locale.id);
      return String(format.format(Object.fromEntries(values.entries())));
    } catch {
      return message;
    }
  };

  /** What a format of files is called. */
  readonly formatTitle = (format: FormatFacts): string =>
    this.locale.formats?.[format.id]?.title ?? format.title;

  /** `12 Word files` */
  readonly formatCount = ({ id, called }: FormatFacts, count: number): string => {
    const template = this.locale.formats?.[id]?.counted;
    return template === undefined
      ? `${this.number(count)} ${called[count === 1 ? 0 : 1]}`
      : String(this.formatOf(`format ${id}`, template, this.locale.id).format({ count }));
  };

  /** `12,345` */
  readonly number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    this.kept(Intl.NumberFormat, options).format(value);

  /** A share from 0 to 1 as `8%`, with `digits` digits after the point. */
  readonly percent = (share: number, digits = 0): string =>
    `${this.number(share * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`;

  /** `at` in milliseconds since 1970, by the clock of the system. */
  readonly date = (at: number, options: Intl.DateTimeFormatOptions): string =>
    this.kept(Intl.DateTimeFormat, options).format(at);

  /** `a, b, and c` */
  readonly list = (items: readonly string[], options: Intl.ListFormatOptions = {}): string =>
    this.kept(Intl.ListFormat, options)
      .formatToParts(items)
      .map(({ value }) => value)
      .reduce((before, next) => `${before}${needsSpace(before, next) ? ' ' : ''}${next}`, '');

  /** The name of a language by its tag; the tag where it has none. */
  readonly languageName = (tag: string): string => {
    try {
      return this.kept(Intl.DisplayNames, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };

  private kept<F, O>(Format: new (language: string, options: O) => F, options: O): F {
    const key = `${Format.name} ${JSON.stringify(options)}`;
    const made = (this.intl.get(key) as F | undefined) ?? new Format(this.locale.id, options);
    this.intl.set(key, made);
    return made;
  }

  private partsOf(id: WordId, values?: Readonly<Record<string, unknown>>): unknown {
    const template = this.locale.words[id];
    if (!template.includes('{')) return template;
    try {
      return this.formatOf(id, template, this.locale.id).format(values);
    } catch {
      return this.inEnglish(id, values);
    }
  }

  private inEnglish(id: WordId, values?: Readonly<Record<string, unknown>>): unknown {
    const template = en.words[id];
    try {
      return this.formatOf(`${en.id} ${id}`, template, en.id).format(values);
    } catch {
      return template;
    }
  }

  private formatOf(key: string, template: string, language: string): IntlMessageFormat {
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(template, language, undefined, { ignoreTag: true });
    this.formats.set(key, made);
    return made;
  }
}

/** True where Latin letters or digits meet Chinese characters: `Mei 和 Rui`, as everywhere else in the Chinese texts. */
function needsSpace(before: string, next: string): boolean {
  return (
    (/[A-Za-z0-9]$/.test(before) && /^\p{Script=Han}/u.test(next)) ||
    (/\p{Script=Han}$/u.test(before) && /^[A-Za-z0-9]/.test(next))
  );
}
