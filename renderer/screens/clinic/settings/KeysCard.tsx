import { KeyIcon, PasswordIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';

/** The two ways to open the record. Owners change them. */
export function KeysCard({
  opensWith,
  owner,
  onPassphrase,
  onRecovery,
}: {
  opensWith: SettingsView['opensWith'];
  owner: boolean;
  onPassphrase: () => void;
  onRecovery: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <section className="card col">
      <h2>{t('keys')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{t('opensWith')}</dt>
          <dd>{t(opensWith === 'keychain' ? 'byKeychain' : 'byPassphrase')}</dd>
        </div>
      </dl>
      {owner && (
        <div className="stack">
          {opensWith === 'passphrase' && (
            <Button small icon={<PasswordIcon />} onPress={onPassphrase}>
              {t('changePassphrase')}
            </Button>
          )}
          <Button small icon={<KeyIcon />} onPress={onRecovery}>
            {t('newRecovery')}
          </Button>
        </div>
      )}
    </section>
  );
}
