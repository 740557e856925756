import { useTranslation } from 'react-i18next';
import type { CivilTime } from '../../../../domain/time.ts';
import { TimePicker } from '../../../kit/TimePicker.tsx';

export function NextTime({ value, onChange }: { value: CivilTime; onChange: (time: CivilTime) => void }) {
  const { t } = useTranslation('course');
  return (
    <div className="row between wrap">
      <h2 className="large">{t('time')}</h2>
      <TimePicker label={t('time')} value={value} onChange={onChange} />
    </div>
  );
}
