import { ArrowRightIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Button } from '../../../kit/Button.tsx';

import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { DecideCheck } from './DecideCheck.tsx';
import { failingWords } from './failing.ts';

/** While work runs: a check whose decision was taken back waits for the next one. */
export function DecideAtWork({ side }: { side: ReactNode }) {
  const { visit } = useVisit();
  const check = visit.checks.find(({ status }) => status === 'decide');
  if (!check) return <VisitFrame side={side}>{null}</VisitFrame>;
  return <OneCheck key={check.id} check={check} side={side} />;
}

function OneCheck({ check, side }: { check: CheckView; side: ReactNode }) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [decision, setDecision] = useState<'continue' | 'reschedule' | null>(null);
  const [reason, setReason] = useDraft({ step: 'decide-check', visitId: visit.id, check: check.id, field: 'reason' });
  const waits = decision === null ? t('waitsAtWork') : reason.trim() === '' ? t('waitsReason') : null;
  const decide = async () => {
    if (decision === null) return;
    if (await act({ type: 'decide-check', check: check.id, decision, reason })) setReason('');
  };
  return (
    <VisitFrame
      side={side}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits && common('waits', { why: waits })}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={() => void decide()}
        >
          {t('record')}
        </Button>
      }
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
