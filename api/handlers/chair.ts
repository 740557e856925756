import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { TabletCommand } from '../../domain/visit/commands.ts';
import type { chair } from '../contract/chair.ts';
import type { Handlers } from '../gate/route.ts';
import { act } from '../papers/visit-acts.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access' | 'runningHandles'>;

/** Breaks and their sound at a tablet where nobody is signed in. */
export function chairHandlers({ record, access, runningHandles }: Parts): Handlers<typeof chair> {
  function atTheTablet(handle: string, command: TabletCommand, now: Moment): Record<string, never> {
    record.store.write((w) => {
      const visitId = runningHandles.find(w, handle);
      if (!visitId) throw new AppError('not-now');
      act(w, visitId, command, { now, actor: { kind: 'tablet' } });
    });
    // Behind the lock nothing of a visit stays in memory.
    if (access.mode.mode === 'locked') record.store.forgetVisits();
    return {};
  }

  return {
    'chair.turn': ({ handle, to }, { now }) =>
      atTheTablet(handle, { type: to === 'break' ? 'start-break' : 'end-break' }, now),
    'chair.silence': ({ handle }, { now }) => atTheTablet(handle, { type: 'answer-overdue' }, now),
  };
}
