import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf } from '../../../words/dates.ts';
import { CourseForm } from '../course/CourseForm.tsx';
import { useCourse } from '../course/useCourse.ts';
import { dateFault, useCourseDays } from '../course/useCourseDays.ts';
import { VisitFrame } from './VisitFrame.tsx';

/** Session number, final or not, and the dates that follow: they can change until the aftercare is signed. */
export function CourseChange({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('course');
  const { t: common } = useTranslation();
  const today = useStatus(({ now }) => dateOf(now));
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const kept = { step: 'change-course', visitId: visit.id, field: 'form' } as const;
  const { draft, change, course, forget } = useCourse(visit.course, kept);
  const days = useCourseDays(visit.id, draft);
  const fault = dateFault(draft, days);
  const save = async () => {
    if (!course || !(await act({ type: 'change-course', course }))) return;
    forget();
    onBack();
  };
  return (
    <VisitFrame
      help="course"
      side={<BackButton onPress={onBack} />}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={fault}
          iconEnd={<CheckIcon />}
          onPress={() => void save()}
        >
          {t('saveCourse')}
        </Button>
      }
    >
      <CourseForm draft={draft} change={change} today={today} days={days} />
    </VisitFrame>
  );
}
