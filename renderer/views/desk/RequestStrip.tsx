import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useDeskRequests, useRequestHere, type DeskRequest } from '../../state/desk-requests';
import { useWords } from '../../words/words';

/** What reviewers ask for in sentences, above the text: how many, and the one the person is at, or the first. */
export function RequestStrip() {
  const { t } = useWords();
  const requests = useDeskRequests();
  const here = useRequestHere(({ event }) => event);
  const open = requests.filter(({ addressed }) => !addressed);
  if (requests.length === 0) return null;
  const addressed = requests.length - open.length;
  const counts = [
    ...(open.length > 0 ? [t('requests.open', { count: open.length })] : []),
    ...(addressed > 0 ? [t('requests.addressed', { count: addressed })] : []),
  ];
  const shown = requests.find(({ record }) => record.event === here) ?? open[0] ?? requests[0];
  // Where the only one is that the person is at, or whose sentence is gone, there is none to go to.
  const goesOn = open.some(({ place, record }) => place !== null && record.event !== here);
  return (
    <div className="warning-strip" role="status">
      <p>
        <b>{counts.join(' · ')}</b>
        {shown !== undefined && ' · '}
        {shown !== undefined && <Asked request={shown} saysSo={open.length > 0} />}
      </p>
      {goesOn && (
        <button className="btn" type="button" onClick={() => runCommand('request.next')}>
          {t(requests.length === 1 ? 'requests.go' : 'requests.next')} <CommandKeys id="request.next" />
        </button>
      )}
    </div>
  );
}

interface AskedProps {
  readonly request: DeskRequest;
  /** Whether it is told from others that it is addressed. */
  readonly saysSo: boolean;
}

function Asked({ request: { record, addressed }, saysSo }: AskedProps) {
  const { t } = useWords();
  return (
    <>
      {t('said.by', { who: record.person.name, what: record.comment ?? '' })}
      {addressed && saysSo && <em className="addressed"> {t('requests.is-addressed')}</em>}
    </>
  );
}
