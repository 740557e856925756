import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/Field.tsx';
import { PinField } from '../../../kit/PinField.tsx';

/** One's present PIN, asked for in case somebody else holds the tablet. */
export function PresentPin({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  const { t } = useTranslation('settings');
  return <PinField label={t('presentPin')} value={value} onPin={onChange} />;
}

/** The passphrase that opens the record now. */
export function PresentPassphrase({ value, onChange }: { value: string; onChange: (passphrase: string) => void }) {
  const { t } = useTranslation('settings');
  return (
    <Field
      label={t('presentPassphrase')}
      type="password"
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

export const noNewPin: NewPin = { pin: '', again: '' };

/** Why the new PIN cannot be saved yet; null when it can. */
export function useNewPinWaits({ pin, again }: NewPin): string | null {
  const { t } = useTranslation('settings');
  if (!/^\d{6,12}$/.test(pin)) return t('waitsDigits');
  return pin === again ? null : t('waitsSame');
}

/** A new PIN, typed twice. */
export function PinPair({ value, onChange }: { value: NewPin; onChange: (value: NewPin) => void }) {
  const { t } = useTranslation('settings');
  return (
    <div className="half">
      <PinField label={t('newPin')} value={value.pin} onPin={(pin) => onChange({ ...value, pin })} />
      <PinField
        label={t('newPinAgain')}
        value={value.again}
        complaint={value.again.length >= value.pin.length && value.again !== value.pin ? t('pinDiffers') : undefined}
        onPin={(again) => onChange({ ...value, again })}
      />
    </div>
  );
}
