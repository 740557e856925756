import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { StaffId } from '../../domain/ids.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { addDays, type CivilDate, CivilTime, instantsAt } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import { at, paperBase } from '../sample/papers.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';

/** Which session of a course the sheets are for. */
export const sessionNames = ['first', 'middle', 'final'] as const;
export type SessionName = (typeof sessionNames)[number];

export interface SheetDates {
  /** The day of the session. */
  readonly date: CivilDate;
  /** The next appointment; a final session has none. */
  readonly next: CivilDate | null;
}

const sampleStaff = StaffId.parse('0199f2a0-7c1e-7cc3-9d5b-2f8a4c6e1b99');
const finished = CivilTime.parse('13:05');
const begins = CivilTime.parse('10:00');

/** The course of four sessions in which it lies. */
export function courseOf(name: SessionName, { next }: SheetDates): CoursePlace {
  const session = name === 'first' ? 1 : name === 'middle' ? 2 : 4;
  const final = name === 'final';
  const appointment = final || next === null ? null : { date: next, time: begins };
  return { session, sessionsPlanned: 4, final, next: appointment, plannedFinal: null };
}

function clock(date: CivilDate, time: CivilTime) {
  const [instant] = instantsAt(date, time, sampleZone);
  if (instant === undefined) throw new Error(`there is no ${time} on ${date}`);
  return at(instant);
}

/**
 * Both papers of a protocol for one session of a course, as they would be printed: the preparation for that session, and the
 * aftercare sheet with the days before the next one. Rules that contradict each other are not looked for here.
 */
export async function sheetsOf(
  protocol: TreatmentProtocol,
  name: SessionName,
  dates: SheetDates,
): Promise<{ readonly preparation: Uint8Array; readonly aftercare: Uint8Array }> {
  const whole: Protocol = { ...protocol, versions: { whole: 1, consent: 1, care: 1 } };
  const course = courseOf(name, dates);
  const { session, sessionsPlanned, final } = course;
  const done = clock(dates.date, finished);
  const base: DocumentBase = {
    ...paperBase,
    ...{ session, sessionsPlanned, final, madeAt: done },
    // Nobody was treated, and nothing is sealed.
    practice: true,
    people: (['treated', 'sealed'] as const).map((did) => ({
      did,
      staffId: sampleStaff,
      name: sampleOwner.name,
      from: done,
      to: done,
    })),
    disclaimer: protocol.disclaimer,
  };
  const today = addDays(dates.date, -14);
  return {
    preparation: await makePreparationSheet({
      ...base,
      madeAt: clock(today, finished),
      timeline: preparationTimeline({
        appointment: { date: dates.date, time: begins },
        today,
        zone: sampleZone,
        ...{ session, sessionsPlanned, protocol: whole },
      }),
      rescheduled: null,
    }),
    aftercare: await makeAftercareSheet({
      ...base,
      finishedAt: done,
      stopped: false,
      timeline: aftercareTimeline({ finished: done, course, protocol: whole }),
      aftercareVersion: 1,
      text: paperBase.head,
      clientSigned: null,
      unsigned: '',
      witnessSigned: {
        name: sampleOwner.name,
        role: 'witness',
        signature: { kind: 'typed', name: sampleOwner.name },
        at: done,
        identifiedBy: null,
        note: '',
      },
    }),
  };
}

/** Writes both papers of each named session into a folder, and returns their paths. Throws as the papers do. */
export async function writeSheets(
  protocol: TreatmentProtocol,
  names: readonly SessionName[],
  dates: SheetDates,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const name of names) {
    const papers = await sheetsOf(protocol, name, dates);
    for (const [paper, bytes] of Object.entries(papers)) {
      const path = join(folder, `${name}-${paper}.pdf`);
      await writeFile(path, bytes);
      written.push(path);
    }
  }
  return written;
}
