import { useTranslation } from 'react-i18next';
import type { LanguageHead } from '../../../../../api/contract/languages.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { nameHere } from './names.ts';

/** Asks once, because what was written cannot come back. */
export function DiscardLanguage({
  treatment,
  language,
  onDiscarded,
  onClose,
}: {
  treatment: string;
  language: string;
  onDiscarded: (heads: LanguageHead[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { t: versions } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run, busy } = useStep();
  return (
    <Dialog
      title={t('discardTitle', { language: nameHere(language) })}
      onClose={onClose}
      side={<Button onPress={onClose}>{versions('keep')}</Button>}
      main={
        <Button
          kind="stop"
          working={busy && versions('discarding')}
          onPress={() => void run(async () => onDiscarded(await call('languages.discard', { treatment, language })))}
        >
          {t('discard')}
        </Button>
      }
    >
      <p>{t('discardWords')}</p>
    </Dialog>
  );
}
