import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../../../domain/drafts.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { RecordButton } from '../frame/RecordButton.tsx';
import { type Decided, useDecision } from '../frame/useDecision.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { Reason, SignedAs } from './InWriting.tsx';

/** One decision: what it is about on the left, the choice and the reason on the right. */
export function DecideInWriting({
  children,
  words,
  draft,
  side,
  onDecide,
}: {
  children: ReactNode;
  /** Labels of the two choices, and what the button asks for before a choice. */
  words: Readonly<Record<Decided | 'waits', string>>;
  draft: DraftName;
  side: ReactNode;
  /** Resolves to whether it was recorded. */
  onDecide: (decision: Decided, reason: string) => Promise<boolean>;
}) {
  const { t } = useTranslation('alerts');
  const { decision, setDecision, reason, setReason, missing, record } = useDecision(draft, onDecide);
  const waits = { decision: words.waits, reason: t('waitsReason') };
  return (
    <VisitFrame
      help="alert"
      side={side}
      main={<RecordButton label={t('record')} waits={missing && waits[missing]} onPress={() => void record()} />}
    >
      <div className="halves decide">
        <div className="col gap4">{children}</div>
        <div className="col">
          <h2>{t('decision')}</h2>
          <Choice on={decision === 'continue'} onPress={() => setDecision('continue')}>
            {words.continue}
          </Choice>
          <Choice on={decision === 'reschedule'} onPress={() => setDecision('reschedule')}>
            {words.reschedule}
          </Choice>
          <Reason value={reason} onChange={setReason} />
          <SignedAs />
        </div>
      </div>
    </VisitFrame>
  );
}
