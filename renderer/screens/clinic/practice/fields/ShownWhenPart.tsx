import { useTranslation } from 'react-i18next';
import type { HealthQuestion, ShownWhen } from '../../../../../domain/protocol/model/questions.ts';
import { possibleAnswers } from '../../../../../domain/visit/views/draft-preview.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { useSaid } from '../../../../ui-data/useSaid.ts';
import { putAt } from '../editor/item-form.ts';
import { ChooseOne } from './ChooseOne.tsx';
import type { Edit } from './edit.ts';

const always = '';

/** Whether something is shown always, or only after certain answers to a question that comes before it. */
export function ShownWhenPart({
  shownWhen,
  questions,
  place,
  edit,
  complaint,
  alwaysLabel,
}: {
  shownWhen: ShownWhen | undefined;
  /** Those that it can wait for: each is asked before it. */
  questions: readonly HealthQuestion[];
  /** Of the item. */
  place: string;
  edit: Edit;
  complaint: string | undefined;
  alwaysLabel: string;
}) {
  const { t } = useTranslation('practiceQuestions');
  const said = useSaid();
  const at = `${place}/shownWhen`;
  const possible = questions.filter((question) => possibleAnswers(question).length > 0);
  const asked = questions.find(({ id }) => id === shownWhen?.question);
  const choose = (id: string) => {
    const question = possible.find((one) => one.id === id);
    // The answer that means the most is the likely one; it is one tap to another.
    const answer = question && possibleAnswers(question).findLast(({ grade }) => grade !== 'fine');
    const first = answer ?? (question && possibleAnswers(question)[0]);
    if (!question || !first) {
      if (shownWhen) edit({ edit: 'clear', place: at });
    } else if (question.id !== shownWhen?.question)
      edit(putAt(at, { question: question.id, answers: [first.id] } satisfies ShownWhen));
  };
  const toggle = (answer: ShownWhen['answers'][number]) => {
    if (!shownWhen) return;
    const { answers } = shownWhen;
    const next = answers.includes(answer) ? answers.filter((one) => one !== answer) : [...answers, answer];
    // Of no answer it would never be shown.
    if (next.length > 0) edit(putAt(at, { ...shownWhen, answers: next } satisfies ShownWhen));
  };
  return (
    <>
      <ChooseOne<string>
        label={t('shown')}
        value={shownWhen?.question ?? always}
        options={[
          { id: always, label: alwaysLabel },
          ...possible.map(({ id, text }) => ({ id, label: t('onlyAfter', { question: text }) })),
        ]}
        place={at}
        complaint={complaint}
        onChoose={choose}
      />
      {asked && shownWhen && (
        <fieldset className="topic-choices" aria-label={t('afterAnswers')}>
          <p className="label">{t('afterAnswers')}</p>
          {possibleAnswers(asked).map((answer) => (
            <Choice key={answer.id} many on={shownWhen.answers.includes(answer.id)} onPress={() => toggle(answer.id)}>
              {said(answer.said)}
            </Choice>
          ))}
        </fieldset>
      )}
    </>
  );
}
