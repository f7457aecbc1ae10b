import { perArticle } from './article-scope';
import { useArticle } from './article';
import { changeSettings, useSession } from './session';

const caretsKept = 200;
/** Milliseconds without a move after which the caret rests. */
const caretSettlesMs = 2000;

/** When the caret's place is noted next; null while it is noted already. */
const settling = perArticle<{ timer: ReturnType<typeof setTimeout> | null }>(() => ({ timer: null }));

/** Notes where the caret is, now and, once it rests, for the next time this article opens: settings are not written while somebody types. */
export function setCaret(caret: number): void {
  useArticle.setState({ caret });
  const { timer } = settling.getState();
  if (timer !== null) clearTimeout(timer);
  settling.setState({ timer: setTimeout(rememberCaret, caretSettlesMs) });
}

/** Notes the caret's place for the next time, if it was moved. */
export function rememberCaret(): void {
  if (settling.getState().timer === null) return;
  forgetCaret();
  const { article, caret } = useArticle.getState();
  if (article === null) return;
  const { id } = article.row;
  changeSettings((settings) => {
    const others = Object.entries(caretsIn(settings)).filter(([key]) => key !== id);
    return { ...settings, carets: Object.fromEntries([...others, [id, caret] as const].slice(-caretsKept)) };
  });
}

/** Notes nothing any more. */
export function forgetCaret(): void {
  const { timer } = settling.getState();
  if (timer === null) return;
  clearTimeout(timer);
  settling.setState({ timer: null });
}

/** Where the caret was when the article was left; 0 if that is not known. */
export function rememberedCaret(articleId: string): number {
  const caret = caretsIn(useSession.getState().settings)[articleId];
  return typeof caret === 'number' && caret >= 0 ? caret : 0;
}

function caretsIn(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { carets } = settings;
  return typeof carets === 'object' && carets !== null ? (carets as Record<string, unknown>) : {};
}
