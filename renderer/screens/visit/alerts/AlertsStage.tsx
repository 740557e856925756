import { FileTextIcon, ScalesIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { AlertView } from '../../../../domain/visit/views/intake-view.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { DecideInWriting } from './DecideInWriting.tsx';
import { DoctorsNote } from './DoctorsNote.tsx';
import { TooSoon } from './TooSoon.tsx';
import { TryAnother } from './TryAnother.tsx';

/** Each "yes" of the intake, one at a time, decided in writing before anything goes on; first, whether it is too soon. */
export function AlertsStage({ side }: { side?: ReactNode }) {
  const { visit } = useVisit();
  const at = visit.alerts.findIndex((alert) => alert.decision === null);
  const alert = visit.alerts[at];
  if (visit.tooSoon?.open) return <TooSoon />;
  if (!alert) return <VisitFrame help="alert">{null}</VisitFrame>;
  return <DecideAlert key={alert.question} alert={alert} n={at + 1} total={visit.alerts.length} side={side} />;
}

function DecideAlert({ alert, n, total, side }: { alert: AlertView; n: number; total: number; side: ReactNode }) {
  const { t } = useTranslation('alerts');
  const { visit, act } = useVisit();
  const { question } = alert;
  const atWork = visit.stage === 'procedure';
  const signsAgain = visit.consent.status === 'asked-again';
  const about = <AboutAlert alert={alert} n={n} total={total} />;
  if (alert.grade === 'doctors-note')
    return (
      <DoctorsNote alert={alert} side={side}>
        {about}
      </DoctorsNote>
    );
  return (
    <DecideInWriting
      side={side}
      draft={{ step: 'decide-alert', visitId: visit.id, question, field: 'reason' }}
      words={{
        continue: t(atWork ? (signsAgain ? 'goOnWorking' : 'goOn') : 'continueToday'),
        reschedule: t(atWork ? 'stopNow' : 'reschedule'),
        waits: t(atWork ? 'waitsAtWork' : 'waitsChoice'),
      }}
      onDecide={(decision, reason) => act({ type: 'decide-alert', question, decision, reason })}
    >
      {about}
    </DecideInWriting>
  );
}

/** The question, what was answered, and what the clinic says about it. */
function AboutAlert({ alert, n, total }: { alert: AlertView; n: number; total: number }) {
  const { t } = useTranslation('alerts');
  const { visit } = useVisit();
  const inWords = useSaid();
  const hint = visit.health.find(({ id }) => id === alert.question)?.hint ?? '';
  const { said, details } = alert;
  const waitsForNote = alert.grade === 'doctors-note';
  const quoted = said.kind === 'text' ? said.text : details;
  return (
    <>
      <div className={`alert ${waitsForNote ? 'fix' : 'decide'}`}>
        {waitsForNote ? <FileTextIcon className="i l" /> : <ScalesIcon className="i l" />}
        <div>
          <p className={`st ${waitsForNote ? 'fix' : 'decide'}`}>
            {t(waitsForNote ? 'countNote' : 'count', { n, total })}
          </p>
          <h1 className="alerthead">{alert.text}</h1>
          {said.kind !== 'text' && (
            <p className="strong">{said.kind === 'yes' ? t('title') : t('answered', { said: inWords(said) })}</p>
          )}
        </div>
      </div>
      {quoted !== '' && (
        <div className="card col gap2">
          <p className="label">{t('wrote', { name: givenName(visit.client.name) })}</p>
          <p className="quote">{t('quote', { words: quoted })}</p>
        </div>
      )}
      <TryAnother question={alert.question} />
      {hint !== '' && (
        <div className="card flat col gap2">
          <p className="label">{t('why')}</p>
          <p>{hint}</p>
        </div>
      )}
    </>
  );
}
