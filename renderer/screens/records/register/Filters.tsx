import { CalendarBlankIcon, FunnelIcon, XIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { RegisterFilter } from '../../../../domain/visit/register.ts';
import { Button } from '../../../kit/Button.tsx';
import { type FilterName, filterNames, firstFilters, without } from './filter-names.ts';
import { useFilterWords } from './useFilterWords.ts';

/** A chip for each way to narrow the list: its name, or its value with the way to take it off again. */
export function Filters({
  filter,
  onOpen,
  onClear,
}: {
  filter: RegisterFilter;
  onOpen: (name: FilterName | 'more') => void;
  onClear: (filter: RegisterFilter) => void;
}) {
  const { t } = useTranslation('records');
  const saysOf = useFilterWords(filter);
  const chips = filterNames.filter((name) => firstFilters.has(name) || saysOf(name) !== null);
  return (
    <fieldset className="row wrap gap2 chips" aria-label={t('filters')}>
      {chips.map((name) => {
        const value = saysOf(name);
        return value === null ? (
          <Button key={name} small icon={name === 'days' && <CalendarBlankIcon />} onPress={() => onOpen(name)}>
            {t(`filter.${name}`)}
          </Button>
        ) : (
          <Button
            key={name}
            small
            pressed
            icon={name === 'days' && <CalendarBlankIcon />}
            iconEnd={<XIcon />}
            label={t('clearOne', { filter: t(`filter.${name}`), value })}
            onPress={() => onClear(without(filter, name))}
          >
            {value}
          </Button>
        );
      })}
      {chips.length < filterNames.length && (
        <Button small icon={<FunnelIcon />} onPress={() => onOpen('more')}>
          {t('moreFilters')}
        </Button>
      )}
    </fieldset>
  );
}
