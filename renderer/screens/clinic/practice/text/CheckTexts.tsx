import { useTranslation } from 'react-i18next';
import type { Check } from '../../../../../domain/protocol/model/questions.ts';

/** The checks of the day with their answers, what each means, and the steps that put it right. */
export function CheckTexts({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation('practice');
  return (
    <ol className="list practice-items">
      {checks.map((check) => (
        <li key={check.id} className="stack">
          <h2>{check.name}</h2>
          <p>{check.why}</p>
          {check.questions.map((question) => (
            <div key={question.id}>
              <p className="strong">{question.text}</p>
              <ul className="bul label">
                {question.options.map(({ id, label, grade }) => (
                  <li key={id}>{t('meaning', { answer: label, means: t(`check.${grade}`) })}</li>
                ))}
              </ul>
            </div>
          ))}
          {check.remedy.length > 0 && (
            <div>
              <p className="strong">{t('remedy')}</p>
              <ul className="bul label">
                {check.remedy.map(({ id, label }) => (
                  <li key={id}>{label}</li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
