import { CalendarCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app/AppContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';

export function ConfirmDate({
  date,
  time,
  onKeep,
  onSave,
}: {
  date: string;
  time: string;
  onKeep: () => void;
  onSave: () => Promise<void>;
}) {
  const { t } = useTranslation('reschedule');
  const { t: common } = useTranslation();
  const { busy } = useApp();
  return (
    <Dialog
      title={t('confirmTitle', { date, time })}
      side={<Button onPress={onKeep}>{t('keep')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          iconEnd={<CalendarCheckIcon />}
          onPress={() => void onSave()}
        >
          {t('save')}
        </Button>
      }
      onClose={onKeep}
    >
      <p>{t('confirmWords')}</p>
    </Dialog>
  );
}
