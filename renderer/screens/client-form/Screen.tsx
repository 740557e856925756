import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../api/contract/clients.ts';
import type { ClientId } from '../../../domain/ids.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useGo } from '../../app/PlaceContext.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { ClientForm } from './ClientForm.tsx';

/** A new client, or the details of one we know. */
export function ClientFormScreen({ clientId }: { clientId: ClientId | null }) {
  const { t } = useTranslation('client');
  const { call, run, load } = useApp();
  const go = useGo();
  const [known, setKnown] = useState<ClientView | null>(null);

  useEffect(() => {
    if (clientId) void load(async () => setKnown(await call('clients.get', { clientId })));
  }, [call, clientId, load]);

  if (clientId && !known) return <StaffFrame title={t('editTitle')}>{null}</StaffFrame>;
  return (
    <ClientForm
      known={known?.details ?? null}
      onBack={() => go(clientId ? { at: 'client', clientId } : { at: 'today' })}
      onSave={(details, why) =>
        run(async () => {
          const saved = clientId
            ? await call('clients.change', { clientId, details, why })
            : await call('clients.add', { details });
          go({ at: 'client', clientId: saved.id });
        })
      }
    />
  );
}
