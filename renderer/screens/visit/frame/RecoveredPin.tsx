import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { momentLine } from '../../../words/moments.ts';

/** On a visit that was witnessed under a PIN which the recovery key had set, or an owner had given. */
export function RecoveredPin() {
  const { t } = useTranslation('visit');
  const { consent, aftercareSigned } = useVisit().visit;
  const at = consent.witness?.pinRecoveredAt ?? aftercareSigned.witness?.pinRecoveredAt;
  const given = consent.witness?.pinGiven ?? aftercareSigned.witness?.pinGiven;
  const name = useStatus(({ staff }) => staff.find(({ id }) => id === given?.by)?.name ?? '');
  return (
    <>
      {at && <Alert tone="plain" title={t('recoveredPin', { moment: momentLine(at) })} />}
      {given && (
        <Alert tone="fix" title={t('givenPin', { name, moment: momentLine(given.at) })}>
          <p>{t(given.signedIn ? 'givenPinUsed' : 'givenPinUnused')}</p>
        </Alert>
      )}
    </>
  );
}
