import { CalendarBlankIcon, CheckCircleIcon, CoffeeIcon, SkipForwardIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeMinutes } from '../../../../domain/minutes.ts';
import type { Instant, Zone } from '../../../../domain/time.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockEnds, clockTimeAt } from '../../../words/dates.ts';
import { type BreakTap, CorrectBreakDialog } from './CorrectBreakDialog.tsx';
import { timing } from './CueSide.tsx';
import { isSure } from './live.ts';

type Words = ReturnType<typeof useTranslation<'procedure'>>['t'];
type Taken = BreakPlanView['taken'][number];

/** The breaks so far with their windows, and the planned ones. */
export function BreaksDialog({ plan, zone, onClose }: { plan: BreakPlanView; zone: Zone; onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { allows } = useVisit();
  const [wrong, setWrong] = useState<BreakTap | null>(null);
  const at = (instant: Instant) => clockTimeAt(instant, zone);
  if (wrong) return <CorrectBreakDialog tap={wrong} onClose={() => setWrong(null)} />;
  return (
    <Dialog
      title={t('breaks')}
      onClose={onClose}
      side={<span />}
      main={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <ul className="lot-list">
        {plan.taken.map((taken) => (
          <li key={taken.startedAt}>
            {taken.kind === 'skipped' ? (
              <SkipForwardIcon className="i turn" />
            ) : taken.endedAt === null ? (
              <CoffeeIcon />
            ) : (
              <CheckCircleIcon weight="fill" />
            )}
            <span className="grow">
              {takenWords(t, taken, zone)}
              <span className="label">
                {` · ${timing(t, taken)}`}
                {[taken.startCorrected, taken.endCorrected].map((one) =>
                  one ? (
                    <s key={one.tapped.instant}>{` · ${t('historyTapped', { time: at(one.tapped.instant) })}`}</s>
                  ) : null,
                )}
              </span>
            </span>
            {taken.kind === 'taken' && allows('correct-break-time') ? (
              <span className="row gap2">
                <Button
                  small
                  onPress={() => setWrong({ sequence: taken.sequence, which: 'start', time: at(taken.startedAt) })}
                >
                  {t('correctStart')}
                </Button>
                {taken.endedAt !== null && taken.endSequence !== null ? (
                  <EndWrong sequence={taken.endSequence} time={at(taken.endedAt)} onWrong={setWrong} />
                ) : null}
              </span>
            ) : null}
          </li>
        ))}
        {plan.plan.map((window) => (
          <li key={window.opens}>
            <CalendarBlankIcon />
            <span className="grow">{t('planWindow', clockEnds(window.opens, window.overdue, zone))}</span>
            <span className="label">{t('plannedWord')}</span>
          </li>
        ))}
      </ul>
      {plan.expectedEnd ? <p className="label">{t('plannedEndAt', { time: at(plan.expectedEnd) })}</p> : null}
    </Dialog>
  );
}

function EndWrong({ sequence, time, onWrong }: Omit<BreakTap, 'which'> & { onWrong: (tap: BreakTap) => void }) {
  const { t } = useTranslation('procedure');
  return (
    <Button small onPress={() => onWrong({ sequence, which: 'end', time })}>
      {t('correctEnd')}
    </Button>
  );
}

function takenWords(t: Words, taken: Taken, zone: Zone): string {
  const { startedAt, endedAt } = taken;
  const start = clockTimeAt(startedAt, zone);
  if (taken.kind === 'skipped') return t('historySkipped', { at: start, reason: taken.reason ?? '' });
  if (endedAt === null) return t('historyRunning', { from: start });
  const { breakMs, breakLeastMs, breakOffUnknown } = taken;
  const sure = isSure(breakMs ?? 0, breakLeastMs ?? 0, breakOffUnknown);
  return t(sure ? 'historyTaken' : 'historyAtLeast', {
    ...clockEnds(startedAt, endedAt, zone),
    minutes: wholeMinutes((sure ? breakMs : breakLeastMs) ?? 0),
  });
}
