import { may } from '../../domain/clinic/roles.ts';
import type { jobs as operations } from '../contract/jobs.ts';
import type { Handlers } from '../gate/route.ts';
import type { Jobs, RunningJob } from '../jobs/jobs.ts';
import type { Access } from '../tablet/access.ts';

export function jobHandlers({
  jobs,
  access,
}: {
  jobs: Jobs;
  access: Pick<Access, 'mode'>;
}): Handlers<typeof operations> {
  const watched = (): RunningJob[] => {
    const { mode } = access;
    if (mode.mode !== 'staff' || may(mode.staff.role, 'custody')) return jobs.running;
    return jobs.running.filter(({ by }) => by === mode.staff.id);
  };
  return {
    'jobs.get': () => ({ jobs: watched().map(({ by: _, ...job }) => job) }),

    'jobs.cancel': ({ id }) => {
      if (watched().some((job) => job.id === id)) jobs.cancel(id);
      return {};
    },
  };
}
