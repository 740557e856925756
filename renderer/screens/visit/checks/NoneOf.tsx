import { ChecksIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Button } from '../../../kit/Button.tsx';

const words = { 2: 'noneOfTwo', 3: 'noneOfThree', 4: 'noneOfFour' } as const;

/** "None of the four": one tap where nothing was found, with what it records under it. */
export function NoneOf({ records, onPress }: { records: NonNullable<CheckView['noneOf']>; onPress: () => void }) {
  const { t } = useTranslation('checks');
  const count = records.length;
  return (
    <div className="col gap2 none-of">
      <Button icon={<ChecksIcon />} onPress={onPress}>
        {t(count === 2 || count === 3 || count === 4 ? words[count] : 'noneOfMany')}
      </Button>
      <p className="label">{records.map((one) => t('noneRecords', { ...one })).join(' · ')}</p>
    </div>
  );
}
