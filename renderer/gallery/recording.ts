import { z } from 'zod';
import { type OperationName, operationNames } from '../../api/contract/contract.ts';
import { AppStatus } from '../../api/contract/status.ts';
import type { StaffRole } from '../../domain/actor.ts';
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

/** What a state shows of the tablet's own settings. */
export interface TabletSetting {
  /** Silenced for the day. */
  readonly quiet?: true;
  readonly hand?: 'left';
  /** A practice visit runs. */
  readonly practice?: true;
  /** The role of whoever is signed in, where it is not the sample day's. */
  readonly role?: StaffRole;
  /** Open to an inspector, with health answers or without. */
  readonly inspecting?: 'with-health' | 'without';
  /** A client's traces are being wiped. */
  readonly erasing?: true;
  /** The record of an earlier version is being made ready. */
  readonly updating?: true;
  /** It is one of several chairs. */
  readonly together?: true;
}

/** The same stopping point on a tablet that is silenced for the day, set to the left hand, or practised on. */
export function onTablet(recording: Recording, setting: TabletSetting): Recording {
  const { quiet, hand, practice, erasing, updating, role, inspecting, together } = setting;
  if (!quiet && !hand && !practice && !erasing && !updating && !role && !inspecting && !together) return recording;
  const practiceVisit = practice
    ? { visitId: recording.visitId, name: 'Scalp micropigmentation', version: 5, draftId: null }
    : null;
  const answers = recording.answers.map((answer) => {
    if (answer.name !== 'app.status') return answer;
    const status = AppStatus.parse(answer.value);
    const sound = quiet ? { ...status.sound, quiet } : status.sound;
    const display = hand ? { ...status.display, hand } : status.display;
    const signedIn = status.signedIn && { ...status.signedIn, ...(role && { role }) };
    const wiped = erasing ? { mode: 'erasing', erasing: { percent: 42 } } : {};
    const renewed = updating ? { mode: 'updating', updating: { done: 24_100, total: 52_310 } } : {};
    // An inspector reads no name beside a timer.
    const running = status.running.map((one) => ({ ...one, visitId: null, name: null, apart: null, alert: false }));
    const inspected = inspecting && { mode: 'inspecting', signedIn: null, running, inspection: scope(inspecting) };
    const connected = together && { chairs: { state: 'in-step', since: null, toSend: 0, toDecide: 0 } };
    return {
      ...answer,
      value: { ...status, sound, display, practiceVisit, signedIn, ...wiped, ...renewed, ...inspected, ...connected },
    };
  });
  return { ...recording, answers };
}

const scope = (inspecting: NonNullable<TabletSetting['inspecting']>) => ({
  ...{ name: 'Robin Example', from: '2026-10-01', to: '2026-11-24', until: '2026-11-24T17:00:00.000Z' },
  health: inspecting === 'with-health',
});

/** The same stopping point for a page that was given staff's language by its address: the app says none. */
export function inAnyLanguage(recording: Recording): Recording {
  const answers = recording.answers.map((answer) =>
    answer.name === 'app.status'
      ? { ...answer, value: { ...AppStatus.parse(answer.value), staffLanguage: null } }
      : answer,
  );
  return { ...recording, answers };
}

/** The whole sample day, as `scripts/gallery/record.ts` records it. */
export const Recordings = z.record(z.enum(stopNames), Recording);
export type Recordings = Readonly<Record<StopName, Recording>>;
