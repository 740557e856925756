import { EyeIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InspectionMinutes, inspectionMinutes } from '../../../../domain/clinic/inspection.ts';
import { addDays, plusMilliseconds } from '../../../../domain/time.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { AnswerPair, Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { typedDay } from '../../../kit/typed-day.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { birthDate, clockTimeAt, dateOf, shortMonth } from '../../../words/dates.ts';
import { daysOf, spans } from '../../records/register/day-range.ts';
import { PresentPin } from '../settings/PinPair.tsx';
import { PastInspections } from './PastInspections.tsx';

const hidden = ['hidden', 'open'] as const;

/** An owner opens a part of the record to an inspector, and hands them the tablet. Below: who looked before, and at what. */
export function OpenInspection({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('inspection');
  const { t: records } = useTranslation('records');
  const { call } = useClient();
  const { run, busy } = useStep();
  const now = useStatus((status) => status.now);
  const today = dateOf(now);
  const [name, setName] = useState('');
  const [days, setDays] = useState(() => typedDays(daysOf('month', today)));
  const [health, setHealth] = useState<(typeof hidden)[number]>('hidden');
  const [minutes, setMinutes] = useState<InspectionMinutes>(60);
  const [pin, setPin] = useState('');
  // A day without its year is the latest one: the record lies behind today.
  const day = (typed: string) => typedDay(typed, addDays(today, -364), shortMonth);
  const [from, to] = [day(days.from), day(days.to)];
  const wrong = (typed: string) => (typed.trim() !== '' && day(typed) === null ? records('dayWrong') : undefined);
  const waits =
    name.trim() === '' ? t('waitsName') : !from || !to ? records('daysFirst') : pin === '' ? t('waitsPin') : null;
  const open = async () => {
    if (waits === null && from && to)
      await run(() =>
        call('inspection.open', { name: name.trim(), from, to, health: health === 'open', minutes, pin }),
      );
    // A refused PIN is typed again, as on the lock screen.
    setPin('');
  };
  return (
    <FormFrame
      help="openInspection"
      title={t('openTitle')}
      onBack={onBack}
      send={t('open')}
      icon={<EyeIcon />}
      working={busy && t('opening')}
      waits={waits}
      onSend={() => void open()}
      roomy
    >
      <p>{t('openWords')}</p>
      <Field label={t('name')} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      <div className="col">
        <h2 className="large">{t('days')}</h2>
        <div className="row wrap gap2">
          {spans.map((span) => {
            const typed = typedDays(daysOf(span, today));
            return (
              <Choice key={span} on={typed.from === days.from && typed.to === days.to} onPress={() => setDays(typed)}>
                {records(`span.${span}`)}
              </Choice>
            );
          })}
        </div>
        <div className="half">
          <Field
            label={records('fromDay')}
            asTyped
            maxLength={40}
            value={days.from}
            complaint={wrong(days.from)}
            onChange={(event) => setDays({ ...days, from: event.target.value })}
          />
          <Field
            label={records('toDay')}
            asTyped
            maxLength={40}
            value={days.to}
            complaint={wrong(days.to)}
            onChange={(event) => setDays({ ...days, to: event.target.value })}
          />
        </div>
      </div>
      <div className="col">
        <h2 className="large">{t('health')}</h2>
        <AnswerPair
          grow
          label={t('health')}
          options={hidden.map((id) => ({ id, label: t(`healthIs.${id}`) }))}
          value={health}
          onAnswer={setHealth}
        />
      </div>
      <div className="col">
        <h2 className="large">{t('until')}</h2>
        <div className="row wrap gap2">
          {inspectionMinutes.map((one) => (
            <Choice key={one} on={one === minutes} onPress={() => setMinutes(one)}>
              {clockTimeAt(plusMilliseconds(now.instant, one * 60_000), now.zone)}
            </Choice>
          ))}
        </div>
      </div>
      <PresentPin value={pin} onChange={setPin} />
      <PastInspections />
    </FormFrame>
  );
}

const typedDays = ({ from, to }: ReturnType<typeof daysOf>) => ({ from: birthDate(from), to: birthDate(to) });
