import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Act } from '../cover/useTask.ts';

/** Declining to sign is a decision like any other: recorded, with the client's words if they want to give some. */
export function DeclineDialog(props: {
  task: Pick<TaskView, 'visitId' | 'practitionerName'>;
  act: Act;
  onClose: () => void;
}) {
  const { t } = useTranslation('sign');
  const staffName = useStaffName();
  const { busy } = useStep();
  const { task } = props;
  const [reason, setReason] = useDraft({ step: 'decline-consent', visitId: task.visitId, field: 'reason' });
  const decline = async () => {
    const saved = await props.act({ type: 'decline-consent', reason });
    if (saved) setReason('');
    props.onClose();
  };
  return (
    <Dialog
      title={t('declineTitle')}
      onClose={props.onClose}
      side={<Button onPress={props.onClose}>{t('declineBack')}</Button>}
      main={
        <Button kind="main" working={busy && t('signing')} onPress={() => void decline()}>
          {t('declineConfirm')}
        </Button>
      }
    >
      <p>{t('declineText', { practitioner: staffName(task.practitionerName) })}</p>
      <Area label={t('declineField')} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Dialog>
  );
}
