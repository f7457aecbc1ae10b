import '@fontsource-variable/source-serif-4/index.css';
import { editorOptions, measuredUpTo } from '../../../renderer/editor/editor-options';
import { monaco } from '../../../renderer/editor/monaco';
import { faces, readingPixels, usualReading } from '../../../renderer/state/reading';

/** The editor with Emend's options, face, size and measure and nothing of Emend around it, on the text that the bench serves beside it. */
const place = document.querySelector<HTMLElement>('#place');
const value = await (await fetch('text')).text();
if (place !== null) {
  const { size, face } = usualReading;
  const { line, measure } = readingPixels(usualReading);
  await document.fonts.load(`${size}px ${faces[face]}`);
  const model = monaco.editor.createModel(value, 'plaintext');
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  const editor = monaco.editor.create(place, {
    ...editorOptions,
    model,
    fontFamily: faces[face],
    fontSize: size,
    lineHeight: line,
    wrappingStrategy: value.length <= measuredUpTo ? 'advanced' : 'simple',
  });
  const fonts = editor.getOption(monaco.editor.EditorOption.fontInfo) as monaco.editor.FontInfo;
  editor.updateOptions({
    wordWrapColumn: Math.max(10, Math.floor(measure / fonts.typicalHalfwidthCharacterWidth)),
  });
  editor.focus();
}
