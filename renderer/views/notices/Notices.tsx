import { useEffect, useState } from 'react';
import { dismissNotice, useSession, type Notice } from '../../state/session';
import './notices.css';

/** How long good news stays, in milliseconds; what went wrong stays until it is dismissed. */
const staysMs = 8000;

/** What just happened and the way back, in a corner. Read out politely; failures at once. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    <section className="notices" aria-label="Notices">
      <div role="status">
        {notices.map((notice) => notice.kind !== 'error' && <NoticeView key={notice.id} notice={notice} />)}
      </div>
      <div role="alert">
        {notices.map((notice) => notice.kind === 'error' && <NoticeView key={notice.id} notice={notice} />)}
      </div>
    </section>
  );
}

function NoticeView({ notice }: { readonly notice: Notice }) {
  const { id, kind, text, action } = notice;
  const [held, setHeld] = useState(false);
  const passes = (kind === 'done' || kind === 'info') && !held;
  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(() => dismissNotice(id), staysMs);
    return () => clearTimeout(timer);
  }, [id, passes]);

  return (
    <div
      className="notice"
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
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
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        aria-label="Dismiss this notice"
        onClick={() => dismissNotice(id)}
      >
        ×
      </button>
    </div>
  );
}
