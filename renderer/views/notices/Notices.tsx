import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { isCaretLow } from '../../editor/editor-handle';
import { dismissNotice, useSession, type Notice } from '../../state/session';
import { useView } from '../../state/view';
import { useWords } from '../../words/words';
import { watchSize } from '../shell/watch-size';
import './notices.css';

/** How long notices stay, in milliseconds; what went wrong stays until it is dismissed. */
const staysMs = { done: 8_000, info: 8_000, warning: 25_000, error: null } as const;

/** Escape closes the newest notice, unless something nearer to the person takes the key. */
function closeNewest({ key, target, defaultPrevented }: KeyboardEvent): void {
  const newest = useSession.getState().notices.at(-1);
  if (key !== 'Escape' || defaultPrevented || newest === undefined) return;
  const isInside = target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
  if (!isInside && useView.getState().overlay === null) dismissNotice(newest.id);
}

/** What just happened and the way back, at the end of the window that is further from the caret. Read out politely; failures at once. */
export function Notices() {
  const { t } = useWords();
  const notices = useSession((state) => state.notices);
  const newest = notices.at(-1)?.id;
  const projectView = useView((state) => state.projectView);
  const corner = useRef<HTMLElement>(null);
  const before = useToldBefore(newest ?? 0);
  useLayoutEffect(() => {
    const { current } = corner;
    if (newest === undefined || current === null) return;
    const place = projectView ? null : document.querySelector('.editor-place');
    current.dataset['at'] = place !== null && isCaretLow() ? 'top' : 'bottom';
    // What stands above the text comes and goes while a notice is there, and each time the text has another size.
    const within = (): void => {
      const text = place?.getBoundingClientRect();
      current.style.setProperty('--text-top', `${text?.top ?? 88}px`);
      current.style.setProperty(
        '--text-foot',
        `${text === undefined ? 32 : window.innerHeight - text.bottom}px`,
      );
    };
    within();
    if (place === null || typeof ResizeObserver === 'undefined') return;
    const seen = new ResizeObserver(within);
    seen.observe(place);
    return () => seen.disconnect();
  }, [newest, projectView]);
  useEffect(() => {
    const here = corner.current;
    if (here === null) return;
    // Views of cards keep this much free at their end, so that no notice lies over a button of the card at work.
    return watchSize([here], () => {
      const isFree = here.dataset['at'] === 'top' || here.querySelector('.notice') === null;
      document.documentElement.style.setProperty(
        '--notice-room',
        isFree ? '0px' : `${here.offsetHeight + 16}px`,
      );
    });
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', closeNewest);
    return () => window.removeEventListener('keydown', closeNewest);
  }, []);
  return (
    <section className="notices" ref={corner} aria-label={t('notices.name')}>
      <div role="status">
        {notices.map(
          (notice) =>
            notice.kind !== 'error' && (
              <NoticeView key={notice.id} notice={notice} before={notice.id <= before} />
            ),
        )}
      </div>
      <div role="alert">
        {notices.map(
          (notice) =>
            notice.kind === 'error' && (
              <NoticeView key={notice.id} notice={notice} before={notice.id <= before} />
            ),
        )}
      </div>
    </section>
  );
}

/** The newest notice that was there when what lies over the window was opened; 0 while nothing does. */
function useToldBefore(newest: number): number {
  const covered = useView(({ overlay }) => overlay !== null);
  const [before, setBefore] = useState({ covered, newest: 0 });
  if (before.covered !== covered) setBefore({ covered, newest: covered ? newest : 0 });
  return covered ? before.newest : 0;
}

interface NoticeProps {
  readonly notice: Notice;
  /** It was told before a dialog was opened, and waits below it. */
  readonly before: boolean;
}

function NoticeView({ notice, before }: NoticeProps) {
  const { t } = useWords();
  const { id, kind, text, action } = notice;
  const [held, setHeld] = useState(false);
  const [touched, setTouched] = useState(0);
  const passesIn = held ? null : staysMs[kind];
  useEffect(() => {
    if (passesIn === null) return;
    const timer = setTimeout(() => dismissNotice(id), passesIn);
    return () => clearTimeout(timer);
  }, [id, passesIn, touched]);

  return (
    <div
      className="notice"
      data-kind={kind}
      data-before={before || undefined}
      // Whoever moves the pointer here is about to use it; one that only rests where the notice appeared holds nothing.
      onPointerMove={({ movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0) setTouched((times) => times + 1);
      }}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => {
            dismissNotice(id);
            action.run();
          }}
        >
          {action.label} {action.command !== undefined && <CommandKeys id={action.command} />}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        aria-label={t('notices.dismiss')}
        onClick={() => dismissNotice(id)}
      >
        ×
      </button>
    </div>
  );
}
