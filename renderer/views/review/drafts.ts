import { currentScope } from '../../state/article-scope';
import { useView } from '../../state/view';

/** Names what is being written: by its article, what it is, and where. */
function nameOf(kind: string, place: string): string {
  return `${currentScope().id} ${kind} ${place}`;
}

/** What was written and left without being sent; nothing if it was sent, or given up. */
export function draftOf(kind: string, place: string): string {
  return useView.getState().drafts.get(nameOf(kind, place)) ?? '';
}

/** Keeps what is being written while the window is open; empty text is forgotten. */
export function keepDraft(kind: string, place: string, text: string): void {
  const name = nameOf(kind, place);
  useView.setState(({ drafts }) => {
    if (text === (drafts.get(name) ?? '')) return {};
    const kept = new Map(drafts);
    if (text === '') kept.delete(name);
    else kept.set(name, text);
    return { drafts: kept };
  });
}
