import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';

/** Continue or reschedule, in writing. */
export function DecideCheck({
  findings,
  decision,
  onDecision,
  reason,
  onReason,
  atWork = false,
}: {
  findings: readonly string[];
  decision: 'continue' | 'reschedule' | null;
  onDecision: (decision: 'continue' | 'reschedule') => void;
  reason: string;
  onReason: (reason: string) => void;
  /** During work, rescheduling means stopping it. */
  atWork?: boolean;
}) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  return (
    <div className="col">
      <Alert tone="decide" title={t('youDecide', { findings: findings.join(', ') })} />
      <div className="half">
        <Choice on={decision === 'continue'} onPress={() => onDecision('continue')}>
          {t(atWork ? 'goOn' : 'continueToday')}
        </Choice>
        <Choice on={decision === 'reschedule'} onPress={() => onDecision('reschedule')}>
          {t(atWork ? 'stopNow' : 'reschedule')}
        </Choice>
      </div>
      <Area
        label={t('reason')}
        rows={2}
        note={common('required')}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
    </div>
  );
}
