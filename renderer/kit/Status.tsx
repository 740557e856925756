import type { ReactNode } from 'react';

export type Tone = 'plain' | 'ink' | 'pass' | 'fix' | 'decide' | 'stop';

/** Shape, text and colour, in order of weight. `tag` draws it as a pill. */
export function Status({
  tone = 'plain',
  icon,
  tag = false,
  children,
}: {
  tone?: Tone;
  icon: ReactNode;
  tag?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={`st${tag ? ' tag' : ''}${tone === 'plain' ? '' : ` ${tone}`}`}>
      {icon}
      {children}
    </span>
  );
}
