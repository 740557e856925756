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

/** Where the last clause leads: to one that was passed over, and to the signature only where nothing is left to decide. */
function afterLast(task: ConsentView, last: Slug): ConsentPage {
  const open = task.clauses.find(
    (clause) => clause.id !== last && task.waiting.includes(clause.id) && standing(task, clause) !== 'question',
  );
  return open?.id ?? 'signing';
}

/** The clauses, one a page, each opened and decided separately, then the signature. */
export function ConsentTask(props: { task: ConsentView; act: Act; see: See; onGiveBack: () => void }) {
  const { task, act, see, onGiveBack } = props;
  const [page, setPage] = useState<ConsentPage>(() => firstWaiting(task));
  const index = task.clauses.findIndex((clause) => clause.id === page);
  const clause = task.clauses[index];
  const [declining, setDeclining] = useState(false);
  const shared = { task, act, onGiveBack, onPage: setPage, onDecline: () => setDeclining(true) };
  return (
    <>
      {clause ? (
        <ClausePage
          key={clause.id}
          {...shared}
          clause={clause}
          see={see}
          next={task.clauses[index + 1]?.id ?? afterLast(task, clause.id)}
        />
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
