import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import type { RegisterFilter } from '../../../../domain/visit/register.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf } from '../../../words/dates.ts';
import { reasonSays } from '../../../words/events.ts';
import { pageLocale } from '../../../words/language.ts';
import { figures } from '../../../words/writing.ts';
import { dayRange } from './day-range.ts';
import type { FilterName } from './filter-names.ts';

/** What a chip says while it narrows the list; null while it does not. */
export function useFilterWords(filter: RegisterFilter): (name: FilterName) => string | null {
  const { t } = useTranslation('records');
  const { t: day } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  const { from, to, staff, treatment, outcome, language, session, reason, lot, complication, only, longerThan } =
    filter;
  const named = staff !== undefined || treatment !== undefined;
  const { data: choices } = useQuery('records.choices', named ? {} : null);
  return (name) => {
    switch (name) {
      case 'days':
        return from || to ? dayRange(from ?? null, to ?? null, today, t) : null;
      case 'staff':
        return staff === undefined ? null : (choices?.practitioners.find((one) => one.staff === staff)?.name ?? '…');
      case 'treatment':
        return treatment === undefined
          ? null
          : (choices?.treatments.find((one) => one.treatment === treatment)?.name ?? '…');
      case 'outcome':
        return outcome === undefined ? null : outcomeWord(outcome, { t, day });
      case 'language':
        return language === undefined ? null : languageName(language, pageLocale());
      case 'session':
        return session === undefined ? null : t('sessionOnly', { n: session });
      case 'reason':
        return reason === undefined ? null : reasonSays(reason);
      case 'lot':
        return lot === undefined ? null : lot.lot;
      case 'complication':
        return complication ? t('withComplication') : null;
      case 'only':
        return only === undefined ? null : t(`only.${only}`);
      case 'longerThan':
        return longerThan === undefined ? null : t('longerThan', { minutes: figures(longerThan) });
    }
  };
}

type Outcome = NonNullable<RegisterFilter['outcome']>;
type Words = {
  readonly t: ReturnType<typeof useTranslation<'records'>>['t'];
  readonly day: ReturnType<typeof useTranslation<'today'>>['t'];
};

/** The outcome in the words of the day list; of the two that it has none for, the register's own. */
export function outcomeWord(outcome: Outcome, { t, day }: Words): string {
  return outcome === 'treated' || outcome === 'in-progress' ? t(`outcome.${outcome}`) : day(`outcome_${outcome}`);
}
