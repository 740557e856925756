import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { fullDate } from '../../../words/dates.ts';
import { CopiesOut } from './CopiesOut.tsx';

/** Photos that may no longer be used as was agreed, with every copy that is out. Nothing where nothing was withdrawn. */
export function WithdrawnPhotos({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('photos');
  const { data } = useQuery('photos.withdrawn', { clientId });
  return data?.map(({ visitId, date, withdrawn, copies }) => {
    if (!withdrawn) return null;
    const purposes = withdrawn.purposes.map((purpose) => t(`purpose.${purpose}`)).join(', ');
    return (
      <Alert
        key={visitId}
        tone="fix"
        title={t('withdrawn', { on: fullDate(withdrawn.on), date: fullDate(date), purposes })}
      >
        <CopiesOut copies={copies} />
      </Alert>
    );
  });
}
