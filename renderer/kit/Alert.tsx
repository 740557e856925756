import { ArrowsClockwiseIcon, CheckCircleIcon, InfoIcon, ScalesIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';

export type AlertTone = 'stop' | 'fix' | 'decide' | 'pass' | 'plain';

const shapes: Record<AlertTone, ReactNode> = {
  stop: <WarningOctagonIcon className="i l" weight="fill" />,
  fix: <ArrowsClockwiseIcon className="i l" />,
  decide: <ScalesIcon className="i l" />,
  pass: <CheckCircleIcon className="i l" weight="fill" />,
  plain: <InfoIcon className="i l" />,
};

/** What happened, then what to do: two lines, an icon, an edge in the status colour. */
export function Alert({
  tone,
  title,
  children,
  live = false,
}: {
  tone: AlertTone;
  title: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  return (
    <div className={`alert ${tone}`} role={live ? 'alert' : undefined}>
      {shapes[tone]}
      <div className="grow">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
