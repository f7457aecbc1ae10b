import type { StyledRange } from '../formats/patching/moved-styles';
import { z } from 'zod';
import type { Range } from '../base/range';
import type { Failure } from '../base/result';
import type { Language } from '../text/language';
import type { CorrectionRecord } from '../review/corrections/fold-corrections';
import { eventBody, type JournalEvent, type Stage, type UnknownEvent } from '../review/events';
import { exportFormatIds } from '../export/export-format-ids';
import type { FormatFacts } from '../formats/format';
import { projectFile, type ProjectFile } from '../review/project-file';
import type { PatternRule } from '../checks/rule';
import { isNewPersonId, type Person } from '../review/person';
import type { AssignmentRecord } from '../review/state';
import type { Term } from '../text/term';
import type { Segmentation } from '../text/segment';
import { bulkParams, type BulkProgresses, type BulkResults } from './bulk-contract';
import { correctionsParams, type CorrectionsResults } from './corrections-contract';
import { listsParams, type ListsResults } from './lists-contract';
import { termsParams, type TermsResults } from './terms-contract';
import {
  modelSettings,
  suggestionsParams,
  type SuggestionsProgresses,
  type SuggestionsResults,
} from './suggestions-contract';
import { reportParams, type ReportResults } from './report-contract';
import { replaceParams, type ReplaceProgresses, type ReplaceResults } from './replace-contract';

/**
 * What a window may ask of its host, whatever carries it. Articles are named by opaque ids; the host alone knows paths.
 * `params` is checked by the host on every call; results are the host's word and are typed only.
 */

const none = z.object({});
const articleId = z.string().regex(/^[0-9a-f]{16}$/);

/** A folder the window may open, by an id the host gave out. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  /** For display only. */
  readonly path: string;
}

export interface HostInfo {
  readonly version: string;
  readonly shell: 'electron' | 'browser' | 'test';
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Null until the person has said who they are. */
  readonly person: Person | null;
  /** Opened at start or before, newest first. */
  readonly projects: readonly ProjectEntry[];
  /** The one to open at once. */
  readonly startWith: string | null;
  /** The article of it to open at once, by id: a file that Emend was started with. */
  readonly startArticle: string | null;
  /** Whether `project.pick` can show a folder dialog. */
  readonly canPick: boolean;
  /** Whether `copy.save` can show a save dialog; elsewhere the browser keeps the copy. */
  readonly canSaveCopy: boolean;
  /** What Emend reads; plain text first. */
  readonly formats: readonly FormatFacts[];
  /** How long the host took to be ready, and other start figures, in milliseconds. */
  readonly settings: UserSettings;
}

/** Choices a person makes once; kept by the host outside every project. Unknown keys are kept. */
export const userSettings = z.looseObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).default('system'),
  /** A language's tag, or `system`; a newer version may have languages that this one has not, so any tag is kept. */
  language: z.string().max(35).default('system'),
  keys: z.record(z.string(), z.string()).default({}),
  layout: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Article last open, by project id. */
  lastArticle: z.record(z.string(), z.string()).default({}),
  /** The person's own model server; nothing is asked of any while this is absent or off. */
  model: modelSettings.optional(),
});
export type UserSettings = z.infer<typeof userSettings>;

export interface ProjectInfo {
  readonly entry: ProjectEntry;
  readonly file: ProjectFile;
  /** Why nothing can be saved here (a read-only folder, say); null if it can. */
  readonly readOnly: Failure | null;
  /** Files of the project that could not be used, with the reason (a damaged project.json, say). */
  readonly problems: readonly Failure[];
  /** The project's terms (`.emend/terms.csv`), and the words that it and the person add to the dictionary. */
  readonly terms?: readonly Term[];
  readonly words?: readonly string[];
  /** Its own rules (`.emend/rules`). */
  readonly houseRules?: readonly PatternRule[];
  /** How its texts are taken apart, and the rules that say so (`.emend/segmentation.srx`); absent where the built-in segmenter decides alone. */
  readonly segmentation?: Segmentation;
  readonly srx?: { readonly rules: number; readonly problems: readonly Failure[] };
}

export interface FlagCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** How many of them have a safe fix. */
  readonly safe: number;
  readonly byRule: Readonly<Record<string, number>>;
}

/** `due`: a day, `2026-12-03`. */
export type RowAssignment = Pick<AssignmentRecord, 'task' | 'to' | 'due'>;

/** An article as the library lists it. What only a scan can tell is null before it. */
export interface ArticleRow {
  readonly id: string;
  /** Path inside the project, `/`-separated; for display and search. */
  readonly path: string;
  readonly sourcePath: string | null;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly title: string | null;
  readonly words: number | null;
  readonly flags: FlagCounts | null;
  readonly stage: Stage;
  /** Set while somebody worked on it and its journals were not read yet: `stage` is a guess then, not to be shown. */
  readonly stageUnknown?: true;
  /** Id of the person who submitted it last; absent if nobody did, or that is not known. */
  readonly submittedBy?: string;
  /** Who is to edit and who is to review it, by when; absent where nobody is named. */
  readonly assigned?: readonly RowAssignment[];
  /** How many of its sentences are marked done, and how many it has; absent before somebody marked one. */
  readonly done?: { readonly count: number; readonly of: number };
  /** Share of the words changed, 0 to 1; null before anybody edited. */
  readonly edited: number | null;
  /** Ids of those who wrote in its journal. */
  readonly people: readonly string[];
  /** Why it cannot be opened; such a row is shown, never hidden. */
  readonly problem: Failure | null;
  /** Set where its file is not there any more: it can be read and worked on, and is not exported. */
  readonly gone?: true;
  /** Why it has no flags although it can be opened: its checks came to no end, or the scan was given up (`given-up`). */
  readonly unchecked?: Failure;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  readonly rows: readonly ArticleRow[];
}

/** What the file of an article says of itself. */
export interface DocumentFacts {
  /** Id of its format. */
  readonly format: string;
  readonly encoding: string;
  /** Codes, placeholders and the like, as sorted ranges of the machine translation; empty ranges are codes without text. */
  readonly codes: readonly Range[];
  /** Stretches of the machine translation that the file sets apart: bold, links and the like; none where left out. */
  readonly styled?: readonly StyledRange[];
  /** What a person should know though the file was read: the encoding was guessed, say. */
  readonly notes: readonly Failure[];
}

export interface OpenedArticle {
  readonly row: ArticleRow;
  readonly language: Language;
  readonly sourceLanguage: Language;
  /** The machine translation: as it was when first opened. */
  readonly machineTranslation: string;
  readonly source: string | null;
  /** Why there is no source text although a source file is there. */
  readonly sourceProblem: Failure | null;
  /** Everything in the article's journals, in causal order; its first event is `opened`. */
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  /** Lines of the journals that could not be read, and the like. */
  readonly problems: readonly Failure[];
  /** True if the original on disk is no longer the one that was opened first. */
  readonly originalChanged: boolean;
  /** Dismissals made for the whole project, from all journals. */
  readonly projectDismissals: readonly JournalEvent[];
  /** Why nothing can be saved; null if it can. */
  readonly readOnly: Failure | null;
  /** Left out where its file is gone, or is another one now. */
  readonly document?: DocumentFacts;
  /** What a person should know of the source's file. */
  readonly sourceNotes?: readonly Failure[];
  /** Set if its file is read in this encoding now, which gives another text, and nobody has taken that over. */
  readonly readOtherwise?: string;
  /** Set if its web page is read in another way now, which gives another text, and nobody has taken that over. */
  readonly pageReadOtherwise?: boolean;
}

/** Which of an article's two files. */
export const articleSides = ['target', 'source'] as const;
export type ArticleSide = (typeof articleSides)[number];

/** An encoding that a file may be in, with the beginning of its text read so. */
export interface EncodingChoice {
  readonly encoding: string;
  readonly sample: string;
}

export interface EncodingChoices {
  /** What the file is read as. */
  readonly now: string;
  /** The likeliest first; those that read alike are one. */
  readonly choices: readonly EncodingChoice[];
}

export interface ExportedFile {
  readonly articleId: string;
  readonly path: string;
  readonly sha256: string;
}

/** Some of an article's events, in their order. */
export interface EventsPart {
  /** A JSON array of {@link JournalEvent}: a text crosses to a window many times faster than what it says. */
  readonly events: string;
}

/** An article that is opened for the first time, while its beginning is written. */
export interface BegunArticle {
  readonly begun: OpenedArticle;
}

/** Articles looked at so far, of those asked for. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ExportReport {
  /** For display: where the files are. */
  readonly folder: string;
  readonly written: readonly ExportedFile[];
  /** Not approved, so not exported. */
  readonly skipped: number;
  readonly problems: readonly (Failure & { readonly path: string })[];
}

const person = z.object({ id: z.string().refine(isNewPersonId), name: z.string().trim().min(1).max(200) });

/** An event as a window asks for it: the body, and the events it was made on top of. With an id, what follows it can be sent before it is written. */
export const eventDraft = z.object({
  id: z
    .string()
    .regex(/^[\w-]{16}$/)
    .optional(),
  parents: z.array(z.string()),
  body: eventBody,
});
export type EventDraft = z.infer<typeof eventDraft>;

export const params = {
  'host.info': none,
  'person.set': z.object({ person }),
  /** Changes some settings, for every window: see `settings-patch.ts`. Answers with all of them. */
  'settings.change': z.object({ patch: z.record(z.string(), z.unknown()) }),
  /** Shows the system's folder dialog; null if the person backed out. */
  'project.pick': none,
  /** A copy of the sample project, made on first use. */
  'project.sample': none,
  'project.open': z.object({ projectId: z.string() }),
  'project.update': z.object({ file: projectFile }),
  /** What is known at once: every article, with what the index remembers. */
  'library.list': none,
  /** How many files of formats that the project does not list are in its folder, by the formats' ids. */
  'library.others': none,
  /** Checks what is new or changed; `first` (the visible rows) before the rest. Progress carries the rows. */
  'library.scan': z.object({ first: z.array(articleId).default([]) }),
  /**
   * With `inParts`, the events of a long journal come as progress, and the answer holds those that did not. With `early`, an article that nobody
   * has opened may come as progress before its beginning is on disk; the answer then says whether it could be written.
   */
  'article.open': z.object({
    articleId,
    inParts: z.boolean().default(false),
    early: z.boolean().default(false),
  }),
  /** On disk, synced, when it answers. Drafts are chained in order: a draft without parents follows the one before it. */
  'article.append': z.object({ articleId, drafts: z.array(eventDraft).min(1) }),
  /** The encodings that an article's file, or its source's, may be in. Fails where its format settles the encoding. */
  'article.encodings': z.object({ articleId, side: z.enum(articleSides) }),
  /**
   * Has the file read in this encoding from now on: a setting of the project. No text of the article changes by that; where the article's own file
   * reads otherwise now, that is taken over as a changed original is.
   */
  'article.read-as': z.object({ articleId, side: z.enum(articleSides), encoding: z.string().max(100) }),
  /** Gives an article a source text; the project keeps a copy of the file (`data`: its bytes, in base64). */
  'article.attach-source': z.object({ articleId, name: z.string().min(1).max(255), data: z.string() }),
  'article.detach-source': z.object({ articleId }),
  /** Writes the original as it lies now beside the article's text: a version to be brought together with it. */
  'article.take-original': z.object({ articleId }),
  /**
   * Takes a file of segmentation rules (SRX; `data`: its bytes, in base64) for the project's own, in the place of those it had. Rules that cannot
   * be used are told by line, and the others hold.
   */
  'segmentation.take': z.object({ data: z.string() }),
  /** Has the built-in segmenter decide alone again. */
  'segmentation.drop': none,
  /** Cancelled, it stops after the article under way; the same call again goes on there. */
  'export.run': z.object({
    /** Null for every approved article. */
    articleIds: z.array(articleId).nullable(),
    /** Unapproved ones too. */
    all: z.boolean().default(false),
    /** `ask` shows a folder dialog (where there is one); `usual` writes to the folder beside the project. */
    where: z.enum(['ask', 'usual']),
    /** What the files are to be; `own` is each article's own format. */
    format: z.enum(exportFormatIds).default('own'),
  }),
  /** Keeps a text that came from no file as a new article of the person's pasted texts, a project of its own that may be opened from then on. */
  'text.keep': z.object({ text: z.string().min(1).max(20_000_000) }),
  /** Shows the system's save dialog and writes the text there, in UTF-8; null if the person backed out. Needs no open project. */
  'copy.save': z.object({ name: z.string().min(1).max(1_000), text: z.string() }),
  /** Opens a link in the person's browser; http and https only, and only soon after a key or a click. */
  'link.open': z.object({ url: z.string() }),
  ...replaceParams,
  ...bulkParams,
  ...correctionsParams,
  ...listsParams,
  ...termsParams,
  ...suggestionsParams,
  ...reportParams,
} as const;

export interface Results
  extends
    ReplaceResults,
    BulkResults,
    CorrectionsResults,
    ListsResults,
    TermsResults,
    SuggestionsResults,
    ReportResults {
  'host.info': HostInfo;
  'person.set': Person;
  'settings.change': UserSettings;
  'project.pick': ProjectEntry | null;
  'project.sample': ProjectEntry;
  'project.open': ProjectInfo;
  'project.update': ProjectInfo;
  'library.list': readonly ArticleRow[];
  'library.others': Readonly<Record<string, number>>;
  'library.scan': { readonly scanned: number };
  'article.open': OpenedArticle;
  'article.append': readonly JournalEvent[];
  'article.encodings': EncodingChoices;
  'article.read-as': null;
  'article.attach-source': null;
  'article.detach-source': null;
  'text.keep': { readonly project: ProjectEntry; readonly articleId: string };
  'article.take-original': readonly JournalEvent[];
  'segmentation.take': { readonly rules: number; readonly problems: readonly Failure[] };
  'segmentation.drop': null;
  'export.run': ExportReport | null;
  'copy.save': { readonly path: string } | null;
  'link.open': null;
}

export type Method = keyof typeof params & keyof Results;
/** What a caller passes (defaults may be left out). */
export type ParamsIn<M extends Method> = z.input<(typeof params)[M]>;
/** What a handler gets. */
export type Params<M extends Method> = z.output<(typeof params)[M]>;
export type ResultOf<M extends Method> = Results[M];

/** Progress that some methods report before they answer. */
export interface Progress extends ReplaceProgresses, SuggestionsProgresses, BulkProgresses {
  'article.open': EventsPart | BegunArticle;
  'library.scan': ScanProgress;
  'export.run': ExportProgress;
}
export type ProgressOf<M extends Method> = M extends keyof Progress ? Progress[M] : never;

/** What a host tells every window unasked. */
export interface HostEvents {
  /** Rows that are new or changed (a file appeared, a journal grew) and ids that are gone. */
  'library.changed': { readonly rows: readonly ArticleRow[]; readonly removed: readonly string[] };
  /** Files of formats that are not listed came or went: how many there are now, by format. */
  'library.others': { readonly others: Readonly<Record<string, number>> };
  /** Events written elsewhere: another window, another process, a synced folder. */
  'article.changed': {
    readonly articleId: string;
    readonly events: readonly (JournalEvent | UnknownEvent)[];
  };
  /** The open project's settings, terms or words were changed on disk. */
  'project.changed': ProjectInfo;
  /** Pairs were learned or decided about, here or elsewhere. */
  'corrections.changed': { readonly pairs: readonly CorrectionRecord[] };
  /** Figures of the project may have changed. */
  'report.changed': { readonly at: number };
  /** Settings or person were changed, in this window or another one. */
  'settings.changed': { readonly settings: UserSettings; readonly person: Person | null };
  /** A menu entry was chosen: run that command. */
  command: { readonly id: string };
  /** The host has another project open now: a window that shows the old one opens the new one. */
  'project.replaced': { readonly projectId: string };
  /** The system asked for a file of the open project. */
  'article.asked': { readonly articleId: string };
  /** Something went wrong that nobody asked for or caught: the host goes on. */
  'host.failed': Failure;
}
export type HostEventName = keyof HostEvents;
