import type { WordOp } from '../../../shared/diff/hunk';
import { Visible } from '../../editor/FixPreview';

interface WordDiffProps {
  readonly words: readonly WordOp[];
  /** Characters of unchanged text kept on either side of a change; all of it by default. */
  readonly around?: number;
}

/** Words taken out and put in, among those that stayed; told apart by strike-through as well as by colour. */
export function WordDiff({ words, around = Infinity }: WordDiffProps) {
  return words.map(({ op, text }, index) => {
    if (op === '-')
      return (
        <del key={index}>
          <Visible text={text} />
        </del>
      );
    if (op === '+')
      return (
        <ins key={index}>
          <Visible text={text} />
        </ins>
      );
    return <span key={index}>{shortened(text, around, index === 0, index === words.length - 1)}</span>;
  });
}

function shortened(text: string, around: number, first: boolean, last: boolean): string {
  if (last) text = text.trimEnd();
  const room = first || last ? around : 2 * around;
  if (text.length <= room + 8) return text;
  if (first) return `…${fromWord(text.slice(-around))}`;
  if (last) return `${toWord(text.slice(0, around))}…`;
  return `${toWord(text.slice(0, around))} … ${fromWord(text.slice(-around))}`;
}

function fromWord(text: string): string {
  const space = text.search(/\s/);
  return space >= 0 && space < text.length - 1 ? text.slice(space + 1) : text;
}

function toWord(text: string): string {
  const space = text.search(/\s\S*$/);
  return space > 0 ? text.slice(0, space) : text;
}
