import { useState } from 'react';
import type { Slug } from '../../../domain/ids.ts';
import type { TaskView } from '../../../domain/visit/view.ts';
import type { Act, See } from '../handed-over/useTask.ts';
import { ClausePage } from './ClausePage.tsx';
import { ConsentSigning } from './ConsentSigning.tsx';

export type ConsentView = Extract<TaskView, { task: 'consent' }>;
/** The clause under the client's eyes, or the signing after the last one. */
export type ConsentPage = Slug | 'signing';

function firstWaiting(task: ConsentView): ConsentPage {
  return task.clauses.find((clause) => task.waiting.includes(clause.id))?.id ?? 'signing';
}

/** The clauses one a page, each opened and decided on its own, then the signature. */
export function ConsentTask(props: { task: ConsentView; act: Act; see: See; onGiveBack: () => void }) {
  const { task, act, see, onGiveBack } = props;
  const [page, setPage] = useState<ConsentPage>(() => firstWaiting(task));
  const index = task.clauses.findIndex((clause) => clause.id === page);
  const clause = task.clauses[index];
  if (!clause) return <ConsentSigning task={task} act={act} onGiveBack={onGiveBack} onPage={setPage} />;
  return (
    <ClausePage
      key={clause.id}
      task={task}
      clause={clause}
      act={act}
      see={see}
      onGiveBack={onGiveBack}
      onPage={setPage}
      next={task.clauses[index + 1]?.id ?? 'signing'}
    />
  );
}
