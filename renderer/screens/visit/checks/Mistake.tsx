import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MistakeView } from '../../../../domain/visit/views/mistake-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { PinField } from '../../../kit/PinField.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/**
 * Takes one tap or decision back. What ended today, or was decided, asks for a reason and the PIN first. `bare`: the icon
 * only, in a row of several answers. `of`: what was tapped or decided, which tells several of these buttons apart for who hears
 * them.
 */
export function Mistake({ mistake, of, bare = false }: { mistake: MistakeView; of: string; bare?: boolean }) {
  const { t } = useTranslation('checks');
  const { busy } = useStep();
  const { act } = useVisit();
  const [asking, setAsking] = useState(false);
  const takeBack = () => void act({ type: 'take-back', sequence: mistake.sequence, why: t('byMistake') });
  const words = t(isDecision(mistake) ? 'decidedByMistake' : 'byMistake');
  return (
    <>
      <Button
        small
        icon={<ArrowCounterClockwiseIcon />}
        label={`${words}: ${of}`}
        onPress={mistake.pin ? () => setAsking(true) : busy ? () => undefined : takeBack}
      >
        {bare ? null : words}
      </Button>
      {asking && <StopByMistake mistake={mistake} onLeave={() => setAsking(false)} />}
    </>
  );
}

const isDecision = ({ question, step }: MistakeView): boolean => question === null && step === null;

function StopByMistake({ mistake, onLeave }: { mistake: MistakeView; onLeave: () => void }) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const { sequence } = mistake;
  const [why, setWhy] = useDraft({ step: 'take-back', visitId: visit.id, sequence, field: 'form' });
  const [pin, setPin] = useState('');
  const waits = why.trim() === '' ? t('waitsWhy') : pin === '' ? t('waitsPin') : null;
  const takeBack = async () => {
    if (!(await act({ type: 'take-back', sequence, why }, pin))) setPin('');
  };
  return (
    <Dialog
      title={t(isDecision(mistake) ? 'decisionTitle' : 'mistakeTitle')}
      side={<Button onPress={onLeave}>{t('mistakeLeave')}</Button>}
      main={
        <Button kind="main" working={busy && common('saving')} waits={waits} onPress={() => void takeBack()}>
          {t('mistakeTake')}
        </Button>
      }
      onClose={onLeave}
    >
      <p>{t(isDecision(mistake) ? 'decisionWords' : 'mistakeWords')}</p>
      <Area label={t('mistakeWhy')} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
      <PinField label={t('mistakePin')} value={pin} onPin={setPin} />
    </Dialog>
  );
}
