import { z } from 'zod';
import { ClientCommand } from '../../domain/visit/commands.ts';
import { TaskView } from '../../domain/visit/views/client-view.ts';
import { operation } from './operation.ts';

/** The client's side. Both operations use the visit and task that were handed over, whatever the page sends. */
export const task = {
  'task.get': operation(['handed-over'], z.strictObject({}), TaskView, { poll: true }),
  'task.act': operation(['handed-over'], z.strictObject({ command: ClientCommand }), TaskView),
};
