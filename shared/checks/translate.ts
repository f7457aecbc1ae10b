import { IntlMessageFormat } from 'intl-messageformat';
import { inARow } from './messages';
import type { Fix, Flag, Values } from './rule';

/**
 * The words of the rules in one language, by id, as ICU messages: `rules` by rule and message id (a rule's own titles of fixes among them),
 * `fixes` by the ids of the titles that all rules share. What is missing stays English.
 */
export interface Catalogue {
  readonly language: string;
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly fixes: Readonly<Record<string, string>>;
  /** By the ids of `runMessages`: what is told of several flags in a row. */
  readonly runs?: Readonly<Record<string, string>>;
}

/** Says flags in the language of a catalogue. Formats are made when they are first needed, and kept. */
export class Translator {
  private readonly formats = new Map<string, IntlMessageFormat | null>();

  constructor(private readonly catalogue: Catalogue) {}

  /** What is wrong; in English where the catalogue does not say it. */
  message(flag: Flag): string {
    const template = this.catalogue.rules[flag.rule]?.[flag.messageId];
    const message = this.said(`${flag.rule} ${flag.messageId}`, template, flag.values);
    const count = flag.values.inARow;
    if (message === null || count === undefined) return message ?? flag.message;
    return (
      this.said('in-a-row', this.catalogue.runs?.['in-a-row'], { message, count }) ?? inARow(message, count)
    );
  }

  /** The title of a fix of a rule's flag; in English where the catalogue does not say it. */
  fixTitle(rule: string, fix: Fix): string {
    const template = this.catalogue.rules[rule]?.[fix.titleId] ?? this.catalogue.fixes[fix.titleId];
    return this.said(`${rule} ${fix.titleId}`, template, fix.titleValues) ?? fix.title;
  }

  /** Null if there is no template, or a faulty one, or one that asks for a value that is not there. */
  private said(key: string, template: string | undefined, values: Values): string | null {
    if (template === undefined) return null;
    let format = this.formats.get(key);
    if (format === undefined) this.formats.set(key, (format = this.formatOf(template)));
    try {
      return format === null ? null : String(format.format(values));
    } catch {
      return null;
    }
  }

  private formatOf(template: string): IntlMessageFormat | null {
    try {
      return new IntlMessageFormat(template, this.catalogue.language, undefined, { ignoreTag: true });
    } catch {
      return null;
    }
  }
}
