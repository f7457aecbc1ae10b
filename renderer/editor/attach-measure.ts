import { faces, readingNow, readingPixels } from '../state/reading';
import { useSession } from '../state/session';
import { laneWidth } from './editor-options';
import { monaco, type Editor } from './monaco';

/** Sets the editor's text as the settings say, and keeps its lines in the middle of the pane at any width. */
export function attachMeasure(editor: Editor): () => void {
  const set = (): void => {
    const reading = readingNow();
    const { line, measure } = readingPixels(reading);
    editor.updateOptions({ fontFamily: faces[reading.face], fontSize: reading.size, lineHeight: line });
    const fonts = editor.getOption(monaco.editor.EditorOption.fontInfo) as monaco.editor.FontInfo;
    const { width } = editor.getLayoutInfo();
    const lane = Math.max(laneWidth, Math.floor((width - measure) / 2));
    editor.updateOptions({
      wordWrapColumn: Math.max(10, Math.floor(measure / fonts.typicalHalfwidthCharacterWidth)),
      lineDecorationsWidth: lane,
    });
    // The marks beside the lines stay beside them.
    editor.getDomNode()?.style.setProperty('--lane', `${lane - laneWidth}px`);
  };
  const laidOut = editor.onDidLayoutChange(set);
  const stop = useSession.subscribe((state, before) => {
    if (state.settings.layout !== before.settings.layout) set();
  });
  set();
  return () => {
    laidOut.dispose();
    stop();
  };
}
