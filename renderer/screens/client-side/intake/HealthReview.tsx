import { CheckIcon, CircleDashedIcon, NotePencilIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HealthAnswerView as HealthAnswer } from '../../../../domain/visit/views/intake-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Act } from '../cover/useTask.ts';
import type { IntakeView } from './view.ts';

interface Props {
  readonly task: IntakeView;
  readonly act: Act;
  readonly onGiveBack: () => void;
  readonly onChange: (question: string) => void;
  readonly onDetails: () => void;
}

/** A review of every answer before it counts. Each can be changed; none may be missing. */
export function HealthReview({ task, act, onGiveBack, onChange, onDetails }: Props) {
  const { t } = useTranslation('intake');
  const staffName = useStaffName();
  const { busy } = useStep();
  const open = task.health.filter((question) => question.answer === null).length;
  return (
    <ClientFrame
      help="review"
      name={task.greeting}
      language={task.language}
      onGiveBack={onGiveBack}
      side={<BackButton onPress={onDetails}>{t('backToDetails')}</BackButton>}
      main={
        <Button
          kind="main"
          waits={open > 0 ? t('waitsOpen', { count: open }) : null}
          working={busy && t('saving')}
          iconEnd={<CheckIcon />}
          onPress={() => void act({ type: 'finish-intake' })}
        >
          {t('finish')}
        </Button>
      }
    >
      <div className="paper-scroll col gap4">
        <div className="col gap2">
          <h1>{t('reviewTitle')}</h1>
          <p>{t('reviewText', { practitioner: staffName(task.practitionerName) })}</p>
        </div>
        <ul className="answers">
          {task.health.map((question) => (
            <AnswerRow key={question.id} question={question} onChange={() => onChange(question.id)} />
          ))}
        </ul>
      </div>
    </ClientFrame>
  );
}

function AnswerRow({ question, onChange }: { question: HealthAnswer; onChange: () => void }) {
  const { t } = useTranslation('intake');
  const inWords = useSaid();
  const { said, details } = question;
  const yesNo = said?.kind === 'yes' || said?.kind === 'no';
  const noted = details !== '';
  return (
    <li className={noted ? 'yes' : ''}>
      <span className="grow">
        {question.text}
        {noted ? (
          <small>
            <bdi>{details}</bdi>
          </small>
        ) : null}
        {said && !yesNo ? <small>{inWords(said)}</small> : null}
      </span>
      <span className="said">
        {said === null ? <CircleDashedIcon /> : noted ? <NotePencilIcon /> : <CheckIcon />}
        {said === null ? t('noAnswer') : yesNo ? inWords(said) : t('answered')}
      </span>
      <Button small label={t('changeNamed', { question: question.text })} onPress={onChange}>
        {t('change')}
      </Button>
    </li>
  );
}
