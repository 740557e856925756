import { useTranslation } from 'react-i18next';
import type { ClientSummary } from '../../../../api/contract/clients.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useApart } from '../../../ui-data/useApart.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Another client has this name and birth date: is it the same person? */
export function AlikeDialog({
  alike,
  adding,
  onThis,
  onAnother,
  onClose,
}: {
  alike: readonly ClientSummary[];
  /** False where a known client's details were changed. */
  adding: boolean;
  onThis: (clientId: ClientId) => void;
  onAnother: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('client');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const apart = useApart();
  return (
    <Dialog
      title={t('alikeTitle', { count: alike.length })}
      onClose={onClose}
      side={<BackButton onPress={onClose} />}
      main={
        <Button kind="main" working={busy && common('saving')} onPress={onAnother}>
          {t(adding ? 'alikeAnother' : 'alikeSave')}
        </Button>
      }
    >
      <p>{t(alike.every(({ dateOfBirth }) => typeof dateOfBirth === 'string') ? 'alikeWords' : 'alikeUnknown')}</p>
      <ul className="list visit">
        {alike.map((client) => (
          <ListRow key={client.id} title={client.name} under={apart(client.apart)} onPress={() => onThis(client.id)} />
        ))}
      </ul>
    </Dialog>
  );
}
