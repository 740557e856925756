import { CaretRightIcon } from '@phosphor-icons/react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../api/contract/status.ts';
import { isResting } from '../../../domain/breaks/cue.ts';
import type { VisitId } from '../../../domain/ids.ts';
import { wholeMinutes } from '../../../domain/minutes.ts';
import { Announcements } from '../../screens/visit/procedure/Announcements.tsx';
import { useApart } from '../../ui-data/useApart.ts';
import { useClient } from '../../ui-data/useClient.ts';
import { usePresent } from '../../ui-data/usePresent.ts';
import { useStatus } from '../../ui-data/useStatus.ts';
import { useStep } from '../../ui-data/useStep.ts';
import { clockTimeAt } from '../../words/dates.ts';
import { PlaceContext } from '../PlaceContext.tsx';

type Running = AppStatus['running'][number];

const minutesPerDot = 5;
const dotCount = 18;
const windowFromDot = 12;
const words = {
  working: 'runWorking',
  open: 'runOpen',
  asks: 'runAsks',
  overdue: 'runOverdue',
  'on-break': 'runOnBreak',
  'break-over': 'runBreakOver',
  'break-late': 'runBreakOver',
} as const;

/**
 * Every running procedure besides the one on screen, the most urgent first, by name: eighteen dots of five minutes each, and
 * the words. A tap opens the visit.
 */
export function RunningBars({ shown }: { shown: VisitId | null }) {
  const running = useStatus((status) => status.running);
  const others = running.filter(({ visitId }) => visitId === null || visitId !== shown);
  if (others.length === 0) return null;
  return (
    <div className="runbars">
      {others.map((running, n) => (
        <RunningBar key={running.visitId ?? n} running={running} />
      ))}
    </div>
  );
}

function RunningBar({ running }: { running: Running }) {
  const { t } = useTranslation();
  const go = useContext(PlaceContext);
  const apart = useApart();
  const minutes = usePresent(({ sinceStatusMs }) => wholeMinutes(running.elapsedMs + sinceStatusMs));
  const reached = Math.min(dotCount, Math.floor(minutes / minutesPerDot));
  const zone = useStatus(({ now }) => now.zone);
  const leavesPractice = useStatus(({ practiceVisit }) => practiceVisit !== null) && !running.practice;
  const { call } = useClient();
  const { run } = useStep();
  const { visitId, name } = running;
  const { window } = running.timer;
  const timed = t(words[running.cue], { count: minutes });
  const said = running.alert ? t('runAlert', { words: timed }) : timed;
  const inside = (
    <>
      {!isResting(running.cue) && (
        <span className="mini" aria-hidden="true">
          {Array.from({ length: dotCount }, (_, i) => (
            <i key={i} className={i < reached ? '' : i < windowFromDot ? 'wait' : 'win'} />
          ))}
        </span>
      )}
      <span className="strong grow">
        {name === null
          ? said
          : t('runOf', { name: running.apart ? `${name}, ${apart(running.apart)}` : name, words: said })}
      </span>
      <Announcements cue={running.cue} dueBy={window ? clockTimeAt(window.overdue, zone) : ''} name={name} />
    </>
  );
  if (visitId === null || !go)
    return (
      <div className="runbar" data-cue={running.cue}>
        {inside}
      </div>
    );
  return (
    <button
      type="button"
      className="runbar"
      data-cue={running.cue}
      onClick={() =>
        leavesPractice
          ? // Somebody is treated: what is only tried ends.
            void run(async () => {
              await call('practice-visit.end', {});
              go({ at: 'visit', visitId });
            })
          : go({ at: 'visit', visitId })
      }
    >
      {inside}
      <CaretRightIcon className="i turn" />
    </button>
  );
}
