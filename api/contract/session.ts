import { z } from 'zod';
import { StaffId, VisitId } from '../../domain/ids.ts';
import { Task } from '../../domain/visit/types.ts';
import { operation } from './operation.ts';
import { AppStatus } from './status.ts';

const nothing = z.strictObject({});

export const session = {
  'session.unlock': operation(['locked'], z.strictObject({ staffId: StaffId, pin: z.string().max(20) }), AppStatus),
  /** Ends an inspection too. */
  'session.lock': operation(['tablet', 'inspection'], nothing, AppStatus),
  /** Touch or typing: restarts the idle lock. */
  'session.touch': operation(['tablet', 'handed-over', 'locked', 'inspection'], nothing, z.object({})),
  'session.hand-over': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId, task: Task, language: z.string().max(12) }),
    AppStatus,
  ),
  /** The only way out of a hand-over. */
  'session.take-back': operation(
    ['handed-over'],
    z.strictObject({ staffId: StaffId, pin: z.string().max(20) }),
    AppStatus,
  ),
};
