import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { HealthQuestion } from '../../../../../domain/protocol/model/questions.ts';
import type { Edit } from '../fields/edit.ts';
import { GradePart } from '../fields/GradePart.tsx';
import { NumberPart } from '../fields/NumberPart.tsx';
import { numbered, numberOf, Rows } from '../fields/Rows.tsx';

type Answers = Extract<HealthQuestion['answers'], { kind: 'number' | 'date' }>;

/** What a number, or the days since a date, means: the first range that holds it counts, anything else comes last. */
export function RangesPart({
  draft,
  place,
  answers,
  edit,
}: {
  draft: DraftView;
  place: string;
  answers: Answers;
  edit: Edit;
}) {
  const { t } = useTranslation('practiceQuestions');
  const list = `${place}/ranges`;
  const [least, most] = answers.kind === 'number' ? ['least', 'most'] : ['leastDaysAgo', 'mostDaysAgo'];
  const grades = answers.ranges.map(({ grade }) => grade);
  return (
    <>
      <Rows
        label={t('ranges')}
        edit={edit}
        most={10}
        addLabel={t('addRange')}
        onAdd={() => edit({ edit: 'add', list, content: { grade: 'decide' } })}
        rows={numbered(list, grades.length).map((at, index) => {
          const words = t('range', { n: numberOf(at) });
          const bound = { draft, edit, optional: true } as const;
          return {
            place: at,
            words,
            fields: (
              <>
                <p className="strong">{words}</p>
                <NumberPart {...bound} place={`${at}/${least}`} label={t(`bound.${answers.kind}.least`)} />
                <NumberPart {...bound} place={`${at}/${most}`} label={t(`bound.${answers.kind}.most`)} />
                <GradePart
                  label={t('meansOf', { answer: words })}
                  grade={grades[index] ?? 'fine'}
                  place={`${at}/grade`}
                  edit={edit}
                />
              </>
            ),
          };
        })}
      />
      <GradePart label={t('otherwise')} grade={answers.otherwise} place={`${place}/otherwise`} edit={edit} />
    </>
  );
}
