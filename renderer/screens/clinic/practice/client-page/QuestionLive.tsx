import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { possibleAnswers, questionPreview } from '../../../../../domain/visit/views/draft-preview.ts';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { useSaid } from '../../../../ui-data/useSaid.ts';
import { GradeWord } from '../fields/GradeWord.tsx';
import { AskedStill } from './AskedStill.tsx';
import { ClientPage } from './ClientPage.tsx';

/** A question as the client is asked it, with what follows from an answer; or what staff see then. */
export function QuestionLive({ protocol, question }: { protocol: TreatmentProtocol; question: HealthQuestion }) {
  const { t } = useTranslation('practiceQuestions');
  const [side, setSide] = useState<'client' | 'staff'>('client');
  const { asked, grade } = questionPreview(protocol.health, question.id);
  const [first] = asked;
  return (
    <>
      <AnswerPair
        label={t('liveSides')}
        grow
        options={[
          { id: 'client', label: t('clientsPage') },
          { id: 'staff', label: t('staffThenSee') },
        ]}
        value={side}
        onAnswer={setSide}
      />
      {side === 'staff' ? (
        <StaffSees question={question} />
      ) : (
        <>
          <ClientPage language={protocol.language}>
            <div className="health one">
              <ol className="questions">
                {asked.map((one, index) => (
                  <li key={one.id} className={one === first ? '' : 'health-row follows'}>
                    <AskedStill question={one} n={index + 1} alone={one === first} />
                  </li>
                ))}
              </ol>
            </div>
          </ClientPage>
          {grade !== null && (
            <p className={`then-grade ${grade}`}>
              <span className="label">{t('follows')}</span>
              <GradeWord grade={grade} />
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Every answer with what staff are told about it. */
function StaffSees({ question }: { question: HealthQuestion }) {
  const { t } = useTranslation('practiceQuestions');
  const said = useSaid();
  const { answers } = question;
  const possible = possibleAnswers(question);
  const rows =
    answers.kind === 'number' || answers.kind === 'date'
      ? [
          ...answers.ranges.map((range, index) => ({
            id: String(index),
            words: t('range', { n: index + 1 }),
            grade: range.grade,
          })),
          { id: 'otherwise', words: t('otherwise'), grade: answers.otherwise },
        ]
      : answers.kind === 'text'
        ? [{ id: 'text', words: t('anyWords'), grade: answers.grade }]
        : possible.map((one) => ({ id: one.id, words: said(one.said), grade: one.grade }));
  return (
    <div className="card">
      <ul className="staff-sees">
        {rows.map(({ id, words, grade }) => (
          <li key={id}>
            <span className="strong">{words}</span>
            <span className="stack">
              <GradeWord grade={grade} />
              <span className="label">{t(`means.${grade}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
