import { FloppyDiskBackIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { Drill } from './Drill.tsx';
import { FailedBackup } from './FailedBackup.tsx';
import { Listed } from './Listed.tsx';
import { Place } from './Place.tsx';
import { RecordCard } from './RecordCard.tsx';
import { Retention } from './Retention.tsx';

/** For the owner: copies of the record, the test that they open, and the check that the record is intact. */
export function BackupsScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('custody');
  const { call } = useClient();
  const { job, busy, begin } = useLong('backup');
  const { data: view, show: setView, again } = useQuery('backups.get', {});
  const [drilling, setDrilling] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);

  // One that began by itself is in the list when it has ended.
  const underWay = job !== null;
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !underWay) void again();
    was.current = underWay;
  }, [underWay, again]);

  if (!view)
    return (
      <StaffFrame help="backups" title={t('title')}>
        {null}
      </StaffFrame>
    );
  if (drilling)
    return (
      <Drill
        onBack={() => setDrilling(false)}
        onProven={({ rows, backups }) => {
          setView(backups);
          setOpened(rows);
          setDrilling(false);
        }}
      />
    );
  return (
    <StaffFrame
      help="backups"
      title={t('title')}
      under={t('under')}
      side={
        <>
          <BackButton onPress={onBack} />
          <Button icon={<SealCheckIcon />} onPress={() => setDrilling(true)}>
            {t('drill')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          working={(busy || underWay) && t('making')}
          iconEnd={<FloppyDiskBackIcon />}
          onPress={() =>
            void begin(async () => {
              try {
                setView(await call('backups.make', {}));
              } catch (error) {
                setView(await call('backups.get', {}));
                throw error;
              }
            })
          }
        >
          {t('make')}
        </Button>
      }
    >
      <div className="two">
        <div className="col gap4">
          <JobCard job={job} goesOn />
          {view.notes.map((note) => (
            <Alert key={JSON.stringify(note)} tone="fix" title={sayFault(note)} />
          ))}
          {view.failedBackup && <FailedBackup failed={view.failedBackup} ask={null} />}
          {opened !== null && <Alert tone="pass" live title={t('drillDone', { rows: opened })} />}
          <RecordCard fault={view.fault} />
          <Listed view={view} />
        </div>
        <div className="col gap4">
          <Place view={view} onView={setView} />
          <Retention />
        </div>
      </div>
    </StaffFrame>
  );
}
