import { perObject } from './article-scope';
import { changeSettings, useSession } from './session';

export const readingFaces = ['serif', 'sans', 'mono'] as const;
export type ReadingFace = (typeof readingFaces)[number];

/** How text is set at the desk. */
export interface Reading {
  /** In CSS pixels. */
  readonly size: number;
  /** Line height, in sizes. */
  readonly line: number;
  /** Longest line, in characters of average width. */
  readonly measure: number;
  readonly face: ReadingFace;
}

export const usualReading: Reading = { size: 17, line: 1.65, measure: 75, face: 'serif' };

/** The least and most of each measure, and the step between two choices. */
export const readingLimits = {
  size: { min: 13, max: 32, step: 1 },
  line: { min: 1.3, max: 2.2, step: 0.05 },
  measure: { min: 40, max: 100, step: 5 },
} as const;

// The editor puts a face of code behind these, which has Arabic letters all of one width: those that have better ones come before it.
export const faces: Readonly<Record<ReadingFace, string>> = {
  serif:
    "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Serif CJK SC', 'Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman', 'DejaVu Sans', serif",
  sans: "'Inter Variable', Inter, 'Segoe UI', system-ui, 'Noto Sans CJK SC', 'Noto Sans Arabic', 'Geeza Pro', Arial, 'DejaVu Sans', sans-serif",
  mono: "ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
};

/** From the top of a face's tallest letters to the foot of its lowest, in sizes: as the fonts say. */
const faceHeights: Readonly<Record<ReadingFace, number>> = { serif: 1.371, sans: 1.21, mono: 1.17 };

/** A line of 75 characters of the reading face is 34 times its size wide. */
const emsOfCharacter = 34 / 75;
/** A title's size in sizes of the text. */
const titleScale = 21 / 17;

type Layout = Readonly<Record<string, string | number | boolean>>;

/** How text is set, from the layout of the settings; what is out of its limits is brought back to them. */
export const readingOf = perObject((layout: Layout): Reading => ({
  size: numberOf(layout, 'size'),
  line: numberOf(layout, 'line'),
  measure: numberOf(layout, 'measure'),
  face: readingFaces.find((face) => face === layout['read.face']) ?? usualReading.face,
}));

function numberOf(layout: Layout, name: 'size' | 'line' | 'measure'): number {
  const value = layout[`read.${name}`];
  const { min, max } = readingLimits[name];
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(max, Math.max(min, value))
    : usualReading[name];
}

export function readingNow(): Reading {
  return readingOf(useSession.getState().settings.layout);
}

export function useReading(): Reading {
  return useSession(({ settings }) => readingOf(settings.layout));
}

/** Sets text otherwise from now on. */
export function changeReading(change: Partial<Reading>): void {
  const named = Object.entries(change).map(([name, value]) => [`read.${name}`, value]);
  changeSettings((settings) => ({
    ...settings,
    layout: { ...settings.layout, ...(Object.fromEntries(named) as Layout) },
  }));
}

/** Sets text larger (1), smaller (-1), or in its usual size (0). */
export function resizeText(by: 1 | -1 | 0): void {
  const { min, max } = readingLimits.size;
  const size = by === 0 ? usualReading.size : readingNow().size + by;
  changeReading({ size: Math.min(max, Math.max(min, size)) });
}

/** What follows from it, in CSS pixels: whole line heights, so that both panes keep the same lines. */
export function readingPixels({ size, line, measure, face }: Reading): {
  readonly line: number;
  readonly measure: number;
  readonly title: number;
  /** What a background needs above and below a face's letters to be as high as the line. */
  readonly lit: number;
} {
  return {
    lit: Math.max(0, Math.floor((Math.round(size * line) - size * faceHeights[face]) * 5) / 10),
    line: Math.round(size * line),
    measure: Math.round(size * measure * emsOfCharacter),
    title: Math.round(size * titleScale),
  };
}
