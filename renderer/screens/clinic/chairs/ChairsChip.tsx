import {
  ArrowsClockwiseIcon,
  CheckCircleIcon,
  CloudSlashIcon,
  ScalesIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ChairsChip as Shown } from '../../../../api/contract/status.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { clockTimeAt } from '../../../words/dates.ts';

/** How far this tablet is in step with the clinic's others, and the way to them; nothing where it works alone. */
export function ChairsChip() {
  const shown = useStatus(({ chairs }) => chairs);
  const zone = useStatus(({ now }) => now.zone);
  const go = useGo();
  const { t } = useTranslation('chairs');
  if (!shown) return null;
  return (
    <Button small icon={icons[shapeOf(shown)]} onPress={() => go({ at: 'settings', group: 'record', opens: 'chairs' })}>
      {words(shown)}
    </Button>
  );

  function words({ state, toDecide, toSend, since }: Shown): string {
    if (state === 'stopped') return t('chipStopped');
    if (toDecide > 0) return t('chipDecide', { count: toDecide });
    if (state === 'offline') return t('chipOffline', { time: since ? clockTimeAt(since, zone) : '' });
    if (toSend > 0) return t('toSend', { count: toSend });
    return state === 'in-step' ? t('chipInStep') : t('chipCatching');
  }
}

const icons = {
  stop: <WarningOctagonIcon weight="fill" />,
  decide: <ScalesIcon />,
  offline: <CloudSlashIcon />,
  sync: <ArrowsClockwiseIcon />,
  good: <CheckCircleIcon weight="fill" />,
};

function shapeOf({ state, toDecide, toSend }: Shown): keyof typeof icons {
  if (state === 'stopped') return 'stop';
  if (toDecide > 0) return 'decide';
  if (state === 'offline') return 'offline';
  return state === 'in-step' && toSend === 0 ? 'good' : 'sync';
}
