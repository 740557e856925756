import { useState } from 'react';
import type { Slug } from '../../../../domain/ids.ts';
import type { Act, See } from '../cover/useTask.ts';
import { DeclineDialog } from '../sign/DeclineDialog.tsx';
import { ClausePage } from './ClausePage.tsx';
import { ConsentSigning } from './ConsentSigning.tsx';
import { standing } from './Contents.tsx';
import type { ConsentPage, ConsentView } from './view.ts';

function firstWaiting(task: ConsentView): ConsentPage {
  return task.clauses.find((clause) => task.waiting.includes(clause.id))?.id ?? 'signing';
}

/**
 * Where a clause leads: to the next one that is still to be decided, first of those after it, then of those that were
 * passed over; to the signature only where none is left. What is decided is not walked through again.
 */
function nextOpen(task: ConsentView, from: Slug): ConsentPage {
  const index = task.clauses.findIndex(({ id }) => id === from);
  const open = [...task.clauses.slice(index + 1), ...task.clauses.slice(0, index)].find(
    (clause) => task.waiting.includes(clause.id) && standing(task, clause) !== 'question',
  );
  return open?.id ?? 'signing';
}

/** The clauses, one a page, each opened and decided separately, then the signature. */
export function ConsentTask(props: { task: ConsentView; act: Act; see: See; onGiveBack: () => void }) {
  const { task, act, see, onGiveBack } = props;
  const [page, setPage] = useState<ConsentPage>(() => firstWaiting(task));
  const clause = task.clauses.find(({ id }) => id === page);
  const [declining, setDeclining] = useState(false);
  const shared = { task, act, onGiveBack, onPage: setPage, onDecline: () => setDeclining(true) };
  return (
    <>
      {clause ? (
        <ClausePage key={clause.id} {...shared} clause={clause} see={see} next={nextOpen(task, clause.id)} />
      ) : (
        <ConsentSigning {...shared} />
      )}
      {declining ? (
        // The dialog lies over the frame and not in it, so it takes the client's colours from here.
        <div data-mode="client">
          <DeclineDialog task={task} act={act} onClose={() => setDeclining(false)} />
        </div>
      ) : null}
    </>
  );
}
