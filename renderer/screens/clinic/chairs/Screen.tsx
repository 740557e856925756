import { DeviceTabletIcon, PlusIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChairsView } from '../../../../api/contract/chairs.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { AddChair } from './AddChair.tsx';
import { ChairRow } from './ChairRow.tsx';
import { Connect } from './Connect.tsx';
import { Decide } from './Decide.tsx';
import { JoinChairs } from './JoinChairs.tsx';
import { RemoveChair } from './RemoveChair.tsx';
import './Screen.css';

type Part = 'connect' | 'join' | 'add' | null;
const lookMs = 5_000;

/** The clinic's tablets, how far each is in step, and what several of them said differently. */
export function ChairsScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('chairs');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const { data: view, show, again } = useQuery('chairs.get', {});
  const [part, setPart] = useState<Part>(null);
  const [removing, setRemoving] = useState<ChairsView['chairs'][number] | null>(null);
  const connected = view !== null && view.state !== 'none';
  useEffect(() => {
    if (!connected) return;
    const timer = setInterval(() => void again(), lookMs);
    return () => clearInterval(timer);
  }, [connected, again]);

  const leave = () => {
    setPart(null);
    void again();
  };
  if (part === 'connect') return <Connect onDone={leave} />;
  if (part === 'join') return <JoinChairs onDone={leave} />;
  if (part === 'add' && view) return <AddChair view={view} onDone={leave} />;
  const chairs = view?.chairs.filter(({ removed }) => !removed) ?? [];
  return (
    <StaffFrame
      help="chairs"
      title={t('title')}
      under={connected ? t('tablets', { count: chairs.length }) : t('under')}
      side={
        <>
          <BackButton onPress={onBack} />
          {view && !connected && owner && <Button onPress={() => setPart('connect')}>{t('connectNew')}</Button>}
        </>
      }
      main={
        view &&
        owner &&
        (connected ? (
          view.mayAdd && (
            <Button kind="main" iconEnd={<PlusIcon />} onPress={() => setPart('add')}>
              {t('add')}
            </Button>
          )
        ) : (
          <Button kind="main" iconEnd={<DeviceTabletIcon />} onPress={() => setPart('join')}>
            {t('joinOther')}
          </Button>
        ))
      }
    >
      {view && !connected && (
        <Empty icon={<DeviceTabletIcon className="i xl" />} title={t('none')}>
          <p>{t('noneWords')}</p>
        </Empty>
      )}
      {view && connected && (
        <div className="col gap4">
          {view.trouble !== null && view.trouble !== 'offline' && (
            <Alert tone="stop" title={t('state.stopped')}>
              <p>{t(`trouble.${view.trouble === 'too-old' ? 'tooOld' : view.trouble}`)}</p>
            </Alert>
          )}
          {view.stopped > 0 && <Alert tone="stop" title={t('stopped', { count: view.stopped })} />}
          <ul className="card chairs">
            {chairs.map((one) => (
              <ChairRow
                key={one.chair}
                chair={one}
                view={view}
                onView={show}
                onRemove={owner && view.mayAdd && !one.own ? () => setRemoving(one) : null}
              />
            ))}
          </ul>
          {view.toDecide.map((one) => (
            <Decide key={`${one.clientId} ${one.field}`} conflict={one} onView={show} />
          ))}
          {view.kept.length > 0 && (
            <Alert tone="decide" title={t('keptTitle')}>
              {view.kept.map(({ clientId, client, why }) => (
                <p key={clientId}>{t(why === 'on-hold' ? 'keptWhy.onHold' : 'keptWhy.visitOpen', { client })}</p>
              ))}
            </Alert>
          )}
        </div>
      )}
      {removing && (
        <RemoveChair
          chair={removing}
          onRemoved={(next) => {
            show(next);
            setRemoving(null);
          }}
          onKeep={() => setRemoving(null)}
        />
      )}
    </StaffFrame>
  );
}
