import { z } from 'zod';
import { CivilDate, CivilTime } from '../../../../domain/time.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** Choices for a new date: findings, day and time. */
const Picks = z.object({ ticked: z.array(z.string()), day: CivilDate.nullable(), time: CivilTime });
type Picks = z.infer<typeof Picks>;

const usualTime = CivilTime.parse('10:00');

/** The choices for a new date; they survive Back, a lock and a power cut until saved. */
export function usePicks(): { picks: Picks; pick: (change: Partial<Picks>) => void; forget: () => void } {
  const { visit } = useVisit();
  const [kept, keep] = useDraft({ step: 'reschedule', visitId: visit.id, field: 'picks' });
  const picks = read(kept) ?? { ticked: [], day: null, time: visit.course.next?.time ?? usualTime };
  return {
    picks,
    pick: (change) => keep(JSON.stringify({ ...picks, ...change })),
    forget: () => keep(''),
  };
}

/** Null for none, and for anything unreadable. */
function read(text: string): Picks | null {
  if (text === '') return null;
  try {
    return Picks.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
