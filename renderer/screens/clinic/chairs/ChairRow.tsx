import {
  ArrowsClockwiseIcon,
  CheckCircleIcon,
  CloudSlashIcon,
  DeviceTabletIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ChairsView } from '../../../../api/contract/chairs.ts';
import type { Zone } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTimeAt } from '../../../words/dates.ts';
import { momentLine } from '../../../words/moments.ts';

/** One tablet: its name and device, how far it is, and what can be done about it. */
export function ChairRow({
  chair,
  view,
  onView,
  onRemove,
}: {
  chair: ChairsView['chairs'][number];
  view: ChairsView;
  onView: (view: ChairsView) => void;
  onRemove: (() => void) | null;
}) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const zone = useStatus(({ now }) => now.zone);
  const name = chair.name === '' ? t('noName') : chair.name;
  return (
    <li>
      <DeviceTabletIcon className="i l" />
      <div className="what">
        <h2 className="large">{chair.own ? t('this', { name }) : name}</h2>
        {chair.device !== '' && <span className="code label">{chair.device}</span>}
      </div>
      <div className="what">{chair.own ? <OwnState view={view} zone={zone} /> : other()}</div>
      {chair.own ? (
        <Button
          small
          working={busy && t('syncing')}
          onPress={() => void run(async () => onView(await call('chairs.sync-now', {})))}
        >
          {t('syncNow')}
        </Button>
      ) : (
        onRemove && (
          <Button small label={`${t('remove')}: ${name}`} onPress={onRemove}>
            {t('remove')}
          </Button>
        )
      )}
    </li>
  );

  function other() {
    const { seenAt } = chair;
    return (
      <Status icon={<DeviceTabletIcon />}>
        {seenAt ? t('seen', { moment: momentLine({ instant: seenAt, zone }) }) : t('notSeen')}
      </Status>
    );
  }
}

function OwnState({ view, zone }: { view: ChairsView; zone: Zone }) {
  const { t } = useTranslation('chairs');
  const { state, toSend, since, inStepAt } = view;
  const time = (at: typeof since) => (at ? clockTimeAt(at, zone) : '');
  const waiting = toSend > 0 && <span className="label">{t('toSend', { count: toSend })}</span>;
  switch (state) {
    case 'in-step':
      return toSend > 0 ? (
        <Status icon={<ArrowsClockwiseIcon />}>{t('toSend', { count: toSend })}</Status>
      ) : (
        <>
          <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
            {t('state.inStep')}
          </Status>
          {inStepAt && <span className="label">{t('stepAt', { time: time(inStepAt) })}</span>}
        </>
      );
    case 'offline':
      return (
        <>
          <Status icon={<CloudSlashIcon />}>{t('offlineSince', { time: time(since) })}</Status>
          {waiting || <span className="label">{t('trouble.offline')}</span>}
        </>
      );
    case 'stopped':
      return (
        <>
          <Status tone="stop" icon={<WarningOctagonIcon weight="fill" />}>
            {t('state.stopped')}
          </Status>
          {waiting}
        </>
      );
    case 'none':
    case 'waiting':
    case 'syncing':
      return (
        <>
          <Status icon={<ArrowsClockwiseIcon />}>{t(`state.${state}`)}</Status>
          {waiting}
        </>
      );
  }
}
