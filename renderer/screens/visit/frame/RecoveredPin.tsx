import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { momentLine } from '../../../words/moments.ts';

/** On a visit that was witnessed under a PIN which the recovery key had set. */
export function RecoveredPin() {
  const { t } = useTranslation('visit');
  const { consent, aftercareSigned } = useVisit().visit;
  const at = consent.witness?.pinRecoveredAt ?? aftercareSigned.witness?.pinRecoveredAt;
  return at ? <Alert tone="plain" title={t('recoveredPin', { moment: momentLine(at) })} /> : null;
}
