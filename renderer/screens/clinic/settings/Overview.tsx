import { PencilSimpleLineIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';

export function Overview({
  settings,
  version,
  onChange,
  staff,
  display,
  printing,
  keys,
  clients,
  intake,
  logo,
  seal,
  texts,
}: {
  settings: SettingsView;
  version: string;
  onChange: (() => void) | null;
  /** The card beside the clinic's, and those below. */
  staff: ReactNode;
  display: ReactNode;
  printing: ReactNode;
  keys: ReactNode;
  clients: ReactNode;
  intake: ReactNode;
  logo: ReactNode;
  seal: ReactNode;
  texts: ReactNode;
}) {
  const { t } = useTranslation('settings');
  const { t: setup } = useTranslation('setup');
  const { clinic } = settings;
  const facts: readonly (readonly [string, string])[] = [
    [setup('clinicName'), clinic.name],
    [setup('address'), clinic.address],
    [setup('phone'), clinic.phone],
    [setup('outOfHours'), clinic.outOfHours],
    [setup('zone'), clinic.zone],
  ];
  return (
    <div className="three">
      <div className="col gap4">
        <section className="card col gap4">
          <div className="row between">
            <h2>{t('clinic')}</h2>
            {onChange && (
              <Button small icon={<PencilSimpleLineIcon />} onPress={onChange}>
                {t('changeClinic')}
              </Button>
            )}
          </div>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt className="label">{name}</dt>
                <dd className={value === '' ? 'quiet' : ''}>{value === '' ? t('none') : value}</dd>
              </div>
            ))}
          </dl>
        </section>
        {logo}
        {keys}
        {clients}
        {intake}
      </div>
      <div className="col gap4">
        {staff}
        {display}
        {printing}
        <section className="card col">
          <h2>{t('tablet')}</h2>
          <dl className="facts">
            <div>
              <dt className="label">{t('device')}</dt>
              <dd className="code">{settings.device}</dd>
            </div>
            <div>
              <dt className="label">{t('version')}</dt>
              <dd>{version}</dd>
            </div>
            <div>
              <dt className="label">{t('protocol')}</dt>
              <dd>{t('protocolVersion', { name: settings.protocol.name, version: settings.protocol.version })}</dd>
            </div>
          </dl>
        </section>
        {texts}
        {seal}
      </div>
    </div>
  );
}
