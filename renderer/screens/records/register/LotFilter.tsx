import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lotKey } from '../../../../domain/lots/lot-ref.ts';
import type { RegisterFilter } from '../../../../domain/visit/register.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';

const offered = 12;

/** Which lot: one of those on the shelf, or any other by its number in whatever spelling. */
export function LotFilter({
  filter,
  onFilter,
}: {
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
}) {
  const { t } = useTranslation('records');
  const [typed, setTyped] = useState('');
  const number = typed.trim();
  const { data: shelf } = useQuery('lots.list', { show: 'all', page: 1, rows: offered });
  const { data: found } = useQuery('lots.find', number === '' ? null : { number });
  const lots = number === '' ? (shelf?.lots ?? []) : (found ?? []);
  const present = filter.lot && JSON.stringify(lotKey(filter.lot));
  return (
    <>
      <Field
        label={t('lotNumber')}
        asTyped
        maxLength={120}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {lots.map(({ kind, maker, lot, name }) => {
        const ref = { kind, maker, lot };
        const key = JSON.stringify(lotKey(ref));
        return (
          <Choice key={key} on={key === present} onPress={() => onFilter({ ...filter, lot: ref })}>
            {joined(lot, name, maker)}
          </Choice>
        );
      })}
      {lots.length === 0 && <p>{t(number === '' ? 'noLots' : 'noLotFits')}</p>}
    </>
  );
}
