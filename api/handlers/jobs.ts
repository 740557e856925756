import type { jobs as operations } from '../contract/jobs.ts';
import type { Handlers } from '../gate/route.ts';
import type { Context } from './context.ts';

export function jobHandlers({ jobs }: Pick<Context, 'jobs'>): Handlers<typeof operations> {
  return {
    'jobs.get': () => ({ jobs: jobs.running }),

    'jobs.cancel': ({ id }) => {
      jobs.cancel(id);
      return {};
    },
  };
}
