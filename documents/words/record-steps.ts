import type { ChairEvent } from '../../domain/chairs/events.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';

/** Every kind of step that is no visit's. */
export type RecordStep = (ChairEvent | ClientEvent | ClinicEvent | CustodyEvent)['type'];

/** What a language calls the steps of a record beside those of visits. */
export type RecordStepNames = Readonly<Record<RecordStep, string>>;
