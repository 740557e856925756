import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';

/** What this tablet is, for whoever asks on the phone. */
export function AboutCard({ settings, version }: { settings: SettingsView; version: string }) {
  const { t } = useTranslation('settings');
  const { device, protocol } = settings;
  return (
    <section className="card col">
      <h2>{t('tablet')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{t('device')}</dt>
          <dd className="code">{device}</dd>
        </div>
        <div>
          <dt className="label">{t('version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt className="label">{t('protocol')}</dt>
          <dd>{t('protocolVersion', { name: protocol.name, version: protocol.version })}</dd>
        </div>
      </dl>
    </section>
  );
}
