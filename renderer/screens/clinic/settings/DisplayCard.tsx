import { useTranslation } from 'react-i18next';
import type { Display } from '../../../../domain/clinic/display.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { SettingChoice } from './SettingChoice.tsx';
import { type CardOf, useSetting } from './useSetting.ts';

const sizes = { '100': 100, '125': 125, '150': 150, '200': 200 } as const;
type Size = keyof typeof sizes;
const sizeIds: readonly Size[] = ['100', '125', '150', '200'];

/** Light or dark, how large staff read, and for which hand. Seen at once, so whoever works at the tablet may change it. */
export function DisplayCard({ settings, onSettings }: CardOf) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  const { display } = settings;
  const set = (change: Partial<Display>) =>
    save(() => call('settings.set-display', { display: { ...display, ...change } }));
  const hand = display.hand ?? 'right';
  const now = sizeIds.find((id) => sizes[id] === display.text) ?? '100';
  return (
    <section className="card col">
      <h2>{t('display')}</h2>
      <p className="label">{t('theme')}</p>
      <SettingChoice
        label={t('theme')}
        options={[
          { id: 'light', label: t('themeLight') },
          { id: 'dark', label: t('themeDark') },
          { id: 'tablet', label: t('themeTablet') },
        ]}
        value={display.theme}
        onChoose={(theme) => set({ theme })}
      />
      <p className="label">{t('staffText')}</p>
      <SettingChoice
        label={t('staffText')}
        options={sizeIds.map((id) => ({ id, label: `${id} %` }))}
        value={now}
        onChoose={(id) => set({ text: sizes[id] })}
      />
      <p className="label">{t('hand')}</p>
      <SettingChoice
        label={t('hand')}
        options={[
          { id: 'right', label: t('handRight') },
          { id: 'left', label: t('handLeft') },
        ]}
        value={hand}
        onChoose={(next) => set({ hand: next })}
      />
    </section>
  );
}
