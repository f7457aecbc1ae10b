import { paragraphKind } from '../../shared/checks/paragraph-kind';
import { readingNow, readingPixels } from '../state/reading';
import { measuredUpTo } from './editor-options';
import { monaco, type Editor, type Model } from './monaco';
import { fitsAsTitle } from './title-width';

/** A blank line is as high as the space between paragraphs, in line heights. */
const blankLine = 0.65;
const spaceBetween = 18;

/** Sets the title as a title and puts space between paragraphs, whether or not blank lines part them. */
export function attachParagraphs(editor: Editor): () => void {
  const set = editor.createDecorationsCollection();
  const canvas = document.createElement('canvas').getContext('2d');
  let zones: string[] = [];
  let width = 0;

  const lay = (): void => {
    const model = editor.getModel();
    if (model === null) return;
    const size = readingPixels(readingNow()).title;
    const spaced = model.getValueLength() <= measuredUpTo;
    const title = titleLine(model);
    const fits = title === null || fitsAsTitle(editor, model.getLineContent(title), size, canvas);
    // The other side sets its title alike.
    document.documentElement.toggleAttribute('data-long-title', !fits);
    const blanks = spaced ? linesWhere(model, (line) => isBlank(model, line)) : [];
    set.set([
      ...(title === null
        ? []
        : [
            {
              range: wholeLine(model, title),
              options: fits ? titleOptions(size) : longTitleOptions,
            },
          ]),
      ...blanks.map((line) => ({ range: wholeLine(model, line), options: blankOptions })),
    ]);
    const tight = spaced ? linesWhere(model, (line) => isTight(model, line)) : [];
    editor.changeViewZones((accessor) => {
      for (const zone of zones) accessor.removeZone(zone);
      zones = tight.map((line) =>
        accessor.addZone({
          afterLineNumber: line,
          heightInPx: spaceBetween,
          domNode: document.createElement('div'),
          suppressMouseDown: false,
        }),
      );
    });
  };
  const listeners = [
    editor.onDidChangeModel(() => {
      zones = [];
      lay();
    }),
    editor.onDidLayoutChange((layout) => {
      if (layout.contentWidth === width) return;
      width = layout.contentWidth;
      lay();
    }),
    editor.onDidChangeConfiguration((event) => {
      if (event.hasChanged(monaco.editor.EditorOption.fontInfo)) lay();
    }),
    editor.onDidChangeModelContent(({ changes }) => {
      const model = editor.getModel();
      if (model === null) return;
      const first = firstLine(model) ?? 1;
      const touched = changes.some(
        ({ text, range }) =>
          text.includes('\n') ||
          range.endLineNumber > range.startLineNumber ||
          range.startLineNumber <= first ||
          model.getLineLength(range.startLineNumber) <= text.length + 1,
      );
      if (touched) lay();
    }),
  ];
  lay();
  return () => {
    document.documentElement.removeAttribute('data-long-title');
    for (const listener of listeners) listener.dispose();
  };
}

const titleOptions = (size: number): monaco.editor.IModelDecorationOptions => ({
  isWholeLine: true,
  inlineClassName: 'title-line',
  inlineClassNameAffectsLetterSpacing: true,
  fontSize: `${size}px`,
  fontWeight: '640',
  stickiness: monaco.editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges,
});
/** The editor breaks lines as if they were set in its usual face, so a title of several lines keeps to that width. */
const longTitleOptions: monaco.editor.IModelDecorationOptions = {
  ...titleOptions(0),
  inlineClassName: 'title-line long',
  fontSize: null,
};
const blankOptions: monaco.editor.IModelDecorationOptions = {
  isWholeLine: true,
  lineHeight: blankLine,
  stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
};

function isBlank(model: Model, line: number): boolean {
  return model.getLineFirstNonWhitespaceColumn(line) === 0;
}

/** True for a paragraph with the next one directly below it. */
function isTight(model: Model, line: number): boolean {
  return line < model.getLineCount() && !isBlank(model, line) && !isBlank(model, line + 1);
}

/** The first line that is not blank, unless it is a paragraph as rules see it: an article may have no title. */
function titleLine(model: Model): number | null {
  const first = firstLine(model);
  return first !== null && paragraphKind(model.getLineContent(first), 'first') === 'title' ? first : null;
}

function firstLine(model: Model): number | null {
  for (let line = 1; line <= Math.min(50, model.getLineCount()); line++)
    if (!isBlank(model, line)) return line;
  return null;
}

function linesWhere(model: Model, holds: (line: number) => boolean): number[] {
  const lines: number[] = [];
  for (let line = 1; line <= model.getLineCount(); line++) if (holds(line)) lines.push(line);
  return lines;
}

function wholeLine(model: Model, line: number): monaco.Range {
  return new monaco.Range(line, 1, line, model.getLineMaxColumn(line));
}
