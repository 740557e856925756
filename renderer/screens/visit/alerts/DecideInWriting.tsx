import { ArrowRightIcon, PenNibIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../../../domain/drafts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';

type Choices = 'continue' | 'reschedule';

/** One thing to decide on: what it is about on the left, go on or not with the reason on the right. */
export function DecideInWriting({
  children,
  words,
  draft,
  side,
  onDecide,
}: {
  children: ReactNode;
  /** What the two choices are called, and what the button asks for while neither was taken. */
  words: Readonly<Record<Choices | 'waits', string>>;
  draft: DraftName;
  side: ReactNode;
  /** Resolves to whether it was recorded. */
  onDecide: (decision: Choices, reason: string) => Promise<boolean>;
}) {
  const { t } = useTranslation('alerts');
  const { t: common } = useTranslation();
  const signedIn = useStatus((status) => status.signedIn?.name ?? '');
  const { busy } = useStep();
  const [decision, setDecision] = useState<Choices | null>(null);
  const [reason, setReason] = useDraft(draft);
  const waits = decision === null ? words.waits : reason.trim() === '' ? t('waitsReason') : null;
  const record = async () => {
    if (decision !== null && (await onDecide(decision, reason))) setReason('');
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
          onPress={() => void record()}
        >
          {t('record')}
        </Button>
      }
    >
      <div className="three decide">
        <div className="col gap4">{children}</div>
        <div className="col">
          <h2>{t('decision')}</h2>
          <Choice on={decision === 'continue'} onPress={() => setDecision('continue')}>
            {words.continue}
          </Choice>
          <Choice on={decision === 'reschedule'} onPress={() => setDecision('reschedule')}>
            {words.reschedule}
          </Choice>
          <Area
            label={t('reason')}
            note={common('required')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="label row">
            <PenNibIcon />
            {t('signedAs', { name: signedIn })}
          </p>
        </div>
      </div>
    </VisitFrame>
  );
}
