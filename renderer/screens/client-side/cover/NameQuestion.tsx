import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/Field.tsx';

/** With an unknown date of birth the full name is typed: no screen shows it before. Nothing of it is stored. */
export function NameQuestion({
  value,
  ofMinor,
  onChange,
}: {
  value: string;
  /** A guardian is asked for the minor's name. */
  ofMinor: boolean;
  onChange: (name: string) => void;
}) {
  const { t } = useTranslation('handover');
  return (
    <div className="idcard">
      <Field
        label={t(ofMinor ? 'askNameOf' : 'askName')}
        maxLength={120}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
