import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilTime } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { sayFault } from '../../../words/say-fault.ts';
import { PresentPin } from '../../clinic/settings/PinPair.tsx';

/** A break's start or end that was tapped at the wrong moment. */
export interface BreakTap {
  readonly sequence: number;
  readonly which: 'start' | 'end';
  /** The time in force now, "10:05". */
  readonly time: string;
}

/** The right time, the reason, and the PIN: the tap stays in the record, crossed out. */
export function CorrectBreakDialog({ tap, onClose }: { tap: BreakTap; onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const { busy, trouble } = useStep();
  const [typed, setTyped] = useState(tap.time);
  const [why, setWhy] = useDraft({
    step: 'correct-break-time',
    visitId: visit.id,
    sequence: tap.sequence,
    field: 'why',
  });
  const [pin, setPin] = useState('');
  // "1:15", or "01:15 BST" where the clock showed it twice.
  const [written = '', zone] = typed.trim().split(/\s+/);
  const time = CivilTime.safeParse(written.replace('.', ':').padStart(5, '0'));
  const refused = trouble?.fault.code === 'break-time-out';
  const waits = !time.success
    ? t('waitsTime')
    : why.trim() === ''
      ? t('waitsReason')
      : pin.length < 6
        ? t('waitsPin')
        : null;
  const save = async () => {
    if (!time.success) return;
    const saved = await act({ type: 'correct-break-time', sequence: tap.sequence, time: time.data, zone, why }, pin);
    setPin('');
    if (!saved) return;
    setWhy('');
    onClose();
  };
  return (
    <Dialog
      title={t(tap.which === 'start' ? 'correctStartTitle' : 'correctEndTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('correctCancel')}</Button>}
      main={
        <Button kind="main" waits={waits} working={busy && t('saving')} onPress={() => void save()}>
          {t('correctSave')}
        </Button>
      }
    >
      <p>{t('correctText', { time: tap.time })}</p>
      <Field
        label={t('correctTime')}
        inputMode={refused ? 'text' : 'numeric'}
        maxLength={18}
        value={typed}
        complaint={refused ? sayFault(trouble.fault) : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Area label={t('correctWhy')} value={why} onChange={(event) => setWhy(event.target.value)} />
      <PresentPin value={pin} onChange={setPin} />
      {trouble && !refused ? <p className="complaint">{sayFault(trouble.fault)}</p> : null}
    </Dialog>
  );
}
