import { versionInUse } from '../../db/projections/protocol-versions.ts';
import { activeProtocol } from '../../db/projections/settings.ts';
import { english } from '../../documents/words/languages.ts';
import { ClientEntry } from '../../domain/clinic/client.ts';
import { practiceBirth } from '../../domain/clinic/practice-client.ts';
import { practiceBegins, practiceGoesOn, practiceReading } from '../../domain/clinic/practice-time.ts';
import { suggestedCourse } from '../../domain/clinic/suggest.ts';
import { AppError } from '../../domain/errors.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Appointment, CoursePlace } from '../../domain/visit/types.ts';
import type { practiceVisit } from '../contract/practice-visit.ts';
import type { AppStatus } from '../contract/status.ts';
import type { Handlers } from '../gate/route.ts';
import { answerAnew, answersFor } from '../practice-visit/answers.ts';
import { playTo } from '../practice-visit/play.ts';
import type { Beginning, OpenPractice, Tried } from '../practice-visit/room.ts';
import { practiceParts } from '../practice-visit/routes.ts';
import { anyDraft } from '../protocols/drafts.ts';
import { textByHash } from '../protocols/practice.ts';
import { asNextVersion } from '../protocols/publish.ts';
import { clientHandlers } from './clients.ts';
import type { Context } from './context.ts';
import { visitHandlers } from './visits.ts';

/** Nobody: the name says so on every screen and paper. */
const practiceClient = ClientEntry.parse({
  name: english.words.common.practiceClient,
  dateOfBirth: practiceBirth,
  phone: '',
  email: '',
  language: 'en',
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
});

interface How {
  readonly at: Appointment;
  readonly course?: CoursePlace | undefined;
}

export function practiceVisitHandlers(tablet: Context): Handlers<typeof practiceVisit> {
  const { record, access, practiceVisit: room, status, clock } = tablet;

  async function begin(tried: Tried, { at, course = suggestedCourse([]) }: How, now: Moment): Promise<AppStatus> {
    const told = practiceBegins(now, at);
    if (!told.ok) throw new AppError(told.refusal.code, told.refusal.params);
    room.show(await made({ tried, course, time: told.time }, now));
    return status(now);
  }

  /** With its client and its visit, and not on screen. */
  async function made(beginning: Beginning, now: Moment): Promise<OpenPractice> {
    const practice = await room.make(beginning, now);
    const { tried, course, time } = beginning;
    try {
      const parts = practiceParts(practice, tablet);
      const call = { now: practiceReading(now, time) };
      const details = { ...practiceClient, language: tried.protocol.language };
      const client = await clientHandlers(parts)['clients.add']({ details }, call);
      const clientId = ClientId.parse(client.id);
      const visit = await visitHandlers(parts)['visits.open']({ clientId, course }, call);
      practice.visitId = VisitId.parse(visit.id);
      practice.lastVisit.opened(access.staff.id, practice.visitId);
    } catch (error) {
      practice.record.close();
      throw error;
    }
    return practice;
  }

  /** Throws `practice-visit` where none runs. */
  function running(): OpenPractice {
    const { open } = room;
    if (!open) throw new AppError('practice-visit', { why: 'none' });
    return open;
  }

  return {
    'practice-visit.begin': ({ treatment, ...how }, { now }) => {
      const tried = record.store.read((r): Tried => {
        const version = versionInUse(r, treatment ?? activeProtocol(r)?.id ?? '');
        if (!version) throw new AppError('unknown-treatment');
        const approvedBy = version.published?.approvedBy ?? null;
        return { protocol: textByHash(r, version.hash), approvedBy, draftId: null };
      });
      return begin(tried, how, now);
    },

    'practice-visit.begin-draft': ({ draftId, ...how }, { now }) => {
      const tried = record.store.read((r): Tried => {
        const draft = anyDraft(r, draftId);
        return { protocol: asNextVersion(r, draft), approvedBy: access.staff.id, draftId };
      });
      return begin(tried, how, now);
    },

    'practice-visit.go-on': ({ at }, { now }) => {
      const open = running();
      const told = practiceGoesOn(now, open.time, at);
      if (!told.ok) throw new AppError(told.refusal.code, told.refusal.params);
      open.time = told.time;
      return status(now);
    },

    'practice-visit.to-step': async ({ step }, { now }) => {
      const open = running();
      const { tried, course, time } = open;
      if (!(await playTo(open, step, tablet))) {
        // The clock of the new one has not gone anywhere yet. Where nothing leads there, the one on screen goes on.
        const again = await made({ tried, course, time: { ...time, passedMs: 0 } }, now);
        const isThere = await playTo(again, step, tablet).catch((error: unknown) => {
          again.record.close();
          throw error;
        });
        if (!isThere) {
          again.record.close();
          throw new AppError('practice-visit', { why: 'stuck' });
        }
        room.show(again);
      }
      return status(now);
    },

    'practice-visit.answers': ({ visitId, question }) => answersFor(running(), { visitId, question }),

    'practice-visit.answer': (asked) => answerAnew(running(), asked, tablet),

    'practice-visit.end': () => {
      room.end();
      return status(clock.now());
    },
  };
}
