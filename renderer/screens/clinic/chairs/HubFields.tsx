import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';

/** Where a tablet is connected to, and the code that lets it in, as typed. */
export interface TypedHub {
  readonly address: string;
  readonly code: string;
}
export const nothingTyped: TypedHub = { address: '', code: '' };

export const trimmed = ({ address, code }: TypedHub): TypedHub => ({ address: address.trim(), code: code.trim() });

/** The words of the first field that nothing was typed into; null where there is none. */
export const firstMissing = (fields: readonly (readonly [typed: string, words: string])[]): string | null =>
  fields.find(([typed]) => typed.trim() === '')?.[1] ?? null;

export function HubFields({ value, onChange }: { value: TypedHub; onChange: (value: TypedHub) => void }) {
  const { t } = useTranslation('chairs');
  return (
    <>
      <Field
        label={t('address')}
        hint={t('addressHint')}
        asTyped
        code
        maxLength={300}
        value={value.address}
        onChange={(event) => onChange({ ...value, address: event.target.value })}
      />
      <RecoveryKeyField
        label={t('code')}
        maxLength={100}
        value={value.code}
        onChange={(event) => onChange({ ...value, code: event.target.value })}
      />
    </>
  );
}
