import { useEffect, useRef } from 'react';
import { isGuarded, mayEdit, useAgreement } from '../state/approved-text';
import {
  currentBuffer,
  isLeaving,
  lockedBecause,
  setCaret,
  tellLeaving,
  useArticle,
  useDesk,
} from '../state/article';
import { nextTurn } from '../state/next-turn';
import { useSession } from '../state/session';
import { usePlace, useView } from '../state/view';
import { attachChanges } from './attach-changes';
import { attachCodes } from './attach-codes';
import { attachFilter } from './attach-filter';
import { attachDirection } from './attach-direction';
import { attachFind } from './attach-find';
import { attachFlags } from './attach-flags';
import { attachHover } from './attach-hover';
import { attachMeasure } from './attach-measure';
import { attachRequests } from './attach-requests';
import { attachParagraphs } from './attach-paragraphs';
import { attachScroll } from './attach-scroll';
import { attachSegments } from './attach-segments';
import { attachSentences } from './attach-sentences';
import { useCard } from './card-store';
import { setCurrentEditor } from './editor-handle';
import { applyEditorTheme, editorOptions, measuredFace, measuredUpTo } from './editor-options';
import { SegmentMenu } from './SegmentMenu';
import { modelOf } from './monaco-buffer';
import { monaco, type Editor } from './monaco';
import { failureInWords, t } from '../words/words';
import './editor.css';

/** Texts up to this long, in UTF-16 code units, are put in the editor within some milliseconds. */
const shownAtOnce = 32_000;

/** The text of the open article, in an editor. The model outlives it. */
export function EditorPane() {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (place.current === null) return;
    const editor = monaco.editor.create(place.current, {
      ...editorOptions,
      ariaLabel: t('desk.text-of-article'),
      model: null,
    });
    setCurrentEditor(editor);
    // Its size and its measure before its text, whose lines would be wrapped again for each of them.
    editor.layout();
    const stops = [
      followLook(editor),
      attachMeasure(editor),
      followArticle(editor),
      attachParagraphs(editor),
      attachSentences(editor),
      attachChanges(editor),
      attachCodes(editor),
      attachFlags(editor),
      attachRequests(editor),
      attachSegments(editor),
      attachFilter(editor),
      attachDirection(editor),
      attachFind(editor),
      attachHover(editor),
      attachScroll(editor),
    ];
    return () => {
      setCurrentEditor(null);
      for (const stop of stops) stop();
      editor.dispose();
    };
  }, []);

  return (
    <SegmentMenu side="target">
      <div className="editor-pane">
        <div className="editor-place" ref={place} />
      </div>
    </SegmentMenu>
  );
}

/** Shows the model of the open article, its caret where it was, and locks it while nothing can be saved. */
function followArticle(editor: Editor): () => void {
  const show = (): void => {
    const model = modelOf(currentBuffer());
    if (model === null || model === editor.getModel()) return;
    const { caret } = useArticle.getState();
    // Before the model, whose lines would be wrapped twice.
    editor.updateOptions({
      wrappingStrategy: model.getValueLength() <= measuredUpTo ? 'advanced' : 'simple',
    });
    editor.setModel(model);
    const position = model.getPositionAt(caret);
    editor.setPosition(position);
    const reveal = (): void =>
      editor.revealPositionInCenterIfOutsideViewport(position, monaco.editor.ScrollType.Immediate);
    reveal();
    // An editor that was just made has no size yet, and nothing is outside of what it shows.
    requestAnimationFrame(() => {
      if (editor.getModel() !== model) return;
      editor.layout();
      reveal();
    });
    if (useView.getState().overlay === null) editor.focus();
  };
  let lockedAs: 'locked' | 'guarded' | 'open' | null = null;
  const lock = (): void => {
    const failure = lockedBecause();
    const { article } = useArticle.getState();
    const isHeld = isLeaving() || (article !== null && isGuarded(article));
    const now = failure !== null ? 'locked' : isHeld ? 'guarded' : 'open';
    if (now === lockedAs) return;
    lockedAs = now;
    editor.updateOptions({
      readOnly: now !== 'open',
      readOnlyMessage: { value: failure === null ? '' : failureInWords(failure) },
      // A guarded text hears what is typed, to ask first or to say that another article is on its way.
      domReadOnly: now === 'locked',
    });
  };
  show();
  lock();
  let isThere = true;
  const stop = useArticle.subscribe((state, before) => {
    if (state.article?.row.id !== before.article?.row.id) {
      // A short text is seen in the same frame as what is around it. For a long one both would be one long task: it comes in the next.
      if ((state.article?.text.length ?? 0) <= shownAtOnce) show();
      else void nextTurn().then(() => isThere && show());
    }
    if (
      state.article?.saving !== before.article?.saving ||
      state.article?.folded !== before.article?.folded ||
      state.leaving !== before.leaving
    )
      lock();
  });
  const stopGuarding = useAgreement.subscribe(lock);
  const tried = editor.onDidAttemptReadOnlyEdit(() => {
    const { article } = useArticle.getState();
    if (isLeaving()) tellLeaving();
    else if (lockedBecause() === null) void mayEdit(article).then((may) => may && editor.focus());
  });
  const moved = editor.onDidChangeCursorSelection(({ selection }) => {
    const model = editor.getModel();
    if (model === null || model !== modelOf(currentBuffer())) return;
    const anchor = model.getOffsetAt(selection.getSelectionStart());
    const head = model.getOffsetAt(selection.getPosition());
    useDesk.setState({ selection: { anchor, head } });
    if (head !== useArticle.getState().caret) setCaret(head);
  });
  const stopSelecting = useDesk.subscribe(({ wanted }, before) => {
    const model = editor.getModel();
    if (wanted === null || wanted === before.wanted || model === null) return;
    const [anchor, head] = [model.getPositionAt(wanted.anchor), model.getPositionAt(wanted.head)];
    editor.setSelection(monaco.Selection.fromPositions(anchor, head));
    editor.revealPositionInCenterIfOutsideViewport(head, monaco.editor.ScrollType.Immediate);
  });
  // A card that takes its room below the text must not take the place it is about out of sight.
  const resized = editor.onDidLayoutChange(() => {
    const { key } = useCard.getState();
    const position = editor.getPosition();
    if (key === null || key !== usePlace.getState().flag || position === null) return;
    editor.revealPositionInCenterIfOutsideViewport(position, monaco.editor.ScrollType.Immediate);
  });
  return () => {
    isThere = false;
    resized.dispose();
    stop();
    stopSelecting();
    stopGuarding();
    tried.dispose();
    moved.dispose();
  };
}

/** Colours by the theme; widths measured again once the reading face is there, where it was not yet. */
function followLook(editor: Editor): () => void {
  applyEditorTheme(useSession.getState().theme);
  void measuredFace()?.then(() => editor.layout());
  return useSession.subscribe((state, before) => {
    if (state.theme !== before.theme || state.shade !== before.shade) applyEditorTheme(state.theme);
    if (state.words !== before.words) editor.updateOptions({ ariaLabel: t('desk.text-of-article') });
  });
}
