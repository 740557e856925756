import { CheckCircleIcon, FileTextIcon, NotePencilIcon, ScalesIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerGrade } from '../../../../../domain/protocol/model/questions.ts';
import { Status, type Tone } from '../../../../kit/Status.tsx';

/** From the mildest to the strongest, as they stand in a list. */
export const grades: readonly AnswerGrade[] = ['fine', 'note', 'decide', 'doctors-note', 'refuse'];

const looks: Readonly<Record<AnswerGrade, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  fine: { tone: 'pass', icon: <CheckCircleIcon weight="fill" /> },
  note: { tone: 'plain', icon: <NotePencilIcon /> },
  decide: { tone: 'decide', icon: <ScalesIcon /> },
  'doctors-note': { tone: 'fix', icon: <FileTextIcon /> },
  refuse: { tone: 'stop', icon: <WarningOctagonIcon weight="fill" /> },
};

/** What an answer means for the treatment: shape, word and colour. */
export function GradeWord({ grade }: { grade: AnswerGrade }) {
  const { t } = useTranslation('practiceQuestions');
  return (
    <Status tone={looks[grade].tone} icon={looks[grade].icon}>
      {t(`grade.${grade}`)}
    </Status>
  );
}
