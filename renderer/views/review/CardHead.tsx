import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useWayBack } from '../../state/decisions';
import { useReview, wasViewed } from '../../state/review';
import { ruleTitle } from '../../state/rule-titles';
import { useEffort } from '../../state/effort';
import { notifyFailure, useSession } from '../../state/session';
import { useView } from '../../state/view';
import type { FlagChange } from '../../state/flags-of-hunk';
import { isOpen, type ReviewCard } from '../../state/review-cards';
import { flagsOf } from '../../state/review-filters';
import type { Flag } from '../../../shared/checks/rule';
import { timeOf, type TimeAt } from '../../../shared/review/sentence-times';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { originInWords } from '../once/origin-in-words';
import type { Person } from '../../../shared/review/person';
import { useOwnWords } from './own-words';
import { withdraw } from './review-actions';
import { duration, timeAgo } from './time-ago';
import { kindInWords, peopleInWords } from './words-of-review';
import { Said, t, useWords } from '../../words/words';

/** Less time than this is nobody's effort, in milliseconds. */
const leastShownMs = 500;

/** A card's first line: its number and kind, what it did to the flags, whose words they are, and the verdict. */
export function CardHead({ card, here }: { readonly card: ReviewCard; readonly here: boolean }) {
  const { t } = useWords();
  const me = useSession((state) => state.person);
  const viewed = useView((state) => wasViewed(card, state.viewed));
  const own = useOwnWords(card);
  const mine = card.sort !== 'restored' && card.verdicts.some(({ person }) => person.id === me?.id);
  const wayBack = useWayBack(card.place);
  const takeBack = mine ? () => withdraw(card) : card.sort === 'restored' ? wayBack : null;
  const seen = viewed && isOpen(card) && !here;
  return (
    <div className="hunk-top">
      <span>
        {card.number > 0 && `${card.number} · `}
        {kindInWords(card)}
        {card.hunk !== null && <EditedBy hunk={card.hunk} me={me} />}
        {card.hunk !== null && <TimeSpent hunk={card.hunk} me={me} />}
      </span>
      {card.hunk !== null && <FlagTags card={card} />}
      {seen && <span className="seen">{t('review.seen')}</span>}
      {here && own !== null && isOpen(card) && (
        <span className="own-words" title={own}>
          {t('review.own-words')}
        </span>
      )}
      {card.status !== 'open' && card.status !== 'unchanged' && (
        <span className="verdict" data-status={card.status} title={judges(card, me)}>
          {t(`verdict.${card.status}`)}
        </span>
      )}
      {here && takeBack !== null && (
        <button type="button" className="link" onClick={() => void takeBack().then(notifyFailure)}>
          {t('review.withdraw')}
        </button>
      )}
    </div>
  );
}

function judges({ verdicts }: ReviewCard, me: Person | null): string | undefined {
  const people = verdicts.map(({ person }) => person);
  return people.length === 0 ? undefined : t('review.by', { people: peopleInWords(people, me) });
}

function EditedBy({ hunk, me }: { readonly hunk: ReviewHunk; readonly me: Person | null }) {
  const words = useWords();
  const { authors, editedAt, bySafeFixes, origins } = hunk;
  if (authors.length === 0 || editedAt === null) return null;
  const from = origins.length > 0 ? ` (${origins.map(originInWords).join(', ')})` : '';
  return (
    <Said
      id={bySafeFixes ? 'review.safe-fixes-by' : 'review.edited-by'}
      values={{
        people: `${peopleInWords(authors, me)}${from}`,
        time: (
          <time
            key="time"
            dateTime={editedAt}
            title={words.date(Date.parse(editedAt), { dateStyle: 'medium', timeStyle: 'short' })}
          >
            {timeAgo(editedAt, new Date())}
          </time>
        ),
      }}
    />
  );
}

/** `· 40 s`: how long people were at it. */
function TimeSpent({ hunk, me }: { readonly hunk: ReviewHunk; readonly me: Person | null }) {
  const { t } = useWords();
  const times = useEffort((state) => state.times.get(hunk.key));
  // What others did here and took back is not what the words took.
  const ms = times === undefined ? 0 : timeOfAuthors(times, hunk);
  if (times === undefined || ms < leastShownMs) return null;
  const byPerson = hunk.authors
    .filter(({ id }) => times.has(id))
    .map((person) => `${peopleInWords([person], me)} ${duration(timeOf(times, person.id))}`);
  return (
    <span className="spent" title={t('review.active-time', { times: byPerson.join(', ') || duration(ms) })}>
      {t('review.spent', { time: duration(ms) })}
    </span>
  );
}

/** The time of those whose words stand; of all where nobody's do, as after a deletion. */
function timeOfAuthors(times: TimeAt, { authors }: ReviewHunk): number {
  if (authors.length === 0) return timeOf(times);
  return authors.reduce((sum, { id }) => sum + timeOf(times, id), 0);
}

function FlagTags({ card }: { readonly card: ReviewCard }) {
  const { t } = useWords();
  const { gone, come } = useFlagChange(card);
  return (
    <>
      {gone.length > 0 && (
        <span className="tag gone" title={titles(gone)}>
          {t('review.flags-gone', { count: gone.length })}
        </span>
      )}
      {come.length > 0 && (
        <span className="tag come" title={titles(come)}>
          {t('review.flags-come', {
            count: come.length,
            title: come[0] === undefined ? '' : lower(ruleTitle(come[0].rule)),
          })}
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

function useFlagChange(card: ReviewCard): FlagChange {
  const analysis = useAnalysis((state) => state.analysis);
  const machineFlags = useReview((state) => state.machineFlags);
  const article = useArticle((state) => state.article);
  if (article === null || machineFlags?.articleId !== article.row.id) return none;
  return flagsOf(card, { article, analysis, machineFlags: machineFlags.flags });
}
