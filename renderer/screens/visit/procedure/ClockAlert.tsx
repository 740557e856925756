import { ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';

/** A question about the tablet's clock with its answers: beside the text, or under it where space is short. */
export function ClockAlert({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="alert fix moved" role="status">
      <ClockCounterClockwiseIcon className="i l" />
      <div className="grow">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className="row clock-answers">{children}</div>
    </div>
  );
}
