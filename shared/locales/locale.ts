import type { Catalogue } from '../checks/translate';
import type { Command } from '../commands/command';
import type { CommandId } from '../commands/catalogue';
import type { WordId } from './en';

/** What Emend says in one language: one folder here, and one line in `locales.ts`. */
export interface Locale {
  /** BCP 47 tag: what Intl, `lang` and the settings call it. */
  readonly id: string;
  /** All that is not below, as ICU messages by id. */
  readonly words: Readonly<Record<WordId, string>>;
  /** Titles of commands; null for English, which the commands' own catalogue holds. */
  readonly commands: Readonly<Record<CommandId, string>> | null;
  /** What else people type for a command, apart by spaces. */
  readonly synonyms: Readonly<Partial<Record<CommandId, string>>>;
  readonly menus: Readonly<Record<Command['group'], string>>;
  /** Titles of rules by id; null for English, which the rules' own files hold. What is missing stays English. */
  readonly ruleTitles: Readonly<Record<string, string>> | null;
  /** Why rules are there, by id; null for English. What is missing stays English. */
  readonly ruleReasons: Readonly<Record<string, string>> | null;
  /** Formats of files by id, `counted` with `{count}`; null for English, which the formats' own files hold. */
  readonly formats: Readonly<Record<string, { readonly title: string; readonly counted: string }>> | null;
  /** What failures say, by their English template, as ICU messages of `{0}`, `{1}` …; null for English. What is missing stays English. */
  readonly failures: Readonly<Record<string, string>> | null;
  /** Messages of rules; null for English. */
  readonly rules: Catalogue | null;
}

/** What a message is filled with. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The same messages in another language: an id that is missing or too many does not compile. */
export type Translated<English> = Readonly<Record<keyof English, string>>;
