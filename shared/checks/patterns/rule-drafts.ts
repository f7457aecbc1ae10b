import type { ExampleReader } from '../examples';
import type { DraftFind } from './parse-finds';
import type { BlockFix, ExceptionPlace, Sequence, SourceWords } from './pattern';

/** Lines from 1. */
export interface RuleLines {
  readonly rule: number;
  readonly blocks: readonly number[];
  readonly examples: readonly number[];
}

export interface DraftException {
  readonly place: ExceptionPlace;
  readonly text: string;
  readonly pattern: Sequence;
}

export type DraftFix = BlockFix & { readonly line: number };

/** A pattern as its lines say it. */
export interface DraftBlock {
  /** Null if it is faulty. */
  pattern: Sequence | null;
  readonly text: string;
  readonly line: number;
  readonly exceptions: DraftException[];
  message: string | null;
  fixes: readonly DraftFix[];
  source: SourceWords | null;
  note: string;
  faulty: boolean;
}

/** A rule as its lines say it, before it is known to be sound. */
export interface DraftRule {
  readonly id: string;
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly messages: Map<string, { readonly text: string; readonly line: number }>;
  readonly blocks: DraftBlock[];
  /** What a rule of expressions looks for, and the parts of expressions that have names. */
  readonly finds: DraftFind[];
  readonly common: Pick<DraftFind, 'values' | 'fixes'>;
  readonly defined: Map<string, string>;
  /** Of all its patterns: those that stand before the first. */
  readonly exceptions: DraftException[];
  /** Of each of its patterns that has none of its own: those that stand before the first. */
  fixes: readonly DraftFix[];
  readonly examples: string[];
  readonly exampleLines: number[];
  readonly reader: ExampleReader;
  faulty: boolean;
}
