import { CalendarBlankIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Example,
  examplePlaces,
  placeOfExample,
  withDistance,
  withPlace,
  withTreated,
} from '../../../../../domain/dates/example.ts';
import { civilDateOf, daysBetween } from '../../../../../domain/time.ts';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { shortDate } from '../../../../words/dates.ts';
import { useExample } from '../editor/ExampleContext.tsx';
import { Count } from '../fields/Count.tsx';
import { DayStep } from './DayStep.tsx';

/** The example that all dates are counted from. Opened, it is changed; no rule is. */
export function ExamplePart() {
  const { t } = useTranslation('practiceRules');
  const { example, choose } = useExample();
  const [open, setOpen] = useState(false);
  const treated = civilDateOf(example.finished);
  const { next } = example.course;
  const date = shortDate(treated);
  const words = next ? t('treatedNext', { date, next: shortDate(next.date, treated) }) : t('treatedOnly', { date });
  return (
    <div className="example">
      <button type="button" className="more-of" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="grow">{words}</span>
        <CalendarBlankIcon className="i" />
      </button>
      {open && <ExampleFields example={example} onExample={choose} treated={treated} />}
    </div>
  );
}

function ExampleFields({
  example,
  treated,
  onExample,
}: {
  example: Example;
  treated: ReturnType<typeof civilDateOf>;
  onExample: (example: Example) => void;
}) {
  const { t } = useTranslation('practiceRules');
  const { next } = example.course;
  return (
    <div className="opened">
      <p className="label">{t('exampleWords')}</p>
      <DayStep label={t('treatedOn')} date={treated} onDate={(date) => onExample(withTreated(example, date))} />
      <AnswerPair
        label={t('placeOf')}
        options={examplePlaces.map((id) => ({ id, label: t(`place.${id}`) }))}
        value={placeOfExample(example)}
        onAnswer={(place) => onExample(withPlace(example, place))}
      />
      {!example.course.final && (
        <>
          <span className="label-for">{t('nextAfter')}</span>
          <Count
            label={t('nextAfter')}
            value={next ? daysBetween(treated, next.date) : 0}
            least={0}
            most={366}
            onChange={(days) => onExample(withDistance(example, days))}
          />
        </>
      )}
    </div>
  );
}
