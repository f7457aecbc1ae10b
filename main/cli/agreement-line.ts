import { printable } from '../../shared/base/printable';
import type { RaterPair } from '../../shared/metrics/rater-agreement';

/** How far two raters agree, as a line for people. */
export function agreementLine({ raters, segments, alpha, f1, f1WithSeverity }: RaterPair): string {
  const [one, other] = raters;
  return `  ${printable(one)} and ${printable(other)}: ${segments} segments, alpha ${shownFactor(alpha)}, F1 of spans ${shownFactor(f1)}, with severity ${shownFactor(f1WithSeverity)}\n`;
}

/** A coefficient with three digits; `none` where there is nothing to compare. */
export function shownFactor(value: number | null): string {
  return value === null ? 'none' : value.toFixed(3);
}
