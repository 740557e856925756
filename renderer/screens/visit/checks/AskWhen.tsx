import { CheckIcon, WarningIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate, CivilTime } from '../../../../domain/time.ts';
import type { SaidWhen } from '../../../../domain/visit/types.ts';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { TimePicker } from '../../../kit/TimePicker.tsx';
import { shortDate } from '../../../words/dates.ts';

type Question = CheckView['questions'][number];
type Day = NonNullable<Question['days']>[number];
type Option = Question['options'][number];

const usual = CivilTime.parse('10:00');

/** A question answered by a day, and by the time where the day is not enough. */
export function AskWhen({
  question,
  days,
  today,
  onSay,
}: {
  question: Question;
  days: readonly Day[];
  today: CivilDate;
  /** `option`: the answer that follows, or null where the app derives it from the time. */
  onSay: (when: SaidWhen, option: Option | null) => void;
}) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const [picked, setPicked] = useState<Day | null>(null);
  const [time, setTime] = useState(question.said?.time ?? usual);
  const answer = question.options.find((option) => option.id === question.answer);
  const failing = answer !== undefined && answer.grade !== 'pass';
  const isOn = (day: Day) =>
    picked ? picked.date === day.date : question.said?.date === day.date && question.said.orBefore === day.orBefore;
  const name = ({ date, orBefore }: Day) => {
    if (orBefore) return t('beforeThat');
    if (date === today) return common('today');
    return date === addDays(today, -1) ? t('yesterday') : shortDate(date, today);
  };
  const pick = (day: Day) => {
    const option = question.options.find((one) => one.id === day.option) ?? null;
    setPicked(option ? null : day);
    if (option) onSay({ date: day.date, time: null, orBefore: day.orBefore }, option);
  };
  return (
    <div className="col gap2 when">
      <fieldset className="pair" aria-label={question.text}>
        {days.map((day) => (
          <button
            key={day.date}
            type="button"
            aria-pressed={isOn(day)}
            className={`choice${isOn(day) ? ' on' : ''}${isOn(day) && failing && !picked ? ' bad' : ''}`}
            onClick={() => pick(day)}
          >
            {isOn(day) && !picked && (failing ? <WarningIcon /> : <CheckIcon />)}
            {name(day)}
          </button>
        ))}
      </fieldset>
      {picked && (
        <div className="row gap4 wrap">
          <span className="strong">{t('atWhatTime')}</span>
          <TimePicker label={t('atWhatTime')} value={time} onChange={setTime} />
          <Button
            small
            onPress={() => {
              setPicked(null);
              onSay({ date: picked.date, time, orBefore: false }, null);
            }}
          >
            {t('recordTime', { time })}
          </Button>
        </div>
      )}
      {answer && !picked && (
        <p className="label">
          {question.said?.time ? t('saidTime', { answer: answer.label, time: question.said.time }) : answer.label}
        </p>
      )}
    </div>
  );
}
