import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { RecordButton } from '../frame/RecordButton.tsx';
import { useDecision } from '../frame/useDecision.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { DecideCheck } from './DecideCheck.tsx';
import { failingWords } from './failing.ts';

/** During work: a check whose decision was taken back waits for the next decision. */
export function DecideAtWork({ side }: { side: ReactNode }) {
  const { visit } = useVisit();
  const check = visit.checks.find(({ status }) => status === 'decide');
  if (!check)
    return (
      <VisitFrame help="decideCheck" side={side}>
        {null}
      </VisitFrame>
    );
  return <OneCheck key={check.id} check={check} side={side} />;
}

function OneCheck({ check, side }: { check: CheckView; side: ReactNode }) {
  const { t } = useTranslation('checks');
  const { visit, act } = useVisit();
  const draft = { step: 'decide-check', visitId: visit.id, check: check.id, field: 'reason' } as const;
  const { decision, setDecision, reason, setReason, missing, record } = useDecision(draft, (chosen, why) =>
    act({ type: 'decide-check', check: check.id, decision: chosen, reason: why }),
  );
  const waits = { decision: t('waitsAtWork'), reason: t('waitsReason') };
  return (
    <VisitFrame
      help="decideCheck"
      side={side}
      main={<RecordButton label={t('record')} waits={missing && waits[missing]} onPress={() => void record()} />}
    >
      <section className="card col gap4">
        <h1>{check.name}</h1>
        <DecideCheck
          findings={failingWords(check)}
          decision={decision}
          onDecision={setDecision}
          reason={reason}
          onReason={setReason}
          atWork
        />
      </section>
    </VisitFrame>
  );
}
