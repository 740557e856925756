import { MagnifyingGlassIcon } from '@phosphor-icons/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedFile } from '../../../../api/contract/seal.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ChooseFile, type ChosenFile } from '../files/ChooseFile.tsx';
import { Finding } from './Finding.tsx';

/** Checks whether a file is as this clinic sealed it. For all staff. */
export function CheckScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('seal');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [checked, setChecked] = useState<VerifiedFile | null>(null);
  const list = useCallback((targetId: string) => call('seal.files', { targetId }), [call]);
  const check = (file: ChosenFile) => void run(async () => setChecked(await call('seal.check', file)));
  return (
    <StaffFrame
      help="checkPaper"
      title={t('checkTitle')}
      under={t('checkUnder')}
      side={<BackButton onPress={onBack} />}
      main={
        checked && (
          <Button kind="main" iconEnd={<MagnifyingGlassIcon />} onPress={() => setChecked(null)}>
            {t('another')}
          </Button>
        )
      }
    >
      {checked ? (
        <Finding checked={checked} />
      ) : (
        <div className="pair-columns">
          <Alert tone="plain" title={t('checkIntro')}>
            <p>{t('checkIntroWords')}</p>
            {busy && <p role="status">{t('checking')}</p>}
          </Alert>
          <ChooseFile list={list} onChosen={check} />
        </div>
      )}
    </StaffFrame>
  );
}
