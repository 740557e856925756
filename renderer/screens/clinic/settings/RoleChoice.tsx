import { useTranslation } from 'react-i18next';
import { StaffRole } from '../../../../domain/actor.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';

/** What somebody may do here, by the role's main work. */
export function RoleChoice({ value, onChoose }: { value: StaffRole; onChoose: (role: StaffRole) => void }) {
  const { t } = useTranslation('settings');
  return (
    <AnswerPair
      grow
      label={t('role')}
      options={StaffRole.options.map((role) => ({ id: role, label: t(`mayAs.${role}`) }))}
      value={value}
      onAnswer={onChoose}
    />
  );
}
