import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/Field.tsx';

/** How a PIN is typed: never shown, digits on the screen keyboard. */
const pinEntry = { type: 'password', inputMode: 'numeric', maxLength: 12 } as const;

/** One's present PIN, asked for in case somebody else holds the tablet. */
export function PresentPin({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  const { t } = useTranslation('settings');
  return (
    <Field
      label={t('presentPin')}
      {...pinEntry}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
    />
  );
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
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    <div className="half">
      <Field
        label={t('newPin')}
        {...pinEntry}
        value={value.pin}
        onChange={(event) => onChange({ ...value, pin: digits(event.target.value) })}
      />
      <Field
        label={t('newPinAgain')}
        {...pinEntry}
        value={value.again}
        complaint={value.again.length >= value.pin.length && value.again !== value.pin ? t('pinDiffers') : undefined}
        onChange={(event) => onChange({ ...value, again: digits(event.target.value) })}
      />
    </div>
  );
}
