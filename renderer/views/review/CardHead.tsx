import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useReview } from '../../state/review';
import { ruleTitle } from '../../state/rule-titles';
import { useSession } from '../../state/session';
import type { ReviewCard } from '../../state/review-cards';
import type { Flag } from '../../../shared/checks/rule';
import type { Person } from '../../../shared/review/person';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { counted } from '../library/article-row-text';
import { compareFlags, flagsIn, type FlagChange } from './flags-of-hunk';
import { kindInWords, peopleInWords, statusWords } from './words-of-review';

/** A card's first line: its number and kind, what it did to the flags, whose words they are, and the verdict. */
export function CardHead({ card }: { readonly card: ReviewCard }) {
  const me = useSession((state) => state.person);
  return (
    <div className="hunk-top">
      <span>
        {card.number} · {kindInWords(card)}
        {card.hunk !== null && card.hunk.authors.length > 0 && ` by ${peopleInWords(card.hunk.authors, me)}`}
      </span>
      {card.hunk !== null && <FlagTags hunk={card.hunk} />}
      {card.status !== 'open' && (
        <span className="verdict" data-status={card.status} title={judges(card, me)}>
          {statusWords[card.status]}
        </span>
      )}
    </div>
  );
}

function judges({ hunk, restoration }: ReviewCard, me: Person | null): string | undefined {
  if (restoration !== null) return `by ${peopleInWords([restoration.person], me)}`;
  const people = hunk?.verdicts.map(({ person }) => person) ?? [];
  return people.length === 0 ? undefined : `by ${peopleInWords(people, me)}`;
}

function FlagTags({ hunk }: { readonly hunk: ReviewHunk }) {
  const { gone, come } = useFlagChange(hunk);
  return (
    <>
      {gone.length > 0 && (
        <span className="tag gone" title={titles(gone)}>
          {counted(gone.length, 'flag')} gone
        </span>
      )}
      {come.length > 0 && (
        <span className="tag come" title={titles(come)}>
          {counted(come.length, 'flag')} come
          {come[0] !== undefined && come.length === 1 && `: ${lower(ruleTitle(come[0].rule))}`}
        </span>
      )}
    </>
  );
}

function titles(flags: readonly Flag[]): string {
  return [...new Set(flags.map(({ rule }) => ruleTitle(rule)))].join(', ');
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const none: FlagChange = { gone: [], come: [] };

function useFlagChange(hunk: ReviewHunk): FlagChange {
  const analysis = useAnalysis((state) => state.analysis);
  const machineFlags = useReview((state) => state.machineFlags);
  const article = useArticle((state) => state.article);
  if (analysis === null || article === null || machineFlags?.articleId !== article.row.id) return none;
  const { machineTranslation } = article.opened;
  const quoted = (flags: readonly Flag[], text: string): { flag: Flag; quote: string }[] =>
    flags.map((flag) => ({ flag, quote: text.slice(flag.start, flag.end) }));
  return compareFlags(
    quoted(flagsIn(machineFlags.flags, hunk.hunk.before), machineTranslation),
    quoted(flagsIn(analysis.flags, hunk.hunk.after), analysis.text),
  );
}
