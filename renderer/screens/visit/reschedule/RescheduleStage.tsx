import { CalendarCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyShut } from '../../../../domain/dates/possible-days.ts';
import type { CheckView, PossibleFinding } from '../../../../domain/visit/views/check-view.ts';
import type { MistakeView } from '../../../../domain/visit/views/mistake-view.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { reasonSays } from '../../../words/events.ts';
import { TryAnother } from '../alerts/TryAnother.tsx';
import { Mistake } from '../checks/Mistake.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { ConfirmDate } from './ConfirmDate.tsx';
import { keyOf, questionOf } from './findings.ts';
import { NewDate } from './NewDate.tsx';
import { Seen } from './Seen.tsx';
import { usePicks } from './usePicks.ts';
import './Screen.css';

/** A new date, with every reason recorded. With `onBack` staff chose it; otherwise nothing else is possible today. */
export function RescheduleStage({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('reschedule');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const { picks, pick, forget } = usePicks();
  const { ticked, day, time } = picks;
  const days = visit.newDates;
  const [asking, setAsking] = useState(false);
  const [clientNote, setClientNote] = useDraft({ step: 'reschedule', visitId: visit.id, field: 'note' });
  const [note, setNote] = useDraft({ step: 'reschedule', visitId: visit.id, field: 'staff-note' });
  const possible = visit.possibleFindings;
  const seenNow = possible.filter((finding) => ticked.includes(keyOf(finding)));
  const must = visit.stage === 'must-reschedule';
  const say = useSaid();
  const refused = visit.alerts.filter(({ grade }) => grade === 'refuse');
  const reasonOwed = visit.findings.length + seenNow.length === 0;
  const reasonMissing = reasonOwed && clientNote.trim() === '';
  const shut = day && whyShut(days, day, time);
  const waits = reasonMissing ? t('waitsReason') : day === null || shut ? t('waitsDay') : null;

  const save = async () => {
    if (day === null) return;
    const findings = seenNow.map(({ check, question, option }) => ({ check, question, option }));
    if (await act({ type: 'reschedule', next: { date: day, time }, findings, clientNote, note })) {
      forget();
      setClientNote('');
      setNote('');
    } else setAsking(false);
  };
  // A question has one answer: ticking another one replaces the first.
  const toggle = (finding: PossibleFinding) =>
    pick({
      ticked: ticked.includes(keyOf(finding))
        ? ticked.filter((key) => key !== keyOf(finding))
        : [...ticked.filter((key) => !key.startsWith(`${questionOf(finding)}/`)), keyOf(finding)],
    });

  return (
    <VisitFrame
      help="reschedule"
      side={onBack && <BackButton onPress={onBack}>{t('back')}</BackButton>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits}
          iconEnd={<CalendarCheckIcon />}
          onPress={() => setAsking(true)}
        >
          {t('save')}
        </Button>
      }
    >
      <div className="halves newdate">
        <div className="col">
          <Reasons
            findings={visit.findings.map(reasonSays)}
            must={must}
            decided={must && !visit.checks.some(isFinal) && refused.length === 0}
          />
          {must &&
            refused.map(({ question, text, said }) => (
              <div key={question} className="col">
                <p>{`${text} ${say(said)}`}</p>
                <TryAnother question={question} />
              </div>
            ))}
          {must &&
            mistakesOf(visit, t('tooSoonDecided')).map(({ name, mistake }) => (
              <div key={mistake.sequence} className="row between">
                <span>{name}</span>
                <Mistake mistake={mistake} of={name} />
              </div>
            ))}
          {possible.length > 0 && <Seen findings={possible} ticked={ticked} onToggle={toggle} />}
          <Area
            label={t('clientNote')}
            note={common(reasonOwed ? 'required' : 'optional')}
            hint={reasonOwed ? t('reasonHint') : undefined}
            rows={2}
            value={clientNote}
            onChange={(event) => setClientNote(event.target.value)}
          />
          <Area
            label={t('staffNote')}
            note={common('optional')}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <NewDate
          days={days}
          day={day}
          time={time}
          weeks={2}
          onDay={(chosen) => pick({ day: chosen })}
          onTime={(chosen) => pick({ time: chosen })}
        />
      </div>
      {asking && day && <ConfirmDate appointment={{ date: day, time }} onKeep={() => setAsking(false)} onSave={save} />}
    </VisitFrame>
  );
}

/** What ended today and can still be taken back, with its subject. */
function mistakesOf({ checks, alerts, tooSoon }: VisitView, soon: string): { name: string; mistake: MistakeView }[] {
  const decided = alerts.flatMap(({ text, decision, mistake }) =>
    mistake && decision?.decision === 'reschedule' ? [{ name: text, mistake }] : [],
  );
  const found = checks.flatMap(({ name, status, mistakes }) =>
    status === 'reschedule' ? mistakes.filter(({ pin }) => pin).map((mistake) => ({ name, mistake })) : [],
  );
  const early =
    tooSoon?.mistake && tooSoon.decision?.decision === 'reschedule' ? [{ name: soon, mistake: tooSoon.mistake }] : [];
  return [...early, ...found, ...decided];
}

const longestTitle = 44;

/** A finding that cannot be overruled; a decision can be taken back. */
const isFinal = ({ status, decision }: CheckView): boolean =>
  status === 'reschedule' && decision?.decision !== 'reschedule';

function Reasons({ findings, must, decided }: { findings: readonly string[]; must: boolean; decided: boolean }) {
  const { t } = useTranslation('reschedule');
  if (!must && findings.length === 0)
    return (
      <Alert tone="plain" title={t('chosenTitle')}>
        <p>{t('chosenWords')}</p>
      </Alert>
    );
  const [first = ''] = findings;
  const one = findings.length === 1 && first.length <= longestTitle;
  return (
    <Alert tone="stop" title={one ? t('foundTitle', { finding: first }) : t('notToday')}>
      {!one && findings.map((finding) => <p key={finding}>{finding}.</p>)}
      <p>{t(decided ? 'chooseDate' : 'noOverride')}</p>
    </Alert>
  );
}
