import type { AnnotationRecord } from './state';

export type MqmSeverity = AnnotationRecord['severity'];
export const mqmSeverities: readonly MqmSeverity[] = ['neutral', 'minor', 'major', 'critical'];

export interface MqmDimension {
  readonly name: string;
  readonly types: readonly string[];
}

/** The dimensions of MQM Core and their types, by the names of the MQM Council's typology (themqm.org, MQM Core of 2024-03-07). */
export const mqmCore: readonly MqmDimension[] = [
  {
    name: 'Terminology',
    types: ['Inconsistent with terminology resource', 'Inconsistent use of terminology', 'Wrong term'],
  },
  {
    name: 'Accuracy',
    types: [
      'Mistranslation',
      'Overtranslation',
      'Undertranslation',
      'Addition',
      'Omission',
      'Do not translate',
      'Untranslated',
    ],
  },
  {
    name: 'Linguistic conventions',
    types: [
      'Grammar',
      'Punctuation',
      'Spelling',
      'Unintelligible',
      'Character encoding',
      'Textual conventions',
    ],
  },
  {
    name: 'Style',
    types: [
      'Organization style',
      'Third-party style',
      'Inconsistent with external reference',
      'Language register',
      'Awkward style',
      'Unidiomatic style',
      'Inconsistent style',
    ],
  },
  {
    name: 'Locale conventions',
    types: [
      'Number format',
      'Currency format',
      'Measurement format',
      'Time format',
      'Date format',
      'Address format',
      'Telephone format',
      'Shortcut key',
    ],
  },
  { name: 'Audience appropriateness', types: ['Culture-specific reference', 'Offensive'] },
  {
    name: 'Design and markup',
    types: [
      'Character formatting',
      'Layout',
      'Markup tag',
      'Truncation/text expansion',
      'Missing text',
      'Link/cross-reference',
    ],
  },
  { name: 'Custom', types: [] },
];

/** A category as annotations and the public data name it: the dimension, or `Dimension/Type`. */
export function mqmCategory(dimension: string, type?: string): string {
  return type === undefined ? dimension : `${dimension}/${type}`;
}

/** Every category of MQM Core, dimensions first each, for lists to choose from. */
export function mqmCategories(): string[] {
  return mqmCore.flatMap(({ name, types }) => [name, ...types.map((type) => mqmCategory(name, type))]);
}

/** Penalties of one error, by severity, with what was published as exceptions. */
export interface MqmWeights {
  readonly id: 'mqm' | 'wmt';
  readonly title: string;
  /** Where the weights were published. */
  readonly source: string;
  readonly penalty: (error: Pick<AnnotationRecord, 'category' | 'severity'>) => number;
}

/** The MQM scoring model's severity multipliers: 0, 1, 5, 25. */
const mqmWeights: MqmWeights = {
  id: 'mqm',
  title: 'MQM (0, 1, 5, 25)',
  source: 'MQM Council, The MQM Scoring Models (themqm.org)',
  penalty: ({ severity }) => ({ neutral: 0, minor: 1, major: 5, critical: 25 })[severity],
};

/** The weights of the WMT metrics task: major 5, minor 1, minor punctuation 0.1, non-translation 25. */
export const wmtWeights: MqmWeights = {
  id: 'wmt',
  title: 'WMT (minor 1, minor punctuation 0.1, major 5, non-translation 25)',
  source: 'Freitag et al. 2021, Experts, Errors, and Context, TACL 9',
  penalty: ({ category, severity }) => {
    if (severity === 'neutral') return 0;
    if (/^non-translation/i.test(category)) return 25;
    if (severity !== 'minor') return 5;
    return /^(fluency|linguistic conventions)\/punctuation$/i.test(category) ? 0.1 : 1;
  },
};

export interface MqmScore {
  readonly penalty: number;
  readonly words: number;
  /** Penalty per 100 words; null without words. */
  readonly per100Words: number | null;
  /** 100 less the penalty per 100 words: the raw quality score, which may fall below 0. Null without words. */
  readonly quality: number | null;
  readonly errors: Readonly<Record<MqmSeverity, number>>;
  /** Penalty by dimension, those without any left out. */
  readonly byDimension: Readonly<Record<string, number>>;
}

/** Scores the errors marked in a text of so many words; for a project, those of all its articles and all their words. */
export function mqmScore(
  annotations: readonly Pick<AnnotationRecord, 'category' | 'severity'>[],
  words: number,
  weights: MqmWeights = mqmWeights,
): MqmScore {
  const errors = { neutral: 0, minor: 0, major: 0, critical: 0 };
  const byDimension = new Map<string, number>();
  let penalty = 0;
  for (const error of annotations) {
    const cost = weights.penalty(error);
    const dimension = error.category.split('/', 1)[0] ?? '';
    errors[error.severity]++;
    penalty += cost;
    if (cost > 0) byDimension.set(dimension, (byDimension.get(dimension) ?? 0) + cost);
  }
  const per100Words = words > 0 ? (penalty / words) * 100 : null;
  return {
    penalty,
    words,
    per100Words,
    quality: per100Words === null ? null : 100 - per100Words,
    errors,
    byDimension: Object.fromEntries(byDimension),
  };
}

const suggestions: Readonly<Record<string, string>> = {
  spacing: 'Linguistic conventions/Punctuation',
  punctuation: 'Linguistic conventions/Punctuation',
  pairs: 'Linguistic conventions/Punctuation',
  casing: 'Linguistic conventions/Spelling',
  hyphenation: 'Linguistic conventions/Spelling',
  spelling: 'Linguistic conventions/Spelling',
  numbers: 'Locale conventions/Number format',
  repetition: 'Accuracy/Addition',
  residue: 'Accuracy/Untranslated',
  sentence: 'Linguistic conventions/Grammar',
  grammar: 'Linguistic conventions/Grammar',
  wording: 'Style/Unidiomatic style',
  terms: 'Terminology/Inconsistent with terminology resource',
  consistency: 'Style/Inconsistent style',
  bilingual: 'Accuracy/Mistranslation',
};

/** The category a flag of this rule category suggests to who marks the error; never more than a suggestion. */
export function suggestedMqm(ruleCategory: string): string {
  return suggestions[ruleCategory] ?? 'Linguistic conventions';
}
