import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import { type RegisterFilter, RegisterOnly } from '../../../../domain/visit/register.ts';
import { Outcome } from '../../../../domain/visit/views/stages.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { reasonSays } from '../../../words/events.ts';
import { pageLocale } from '../../../words/language.ts';
import { figures } from '../../../words/writing.ts';
import { DaysFilter } from './DaysFilter.tsx';
import { type FilterName, filterNames, firstFilters } from './filter-names.ts';
import { LotFilter } from './LotFilter.tsx';
import { outcomeWord } from './useFilterWords.ts';

const longest = [60, 75, 90, 120] as const;
const sessions = [1, 2, 3, 4, 5, 6] as const;

/** What one chip can be set to; `more`: which of the others to set. A tap sets it. */
export function FilterDialog({
  name,
  filter,
  onFilter,
  onClose,
}: {
  name: FilterName | 'more';
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('records');
  const { t: common } = useTranslation();
  const [asked, setAsked] = useState(name);
  return (
    <Dialog
      title={t(asked === 'more' ? 'moreFilters' : `filter.${asked}`)}
      side={<Button onPress={onClose}>{common('back')}</Button>}
      main={null}
      onClose={onClose}
    >
      <div className="filterchoices">
        {asked === 'more' ? (
          filterNames
            .filter((one) => !firstFilters.has(one))
            .map((one) => (
              <Choice key={one} on={false} onPress={() => setAsked(one)}>
                {t(`filter.${one}`)}
              </Choice>
            ))
        ) : (
          <Choices name={asked} filter={filter} onFilter={onFilter} />
        )}
      </div>
    </Dialog>
  );
}

function Choices({
  name,
  filter,
  onFilter,
}: {
  name: FilterName;
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
}): ReactNode {
  const { t } = useTranslation('records');
  const { t: day } = useTranslation('today');
  const { data } = useQuery('records.choices', { from: filter.from, to: filter.to });
  const option = (key: string, on: boolean, words: string, next: RegisterFilter) => (
    <Choice key={key} on={on} onPress={() => onFilter({ ...filter, ...next })}>
      {words}
    </Choice>
  );
  switch (name) {
    case 'days':
      return <DaysFilter filter={filter} onFilter={onFilter} />;
    case 'staff':
      return data?.practitioners.map(({ staff, name: who }) =>
        option(String(staff), filter.staff === staff, who, { staff }),
      );
    case 'treatment':
      return data?.treatments.map(({ treatment, name: called }) => (
        <Choice key={treatment} on={filter.treatment === treatment} onPress={() => onFilter({ ...filter, treatment })}>
          {called}
        </Choice>
      ));
    case 'outcome':
      return Outcome.options.map((outcome) =>
        option(outcome, filter.outcome === outcome, outcomeWord(outcome, { t, day }), { outcome }),
      );
    case 'language':
      return data?.languages.map((language) =>
        option(language, filter.language === language, languageName(language, pageLocale()), { language }),
      );
    case 'session':
      return sessions.map((session) =>
        option(String(session), filter.session === session, t('sessionOnly', { n: session }), { session }),
      );
    case 'only':
      return RegisterOnly.options.map((only) => option(only, filter.only === only, t(`only.${only}`), { only }));
    case 'longerThan':
      return longest.map((longerThan) =>
        option(
          String(longerThan),
          filter.longerThan === longerThan,
          t('longerThan', { minutes: figures(longerThan) }),
          { longerThan },
        ),
      );
    case 'lot':
      return <LotFilter filter={filter} onFilter={onFilter} />;
    case 'complication':
      return option('complication', filter.complication === true, t('withComplication'), { complication: true });
    case 'reason':
      return data?.reasons.length === 0 ? (
        <p>{t('noReasons')}</p>
      ) : (
        data?.reasons.map(({ reason, count }) =>
          option(JSON.stringify(reason), false, `${reasonSays(reason)} · ${figures(count)}`, { reason }),
        )
      );
  }
}
