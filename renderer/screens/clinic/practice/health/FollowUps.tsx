import { ArrowElbowDownRightIcon, CaretRightIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';
import { possibleAnswers } from '../../../../../domain/visit/views/draft-preview.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { useSaid } from '../../../../ui-data/useSaid.ts';
import type { Edit } from '../fields/edit.ts';
import { useShown } from '../fields/useShown.ts';

/** What is asked after an answer to this question; a tap opens it. */
export function FollowUps({
  draft,
  question,
  index,
  edit,
  onPlace,
}: {
  draft: DraftView;
  question: HealthQuestion;
  index: number;
  edit: Edit;
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceQuestions');
  const said = useSaid();
  const [choosing, setChoosing] = useState(false);
  const shown = useShown<HTMLFieldSetElement>(choosing);
  const possible = possibleAnswers(question);
  const words = (answers: readonly string[]) =>
    possible
      .flatMap(({ id, said: one }) => (answers.includes(id) ? [t('quoted', { words: said(one) })] : []))
      .join(', ');
  const { health } = draft.protocol;
  const following = health.filter(({ shownWhen }) => shownWhen?.question === question.id);
  const behind = 1 + health.findLastIndex((one, at) => at === index || following.includes(one));
  const add = (answer: string) => {
    setChoosing(false);
    edit({
      edit: 'add',
      list: 'health',
      index: behind,
      content: {
        text: t('newFollowUp'),
        hint: '',
        answers: { kind: 'text', grade: 'note' },
        shownWhen: { question: question.id, answers: [answer] },
      },
    });
  };
  if (possible.length === 0) return null;
  return (
    <div className="follow-ups">
      {following.map(({ id, text, shownWhen }) => (
        <button key={id} type="button" className="opens" onClick={() => onPlace(`health/${id}`)}>
          <ArrowElbowDownRightIcon className="i turn" />
          <span className="grow">
            <span className="label">{t('onlyAfter', { question: words(shownWhen?.answers ?? []) })}</span>
            <span>{text}</span>
          </span>
          <CaretRightIcon className="i turn" />
        </button>
      ))}
      <Button small icon={<PlusIcon />} pressed={choosing} onPress={() => setChoosing(!choosing)}>
        {t('addFollowUp')}
      </Button>
      {choosing && (
        <fieldset ref={shown} className="opened" aria-label={t('afterWhich')}>
          <p className="label">{t('afterWhich')}</p>
          {possible.map((answer) => (
            <Choice key={answer.id} on={false} onPress={() => add(answer.id)}>
              {said(answer.said)}
            </Choice>
          ))}
        </fieldset>
      )}
    </div>
  );
}
