import { useTranslation } from 'react-i18next';
import { answersAs } from '../../../../../domain/protocol/edit/answer-kinds.ts';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';
import type { ItemForm } from '../editor/item-form.ts';
import { putAt } from '../editor/item-form.ts';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { Disclosed } from '../fields/Disclosed.tsx';
import { ShownWhenPart } from '../fields/ShownWhenPart.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { useComplaints } from '../fields/useComplaints.ts';
import { AnswersPart } from './AnswersPart.tsx';
import { FollowUps } from './FollowUps.tsx';

const kinds: readonly HealthQuestion['answers']['kind'][] = [
  'yes-no',
  'one-of',
  'several-of',
  'number',
  'date',
  'text',
];

/** A health question: how it is asked, its words, every answer with what it means, and what follows from an answer. */
export function QuestionForm({ draft, place, edit, problems, onPlace }: ItemForm) {
  const { t } = useTranslation('practiceQuestions');
  const complaintAt = useComplaints(problems);
  const { health } = draft.protocol;
  const index = health.findIndex(({ id }) => place === `health/${id}`);
  const question = health[index];
  if (!question) return null;
  const field = (name: string) => ({
    draft,
    edit,
    place: `${place}/${name}`,
    complaint: complaintAt(`${place}/${name}`),
  });
  const { hint, shownWhen, answers } = question;
  return (
    <>
      <ChooseOne
        label={t('kind')}
        value={answers.kind}
        options={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        place={`${place}/answers`}
        onChoose={(kind) =>
          kind !== answers.kind &&
          edit(putAt(`${place}/answers`, answersAs(answers, kind, { yes: t('yes'), no: t('no'), unit: t('newUnit') })))
        }
      />
      <TextPart {...field('text')} label={t('question')} lines={2} />
      <AnswersPart draft={draft} place={`${place}/answers`} answers={answers} edit={edit} complaintAt={complaintAt} />
      <FollowUps draft={draft} question={question} index={index} edit={edit} onPlace={onPlace} />
      <Disclosed label={t('hintAndWhen')} starts={hint !== '' || shownWhen !== undefined}>
        <TextPart {...field('hint')} label={t('hint')} lines={2} />
        <ShownWhenPart
          shownWhen={shownWhen}
          questions={health.slice(0, index)}
          place={place}
          edit={edit}
          complaint={complaintAt(`${place}/shownWhen`)}
          alwaysLabel={t('always')}
        />
      </Disclosed>
    </>
  );
}
