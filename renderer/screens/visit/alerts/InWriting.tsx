import { PenNibIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Area } from '../../../kit/Field.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';

/** Why it was decided so. */
export function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation('alerts');
  const { t: common } = useTranslation();
  return (
    <Area
      label={t('reason')}
      note={common('required')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Whose decision it is. */
export function SignedAs() {
  const { t } = useTranslation('alerts');
  const name = useStatus((status) => status.signedIn?.name ?? '');
  return (
    <p className="label row">
      <PenNibIcon />
      {t('signedAs', { name })}
    </p>
  );
}
