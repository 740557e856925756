import { PencilSimpleLineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';

/** The clinic as papers name it. */
export function ClinicCard({
  clinic,
  onChange,
}: {
  clinic: SettingsView['clinic'];
  /** Null for those who may only read. */
  onChange: (() => void) | null;
}) {
  const { t } = useTranslation('settings');
  const { t: setup } = useTranslation('setup');
  const facts: readonly (readonly [string, string])[] = [
    [setup('clinicName'), clinic.name],
    [setup('address'), clinic.address],
    [setup('phone'), clinic.phone],
    [setup('outOfHours'), clinic.outOfHours],
    [setup('zone'), clinic.zone],
  ];
  return (
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
  );
}
