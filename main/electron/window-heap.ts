/**
 * Has V8 look for garbage in a window once its heap is four times what was in use after the last time (it would be at one and a half to
 * two). Every letter makes about half a megabyte of it in the editor and the page, and to mark what is in use takes longer than the letter
 * itself: the person would feel every thirtieth key. The window and its worker may so take more memory before they give it back.
 */
export const heapGrowth = '--heap-growing-percent=300';

/** Electron's command line, as far as it is needed. */
export interface CommandLine {
  getSwitchValue(name: string): string;
  appendSwitch(name: string, value: string): void;
}

/** Says so to every window's process that is started from here on. What the person asked of V8 stands behind it, so that it counts. */
export function letHeapsGrow(commandLine: CommandLine): void {
  const asked = commandLine.getSwitchValue('js-flags');
  commandLine.appendSwitch('js-flags', `${heapGrowth} ${asked}`.trimEnd());
}
