import type { MqmSeverity } from '../../../shared/review/mqm';
import { words } from '../../words/words';

/** The name of a category, `Accuracy › Omission`, in the window's language; one that MQM Core does not have is as it was written. */
export function categoryInWords(category: string): string {
  return category
    .split('/')
    .map((name, index, all) => mqmName(index === 1 ? all.slice(1).join('/') : name))
    .slice(0, 2)
    .join(' › ');
}

/** The name of a dimension or type of MQM Core. */
export function mqmName(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words().known(`mqm.category.${id}`) ?? name;
}

export function severityInWords(severity: MqmSeverity): string {
  return words().t(`mqm.severity.${severity}`);
}
