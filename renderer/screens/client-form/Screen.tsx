import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../api/contract/clients.ts';
import type { ClientId } from '../../../domain/ids.ts';
import { useApp } from '../../app/AppContext.tsx';
import { KeptForm } from '../../app/KeptForm.tsx';
import { useGo } from '../../app/PlaceContext.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { ClientForm, emptyClient } from './ClientForm.tsx';

/** A new client (`called`: the name that was searched for), or the details of one we know. */
export function ClientFormScreen({ clientId, called = '' }: { clientId: ClientId | null; called?: string }) {
  const { t } = useTranslation('client');
  const { call, run, load } = useApp();
  const go = useGo();
  const [known, setKnown] = useState<ClientView | null>(null);

  useEffect(() => {
    if (clientId) void load(async () => setKnown(await call('clients.get', { clientId })));
  }, [call, clientId, load]);

  if (clientId && !known) return <StaffFrame title={t('editTitle')}>{null}</StaffFrame>;
  return (
    <KeptForm
      name={clientId ? { step: 'clients.change', clientId, field: 'form' } : { step: 'clients.add', field: 'form' }}
      empty={known ? { ...known.details, why: '' } : { ...emptyClient, name: called }}
      waiting={<StaffFrame title={t(clientId ? 'editTitle' : 'newTitle')}>{null}</StaffFrame>}
    >
      {(kept) => (
        <ClientForm
          known={known?.details ?? null}
          kept={kept}
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
      )}
    </KeptForm>
  );
}
