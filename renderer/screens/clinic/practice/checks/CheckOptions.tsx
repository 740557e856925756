import { ArrowsClockwiseIcon, CheckCircleIcon, ScalesIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { Check } from '../../../../../domain/protocol/model/questions.ts';
import { Grade } from '../../../../../domain/protocol/parts.ts';
import { Status, type Tone } from '../../../../kit/Status.tsx';
import type { Edit } from '../fields/edit.ts';
import { OneGrade } from '../fields/OneGrade.tsx';
import { Rows } from '../fields/Rows.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { WhenPart } from './WhenPart.tsx';

type Options = Check['questions'][number]['options'];

const looks: Readonly<Record<Grade, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  pass: { tone: 'pass', icon: <CheckCircleIcon weight="fill" /> },
  remedy: { tone: 'fix', icon: <ArrowsClockwiseIcon /> },
  decide: { tone: 'decide', icon: <ScalesIcon /> },
  reschedule: { tone: 'stop', icon: <WarningOctagonIcon weight="fill" /> },
};

/** The answers of a question of a check. One that does not pass says what was found, as it is recorded and printed. */
export function CheckOptions({
  draft,
  list,
  question,
  options,
  edit,
  complaintAt,
}: {
  draft: DraftView;
  list: string;
  question: string;
  options: Options;
  edit: Edit;
  complaintAt: (place: string) => string | undefined;
}) {
  const { t } = useTranslation('practiceQuestions');
  return (
    <Rows
      label={t('answersTo', { question })}
      edit={edit}
      least={2}
      most={5}
      addLabel={t('addAnswer')}
      onAdd={() =>
        edit({ edit: 'add', list, content: { label: t('newAnswer'), grade: 'decide', finding: t('newFinding') } })
      }
      rows={options.map(({ id, label, grade, finding, when }, index) => {
        const place = `${list}/${id}`;
        return {
          place,
          words: label,
          fields: (
            <>
              <div className="answer-row">
                <TextPart
                  draft={draft}
                  place={`${place}/label`}
                  edit={edit}
                  label={t('answer', { n: index + 1 })}
                  hideLabel
                />
                <OneGrade
                  hideLabel
                  grades={Grade.options}
                  word={(one) => <CheckGrade grade={one} />}
                  label={t('meansOf', { answer: label })}
                  grade={grade}
                  place={`${place}/grade`}
                  edit={edit}
                />
              </div>
              {(grade !== 'pass' || finding !== undefined) && (
                <TextPart
                  draft={draft}
                  place={`${place}/finding`}
                  edit={edit}
                  label={t('finding')}
                  hint={t('findingHint')}
                  optional
                  complaint={complaintAt(place) ?? complaintAt(`${place}/finding`)}
                />
              )}
              <WhenPart draft={draft} place={`${place}/when`} when={when} edit={edit} />
            </>
          ),
        };
      })}
    />
  );
}

function CheckGrade({ grade }: { grade: Grade }) {
  const { t } = useTranslation('practiceQuestions');
  return (
    <Status tone={looks[grade].tone} icon={looks[grade].icon}>
      {t(`checkGrade.${grade}`)}
    </Status>
  );
}
