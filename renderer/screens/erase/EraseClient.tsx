import { LockSimpleIcon, LockSimpleOpenIcon, TrashIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../domain/ids.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useGo } from '../../app/PlaceContext.tsx';
import { Alert } from '../../kit/Alert.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';

/** Erasing a client, and the hold that forbids it. For the owner, under the client's details. */
export function EraseClient({ clientId, name }: { clientId: ClientId; name: string }) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const { call, load, run, busy } = useApp();
  const go = useGo();
  const [hold, setHold] = useState<string | null | undefined>(undefined);
  const [asking, setAsking] = useState<'erase' | 'hold' | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    void load(async () => setHold((await call('clients.hold', { clientId })).reason));
  }, [call, clientId, load]);
  if (hold === undefined) return null;

  const leave = () => {
    setAsking(null);
    setWords('');
  };
  const waits = words.trim() === '' ? t('whyFirst') : null;
  const changeHold = () =>
    run(async () => {
      const operation = hold === null ? 'clients.place-hold' : 'clients.lift-hold';
      setHold((await call(operation, { clientId, reason: words })).reason);
      leave();
    });
  const erase = () =>
    run(async () => {
      await call('clients.erase', { clientId, why: 'asked', note: words });
      go({ at: 'today' });
    });
  return (
    <section className="card col gap4">
      <h2 className="large">{t('holdTitle')}</h2>
      {hold !== null && <Alert tone="plain" title={t('holdStands', { reason: hold })} />}
      <div className="stack">
        <Button
          small
          icon={hold === null ? <LockSimpleIcon /> : <LockSimpleOpenIcon />}
          onPress={() => setAsking('hold')}
        >
          {t(hold === null ? 'holdPlace' : 'holdLift')}
        </Button>
        {hold === null && (
          <Button small kind="stop" icon={<TrashIcon />} onPress={() => setAsking('erase')}>
            {t('erase')}
          </Button>
        )}
      </div>
      {asking === 'hold' && (
        <Dialog
          title={t(hold === null ? 'holdPlace' : 'holdLift')}
          onClose={leave}
          side={<Button onPress={leave}>{common('cancel')}</Button>}
          main={
            <Button kind="main" waits={waits} working={busy && common('saving')} onPress={() => void changeHold()}>
              {t(hold === null ? 'holdPlace' : 'holdLift')}
            </Button>
          }
        >
          <Field
            label={t('holdReason')}
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.target.value)}
          />
        </Dialog>
      )}
      {asking === 'erase' && (
        <Dialog
          title={t('eraseTitle', { name })}
          onClose={leave}
          side={<Button onPress={leave}>{t('keepClient')}</Button>}
          main={
            <Button kind="stop" waits={waits} working={busy && common('saving')} onPress={() => void erase()}>
              {t('eraseGo')}
            </Button>
          }
        >
          <p>{t('eraseWords')}</p>
          <p className="label">{t('eraseBackups')}</p>
          <Field
            label={t('eraseNote')}
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.target.value)}
          />
        </Dialog>
      )}
    </section>
  );
}
