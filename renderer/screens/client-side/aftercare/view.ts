import type { TaskView } from '../../../../domain/visit/views/client-view.ts';

/** The dated sheet as the client sees it. */
export type AftercareView = Extract<TaskView, { task: 'aftercare' }>;
