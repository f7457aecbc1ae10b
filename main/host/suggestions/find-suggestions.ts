import type { CancelSignal } from '../../../shared/base/cancel';
import type { Range } from '../../../shared/base/range';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import type { Category, Severity } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { correctionFinder, type CorrectionPair } from '../../../shared/checks/words/correction-places';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { Params } from '../../../shared/protocol/contract';
import type { FoundSuggestions, Suggestion } from '../../../shared/protocol/suggestions-contract';
import { edit } from '../../../shared/review/actions';
import { isOffered } from '../../../shared/review/corrections/fold-corrections';
import type { EditOrigin } from '../../../shared/review/edit-origin';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import type { ArticleState } from '../../../shared/review/state';
import {
  isUnfit,
  proveSuggestion,
  ranked,
  type ProofRequest,
  type SeenFlag,
} from '../../../shared/review/suggestions/prove-suggestion';
import { applyEdits } from '../../../shared/text/edit';
import { nearestPlace } from '../../../shared/text/nearest-place';
import { segment } from '../../../shared/text/segment';
import { termsIn, type Term } from '../../../shared/text/term';
import type { ListedArticle } from '../article-list';
import { contextOf } from '../memory/memory-index';
import type { ModelClient } from '../model/model-client';
import type { OpenProject } from '../open-project';
import { countFlags, type ScanFacts } from '../scan-facts';
import { editedSince } from '../replace/apply-replacement';
import { twoVersions } from '../replace/current-texts';

interface Candidate {
  readonly text: string;
  readonly origin: EditOrigin;
  readonly pair?: CorrectionPair;
}

/** Sentences of the memory that are offered, and how alike they are at least. */
const mostOfMemory = 3;
const leastAlike = 0.7;

/** Suggestions for a sentence, each proved against the checks of its article. Nothing is changed. */
export async function findSuggestions(
  open: OpenProject,
  model: ModelClient,
  params: Params<'suggestions.find'>,
  signal: CancelSignal,
): Promise<Result<FoundSuggestions>> {
  const article = await open.library.find(params.articleId);
  if (article === null)
    return fail('no-such-article', 'This article is not in the project any more. Refresh the library.');
  const events = await open.articles.events(article);
  if (!events.ok) return events;
  const state = foldJournal(events.value);
  if (state.heads.length > 1) return twoVersions();
  const present = inPresentText(state, params);
  if (present === null) return editedSince();
  const search = new Search(open, article, events.value, state, present);
  const candidates = [...(await search.corrections()), ...(await search.remembered())];
  const asked = params.model ? await search.rewrites(model, signal) : null;
  if (asked?.ok === true) candidates.push(...asked.value);
  if (signal.aborted) return fail('cancelled', 'Cancelled.');
  const proved = await search.prove(candidates);
  if (!proved.ok) return proved;
  const modelProblem: Failure | null = asked?.ok === false ? asked.error : null;
  return ok({ suggestions: inOrder(proved.value), modelProblem });
}

/** The question in offsets of the present text; null where its sentence does not stand in it any more. */
function inPresentText(
  { hash, text }: ArticleState,
  params: Params<'suggestions.find'>,
): Params<'suggestions.find'> | null {
  const { start, end, sentence, flags } = params;
  if (hash === params.hash) return end <= text.length && start < end ? params : null;
  const place = sentence === undefined ? null : nearestPlace(text, sentence, start);
  if (place === null) return null;
  const moved = <T extends Range>(range: T): T => ({
    ...range,
    start: Math.max(0, range.start + place.start - start),
    end: Math.max(0, range.end + place.start - start),
  });
  return { ...params, ...place, flags: flags.map(moved) };
}

class Search {
  readonly #sentence: string;
  readonly #before: string;
  readonly #after: string;

  constructor(
    private readonly open: OpenProject,
    private readonly article: ListedArticle,
    private readonly events: readonly (JournalEvent | UnknownEvent)[],
    private readonly state: ArticleState,
    private readonly params: Params<'suggestions.find'>,
  ) {
    const { start, end } = params;
    const { text } = state;
    this.#sentence = text.slice(start, end);
    const { language, segmentation } = open.texted();
    const around = segment(text, language, segmentation, state.segmentation.target);
    const before = around.filter((range) => range.end <= start).at(-1);
    const after = around.find((range) => range.start >= end);
    this.#before = before === undefined ? '' : text.slice(before.start, before.end);
    this.#after = after === undefined ? '' : text.slice(after.start, after.end);
  }

  /** Those that hold in this article. */
  get #terms(): readonly Term[] {
    return termsIn(this.open.info().terms ?? [], this.article.id);
  }

  async corrections(): Promise<Candidate[]> {
    const { file } = this.open.info();
    const known = this.#terms
      .flatMap(({ target, forbidden }) => [target, ...forbidden])
      .filter((term) => term !== '');
    return (await this.open.corrections.list())
      .filter((pair) => pair.status === 'active' || isOffered(pair))
      .filter(({ scope, article }) => scope === 'project' || article === this.article.id)
      .flatMap(({ from, to }): Candidate[] => {
        const edits = correctionFinder({ from, to }, known, file.language)(this.#sentence);
        if (edits.length === 0) return [];
        const origin: EditOrigin = { kind: 'correction', from, to };
        return [{ text: applyEdits(this.#sentence, edits), origin, pair: { from, to } }];
      });
  }

  async remembered(): Promise<Candidate[]> {
    const { source, sourceBefore, sourceAfter } = this.params;
    const asked =
      source === null
        ? { side: 'machineTranslation' as const, ...this.#machineTranslation() }
        : { side: 'source' as const, text: source, context: contextOf(sourceBefore, sourceAfter) };
    const hits = await this.open.memory.find({
      ...asked,
      least: leastAlike,
      most: mostOfMemory,
    });
    return hits
      .filter(({ unit }) => unit.target !== this.#sentence)
      .map(({ unit, likeness, sameContext, origin }) => ({
        text: unit.target,
        origin: {
          kind: 'memory',
          likeness,
          unit:
            origin.id !== this.open.memory.ownId && origin.kind === 'project'
              ? `${origin.name}/${unit.from}`
              : unit.from,
          ...(sameContext && likeness === 1 ? { sameContext } : {}),
        },
      }));
  }

  async rewrites(model: ModelClient, signal: CancelSignal): Promise<Result<Candidate[]>> {
    const { source, flags, start } = this.params;
    const { file } = this.open.info();
    const answer = await model.ask(
      {
        sentence: this.#sentence,
        before: this.#before,
        after: this.#after,
        source,
        language: file.language,
        flags: flags.map((flag) => ({
          text: this.#sentence.slice(Math.max(0, flag.start - start), Math.max(0, flag.end - start)),
          message: flag.message,
        })),
        terms: this.#terms.filter(
          (term) => source !== null && term.source !== '' && source.includes(term.source),
        ),
      },
      signal,
    );
    if (!answer.ok) return answer;
    const { origin, rewrites } = answer.value;
    return ok(rewrites.map((text) => ({ text, origin })));
  }

  /** Each candidate once, with its proof. Fails where the article cannot be checked. */
  async prove(candidates: readonly Candidate[]): Promise<Result<Suggestion[]>> {
    const { file } = this.open.info();
    const { source, flags, start } = this.params;
    const seen = new Map<string, readonly SeenFlag[]>();
    const texts = new Map(candidates.map((candidate) => [candidate.text, candidate]));
    const fit = [...texts.keys()].filter((text) => !isUnfit(this.#sentence, text, file.language));
    for (const text of fit.length === 0 ? [] : [this.#sentence, ...fit]) {
      const found = await this.#flagsWith(text);
      if (found === null)
        return fail(
          'unchecked',
          'The checks of this article came to no end, so no suggestion can be proved.',
        );
      seen.set(text, found);
    }
    const request: ProofRequest = {
      sentence: this.#sentence,
      source,
      language: file.language,
      sourceLanguage: file.sourceLanguage,
      terms: this.#terms,
      asked: flags.map((flag) => ({
        rule: flag.rule,
        category: flag.category as Category,
        start: flag.start - start,
        end: flag.end - start,
        says: flag.fixes,
      })),
      flagsWith: (text) => seen.get(text) ?? [],
    };
    return ok(
      [...texts.values()].map(({ text, origin, pair }) => ({
        text,
        origin,
        // A correction or a sentence of the memory is not asked to answer every flag, a model is.
        proof: proveSuggestion(
          {
            ...request,
            ...(origin.kind === 'model' ? {} : { asked: [] }),
            ...(pair === undefined ? {} : { pair }),
          },
          text,
        ),
      })),
    );
  }

  /** The flags of the article with this text in place of the sentence; null if its checks came to no end. */
  async #flagsWith(text: string): Promise<readonly SeenFlag[] | null> {
    const { start, end } = this.params;
    const replaced: JournalEvent = {
      ...edit(this.state.text, [{ start, end, text: text.replace(/\r\n?/g, '\n') }]),
      v: 1,
      id: 'as-if-taken',
      parents: [...this.state.tips],
      seq: this.state.lastSeq + 1,
      person: { id: 'nobody', name: 'Nobody' },
      time: this.events.at(-1)?.time ?? new Date(0).toISOString(),
    };
    const events = [...this.events, replaced];
    // A busy machine can keep a thread silent for so long that it is ended: the next one is asked once more.
    const facts = (await this.#scanned(events)) ?? (await this.#scanned(events));
    if (facts === null) return null;
    return Object.entries(facts).flatMap(([key, contexts]): SeenFlag[] => {
      const [rule = '', severity = ''] = key.split(' ');
      const flag: SeenFlag = {
        rule,
        severity: severity as Severity,
        category: categories.get(rule) ?? 'wording',
      };
      return Array.from({ length: countFlags({ [key]: contexts }).byRule[rule] ?? 0 }, () => flag);
    });
  }

  async #scanned(
    events: readonly (JournalEvent | UnknownEvent)[],
  ): Promise<NonNullable<ScanFacts['flags']> | null> {
    return (await this.open.library.scanAs(this.article, events))?.flags ?? null;
  }

  /** The machine translation of the sentence, what its hunk stands in the place of, and what it stood between. */
  #machineTranslation(): { readonly text: string; readonly context: string } {
    const { text } = this.state;
    const base = this.state.base ?? '';
    const { start } = this.params;
    const { language, segmentation } = this.open.texted();
    const boundaries = this.state.segmentation.target;
    const { hunks } = diffTexts(base, text, { language, segmentation, boundaries });
    const own = hunks.find(({ after }) => after.some((range) => range.start <= start && start < range.end));
    const [first, last] = [own?.before[0], own?.before.at(-1)];
    if (first === undefined || last === undefined)
      return { text: this.#sentence, context: contextOf(this.#before, this.#after) };
    const sentences = segment(base, language, segmentation, boundaries);
    const before = sentences.filter(({ end }) => end <= first.start).at(-1);
    const after = sentences.find((range) => range.start >= last.end);
    const textOf = (range: Range | undefined): string =>
      range === undefined ? '' : base.slice(range.start, range.end);
    return { text: base.slice(first.start, last.end), context: contextOf(textOf(before), textOf(after)) };
  }
}

/** Remembered sentences from the same context, the rest by the fewest words changed outside the flags, and what was refused. */
function inOrder(suggestions: readonly Suggestion[]): Suggestion[] {
  const accepted = ranked(suggestions);
  const isSame = ({ origin }: Suggestion): boolean => origin.kind === 'memory' && origin.sameContext === true;
  return [
    ...accepted.filter(isSame),
    ...accepted.filter((each) => !isSame(each)),
    ...suggestions.filter(({ proof }) => !proof.accepted),
  ];
}

const categories: ReadonlyMap<string, Category> = new Map(rules.map(({ id, category }) => [id, category]));
