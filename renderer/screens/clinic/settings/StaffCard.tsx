import { CheckCircleIcon, PasswordIcon, PencilSimpleLineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import type { StaffRow } from './staff-row.ts';

/** Who works here. Everybody may change their own PIN; an owner manages the others. */
export function StaffCard({
  staff,
  onMember,
  onChangePin,
}: {
  staff: SettingsView['staff'];
  onMember: ((member: StaffRow) => void) | null;
  onChangePin: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <section className="card col">
      <div className="row between">
        <h2>{t('staff')}</h2>
        <Button small icon={<PasswordIcon />} onPress={onChangePin}>
          {t('changePin')}
        </Button>
      </div>
      <ul className="facts">
        {staff.map((one) => (
          <li key={one.id} className="row between">
            <span className="strong grow">{one.name}</span>
            <Status tone={one.active ? 'ink' : 'plain'} icon={<CheckCircleIcon />}>
              {one.active ? t(`roles.${one.role}`) : t('inactive')}
            </Status>
            {onMember && (
              <Button
                small
                icon={<PencilSimpleLineIcon />}
                label={t('changeMember', { name: one.name })}
                onPress={() => onMember(one)}
              >
                {t('change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
