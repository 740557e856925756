import { ChecksIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

const words = { 2: 'noneOfTwo', 3: 'noneOfThree', 4: 'noneOfFour' } as const;

/** "None of the four": one tap where nothing was found, beside the names of what was looked for. */
export function NoneOf({ findings, onPress }: { findings: readonly string[]; onPress: () => void }) {
  const { t } = useTranslation('checks');
  const count = findings.length;
  return (
    <div className="row between gap4 none-of">
      <span className="label">{findings.join(' · ')}</span>
      <Button icon={<ChecksIcon />} onPress={onPress}>
        {t(count === 2 || count === 3 || count === 4 ? words[count] : 'noneOfMany')}
      </Button>
    </div>
  );
}
