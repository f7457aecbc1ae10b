import type { BitSet } from '../base/bit-set';
import type { Range } from '../base/range';
import type { Link } from '../align/link';
import type { Language } from '../text/language';
import type { TextEdit } from '../text/edit';
import type { Term } from '../text/term';
import type { Aids } from './aids';
import type { PatternBlock } from './patterns/pattern';
import type { VocabularyWord, WordClass } from './words/vocabulary';
import type { Trait } from './characters/traits';
import type { Tagger } from './tagger';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export const categories = [
  'spacing',
  'punctuation',
  'pairs',
  'casing',
  'hyphenation',
  'numbers',
  'repetition',
  'residue',
  'sentence',
  'grammar',
  'spelling',
  'wording',
  'terms',
  'consistency',
  'bilingual',
] as const;
export type Category = (typeof categories)[number];

/** Where a flag came from: it stands in the source too, in the machine translation, was typed, or was brought in by a fix. */
export type Provenance = 'source' | 'mt' | 'edit' | 'fix';

/** What a message or the title of a fix is filled with: `{name}` in its template stands for the value of that name. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * One way to mend what was found. `safe` means: it changes nothing but white space, punctuation, case and doubled words,
 * no two careful editors would differ over it, it is idempotent and raises no new flag (property-tested over every rule).
 */
export interface FoundFix {
  /** The id of its title, a short imperative label: in the rule's own {@link RuleBase.messages} or in `fixTitles`. */
  readonly title: string;
  readonly values?: Values;
  readonly safe: boolean;
  /** Sorted, not overlapping, in offsets of the checked text. */
  readonly edits: readonly TextEdit[];
}

/** What a rule reports, in offsets of the text it was given. The runner adds the rest of the {@link Flag}. */
export interface Finding extends Range {
  /** The id of what is wrong, among the rule's {@link RuleBase.messages}. */
  readonly message: string;
  readonly values?: Values;
  /** The most likely first. */
  readonly fixes?: readonly FoundFix[];
  /** Where this finding deserves another severity than its rule's. */
  readonly severity?: Severity;
}

/** A fix as it is offered: its title in English, and what a translation is made of. */
export interface Fix {
  /** A short imperative label: "Remove the space". */
  readonly title: string;
  readonly titleId: string;
  readonly titleValues: Values;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** A place in an article that deserves a person's look, in offsets of the whole text. */
export interface Flag extends Range {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What is wrong, in plain English, with what to do. */
  readonly message: string;
  readonly messageId: string;
  readonly values: Values;
  readonly fixes: readonly Fix[];
  /** Null where there is nothing to compare with (a bare file on the command line). */
  readonly provenance: Provenance | null;
  /** Hash of rule, message id, flagged text and a little of either side, not of the position: what a dismissal is bound to. */
  readonly context: string;
}

/** `title` is the article's first line, `heading` a line that is no sentence, `item` an entry of a list, `verse` a line that goes on in the next. */
export type ParagraphKind = 'title' | 'heading' | 'item' | 'verse' | 'prose';

export interface ParagraphContext {
  /** The paragraph alone; every offset of a paragraph rule counts from its start. */
  readonly text: string;
  readonly language: Language;
  readonly kind: ParagraphKind;
  readonly sentences: readonly Range[];
  /** What kinds of characters and neighbours it holds: see `hasTrait` in characters/traits. */
  readonly traits: BitSet;
  /** The classes its words are of: see `wordClass` in words/vocabulary. */
  readonly wordClasses: BitSet;
  /** The entries of its words, in order. */
  readonly vocabulary: readonly VocabularyWord[];
  /** Of each word of {@link vocabulary} the number of `numberOf`. */
  readonly wordNumbers: readonly number[];
  /** Where each word of {@link vocabulary} starts. */
  readonly wordStarts: readonly number[];
  /** Where each word of {@link vocabulary} ends, exclusive. */
  readonly wordEnds: readonly number[];
  /** The words that begin with a capital, by their index, ascending: few words do, and rules on names look at no others. */
  readonly capitals: readonly number[];
  /** Offsets of the code units that are neither of a word (a letter, a mark on one, a digit) nor U+0020, ascending. */
  readonly signs: readonly number[];
  /** What rules have worked out about the paragraph and keep as long as it stays the same: see article/kept-results. */
  readonly memo: unknown[];
  /** Present if the rule needs it; a rule whose needs are not met does not run. */
  readonly tagger?: Tagger;
}

export interface ArticleContext {
  /** The whole text; every offset of an article rule counts from its start. */
  readonly text: string;
  readonly language: Language;
  readonly paragraphs: readonly (ParagraphContext & { readonly start: number })[];
  readonly sentences: readonly Range[];
  /** What rules have worked out about the article and keep from one check of it to the next: see article/kept-results. */
  readonly memo: unknown[];
  readonly tagger?: Tagger;
}

/** Source and translation side by side; findings are placed in the translation (`text`). */
export interface PairContext extends ArticleContext {
  readonly source: {
    readonly text: string;
    readonly language: Language;
    readonly sentences: readonly Range[];
  };
  /** Which sentences render which, by index into the two lists. */
  readonly links: readonly Link[];
}

export interface RuleExample {
  readonly text: string;
  /** The flagged pieces of `text`, in order; empty for a text that must stay unflagged. */
  readonly flags: readonly string[];
  /** `text` after the first fix of every flag. */
  readonly fixed?: string;
  /** For pair rules. */
  readonly source?: string;
  readonly language?: Language;
  readonly sourceLanguage?: Language;
  /** For rules that need terms. */
  readonly terms?: readonly Term[];
  readonly kind?: ParagraphKind;
}

export type Need = 'tagger' | 'speller' | 'terms';

export interface RuleBase {
  /** Kebab-case, equal to the file's name; it is written into projects and dismissals, so it never changes its meaning. */
  readonly id: string;
  /** As a list shows it: "Space before a hyphen". */
  readonly title: string;
  /** Why it matters and where machine translation makes it, in one to three sentences for a translator. */
  readonly why: string;
  readonly category: Category;
  /** The MQM Core type it suggests: "fluency/punctuation". */
  readonly mqm: string;
  readonly severity: Severity;
  /** Primary subtags of the target languages it is for, or '*' for every one. */
  readonly languages: readonly Language[] | '*';
  readonly needs?: readonly Need[];
  /** True where it cannot be precise: it runs only if the project asks for it. */
  readonly defaultOff?: boolean;
  /** True where it is heard only in articles that read as machine translation: see evidence.ts. */
  readonly needsEvidence?: boolean;
  /** What it says, in English, by id: messages, and titles of fixes that are its own. `{name}` stands for a value. */
  readonly messages: Readonly<Record<string, string>>;
  /** What it flags and what it leaves, in the notation of `parseExamples`: its tests and its page. */
  readonly examples: string;
}

/** What the window shows of a rule; it knows rules by these and leaves their patterns and code to its worker. */
export interface RuleDescription extends Pick<
  RuleBase,
  'id' | 'title' | 'why' | 'category' | 'severity' | 'defaultOff'
> {
  /** Some of what it flags, with what its first fix makes of it. */
  readonly flagged: readonly Pick<RuleExample, 'text' | 'fixed'>[];
}

export interface ParagraphRule extends RuleBase {
  readonly scope: 'paragraph';
  /** It finds nothing in a paragraph that has none of these traits, and is not called for one; by default it is called for all. */
  readonly traits?: readonly Trait[];
  /** It finds nothing in a paragraph that has no word of this class, and is not called for one. */
  readonly words?: WordClass;
  /** It finds nothing in a paragraph that holds none of these, and is not called for one. */
  readonly sequences?: WaitedSequences;
  readonly check: (context: ParagraphContext, aids?: Aids) => Iterable<Finding>;
}

/** Sets of sequences of characters, by their numbers; `heldBy` gives the numbers of those of which a paragraph holds one. */
export interface WaitedSequences {
  readonly heldBy: (context: ParagraphContext) => BitSet;
  readonly any: readonly number[];
}

export interface ArticleRule extends RuleBase {
  readonly scope: 'article';
  readonly check: (context: ArticleContext, aids?: Aids) => Iterable<Finding>;
}

export interface PairRule extends RuleBase {
  readonly scope: 'pair';
  readonly check: (context: PairContext, aids?: Aids) => Iterable<Finding>;
}

/** A rule of a `*.rules` file: it says what it looks for, and one matcher looks for those of all. It is plain data. */
export interface PatternRule extends RuleBase {
  readonly scope: 'pattern';
  readonly blocks: readonly PatternBlock[];
  /** The kinds of paragraphs it is for; empty for all. */
  readonly kinds: readonly ParagraphKind[];
  /** True where phrases that need a word of the source are heard without one in articles that read as machine translation. */
  readonly evidenceForSource?: boolean;
  /** Its severity where a word of the source speaks for it. */
  readonly sourceSeverity: Severity;
  /** Its fixes that change nothing but white space, punctuation and case are safe. */
  readonly safe: boolean;
}

/** One file in `rules/`, default-exported or written as patterns; its examples are its tests and its page. A rule never imports a rule. */
export type Rule = ParagraphRule | ArticleRule | PairRule | PatternRule;
