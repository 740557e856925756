import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { FactList } from './FactList.tsx';

/** All facts of the visit's record profile, at any time. */
export function FactsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('recordFacts');
  return (
    <Dialog title={t('title')} side={<Button onPress={onClose}>{t('doneWith')}</Button>} main={null} onClose={onClose}>
      <FactList />
    </Dialog>
  );
}
