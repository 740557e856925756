import { useCallback, useEffect, useRef } from 'react';
import type { Input } from '../../../../api/contract/contract.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery, useRead } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';

export type ClientAct = Input<'task.act'>['command'];
/** Sends a command of the client; resolves to true once it is saved. */
export type Act = (command: ClientAct) => Promise<boolean>;

/** Records that something was on screen. Runs beside a running step; the next act is sent once this is recorded. */
export type See = (command: Extract<ClientAct, { type: 'open-clause' }>) => void;

/** The task of the handed-over tablet. The host knows which one; the page cannot choose. */
export function useTask(): { readonly task: TaskView | null; readonly act: Act; readonly see: See } {
  const identified = useStatus(({ handedOver }) => handedOver?.identified ?? false);
  const { call } = useClient();
  const load = useRead();
  const { run } = useStep();
  const { data: task, show: setTask, again } = useQuery('task.get', {});
  const seen = useRef<Promise<void>>(Promise.resolve());

  // After being left alone, the tablet asks for the birthday again and clears the screen.
  useEffect(() => {
    if (!identified) void again();
  }, [identified, again]);

  const act = useCallback<Act>(
    (command) =>
      run(async () => {
        // Two requests to a host may overtake one another: an answer would come to a point that nobody has opened yet.
        await seen.current;
        setTask(await call('task.act', { command }));
      }),
    [call, run, setTask],
  );
  const see = useCallback<See>(
    (command) => {
      seen.current = load(async () => setTask(await call('task.act', { command })));
    },
    [call, load, setTask],
  );
  return { task, act, see };
}
