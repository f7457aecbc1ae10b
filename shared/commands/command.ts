/**
 * Where a command makes sense. Of `desk`, `review`, `history` (an earlier moment is looked at) and `merge` (versions are
 * brought together) one holds while an article is open; `editor` is part of `desk`.
 */
export type When = 'always' | 'project' | 'article' | 'desk' | 'review' | 'history' | 'merge' | 'editor';

/** Declared once; menu, palette, keys and the help sheet are made from it. */
export interface Command {
  /** `group.verb`: `flag.next`. */
  readonly id: string;
  /** Imperative, as the palette shows it: "Go to the next flag". */
  readonly title: string;
  readonly group: 'File' | 'Edit' | 'Go' | 'Flags' | 'Review' | 'History' | 'View' | 'Help';
  /** `Mod` is Ctrl, on macOS Cmd: `Mod+Shift+Enter`, `F8`, `j`. */
  readonly keys: readonly string[];
  readonly when: When;
}
