import { engine } from './built-engine';

const sentences = [
  'The city council approved the new budget on Tuesday after a debate of three hours.',
  'According to Dr. Lindqvist, the bridge carried 12.5 % more traffic than in 2019.',
  'What will the harbour look like in ten years?',
  '“We measured it twice,” the engineer said.',
  'The work began in March.The second stage follows in the autumn.',
  'Farmers in the valley expect a harvest of about 1,500 tonnes, i.e. a little less than last year.',
];

/** Plain prose of about the given number of characters, one paragraph a line. */
function prose(length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const paragraph = [0, 1, 2, 3, 4].map((step) => sentences[(at + step) % sentences.length]).join(' ');
    paragraphs.push(`${paragraph} (${at})`);
    size += paragraph.length + 6;
  }
  return paragraphs.join('\n');
}

function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

function platform(text: string): { milliseconds: number; megabytesPerSecond: number } {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let count = 0;
  const milliseconds = fastest(2, () => {
    for (const piece of segmenter.segment(text)) count += piece.segment.length;
  });
  return {
    milliseconds: Math.round(milliseconds),
    megabytesPerSecond: Math.round(count / 2 / milliseconds / 100) / 10,
  };
}

interface Line {
  readonly name: string;
  readonly milliseconds: number;
  readonly megabytesPerSecond?: number;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Milliseconds and megabytes a second of the segmenter on plain prose, beside the platform's own. */
export async function benchSegment(): Promise<Line[]> {
  const { createSegmenter, segment } = await engine();
  const text = prose(4_000_000);
  const megabytes = text.length / 1e6;
  const line = (name: string, milliseconds: number): Line => ({
    name,
    milliseconds: rounded(milliseconds),
    megabytesPerSecond: rounded((megabytes / milliseconds) * 1e3),
  });
  const edited = createSegmenter('en');
  const small = text.slice(0, 1_000_000);
  edited(small);
  let typed = 0;
  return [
    line(
      'segment, 4 MB',
      fastest(5, () => segment(text, 'en')),
    ),
    {
      name: 'Intl.Segmenter, 100 KB',
      ...platform(text.slice(0, 100_000)),
    },
    {
      name: 'after one edit, 1 MB',
      milliseconds: rounded(
        fastest(9, () => edited(`${small.slice(0, 500_000)} word${typed++} ${small.slice(500_000)}`)),
      ),
    },
  ];
}
