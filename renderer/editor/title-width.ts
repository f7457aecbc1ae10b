import { monaco, type Editor } from './monaco';

/** A title may reach a little into the margin on the right, in CSS pixels. */
const leeway = 14;

/** True if a title set large stays on one line. `size` is in CSS pixels, `canvas` what it is measured on. */
export function fitsAsTitle(
  editor: Editor,
  title: string,
  size: number,
  canvas: CanvasRenderingContext2D | null,
): boolean {
  if (canvas === null) return false;
  const layout = editor.getLayoutInfo();
  const fonts = editor.getOption(monaco.editor.EditorOption.fontInfo) as monaco.editor.FontInfo;
  const columns = editor.getOption(monaco.editor.EditorOption.wordWrapColumn);
  const room = Math.min(
    layout.contentWidth - layout.verticalScrollbarWidth,
    columns * fonts.typicalHalfwidthCharacterWidth,
  );
  canvas.font = `640 ${size}px ${fonts.fontFamily}`;
  return canvas.measureText(title).width <= room + leeway;
}
