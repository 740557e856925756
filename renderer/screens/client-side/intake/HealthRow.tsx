import type { RowProps } from './row.ts';
import { ValueRow } from './ValueRow.tsx';
import { YesNoRow } from './YesNoRow.tsx';

/** A question with its own answer, nothing preselected. */
export function HealthRow(props: RowProps) {
  return props.question.asks.kind === 'yes-no' ? <YesNoRow {...props} /> : <ValueRow {...props} />;
}
