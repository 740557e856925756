import { FlagCheckeredIcon, HandPalmIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { isResting } from '../../../../domain/breaks/cue.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { useShowPanel } from '../frame/PanelContext.tsx';

/** Final: the clock stops and the aftercare dates count from now. So it asks once. */
export function FinishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit, act, allows } = useVisit();
  const show = useShowPanel();
  const { busy } = useStep();
  const resting = visit.breaks !== null && isResting(visit.breaks.cue);
  const onBreak = resting && !allows('finish-procedure');
  const held = {
    intake: t('waitsIntake'),
    alerts: t('waitsAlert'),
    checks: t('waitsCheck'),
    witness: t('waitsConsent'),
    consent: null,
    stopped: null,
  } as const;
  const waits = visit.workHold && held[visit.workHold];
  const finish = async () => {
    if (!(await act({ type: 'finish-procedure' }))) onClose();
  };
  return (
    <Dialog
      title={t('finishTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('finishCancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={waits ?? (onBreak ? t('waitsBreak') : null)}
          working={busy && t('saving')}
          iconEnd={<FlagCheckeredIcon />}
          onPress={() => void finish()}
        >
          {t('finishConfirm')}
        </Button>
      }
    >
      <p>{onBreak ? t('finishOnBreak') : t('finishText')}</p>
      {allows('withdraw-consent') ? (
        <div>
          <Button
            small
            icon={<HandPalmIcon />}
            onPress={() => {
              onClose();
              show('withdraw');
            }}
          >
            {t('finishWithdraw')}
          </Button>
        </div>
      ) : null}
      {visit.lots.length === 0 ? <Alert tone="fix" title={t('finishNoLots')} /> : null}
    </Dialog>
  );
}
