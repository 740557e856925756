import { useTranslation } from 'react-i18next';
import type { DraftHead, PracticeView } from '../../../../../api/contract/protocols.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';

/** Asks once, because a draft's steps cannot come back. */
export function DiscardDraft({
  draft,
  onDiscarded,
  onClose,
}: {
  draft: DraftHead;
  onDiscarded: (practice: PracticeView) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run, busy } = useStep();
  const discard = () => run(async () => onDiscarded(await call('protocols.discard-draft', { draftId: draft.draftId })));
  return (
    <Dialog
      title={t('discardTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('keep')}</Button>}
      main={
        <Button kind="stop" working={busy && t('discarding')} onPress={() => void discard()}>
          {t('discard')}
        </Button>
      }
    >
      <p>{t('discardWords', { count: draft.position })}</p>
    </Dialog>
  );
}
