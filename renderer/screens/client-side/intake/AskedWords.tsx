import { useTranslation } from 'react-i18next';
import { LastTime } from './LastTime.tsx';
import type { HealthAsked } from './view.ts';

/** The words of a question, its hint, and what was answered last time. */
export function AskedWords({ question, n, alone }: { question: HealthAsked; n: number; alone: boolean }) {
  const { t } = useTranslation('intake');
  const asked = alone ? question.text : t('numbered', { n, question: question.text });
  return (
    <div className="askedwords">
      {alone ? <h1>{asked}</h1> : <p className="strong">{asked}</p>}
      {question.hint === '' && !question.last ? null : (
        <p className="quiet">
          {question.hint} {question.last ? <LastTime last={question.last} /> : null}
        </p>
      )}
    </div>
  );
}
