import { SpeakerHighIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoundNow, Volume } from '../../../../domain/clinic/sound.ts';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { playTone } from '../../visit/procedure/tone.ts';
import { SettingChoice } from './SettingChoice.tsx';

const volumes = { low: 50, middle: 100, high: 200 } as const satisfies Record<string, Volume>;
type Loudness = keyof typeof volumes;
const loudnesses: readonly Loudness[] = ['low', 'middle', 'high'];

/** How loud the break cues are, a try of the loudest of them, and silence for today. Whoever works at the tablet chooses. */
export function SoundCard() {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const { run } = useStep();
  const sound = useStatus((status) => status.sound);
  const [tried, setTried] = useState<'heard' | 'mute' | null>(null);
  const set = (change: Partial<SoundNow>) =>
    void run(async () => {
      await call('settings.set-sound', { sound: { ...sound, ...change } });
    });
  const { volume, quiet } = sound;
  return (
    <section className="card col">
      <h2>{t('sound')}</h2>
      <p className="label">{t('volume')}</p>
      <SettingChoice
        label={t('volume')}
        options={loudnesses.map((id) => ({ id, label: t(`loudness.${id}`) }))}
        value={loudnesses.find((id) => volumes[id] === volume) ?? null}
        onChoose={(id) => set({ volume: volumes[id] })}
      />
      <div>
        <Button
          small
          icon={<SpeakerHighIcon />}
          onPress={() => setTried(playTone('overdue', volume) ? 'heard' : 'mute')}
        >
          {t('trySound')}
        </Button>
      </div>
      <p className="label" role="status">
        {tried && t(tried === 'heard' ? 'soundTried' : 'soundMute')}
      </p>
      <p className="label">{t('silence')}</p>
      <SettingChoice
        label={t('silence')}
        options={[
          { id: 'sound', label: t('withSound') },
          { id: 'quiet', label: t('quietToday') },
        ]}
        value={quiet ? 'quiet' : 'sound'}
        onChoose={(id) => set({ quiet: id === 'quiet' })}
      />
      <p className="label">{t('quietWords')}</p>
    </section>
  );
}
