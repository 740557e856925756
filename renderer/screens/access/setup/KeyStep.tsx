import { PencilLineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { RecoveryKey } from '../../../kit/RecoveryKey.tsx';
import { SetupFrame } from './SetupFrame.tsx';

export function KeyStep({ recoveryKey, onWritten }: { recoveryKey: string; onWritten: () => void }) {
  const { t } = useTranslation('setup');
  return (
    <SetupFrame
      help="setupKey"
      step={5}
      main={
        <Button kind="main" iconEnd={<PencilLineIcon />} onPress={onWritten}>
          {t('keyWritten')}
        </Button>
      }
    >
      <div>
        <h2>{t('keyTitle')}</h2>
        <p>{t('keyWords')}</p>
      </div>
      <RecoveryKey recoveryKey={recoveryKey} />
      <Alert tone="plain" title={t('keyKeep')} />
    </SetupFrame>
  );
}
