import type { TaskView } from '../../../../domain/visit/views/client-view.ts';

/** The intake as the client sees it. */
export type IntakeView = Extract<TaskView, { task: 'intake' }>;
export type HealthAsked = IntakeView['health'][number];
