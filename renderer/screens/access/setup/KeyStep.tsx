import { PencilLineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { keyGroups } from './parts.ts';
import { SetupFrame } from './SetupFrame.tsx';

export function KeyStep({ recoveryKey, onWritten }: { recoveryKey: string; onWritten: () => void }) {
  const { t } = useTranslation('setup');
  return (
    <SetupFrame
      step={3}
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
      <div className="keygroups selectable" data-testid="recovery-key">
        {keyGroups(recoveryKey).map((group, i) => (
          <span key={i}>{group}</span>
        ))}
      </div>
      <Alert tone="plain" title={t('keyKeep')} />
    </SetupFrame>
  );
}
