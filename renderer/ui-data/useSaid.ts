import { useTranslation } from 'react-i18next';
import type { Said } from '../../domain/visit/health/said.ts';
import { shortDate } from '../words/dates.ts';

/** An answer in words. */
export function useSaid(): (said: Said) => string {
  const { t } = useTranslation('intake');
  return (said) => {
    switch (said.kind) {
      case 'yes':
      case 'no':
        return t(said.kind);
      case 'none':
        return t('noneOfThese');
      case 'chosen':
        return said.labels.join(', ');
      case 'number':
        return `${said.number} ${said.unit}`;
      case 'date':
        return shortDate(said.date);
      case 'text':
        return said.text;
    }
  };
}
