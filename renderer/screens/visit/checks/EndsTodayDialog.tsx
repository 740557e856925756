import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useStep } from '../../../ui-data/useStep.ts';

/** Asks once before recording a finding that cannot be taken back. */
export function EndsTodayDialog({
  finding,
  onLookAgain,
  onRecord,
}: {
  finding: string;
  onLookAgain: () => void;
  onRecord: () => Promise<void>;
}) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  return (
    <Dialog
      title={t('endsTitle', { finding })}
      side={<Button onPress={onLookAgain}>{t('lookAgain')}</Button>}
      main={
        <Button kind="main" working={busy && common('saving')} onPress={() => void onRecord()}>
          {t('recordIt')}
        </Button>
      }
      onClose={onLookAgain}
    >
      <p>{t('endsWords')}</p>
    </Dialog>
  );
}
