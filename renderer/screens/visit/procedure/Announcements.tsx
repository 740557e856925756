import { useTranslation } from 'react-i18next';
import type { Cue } from './live.ts';

/**
 * For screen readers (app/tellChanges): politely when the window opens, when it asks and when a break is over, at once when
 * somebody is late. Once each, for the words hold no running minutes.
 */
export function Announcements({ cue, dueBy, name }: { cue: Cue; dueBy: string; name?: string | null }) {
  const { t } = useTranslation('procedure');
  const said = words[cue];
  if (!said) return null;
  const told = t(said.key, { time: dueBy });
  return (
    <span hidden data-say={said.say}>
      {name ? `${name}: ${told}` : told}
    </span>
  );
}

const words: { readonly [cue in Cue]?: { say: 'cue' | 'urgent'; key: Announced } } = {
  open: { say: 'cue', key: 'announceOpen' },
  asks: { say: 'cue', key: 'announceAsks' },
  'break-over': { say: 'cue', key: 'announceBreakOver' },
  'break-late': { say: 'urgent', key: 'announceBreakLate' },
  overdue: { say: 'urgent', key: 'announceOverdue' },
};
type Announced = 'announceOpen' | 'announceAsks' | 'announceBreakOver' | 'announceBreakLate' | 'announceOverdue';
