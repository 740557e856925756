import { LockSimpleIcon, LockSimpleOpenIcon, TrashIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../../../domain/drafts.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { fullDate } from '../../../words/dates.ts';

/** Erasing a client, and the hold that forbids it. For the owner, under the client's details. */
export function EraseClient({ clientId, name }: { clientId: ClientId; name: string }) {
  const { t } = useTranslation('custody');
  const { t: keeping } = useTranslation('retention');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run } = useStep();
  const go = useGo();
  const { data: held, show } = useQuery('clients.hold', { clientId });
  const [asking, setAsking] = useState<'erase' | 'hold' | null>(null);
  if (!held) return null;

  const leave = () => setAsking(null);
  const { reason: hold, keptUntil, ended, moved } = held;
  const changing = hold === null ? 'clients.place-hold' : 'clients.lift-hold';
  const changeHold = (reason: string) =>
    run(async () => {
      const changed = await call(changing, { clientId, reason });
      leave();
      show(changed);
    });
  const erase = (note: string) =>
    run(async () => {
      await call('clients.erase', { clientId, why: ended === null ? 'asked' : 'retention', note });
      go({ at: 'today' });
    });
  return (
    <section className="card col gap4">
      <h2 className="large">{t('holdTitle')}</h2>
      {hold !== null && <Alert tone="plain" title={t('holdStands', { reason: hold })} />}
      {keptUntil !== null && <Alert tone="plain" title={keeping('mustStay', { date: fullDate(keptUntil) })} />}
      {keptUntil === null && ended !== null && <Alert tone="fix" title={keeping('mayGo', { date: fullDate(ended) })} />}
      <div className="stack">
        <Button
          small
          icon={hold === null ? <LockSimpleIcon /> : <LockSimpleOpenIcon />}
          onPress={() => setAsking('hold')}
        >
          {t(hold === null ? 'holdPlace' : 'holdLift')}
        </Button>
        {hold === null && keptUntil === null && (
          <Button small kind="stop" icon={<TrashIcon />} onPress={() => setAsking('erase')}>
            {t('erase')}
          </Button>
        )}
      </div>
      {asking === 'hold' && (
        <WhyDialog
          title={t(hold === null ? 'holdPlace' : 'holdLift')}
          draft={{ step: changing, clientId, field: 'reason' }}
          label={t('holdReason')}
          back={common('cancel')}
          go={t(hold === null ? 'holdPlace' : 'holdLift')}
          kind="main"
          onClose={leave}
          onGo={changeHold}
        />
      )}
      {asking === 'erase' && (
        <WhyDialog
          title={t('eraseTitle', { name })}
          draft={{ step: 'clients.erase', clientId, field: 'note' }}
          label={t('eraseNote')}
          back={t('keepClient')}
          go={t('eraseGo')}
          kind="stop"
          onClose={leave}
          onGo={erase}
        >
          <p>{t('eraseWords')}</p>
          {moved > 0 && <p className="strong">{keeping('moved', { count: moved })}</p>}
          <p className="label">{t('eraseBackups')}</p>
        </WhyDialog>
      )}
    </section>
  );
}

/** Both need a reason for the record. Typed text is saved until then. */
function WhyDialog(props: {
  title: string;
  draft: DraftName;
  label: string;
  back: string;
  go: string;
  kind: 'main' | 'stop';
  onClose: () => void;
  onGo: (words: string) => Promise<boolean>;
  children?: ReactNode;
}) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const [words, setWords] = useDraft(props.draft);
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      side={<Button onPress={props.onClose}>{props.back}</Button>}
      main={
        <Button
          kind={props.kind}
          waits={words.trim() === '' ? t('whyFirst') : null}
          working={busy && common('saving')}
          onPress={() => void props.onGo(words)}
        >
          {props.go}
        </Button>
      }
    >
      {props.children}
      <Field label={props.label} value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
    </Dialog>
  );
}
