import { useTranslation } from 'react-i18next';
import { OwnDetails } from '../../../../domain/clinic/client.ts';
import { givenName } from '../../../../domain/clinic/names.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

const fields = OwnDetails.keyof().options;

/**
 * Values that the client overwrote on the handed-over tablet, shown until the procedure starts, while a mistake is easy to
 * ask about.
 */
export function OwnReplaced() {
  const { t } = useTranslation('visit');
  const { t: client } = useTranslation('client');
  const { visit } = useVisit();
  const { ownDetails, ownReplaced } = visit;
  const lines = fields.flatMap((field) => {
    const before = ownReplaced[field];
    return before === undefined ? [] : [{ field, before, now: ownDetails?.[field] ?? '' }];
  });
  if (lines.length === 0) return null;
  return (
    <Alert tone="plain" title={t('ownReplaced', { name: givenName(visit.client.name) })}>
      {lines.map(({ field, before, now }) => (
        <p key={field}>
          {now === ''
            ? t('ownRemoved', { field: client(field), before })
            : t('ownChanged', { field: client(field), now, before })}
        </p>
      ))}
    </Alert>
  );
}
