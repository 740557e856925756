import type { Slug } from '../../../../domain/ids.ts';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { CheckStatusMark } from './CheckStatusMark.tsx';

/** All checks with their state; the selected one is marked in the colour of its state. */
export function CheckList({
  checks,
  chosen,
  onChoose,
}: {
  checks: readonly CheckView[];
  chosen: Slug;
  onChoose: (check: Slug) => void;
}) {
  return (
    <ol className="list checklist">
      {checks.map((check, i) => (
        <li key={check.id}>
          <button
            type="button"
            className={check.id === chosen ? `now ${check.status}` : ''}
            aria-current={check.id === chosen ? 'step' : undefined}
            onClick={() => onChoose(check.id)}
          >
            <span className="n">{i + 1}</span>
            <span className={`name${check.id === chosen ? ' strong' : ''}`}>{check.name}</span>
            <CheckStatusMark status={check.status} />
          </button>
        </li>
      ))}
    </ol>
  );
}
