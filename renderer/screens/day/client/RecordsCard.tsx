import { ArrowUUpLeftIcon, UsersIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { Perhaps } from './PerhapsTwice.tsx';

/** Whether a client is on the record twice: who may be the same person, and what was joined. For owners. */
export function RecordsCard({ clientId, onParted }: { clientId: ClientId; onParted: () => void }) {
  const { t } = useTranslation('join');
  const { t: common } = useTranslation();
  const go = useGo();
  const born = useBorn();
  const { call } = useClient();
  const { run, busy } = useStep();
  const { data, show } = useQuery('clients.records', { clientId });
  const [parting, setParting] = useState<ClientId | null>(null);
  if (!data) return null;
  const { joined, alike } = data;
  const part = (other: ClientId) =>
    run(async () => {
      show(await call('clients.part', { clientId, other }));
      setParting(null);
      onParted();
    });
  return (
    <section className="card col gap4">
      <h2 className="large">{t('cardTitle')}</h2>
      <Perhaps clientId={clientId} alike={alike} />
      {joined.map(({ id, name, dateOfBirth }) => (
        <div key={id} className="row between gap4">
          <div>
            <p className="label">{t('joined')}</p>
            <p className="strong">
              <bdi>{name}</bdi>
            </p>
            <p className="label">{upperFirst(born(dateOfBirth))}</p>
          </div>
          <Button
            small
            icon={<ArrowUUpLeftIcon className="i turn" />}
            label={`${t('part')}: ${name}`}
            onPress={() => setParting(id)}
          >
            {t('part')}
          </Button>
        </div>
      ))}
      <div className="stack">
        <Button small icon={<UsersIcon />} onPress={() => go({ at: 'client-join', clientId, other: null })}>
          {t('open')}
        </Button>
      </div>
      {parting && (
        <Dialog
          title={t('partTitle')}
          onClose={() => setParting(null)}
          side={<BackButton onPress={() => setParting(null)} />}
          main={
            <Button kind="main" working={busy && common('saving')} onPress={() => void part(parting)}>
              {t('partGo')}
            </Button>
          }
        >
          <p>{t('partWords')}</p>
        </Dialog>
      )}
    </section>
  );
}
