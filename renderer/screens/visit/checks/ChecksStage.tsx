import { ArrowClockwiseIcon, ArrowLeftIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slug } from '../../../../domain/ids.ts';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { RecordButton } from '../frame/RecordButton.tsx';
import { useDecision } from '../frame/useDecision.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { CheckDetail } from './CheckDetail.tsx';
import { CheckList } from './CheckList.tsx';
import { countChecks, isOpen, nextOpen } from './counts.ts';
import { Outcome } from './Outcome.tsx';
import './Screen.css';

/**
 * The day-of checks: list and detail. With `onBack` it lies over a later stage, to record later findings. The selection
 * follows the work: once a check is clear, the next open one after it is shown.
 */
export function ChecksStage({ onBack }: { onBack?: () => void }) {
  const { visit } = useVisit();
  const [picked, setPicked] = useState<{ id: Slug; status: CheckView['status'] } | null>(null);
  const at = visit.checks.findIndex((check) => check.id === picked?.id);
  const pickedCheck = visit.checks[at];
  // A check selected while open is left once it is clear; one selected for reading stays.
  const stays = pickedCheck && picked && (isOpen(pickedCheck) || picked.status === pickedCheck.status);
  const check = stays ? pickedCheck : (nextOpen(visit.checks, at) ?? visit.checks[0]);
  if (!check) return null;
  return (
    <OneCheck
      key={`${check.id}-${check.round}`}
      check={check}
      onChoose={(id) => setPicked({ id, status: visit.checks.find((one) => one.id === id)?.status ?? 'to-check' })}
      onBack={onBack ?? null}
    />
  );
}

function OneCheck({
  check,
  onChoose,
  onBack,
}: {
  check: CheckView;
  onChoose: (id: Slug) => void;
  onBack: (() => void) | null;
}) {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const draft = { step: 'decide-check', visitId: visit.id, check: check.id, field: 'reason' } as const;
  const { decision, setDecision, reason, setReason, missing, record } = useDecision(draft, (chosen, why) =>
    act({ type: 'decide-check', check: check.id, decision: chosen, reason: why }),
  );
  const counts = countChecks(visit.checks);
  const number = visit.checks.findIndex((one) => one.id === check.id) + 1;

  const again = () => void act({ type: 'check-again', check: check.id });
  const stepsLeft = check.remedy.filter((step) => step.doneAt === null).length;
  const waits = { decision: t('waitsChoice'), reason: t('waitsReason') };

  const main =
    check.status === 'fixing' ? (
      <Button
        kind="main"
        working={busy && common('saving')}
        waits={check.canCheckAgain ? null : t('stepsLeft', { count: stepsLeft })}
        iconEnd={<ArrowClockwiseIcon />}
        onPress={again}
      >
        {t('checkAgain')}
      </Button>
    ) : check.status === 'decide' ? (
      <RecordButton label={t('record')} waits={missing && waits[missing]} onPress={() => void record()} />
    ) : onBack ? (
      <Button kind="main" iconEnd={<ArrowLeftIcon className="i turn" />} onPress={onBack}>
        {t('back')}
      </Button>
    ) : (
      <Button kind="main" waits={t('checksLeft', { count: counts.open })}>
        {t('checkAgain')}
      </Button>
    );

  return (
    <VisitFrame help="checks" side={<Outcome counts={counts} checks={visit.checks} />} main={main}>
      <div className="checks">
        <CheckList checks={visit.checks} chosen={check.id} onChoose={onChoose} />
        <CheckDetail
          check={check}
          number={number}
          decision={decision}
          onDecision={setDecision}
          reason={reason}
          onReason={setReason}
          late={onBack !== null}
        />
      </div>
    </VisitFrame>
  );
}
