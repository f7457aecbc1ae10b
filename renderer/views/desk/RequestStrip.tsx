import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useDeskRequests, useRequestHere, type DeskRequest } from '../../state/desk-requests';

/** What the strip says. */
const words = {
  next: 'Next request',
  addressed: 'Addressed',
  counts: (open: number, addressed: number) =>
    [
      ...(open > 0 ? [open === 1 ? '1 sentence was sent back' : `${open} sentences were sent back`] : []),
      ...(addressed > 0 ? [`${addressed} addressed`] : []),
    ].join(', '),
} as const;

/** What reviewers ask for in sentences, above the text: how many, and the one the person is at, or the first. */
export function RequestStrip() {
  const requests = useDeskRequests();
  const here = useRequestHere(({ event }) => event);
  const open = requests.filter(({ addressed }) => !addressed);
  if (requests.length === 0) return null;
  const shown = requests.find(({ record }) => record.event === here) ?? open[0] ?? requests[0];
  return (
    <div className="warning-strip" role="status">
      <p>
        <b>{words.counts(open.length, requests.length - open.length)}.</b>{' '}
        {shown !== undefined && <Asked request={shown} />}
      </p>
      <button className="btn" type="button" onClick={() => runCommand('request.next')}>
        {words.next} <CommandKeys id="request.next" />
      </button>
    </div>
  );
}

function Asked({ request: { record, addressed } }: { readonly request: DeskRequest }) {
  return (
    <>
      {record.person.name}: {record.comment}
      {addressed && <em className="addressed"> {words.addressed}</em>}
    </>
  );
}
