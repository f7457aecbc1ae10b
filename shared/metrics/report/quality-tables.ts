import type { ArticleFacts } from '../article-facts';
import { raterAgreement, type RatedSegment } from '../rater-agreement';
import { addCounts } from './sums';
import { count, rate, ratio, sum, text, type ReportTable } from './table';

export function qualityTable(articles: readonly ArticleFacts[]): ReportTable {
  const marked = mqmScored(articles);
  const errors = addCounts(articles.map(({ mqm }) => mqm.errors));
  const { mt, target } = esaScores(articles);
  return {
    id: 'quality',
    title: 'Marked errors and scores',
    note: 'MQM: 100 less the penalty per 100 words of the articles that were scored: those with marked errors, and those said to have none. ESA: the mean of the scores that raters gave sentences, 0 to 100.',
    columns: [text('What'), rate('Value')],
    rows: [
      ...['neutral', 'minor', 'major', 'critical'].map((severity) => [
        `${severity} errors`,
        errors.get(severity) ?? 0,
      ]),
      ['MQM score', marked.score],
      ['Words of scored articles', marked.words],
      ['ESA ratings of the machine translation', mt.ratings],
      ['ESA score of the machine translation', mt.mean],
      ['ESA ratings of the present text', target.ratings],
      ['ESA score of the present text', target.mean],
    ],
  };
}

/** What the errors marked in a project come to. */
export interface MqmScored {
  /** The articles with marked errors, or said to have no others, and their words: those that somebody is known to have scored. */
  readonly articles: number;
  readonly words: number;
  readonly penalty: number;
  /** 100 less the penalty per 100 of these words, as in the MQM scoring model, whose words are those that were evaluated; null without any. */
  readonly score: number | null;
}

export function mqmScored(all: readonly ArticleFacts[]): MqmScored {
  const marked = all.filter(({ mqm }) => mqm.complete === true || Object.keys(mqm.errors).length > 0);
  const words = sum(marked.map((facts) => facts.words));
  const penalty = sum(marked.map(({ mqm }) => mqm.penalty));
  return {
    articles: marked.length,
    words,
    penalty,
    score: words === 0 ? null : 100 - (penalty / words) * 100,
  };
}

/** Ratings by the text they are about. */
export interface EsaScores {
  readonly ratings: number;
  /** 0 to 100; null without ratings. */
  readonly mean: number | null;
}

export function esaScores(articles: readonly ArticleFacts[]): Record<'mt' | 'target', EsaScores> {
  const of = (wanted: 'mt' | 'target'): EsaScores => {
    const own = articles.flatMap(({ esa }) => esa.filter(({ side }) => side === wanted));
    return { ratings: own.length, mean: ratio(sum(own.map(({ score }) => score)), own.length) };
  };
  return { mt: of('mt'), target: of('target') };
}

/** Each two raters who scored some of the same sentences. */
export function agreementTable(articles: readonly ArticleFacts[]): ReportTable {
  const { pairs } = raterAgreement(ratedSegments(articles));
  return {
    id: 'agreement',
    title: 'How far raters agree',
    note: 'Of sentences that two raters scored (ESA): Krippendorff’s alpha of the scores, for interval data; F1 over the characters that they marked, and over those they marked alike.',
    columns: [
      text('Raters'),
      count('Sentences'),
      { title: 'Alpha', unit: 'factor' },
      { title: 'F1 of spans', unit: 'factor' },
      { title: 'F1 with severity', unit: 'factor' },
    ],
    rows: pairs.map(({ raters, segments, alpha, f1, f1WithSeverity }) => [
      raters.join(' · '),
      segments,
      alpha,
      f1,
      f1WithSeverity,
    ]),
    keys: pairs.map(({ raters }) => JSON.stringify(raters)),
  };
}

/** The ratings of all articles as {@link raterAgreement} takes them. */
export function ratedSegments(articles: readonly ArticleFacts[]): RatedSegment[] {
  return articles.flatMap(({ path, esa }) =>
    esa.map(({ rater, side, at, score, spans }) => ({
      rater,
      segment: JSON.stringify([path, side, at]),
      score,
      spans,
    })),
  );
}
