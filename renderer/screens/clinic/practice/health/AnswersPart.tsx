import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';
import type { Edit } from '../fields/edit.ts';
import { GradePart } from '../fields/GradePart.tsx';
import { Rows } from '../fields/Rows.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { RangesPart } from './RangesPart.tsx';

interface Props {
  readonly draft: DraftView;
  /** Of the answers. */
  readonly place: string;
  readonly answers: HealthQuestion['answers'];
  readonly edit: Edit;
  readonly complaintAt: (place: string) => string | undefined;
}

/** What can be answered, and what each answer means for the treatment. */
export function AnswersPart(props: Props) {
  const { t } = useTranslation('practiceQuestions');
  const { place, answers, edit } = props;
  switch (answers.kind) {
    case 'yes-no':
      return (['no', 'yes'] as const).map((id) => (
        <GradePart key={id} label={t(id)} grade={answers[id]} place={`${place}/${id}`} edit={edit} />
      ));
    case 'one-of':
      return <Options {...props} answers={answers} least={2} />;
    case 'several-of':
      return (
        <>
          <Options {...props} answers={answers} least={1} />
          <GradePart label={t('none')} grade={answers.none} place={`${place}/none`} edit={edit} />
        </>
      );
    case 'number':
      return (
        <>
          <TextPart draft={props.draft} place={`${place}/unit`} edit={edit} label={t('unit')} hint={t('unitHint')} />
          <RangesPart {...props} answers={answers} />
        </>
      );
    case 'date':
      return <RangesPart {...props} answers={answers} />;
    case 'text':
      return <GradePart label={t('anyWords')} grade={answers.grade} place={`${place}/grade`} edit={edit} />;
  }
}

/** Options in their order: the words on the button, and what they mean. */
function Options({
  draft,
  place,
  answers,
  least,
  edit,
  complaintAt,
}: Props & { answers: Extract<HealthQuestion['answers'], { kind: 'one-of' | 'several-of' }>; least: number }) {
  const { t } = useTranslation('practiceQuestions');
  const list = `${place}/options`;
  return (
    <Rows
      label={t('answers')}
      edit={edit}
      least={least}
      most={20}
      addLabel={t('addAnswer')}
      onAdd={() => edit({ edit: 'add', list, content: { label: t('newAnswer'), grade: 'fine' } })}
      rows={answers.options.map(({ id, label, grade }, index) => ({
        place: `${list}/${id}`,
        words: label,
        fields: (
          <div className="answer-row">
            <TextPart
              draft={draft}
              place={`${list}/${id}/label`}
              edit={edit}
              label={t('answer', { n: index + 1 })}
              hideLabel
              complaint={complaintAt(`${list}/${id}`) ?? complaintAt(`${list}/${id}/label`)}
            />
            <GradePart
              label={t('meansOf', { answer: label })}
              grade={grade}
              place={`${list}/${id}/grade`}
              edit={edit}
              hideLabel
            />
          </div>
        ),
      }))}
    />
  );
}
