import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/time.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { birthDate } from '../../../words/dates.ts';

/** What the clinic's age policy says about a date of birth, as soon as it is typed: too young, or a guardian is needed. */
export function AgeNotice({ born, minimumAge }: { born: CivilDate | null; minimumAge: number | null }) {
  const { t } = useTranslation('client');
  return minimumAge === null || born === null ? (
    <Alert tone="plain" title={t('guardianTitle')}>
      <p>{t('guardianWords')}</p>
    </Alert>
  ) : (
    <Alert tone="stop" title={t('tooYoungTitle', { age: minimumAge })} live>
      <p>{t('tooYoungWords', { born: birthDate(born) })}</p>
    </Alert>
  );
}
