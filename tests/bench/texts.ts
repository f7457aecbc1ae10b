import { hasData, readRows, readTexts, seeded } from '../measure/data';
import { defectKinds } from '../measure/defects';
import { prose } from './diff';

interface Translated {
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

interface Document {
  readonly text: string;
}

/** How many lines of sentences are set as one paragraph. */
const linesOfParagraph = 3;

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '');
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; at += linesOfParagraph)
    paragraphs.push(lines.slice(at, at + linesOfParagraph).join(' '));
  return paragraphs;
}

function upTo(length: number, paragraphs: readonly string[]): string {
  let size = 0;
  return paragraphs.filter((paragraph) => (size += paragraph.length + 1) <= length).join('\n');
}

/**
 * Prose as people wrote it, no paragraph of it twice: human translations of news, then documents of many genres; where the data is
 * absent, sentences of made-up words.
 * @param length at most, in UTF-16 code units
 */
export function ordinaryText(length: number): string {
  if (!hasData()) return prose(length, 11);
  const news = readRows<Translated>('clean/wmt22_zhen').flatMap((row) => Object.values(row.refs).flat());
  const others = readRows<Document>('segmentation/ud_en_gum').flatMap((row) => row.text.split('\n'));
  return upTo(length, distinct([...paragraphsOf(distinct(news)), ...others]));
}

/**
 * Machine-translated articles, then ordinary prose with a defect in every paragraph; no paragraph twice.
 * @param length at most, in UTF-16 code units
 */
export function denseText(length: number): string {
  const random = seeded(5);
  const articles = readTexts('articles').flatMap(({ text }) => text.split('\n'));
  const broken = ordinaryText(length)
    .split('\n')
    .map((paragraph, at) => {
      // Not every kind of defect finds a place in every paragraph.
      for (let tried = 0; tried < 6; tried++) {
        const kind = defectKinds[(at + tried) % defectKinds.length];
        const found = kind?.inject(paragraph, random);
        if (found) return found.text;
      }
      return paragraph;
    });
  return upTo(length, distinct([...articles, ...broken]));
}
