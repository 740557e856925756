import { ArrowsClockwiseIcon, FloppyDiskIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../../../api/contract/contract.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { staffLanguage } from '../../../words/language.ts';
import { Saved } from './Saved.tsx';

type KeyKind = Input<'store.export'>['key']['kind'];

/** Saves the readable rest to a stick or folder as plain text: confirmation, place, and a key. */
export function SaveReadable({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('recovery');
  const { t: setup } = useTranslation('setup');
  const { t: custody } = useTranslation('custody');
  const asksPassphrase = useStatus((status) => status.passphrase);
  const { call } = useClient();
  const placeName = usePlaceName();
  const { job, busy, begin } = useLong('export');
  const { data, again: look } = useQuery('store.export-places', {});
  const places = data ?? [];
  const [place, setPlace] = useState('');
  const [kind, setKind] = useState<KeyKind>('recovery-key');
  const [typed, setTyped] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [saved, setSaved] = useState<Output<'store.export'> | null>(null);

  if (saved) return <Saved made={saved} onBack={onBack} />;
  const chosen = places.some(({ id }) => id === place);
  const keyMissing = kind === 'passphrase' ? t('passphraseFirst') : custody('keyFirst');
  const waits = !understood
    ? t('understandFirst')
    : !chosen
      ? t('placeFirst')
      : typed.trim() === ''
        ? keyMissing
        : null;
  const save = async () => {
    const language = staffLanguage();
    const input = { targetId: place, key: { kind, typed }, plainText: 'understood', language } as const;
    await begin(async () => setSaved(await call('store.export', input)));
  };
  const choose = (next: KeyKind) => {
    setKind(next);
    setTyped('');
  };
  return (
    <FormFrame
      help="saveReadable"
      title={t('save')}
      onBack={onBack}
      also={
        <Button icon={<ArrowsClockwiseIcon />} onPress={() => void look()}>
          {custody('look')}
        </Button>
      }
      send={t('saveGo')}
      icon={<FloppyDiskIcon />}
      working={(busy || job !== null) && t('saving')}
      waits={waits}
      onSend={() => void save()}
      roomy
    >
      <JobCard job={job} />
      <div className="col">
        <Alert tone="decide" title={t('plainTitle')}>
          <p>{t('plainWords')}</p>
        </Alert>
        <Choice many on={understood} onPress={() => setUnderstood(!understood)}>
          {t('understood')}
        </Choice>
      </div>
      <section className="col">
        <h2>{t('where')}</h2>
        <div className="stack">
          {places.map((one) => (
            <Choice key={one.id} on={place === one.id} onPress={() => setPlace(one.id)}>
              {placeName(one.label)}
            </Choice>
          ))}
        </div>
      </section>
      <section className="col">
        {asksPassphrase && (
          <div className="half">
            <Choice on={kind === 'recovery-key'} onPress={() => choose('recovery-key')}>
              {setup('recoveryKey')}
            </Choice>
            <Choice on={kind === 'passphrase'} onPress={() => choose('passphrase')}>
              {setup('openPassphrase')}
            </Choice>
          </div>
        )}
        {kind === 'passphrase' ? (
          <Field
            key="passphrase"
            label={t('typedPassphrase')}
            type="password"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <RecoveryKeyField
            key="recovery-key"
            label={t('typedKey')}
            hint={setup('keyHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </section>
    </FormFrame>
  );
}
