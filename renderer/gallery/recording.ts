import { z } from 'zod';
import { type OperationName, operationNames } from '../../api/contract/contract.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { type StopName, stopNames } from './stops.ts';

export const isOperation = (name: string): name is OperationName =>
  (operationNames as readonly string[]).includes(name);

/** The app's answers at one stopping point of the sample day. */
export const Recording = z.object({
  visitId: VisitId.nullable(),
  clientId: ClientId.nullable(),
  answers: z.array(z.object({ name: z.string().refine(isOperation), input: z.unknown(), value: z.unknown() })),
});
export type Recording = z.infer<typeof Recording>;

/** The whole sample day, as `scripts/gallery/record.ts` records it. */
export const Recordings = z.record(z.enum(stopNames), Recording);
export type Recordings = Readonly<Record<StopName, Recording>>;
