import { CheckCircleIcon, CircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';
import { Mistake } from './Mistake.tsx';

/** The remedy in the chair, each step tapped when done. */
export function RemedySteps({ check, findings }: { check: CheckView; findings: readonly string[] }) {
  const { t } = useTranslation('checks');
  const { busy } = useStep();
  const { act } = useVisit();
  return (
    <div className="col gap2">
      <p className="label">{t('fixHere', { findings: findings.join(', ') })}</p>
      <ol className="steps">
        {check.remedy.map((step) => (
          <li key={step.id}>
            {step.doneAt ? (
              <div className="step">
                <CheckCircleIcon weight="fill" />
                {step.label}
                <span className="label when">{t('stepDone', { time: clockTime(step.doneAt) })}</span>
                {check.mistakes
                  .filter((mistake) => mistake.step === step.id)
                  .map((mistake) => (
                    <Mistake key={mistake.sequence} mistake={mistake} of={step.label} bare />
                  ))}
              </div>
            ) : (
              <button
                type="button"
                className="step todo"
                onClick={busy ? undefined : () => void act({ type: 'do-remedy-step', check: check.id, step: step.id })}
              >
                <CircleIcon />
                {step.label}
                <span className="label when">{t('stepTodo')}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
