import type { ReactNode } from 'react';
import type { Range } from '../../../shared/base/range';

/** A text with the letters that answer the query set off. */
export function Matched({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const parts: ReactNode[] = [];
  let last = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(last, start), <b key={start}>{text.slice(start, end)}</b>);
    last = end;
  }
  parts.push(text.slice(last));
  return <>{parts}</>;
}
