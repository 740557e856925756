import { useCallback, useEffect, useState } from 'react';
import type { Input } from '../../../api/contract/contract.ts';
import type { TaskView } from '../../../domain/visit/view.ts';
import { useApp } from '../../app/AppContext.tsx';

export type ClientAct = Input<'task.act'>['command'];
/** Sends one command of the client's; true once it is saved. */
export type Act = (command: ClientAct) => Promise<boolean>;

/** The one task that the handed-over tablet may see. The host knows which; the page does not say. */
export function useTask(): { readonly task: TaskView | null; readonly act: Act } {
  const { call, run } = useApp();
  const [task, setTask] = useState<TaskView | null>(null);

  useEffect(() => {
    void run(async () => setTask(await call('task.get', {})));
  }, [call, run]);

  const act = useCallback<Act>((command) => run(async () => setTask(await call('task.act', { command }))), [call, run]);
  return { task, act };
}
