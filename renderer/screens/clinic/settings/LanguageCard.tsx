import { useTranslation } from 'react-i18next';
import { staffLanguages } from '../../../../domain/clinic/staff-language.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { ownWordsOf } from '../../../words/own-names.ts';
import { SettingChoice } from './SettingChoice.tsx';
import { type CardOf, useSetting } from './useSetting.ts';

/** What staff have the screens in, each in its own name. Everybody reads it, owners change it. */
export function LanguageCard({ settings, owner, onSettings }: CardOf & { owner: boolean }) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  return (
    <section className="card col">
      <h2>{t('staffLanguage')}</h2>
      <SettingChoice
        label={t('staffLanguage')}
        options={staffLanguages.map((id) => ({ id, label: ownWordsOf(id).name }))}
        value={settings.staffLanguage}
        mayChange={owner}
        onChoose={(language) => save(() => call('settings.set-staff-language', { language }))}
      />
      <p className="quiet">{t('staffLanguageWords')}</p>
    </section>
  );
}
