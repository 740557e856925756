import { ArrowRightIcon, PenNibIcon, ScalesIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { AlertView } from '../../../../domain/visit/views/intake-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useApp } from '../../../ui-data/AppContext.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';

/** Every "yes" of the intake, one at a time, decided in writing before anything goes on. */
export function AlertsStage({ side }: { side?: ReactNode }) {
  const { visit } = useVisit();
  const at = visit.alerts.findIndex((alert) => alert.decision === null);
  const alert = visit.alerts[at];
  if (!alert) return <VisitFrame>{null}</VisitFrame>;
  return <DecideAlert key={alert.question} alert={alert} n={at + 1} total={visit.alerts.length} side={side} />;
}

function DecideAlert({ alert, n, total, side }: { alert: AlertView; n: number; total: number; side: ReactNode }) {
  const { t } = useTranslation('alerts');
  const { t: common } = useTranslation();
  const { status, busy } = useApp();
  const { visit, act } = useVisit();
  const [decision, setDecision] = useState<'continue' | 'reschedule' | null>(null);
  const [reason, setReason] = useDraft({
    step: 'decide-alert',
    visitId: visit.id,
    question: alert.question,
    field: 'reason',
  });
  const atWork = visit.stage === 'procedure';
  const hint = visit.health.find((question) => question.id === alert.question)?.hint ?? '';
  const waits =
    decision === null ? t(atWork ? 'waitsAtWork' : 'waitsChoice') : reason.trim() === '' ? t('waitsReason') : null;
  const record = async () => {
    if (decision === null) return;
    if (await act({ type: 'decide-alert', question: alert.question, decision, reason })) setReason('');
  };
  return (
    <VisitFrame
      side={side}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits && common('waits', { why: waits })}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={() => void record()}
        >
          {t('record')}
        </Button>
      }
    >
      <div className="three decide">
        <div className="col gap4">
          <div className="alert decide">
            <ScalesIcon className="i l" />
            <div>
              <p className="st decide">{t('count', { n, total })}</p>
              <h1 className="alerthead">{alert.text}</h1>
              <p className="strong">{t('title')}</p>
            </div>
          </div>
          <div className="card col gap2">
            <p className="label">{t('wrote', { name: givenName(visit.client.name) })}</p>
            <p className="quote">{t('quote', { words: alert.details })}</p>
          </div>
          {hint !== '' && (
            <div className="card flat col gap2">
              <p className="label">{t('why')}</p>
              <p>{hint}</p>
            </div>
          )}
        </div>
        <div className="col">
          <h2>{t('decision')}</h2>
          <Choice on={decision === 'continue'} onPress={() => setDecision('continue')}>
            {t(atWork ? 'goOnWorking' : 'continueToday')}
          </Choice>
          <Choice on={decision === 'reschedule'} onPress={() => setDecision('reschedule')}>
            {t(atWork ? 'stopNow' : 'reschedule')}
          </Choice>
          <Area
            label={t('reason')}
            note={common('required')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="label row">
            <PenNibIcon />
            {t('signedAs', { name: status.signedIn?.name ?? '' })}
          </p>
        </div>
      </div>
    </VisitFrame>
  );
}
