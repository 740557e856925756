import { useTranslation } from 'react-i18next';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';

/** Health questions as clients are asked them, with what each answer means. */
export function HealthTexts({ questions }: { questions: readonly HealthQuestion[] }) {
  const { t } = useTranslation('practice');
  return (
    <ol className="list practice-items">
      {questions.map((question) => (
        <li key={question.id} className="stack">
          <h2>{question.text}</h2>
          {question.hint !== '' && <p>{question.hint}</p>}
          <AnswerMeanings answers={question.answers} />
          {question.shownWhen && (
            <p className="label">
              {t('shownWhen', {
                question: questions.find(({ id }) => id === question.shownWhen?.question)?.text ?? '',
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function AnswerMeanings({ answers }: { answers: HealthQuestion['answers'] }) {
  const { t } = useTranslation('practice');
  switch (answers.kind) {
    case 'yes-no':
      return <p className="label">{t('yesNo', { yes: t(`grade.${answers.yes}`), no: t(`grade.${answers.no}`) })}</p>;
    case 'one-of':
    case 'several-of':
      return (
        <ul className="bul label">
          {answers.options.map(({ id, label, grade }) => (
            <li key={id}>{t('meaning', { answer: label, means: t(`grade.${grade}`) })}</li>
          ))}
        </ul>
      );
    case 'number':
      return <p className="label">{t('number', { unit: answers.unit })}</p>;
    case 'date':
      return <p className="label">{t('date')}</p>;
    case 'text':
      return <p className="label">{t('ownWords', { means: t(`grade.${answers.grade}`) })}</p>;
  }
}
