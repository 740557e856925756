import { CheckCircleIcon, CheckIcon, HandIcon, InfoIcon, ScalesIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slug } from '../../../../domain/ids.ts';
import type { Said } from '../../../../domain/visit/health/said.ts';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import type { AlertView } from '../../../../domain/visit/views/intake-view.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { type StaffCommandInput, useVisit } from '../../../ui-data/VisitContext.tsx';
import { shortDate } from '../../../words/dates.ts';
import { countChecks } from '../checks/counts.ts';
import { Mistake } from '../checks/Mistake.tsx';
import { Outcome } from '../checks/Outcome.tsx';
import { useHandOver } from '../frame/useHandOver.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';

/**
 * One screen before the procedure; each line is confirmed by hand, with the facts beside it. The checks' count stays in its
 * place, and says that all is clear.
 */
export function TimeOutStage() {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { run, busy } = useStep();
  const { visit, act, show } = useVisit();
  const { call } = useClient();
  const give = useHandOver();
  const [confirmed, setConfirmed] = useState<readonly Slug[]>([]);
  const left = visit.timeOut.filter((item) => !confirmed.includes(item.id)).length;
  const toggle = (id: Slug) =>
    setConfirmed((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const command: StaffCommandInput = { type: 'confirm-time-out', items: [...confirmed] };
  const confirmAndGive = () => {
    // Remembered across "Try again": if only the hand-over failed, nothing is confirmed twice.
    let done: VisitView | null = null;
    void run(async () => {
      done ??= await call('visits.act', { visitId: visit.id, command });
      show(done);
      await give(done);
    });
  };
  return (
    <VisitFrame
      help="timeOut"
      side={
        left > 0 ? (
          <Outcome counts={countChecks(visit.checks)} checks={visit.checks} />
        ) : (
          <Button icon={<CheckIcon />} onPress={() => void act(command)}>
            {t('confirmTimeOut')}
          </Button>
        )
      }
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={left > 0 ? t('timeOutLeft', { count: left }) : null}
          iconEnd={<HandIcon />}
          onPress={confirmAndGive}
        >
          {t('confirmAndHandOver')}
        </Button>
      }
    >
      <div className="two">
        <section className="col">
          <h2>{t('timeOutTitle')}</h2>
          <p className="quiet">{t('timeOutWords')}</p>
          <div className="stack lines">
            {visit.timeOut.map((item) => (
              <Choice key={item.id} many on={confirmed.includes(item.id)} onPress={() => toggle(item.id)}>
                {item.text}
              </Choice>
            ))}
          </div>
        </section>
        <Facts />
      </div>
    </VisitFrame>
  );
}

/** The recorded facts for the lines to confirm. */
function Facts() {
  const { t } = useTranslation('visit');
  const { visit } = useVisit();
  const everybody = useStatus((status) => status.staff);
  const staff = new Map<string, string>(everybody.map(({ id, name }) => [id, name]));
  const { course } = visit;
  const say = useSaid();
  // "Yes" goes without saying, for that is what alerts were about from the first.
  const inWords = ({ said, details }: { said: Said; details: string }) =>
    said.kind === 'yes' ? details : [say(said), details].filter((part) => part !== '').join('. ');
  const outcomeOf = ({ decision }: AlertView) =>
    decision?.note
      ? [t('doctorsNote', { doctor: decision.note.doctor, date: shortDate(decision.note.date) }), decision.reason]
          .filter((part) => part !== '')
          .join(' ')
      : decision?.reason;
  const notes = visit.health.filter(({ grade }) => grade === 'note');
  const fixed = visit.checks.filter((check) => check.status === 'fixed').length;
  const decided = visit.checks.filter((check) => check.decision !== null);
  const decidedBy = ({ decision }: CheckView) =>
    decision?.by.kind === 'staff' ? (staff.get(decision.by.staffId) ?? '') : '';
  return (
    <section className="card col gap4">
      <p>
        <span className="strong large">{visit.client.name}</span>
        <br />
        <span className="label">
          {t(course.final ? 'sessionFinal' : 'session', { n: course.session, total: course.sessionsPlanned })}
        </span>
      </p>
      <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
        {decided.length > 0
          ? t('checksDecided', { count: decided.length, who: [...new Set(decided.map(decidedBy))].join(', ') })
          : t('checksClear')}
      </Status>
      <Status icon={<InfoIcon />}>{fixed > 0 ? t('fixedInChair', { count: fixed }) : t('noneFixed')}</Status>
      <Status tone={visit.alerts.length > 0 ? 'decide' : 'plain'} icon={<ScalesIcon />}>
        {visit.alerts.length > 0 ? t('alertsSeen', { count: visit.alerts.length }) : t('noAlerts')}
      </Status>
      {visit.tooSoon?.decision && (
        <div className="col gap2">
          <p className="label">{t('tooSoonDecided', { reason: visit.tooSoon.decision.reason })}</p>
          {visit.tooSoon.mistake && <Mistake mistake={visit.tooSoon.mistake} of={visit.tooSoon.decision.reason} />}
        </div>
      )}
      {notes.map(({ id, text, said, details }) => (
        <p key={id} className="label">
          {text} {said && inWords({ said, details })}
        </p>
      ))}
      {visit.alerts.map((alert) => (
        <div key={alert.question} className="col gap2">
          <p className="label">
            {alert.text} {inWords(alert)} · {outcomeOf(alert)}
          </p>
          {alert.mistake && <Mistake mistake={alert.mistake} of={alert.text} />}
        </div>
      ))}
      {decided.map((check) => (
        <div key={check.id} className="col gap2">
          <p className="label">
            {check.name}: {check.decision?.reason}
          </p>
          {check.mistakes.map((mistake) => (
            <Mistake key={mistake.sequence} mistake={mistake} of={check.name} />
          ))}
        </div>
      ))}
    </section>
  );
}
