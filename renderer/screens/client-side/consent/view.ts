import type { Slug } from '../../../../domain/ids.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';

/** The consent as the client sees it. */
export type ConsentView = Extract<TaskView, { task: 'consent' }>;
/** The clause on screen, or the signing page after the last one. */
export type ConsentPage = Slug | 'signing';
