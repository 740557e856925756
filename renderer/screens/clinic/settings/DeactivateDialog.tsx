import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { StaffRow } from './staff-row.ts';

/** Asks once before somebody can no longer sign in. */
export function DeactivateDialog({
  member,
  onSaved,
  onClose,
}: {
  member: StaffRow;
  onSaved: (settings: SettingsView) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const leave = () => run(async () => onSaved(await call('staff.deactivate', { staffId: member.id })));
  return (
    <Dialog
      title={t('deactivateTitle', { name: member.name })}
      side={<Button onPress={onClose}>{t('keep')}</Button>}
      main={
        <Button kind="stop" working={busy && common('saving')} onPress={() => void leave().then(onClose)}>
          {t('deactivate')}
        </Button>
      }
      onClose={onClose}
    >
      <p>{t('deactivateWords')}</p>
    </Dialog>
  );
}
