import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { useCopiesOut } from './useCopiesOut.tsx';

/** Withdraws an optional point of the consent, such as photos, now or years later; the treatment's consent stays. */
export function WithdrawPointDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [reason, setReason] = useDraft({ step: 'withdraw-clause', visitId: visit.id, field: 'reason' });
  const points = visit.clauses.filter(({ id }) => visit.consent.withdrawable.includes(id));
  const [chosen, setChosen] = useState<string | null>(points.length === 1 ? (points[0]?.id ?? null) : null);
  const copies = useCopiesOut(chosen ?? '');
  const wait = chosen === null ? t('pointWaits') : copies.wait;
  const record = async () => {
    if (chosen === null) return;
    if (!(await act({ type: 'withdraw-clause', clause: chosen, reason }))) return;
    setReason('');
    onClose();
  };
  return (
    <Dialog
      title={t('pointTitle')}
      side={<Button onPress={onClose}>{t('pointKeep')}</Button>}
      main={
        <Button
          kind={wait === null ? 'stop' : 'side'}
          waits={wait}
          working={busy && common('saving')}
          onPress={() => void record()}
        >
          {t('withdrawIt')}
        </Button>
      }
      onClose={onClose}
    >
      <p>{t(visit.sealed ? 'pointWordsSealed' : 'pointWords')}</p>
      {points.map(({ id, title }) => (
        <Choice key={id} on={chosen === id} onPress={() => setChosen(id)}>
          {title}
        </Choice>
      ))}
      {copies.list}
      <Area
        label={t('withdrawReason')}
        note={common('optional')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
