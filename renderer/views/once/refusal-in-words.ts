import type { Refusal } from '../../../shared/review/suggestions/prove-suggestion';
import { ruleTitle } from '../../state/rule-titles';
import { t } from '../../words/words';

/** Why a suggestion was refused. */
export function refusalInWords({ code, found }: Refusal): string {
  const isRule = code === 'flag-left' || code === 'new-flag';
  return t(`once.refused-${code}`, { found: isRule ? ruleTitle(found) : found });
}
