import { CheckCircleIcon, SealCheckIcon, WarningIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../api/contract/seal.ts';
import type { Instant } from '../../../../domain/time.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateWithYear } from '../../../words/moments.ts';
import { ClockIsRight } from './ClockIsRight.tsx';
import { inGroups, printedPart } from './groups.ts';
import { SealAlert } from './SealAlert.tsx';
import './Screen.css';

/** The certificate in use, earlier ones, and the renewal. */
export function SealScreen({ onBack, onRenewed }: { onBack: () => void; onRenewed: () => void }) {
  const { t } = useTranslation('seal');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const { run, busy } = useStep();
  const { data: view, show: setView } = useQuery('seal.get', {});
  const [asking, setAsking] = useState(false);
  const [renewed, setRenewed] = useState(false);
  if (!view)
    return (
      <StaffFrame help="sealKey" title={t('title')}>
        {null}
      </StaffFrame>
    );

  const day = (instant: Instant): string => dateWithYear({ instant, zone });
  const take = (next: SealView) => {
    setView(next);
    setRenewed(true);
    setAsking(false);
    onRenewed();
  };
  const { present, past, standing } = view;
  const good = standing === 'sound';
  return (
    <StaffFrame
      help="sealKey"
      title={t('title')}
      under={t('under')}
      side={<BackButton onPress={onBack} />}
      main={
        owner && (
          <Button kind="main" iconEnd={<SealCheckIcon />} onPress={() => setAsking(true)}>
            {t('renew')}
          </Button>
        )
      }
    >
      <SealAlert view={view} onRenewed={take} />
      <ClockIsRight onRenewed={take} />
      {renewed && (
        <Alert tone="pass" live title={t('renewed')}>
          <p>{t('renewedWords')}</p>
        </Alert>
      )}
      <div className="pair-columns">
        <section className="card col gap4">
          <div className="row between gap4">
            <h2>{t('fingerprint')}</h2>
            <Status tone={good ? 'pass' : 'fix'} icon={good ? <CheckCircleIcon weight="fill" /> : <WarningIcon />}>
              {t(`standing.${standing}`)}
            </Status>
          </div>
          <p className="code selectable seal-print">{inGroups(present.fingerprint)}</p>
          <dl className="facts">
            <div>
              <dt className="label">{t('since')}</dt>
              <dd>{day(present.since)}</dd>
            </div>
            <div>
              <dt className="label">{t('until')}</dt>
              <dd>{day(present.until)}</dd>
            </div>
          </dl>
          <p className="label">{t('fingerprintHint')}</p>
        </section>
        <section className="card col gap4">
          <h2>{t('pastTitle')}</h2>
          {past.length === 0 ? (
            <p className="label">{t('noPast')}</p>
          ) : (
            <>
              <ul className="facts">
                {past.map(({ fingerprint, since, until }) => (
                  <li key={fingerprint} className="stack">
                    <span className="code selectable">{printedPart(fingerprint)}</span>
                    <span className="label">{t('pastRow', { since: day(since), until: day(until) })}</span>
                  </li>
                ))}
              </ul>
              <p className="label">{t('pastWords')}</p>
            </>
          )}
        </section>
      </div>
      {asking && (
        <Dialog
          title={t('renewTitle')}
          onClose={() => setAsking(false)}
          side={<Button onPress={() => setAsking(false)}>{t('renewKeep')}</Button>}
          main={
            <Button
              kind="main"
              working={busy && t('renewing')}
              onPress={async () => {
                await run(async () => take(await call('seal.renew', {})));
                setAsking(false);
              }}
            >
              {t('renew')}
            </Button>
          }
        >
          <p>{t('renewWords')}</p>
        </Dialog>
      )}
    </StaffFrame>
  );
}
