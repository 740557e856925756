import type { ReadHandle } from '../../db/file/handles.ts';
import { clinicLogo, completedSetup, presentClinic } from '../../db/projections/settings.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { DocumentBase, SignedBy } from '../../documents/papers/inputs.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { ProtocolProblem } from '../../domain/protocol/versions/problem.ts';
import { addDays, CivilDate, CivilTime, civilDateOf, type Moment } from '../../domain/time.ts';
import type { SignedIn } from '../gate/mode.ts';

type Head = Pick<DocumentBase, 'clinic' | 'logo' | 'device' | 'sealFingerprint'>;

/** What stands at the head of this clinic's papers. */
export function paperHead(r: ReadHandle): Head {
  const { device = '', sealFingerprint = '' } = completedSetup(r) ?? {};
  return { clinic: presentClinic(r), logo: clinicLogo(r), device, sealFingerprint };
}

interface Shown {
  readonly head: Head;
  readonly now: Moment;
  readonly owner: SignedIn;
}

/** That the aftercare sheet has more pages than in the version in use, where it has. */
export async function pageProblems(
  draft: TreatmentProtocol,
  inUse: Protocol | null,
  shown: Shown,
): Promise<ProtocolProblem[]> {
  if (!inUse) return [];
  const most = await sheetPages(inUse, shown);
  const pages = await sheetPages({ ...draft, versions: inUse.versions }, shown);
  return pages > most
    ? [{ severity: 'look', code: 'sheet-too-long', place: 'aftercare', params: { pages, most } }]
    : [];
}

/** Pages of the sheet of a session in between, with the next one in four weeks, or on the first day that is possible after that. */
async function sheetPages(protocol: Protocol, { head, now, owner }: Shown): Promise<number> {
  const next = addDays(civilDateOf(now), Math.max(protocol.nextFromDay, 28));
  const course = {
    session: 2,
    sessionsPlanned: 3,
    final: false,
    next: { date: next, time: CivilTime.parse('10:00') },
    plannedFinal: next,
  };
  const timeline = aftercareTimeline({ finished: now, course, protocol });
  const text = sha256OfJson(timeline);
  const signed: SignedBy = {
    name: owner.name,
    role: 'witness',
    signature: { kind: 'typed', name: owner.name },
    at: now,
    identifiedBy: null,
    note: '',
  };
  const people = (['treated', 'sealed'] as const).map((did) => ({
    did,
    staffId: owner.id,
    name: owner.name,
    from: now,
    to: now,
  }));
  const sheet = await makeAftercareSheet({
    ...head,
    client: { name: owner.name, dateOfBirth: CivilDate.parse('1990-01-01') },
    practice: true,
    people,
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    final: course.final,
    visitId: owner.id,
    madeAt: now,
    head: text,
    disclaimer: protocol.disclaimer,
    finishedAt: now,
    stopped: false,
    timeline,
    aftercareVersion: protocol.versions.care,
    text,
    clientSigned: null,
    unsigned: '',
    witnessSigned: signed,
  });
  return pageCount(sheet);
}
