import { monaco } from './monaco';

/** Above this many code units lines are wrapped by counting instead of measuring: measuring a megabyte takes seconds. */
export const measuredUpTo = 400_000;

/** Room for the marks beside the lines, in CSS pixels. */
export const laneWidth = 34;

/** Prose, wrapped at a measure (see `attachMeasure`, which also sets its face and size), nothing in the margins but the bars of changed sentences. */
export const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  fontLigatures: false,
  disableMonospaceOptimizations: true,
  allowVariableFonts: true,
  allowVariableLineHeights: true,
  wordWrap: 'bounded',
  wrappingIndent: 'none',
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  lineDecorationsWidth: laneWidth,
  lineNumbersMinChars: 0,
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderWhitespace: 'selection',
  renderControlCharacters: true,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  matchBrackets: 'never',
  bracketPairColorization: { enabled: false },
  guides: { indentation: false },
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  autoIndent: 'none',
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  links: false,
  contextmenu: false,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  stickyScroll: { enabled: false },
  scrollBeyondLastLine: false,
  cursorSurroundingLines: 3,
  cursorWidth: 2,
  cursorBlinking: 'solid',
  padding: { top: 24, bottom: 80 },
  // The scroll bar's width is the margin on the right; what is drawn of it is narrow.
  scrollbar: { verticalScrollbarSize: 24, verticalSliderSize: 8, horizontal: 'hidden', useShadows: false },
  // Prose holds no tabs: the key goes on to the next control, as everywhere else.
  tabFocusMode: true,
  automaticLayout: true,
  fixedOverflowWidgets: true,
  accessibilitySupport: 'auto',
};

const readingFace = "17px 'Source Serif 4 Variable'";

/**
 * Has editors measure letters again once the reading face is there; null where it is there already, and whoever made an editor before it
 * was has seen to that.
 */
export function measuredFace(): Promise<void> | null {
  if (document.fonts.check(readingFace)) return null;
  return document.fonts.load(readingFace).then(() => monaco.editor.remeasureFonts());
}

/** Gives the editor the colours of the document's theme. Called again whenever that changes. */
export function applyEditorTheme(theme: 'light' | 'dark' | 'contrast'): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => sixDigits(style.getPropertyValue(name).trim());
  const dark = style.colorScheme === 'dark';
  const base = theme === 'contrast' ? (dark ? 'hc-black' : 'hc-light') : dark ? 'vs-dark' : 'vs';
  const name = `emend-${theme}-${dark ? 'dark' : 'light'}`;
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [],
    colors: editorColours(token),
  });
  monaco.editor.setTheme(name);
}

/** The editor's colours, from the tokens of the style sheet. */
export function editorColours(token: (name: string) => string): Record<string, string> {
  return {
    'editor.background': token('--paper'),
    'editor.foreground': token('--ink'),
    'editorCursor.foreground': token('--accent'),
    'editor.selectionBackground': withAlpha(token('--accent'), '40'),
    // What is selected shows through: the editor's own themes of high contrast would set it in the colour of the paper.
    'editor.selectionForeground': token('--ink'),
    'editor.inactiveSelectionBackground': withAlpha(token('--accent'), '24'),
    'editorWidget.background': token('--raised'),
    'editorWidget.foreground': token('--ink'),
    'editorWidget.border': token('--rule'),
    'input.background': token('--paper'),
    'input.foreground': token('--ink'),
    'input.border': token('--rule'),
    focusBorder: token('--accent'),
    'widget.shadow': '#00000022',
    'scrollbarSlider.background': withAlpha(token('--ink-3'), '40'),
    'scrollbarSlider.hoverBackground': withAlpha(token('--ink-3'), '66'),
    // Prose has brackets of several widths, which the editor takes for unmatched ones and would set in red.
    'editorBracketHighlight.unexpectedBracket.foreground': token('--ink'),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((nth) => [`editorBracketHighlight.foreground${nth}`, token('--ink')]),
    ),
  };
}

/** Style sheets are shortened when they are built; the editor wants `#rrggbb`. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}

function withAlpha(colour: string, alpha: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}${alpha}` : colour;
}
