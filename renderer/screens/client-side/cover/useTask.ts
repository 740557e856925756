import { useCallback, useEffect, useState } from 'react';
import type { Input } from '../../../../api/contract/contract.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { useApp } from '../../../ui-data/AppContext.tsx';

export type ClientAct = Input<'task.act'>['command'];
/** Sends one command of the client's; true once it is saved. */
export type Act = (command: ClientAct) => Promise<boolean>;

/** Records that something was on the screen. Not held up by a step under way, and never itself in the way of one. */
export type See = (command: Extract<ClientAct, { type: 'open-clause' }>) => void;

/** The one task that the handed-over tablet may see. The host knows which; the page does not say. */
export function useTask(): { readonly task: TaskView | null; readonly act: Act; readonly see: See } {
  const { status, call, run, load } = useApp();
  const identified = status.handedOver?.identified ?? false;
  const [task, setTask] = useState<TaskView | null>(null);

  useEffect(() => {
    void load(async () => setTask(await call('task.get', {})));
  }, [call, load]);
  // Left alone for long, the tablet asks for the birthday again: what was on the screen goes.
  useEffect(() => {
    if (!identified) void load(async () => setTask(await call('task.get', {})));
  }, [identified, call, load]);

  const act = useCallback<Act>((command) => run(async () => setTask(await call('task.act', { command }))), [call, run]);
  const see = useCallback<See>(
    (command) => void load(async () => setTask(await call('task.act', { command }))),
    [call, load],
  );
  return { task, act, see };
}
