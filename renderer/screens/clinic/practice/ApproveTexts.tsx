import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, VersionHead } from '../../../../api/contract/protocols.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ChangesScreen } from './changes/ChangesScreen.tsx';

/**
 * An owner approves the texts that the app brought, on the same page as every later version: where their draft says something
 * else, that stands there in words before the PIN is asked for.
 */
export function ApproveTexts({
  treatment,
  onApproved,
  onBack,
}: {
  treatment: string;
  onApproved: (head: VersionHead) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practice');
  const { call } = useClient();
  const { run } = useStep();
  const [draft, setDraft] = useState<DraftView | null>(null);
  useEffect(() => {
    void run(async () => setDraft(await call('protocols.open-draft', { treatment })));
  }, [call, run, treatment]);
  if (!draft)
    return (
      <StaffFrame help="practiceApprove" title={t('approveTitle')} side={<BackButton onPress={onBack} />}>
        {null}
      </StaffFrame>
    );
  return <ChangesScreen draftId={draft.draftId} back={t('title')} onBack={onBack} onApproved={onApproved} />;
}
