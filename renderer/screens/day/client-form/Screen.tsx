import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientSummary } from '../../../../api/contract/clients.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { DraftForm } from '../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { AlikeDialog } from './AlikeDialog.tsx';
import { ClientForm, emptyClient, typedClient } from './ClientForm.tsx';

/** A new client (`called`: the name that was searched for), or a known client's details. */
export function ClientFormScreen({ clientId, called = '' }: { clientId: ClientId | null; called?: string }) {
  const { t } = useTranslation('client');
  const { call } = useClient();
  const { data: known } = useQuery('clients.contact', clientId && { clientId });
  const { run } = useStep();
  const go = useGo();
  const [asked, setAsked] = useState<{ alike: readonly ClientSummary[]; save: () => Promise<void> } | null>(null);

  if (clientId && !known)
    return (
      <StaffFrame help="clientForm" title={t('editTitle')}>
        {null}
      </StaffFrame>
    );
  return (
    <DraftForm
      name={clientId ? { step: 'clients.change', clientId, field: 'form' } : { step: 'clients.add', field: 'form' }}
      empty={known ? typedClient(known.details) : { ...emptyClient, name: called }}
      waiting={
        <StaffFrame help="clientForm" title={t(clientId ? 'editTitle' : 'newTitle')}>
          {null}
        </StaffFrame>
      }
    >
      {(draft) => (
        <ClientForm
          clientId={clientId}
          known={known?.details ?? null}
          draft={draft}
          onBack={() => go(clientId ? { at: 'client', clientId } : { at: 'today' })}
          onSave={(details, why) => {
            const save = async () => {
              const saved = clientId
                ? await call('clients.change', { clientId, details, why })
                : await call('clients.add', { details });
              go({ at: 'client', clientId: saved.id });
            };
            return run(async () => {
              const { name } = details;
              const dateOfBirth = typeof details.dateOfBirth === 'string' ? details.dateOfBirth : null;
              const before =
                known && (typeof known.details.dateOfBirth === 'string' ? known.details.dateOfBirth : null);
              const same = known?.details.name === name && before === dateOfBirth;
              const alike = same ? [] : await call('clients.alike', { name, dateOfBirth, besides: clientId });
              if (alike.length === 0) await save();
              else setAsked({ alike, save });
            });
          }}
        >
          {asked && (
            <AlikeDialog
              alike={asked.alike}
              adding={clientId === null}
              onClose={() => setAsked(null)}
              onAnother={() => void run(asked.save).then((saved) => saved || setAsked(null))}
              onThis={(id) => {
                draft.forget();
                go({ at: 'client', clientId: id });
              }}
            />
          )}
        </ClientForm>
      )}
    </DraftForm>
  );
}
