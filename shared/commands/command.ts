/** Where a command makes sense; the window keeps the set of those that hold. */
export type When = 'always' | 'project' | 'article' | 'desk' | 'review' | 'editor';

/** Declared once; menu, palette, keys and the help sheet are made from it. */
export interface Command {
  /** `group.verb`: `flag.next`. */
  readonly id: string;
  /** Imperative, as the palette shows it: "Go to the next flag". */
  readonly title: string;
  readonly group: 'File' | 'Edit' | 'Go' | 'Flags' | 'Review' | 'View' | 'Help';
  /** `Mod` is Ctrl, on macOS Cmd: `Mod+Shift+Enter`, `F8`, `j`. */
  readonly keys: readonly string[];
  readonly when: When;
}
