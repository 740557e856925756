import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';

/** The two ways to look at who comes. */
export function DayOrWeek({ at }: { at: 'today' | 'week' }) {
  const { t } = useTranslation('today');
  const go = useGo();
  return (
    <div className="row gap2">
      {(['today', 'week'] as const).map((one) => (
        <Button key={one} small pressed={one === at} onPress={() => go({ at: one })}>
          {t(one === 'today' ? 'oneDay' : 'week')}
        </Button>
      ))}
    </div>
  );
}
