import { ClockCounterClockwiseIcon, FileTextIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../../api/contract/status.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { sayFault } from '../../../words/say-fault.ts';
import { RestoreScreen } from '../restore/Screen.tsx';
import { SaveReadable } from './SaveReadable.tsx';

/** The record does not open with any key: restore a backup, or save the readable rest. */
export function Damaged({ problem }: { problem: NonNullable<AppStatus['problem']> }) {
  const { t } = useTranslation('recovery');
  const [at, setAt] = useState<'choose' | 'restore' | 'save'>('choose');
  const back = () => setAt('choose');
  switch (at) {
    case 'restore':
      return <RestoreScreen onBack={back} />;
    case 'save':
      return <SaveReadable onBack={back} />;
    case 'choose':
      return (
        <StaffFrame
          help="damaged"
          title={t('title')}
          side={
            problem.readable && (
              <Button icon={<FileTextIcon />} onPress={() => setAt('save')}>
                {t('save')}
              </Button>
            )
          }
          main={
            <Button kind="main" iconEnd={<ClockCounterClockwiseIcon />} onPress={() => setAt('restore')}>
              {t('restore')}
            </Button>
          }
        >
          <div className="narrow col gap5">
            <Alert tone="stop" title={sayFault(problem.fault)} />
            <section className="card col">
              <h2>{t('restore')}</h2>
              <p>{t('restoreWords')}</p>
            </section>
            {problem.readable && (
              <section className="card col">
                <h2>{t('save')}</h2>
                <p>{t('saveWords')}</p>
                <p className="label">{t('saveFirst')}</p>
              </section>
            )}
          </div>
        </StaffFrame>
      );
  }
}
