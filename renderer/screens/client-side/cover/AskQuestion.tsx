import { FlagIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slug } from '../../../../domain/ids.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Act } from './useTask.ts';

type Topical = Pick<TaskView, 'visitId' | 'practitionerName' | 'questions' | 'allowed' | 'task'>;

/** "I have a question", about a clause or a part of the sheet. The text is optional: the flag alone is enough. */
export function AskQuestion({ task, topic, act }: { task: Topical; topic: Slug; act: Act }) {
  const { t } = useTranslation('handover');
  const [open, setOpen] = useState(false);
  if (!task.allowed.includes('flag-question')) return null;
  return (
    <>
      <Button icon={<FlagIcon className="i turn" />} onPress={() => setOpen(true)}>
        {t('ask')}
      </Button>
      {open ? <AskDialog task={task} topic={topic} act={act} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AskDialog(props: { task: Topical; topic: Slug; act: Act; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  const { busy } = useStep();
  const { task, topic } = props;
  const [words, setWords] = useDraft({ step: 'flag-question', visitId: task.visitId, topic, field: 'words' });
  const ask = async () => {
    const saved = await props.act({ type: 'flag-question', topic, words });
    if (saved) setWords('');
    props.onClose();
  };
  return (
    <Dialog
      title={t('askTitle', { practitioner: staffName(task.practitionerName) })}
      onClose={props.onClose}
      side={<Button onPress={props.onClose}>{t('askCancel')}</Button>}
      main={
        <Button kind="main" working={busy && t('saving')} onPress={() => void ask()}>
          {t('askSend')}
        </Button>
      }
    >
      <p>{t('askText', { practitioner: staffName(task.practitionerName) })}</p>
      <Area label={t('askField')} value={words} onChange={(event) => setWords(event.target.value)} />
    </Dialog>
  );
}

/** What was asked about this topic, and the answer once it is there. */
export function AskedHere({ task, topic }: { task: Topical; topic: Slug }) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  const here = task.questions.filter((question) => question.task === task.task && question.topic === topic);
  return here.map((question) => (
    <div key={question.at.instant} className="alert decide asked">
      <FlagIcon className="i l turn" weight="fill" />
      <div className="grow">
        <h2>
          {question.answer === null
            ? t('asked', { practitioner: staffName(task.practitionerName) })
            : t('answered', { practitioner: staffName(task.practitionerName) })}
        </h2>
        <p>{question.words === '' ? t('emptyQuestion') : <bdi>{question.words}</bdi>}</p>
        {question.answer === null ? null : (
          <p className="strong">
            <bdi>{question.answer}</bdi>
          </p>
        )}
      </div>
    </div>
  ));
}
