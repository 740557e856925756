import type { Actor } from '../../domain/actor.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId, StaffId, VisitId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Signature } from '../../domain/signature.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import { type ClientCommand, taskOf, type VisitCommand } from '../../domain/visit/commands.ts';
import { decide } from '../../domain/visit/decide/decide.ts';
import { openVisit } from '../../domain/visit/decide/open.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { foldOn, foldVisit } from '../../domain/visit/state/fold.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { Appointment, type CoursePlace } from '../../domain/visit/types.ts';
import { visitView } from '../../domain/visit/views/staff-view.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { sampleClient as sample, sampleOwner } from '../../scripts/sample/people.ts';
import { finalSession as sampleFinal } from '../../scripts/sample/visit.ts';
import { sentence } from '../sentence.ts';

export const ids = {
  visit: VisitId.parse('019aa000-0000-7000-8000-000000000001'),
  client: ClientId.parse('019aa000-0000-7000-8000-000000000002'),
  staff: StaffId.parse('019aa000-0000-7000-8000-000000000003'),
};
export const staff: Actor = { kind: 'staff', staffId: ids.staff };

export const sampleClient = ClientDetails.parse(sample);

export const finalSession: CoursePlace = sampleFinal;

/** An appointment at ten in the morning, or at another time. */
export const appointment = (date: string, time = '10:00') => Appointment.parse({ date, time });

export const typed = (name: string): Signature => ({ kind: 'typed', name });
const signing = (name: string) => ({ signature: typed(name), intent: true as const, electronicRecord: true as const });
const witness = { signature: typed(sampleOwner.name), identifiedBy: 'photo-id' as const, note: '' };

/** A visit in memory with a clock that the test moves: what the api does with a store, without one. */
export class Run {
  readonly events: Recorded<VisitEvent>[] = [];
  #state: VisitState | null = null;
  #refused = '';
  wallMs: number;
  uptimeMs = 1_000_000;
  bootId = 'boot-1';
  zone: string;
  readonly protocol: Protocol;
  client: ClientDetails;
  currentConsent;

  constructor(
    options: {
      at?: string;
      zone?: string;
      course?: CoursePlace;
      protocol?: Protocol;
      client?: ClientDetails;
      /** Date of the client's last treatment. */
      lastTreated?: string;
    } = {},
  ) {
    this.wallMs = Date.parse(options.at ?? '2026-11-24T08:40:00.000Z');
    this.zone = options.zone ?? 'Europe/London';
    this.protocol = options.protocol ?? defaultProtocol;
    this.client = options.client ?? sampleClient;
    this.currentConsent = consentHash(this.protocol);
    const opened = openVisit({
      visitId: ids.visit,
      clientId: ids.client,
      client: this.client,
      course: options.course ?? finalSession,
      protocol: this.protocol,
      now: this.now(),
      lastTreated: options.lastTreated === undefined ? null : CivilDate.parse(options.lastTreated),
    });
    if (!opened.ok) throw new Error(opened.refusal.code);
    this.record(opened.events, staff);
  }

  now(): Moment {
    return Moment.parse({
      instant: new Date(this.wallMs).toISOString(),
      zone: this.zone,
      uptimeMs: this.uptimeMs,
      bootId: this.bootId,
    });
  }

  /** Advances both clocks. */
  pass(minutes: number): this {
    this.wallMs += minutes * 60_000;
    this.uptimeMs += minutes * 60_000;
    return this;
  }

  /** Kept up event by event; tests that need it check that replaying the whole log gives the same. */
  get state(): VisitState {
    return this.#state ?? foldVisit(this.events);
  }

  get view(): VisitView {
    return visitView(this.state, {
      client: this.client,
      protocol: this.protocol,
      now: this.now(),
      currentConsent: this.currentConsent,
      people: [],
    });
  }

  /** The refusal's code, or null when the command was accepted and recorded. */
  try(command: VisitCommand, pinned = false, by?: Actor): string | null {
    const actor: Actor = by ?? (Object.hasOwn(taskOf, command.type) ? { kind: 'client', clientId: ids.client } : staff);
    const decision = decide(this.state, command, {
      now: this.now(),
      actor,
      pinned,
      protocol: this.protocol,
      client: this.client,
      currentConsent: this.currentConsent,
      currentProtocol: protocolHash(this.protocol),
      readerStatement: 'I read all of it.',
    });
    if (!decision.ok) {
      this.#refused = sentence(decision.refusal);
      return decision.refusal.code;
    }
    this.record(decision.events, actor);
    return null;
  }

  /** The sentence with which a command is refused. */
  refusal(command: VisitCommand): string {
    if (this.try(command) === null) throw new Error(`${command.type} was not refused`);
    return this.#refused;
  }

  /** As `try`, for commands that must be accepted. */
  do(...commands: VisitCommand[]): this {
    for (const command of commands) {
      const refusal = this.try(command);
      if (refusal) throw new Error(`${command.type} was refused: ${refusal}`);
    }
    return this;
  }

  private record(events: readonly VisitEvent[], actor: Actor): void {
    for (const event of events) {
      const recorded = { sequence: this.events.length + 1, moment: this.now(), actor, event };
      const before = this.events.slice();
      this.events.push(recorded);
      this.#state = this.#state ? foldOn({ events: before, state: this.#state }, this.events) : foldVisit([recorded]);
    }
  }
}

const identify: ClientCommand = { type: 'confirm-identity', day: 14, month: 3 };

export function intake(run: Run, yes: Record<string, string> = {}): Run {
  run.do({ type: 'hand-over', task: 'intake', language: 'en' }, identify, {
    type: 'confirm-own-details',
    details: { phone: '', email: '', emergencyName: '', emergencyPhone: '' },
  });
  for (const { id } of run.protocol.health) {
    const details = yes[id] ?? '';
    run.do({ type: 'answer-health', question: id, answer: details ? 'yes' : 'no', details });
  }
  return run.do({ type: 'finish-intake' }, { type: 'hand-back' });
}

/** Answers every open question of every check with its passing option, except those named "check/question". */
export function passChecks(run: Run, except: Record<string, string> = {}): Run {
  for (const check of run.protocol.checks) {
    for (const question of check.questions) {
      const option =
        except[`${check.id}/${question.id}`] ?? question.options.find((one) => one.grade === 'pass')?.id ?? '';
      run.do({ type: 'answer-check', check: check.id, question: question.id, option });
    }
  }
  return run;
}

export function timeOut(run: Run): Run {
  return run.do({ type: 'confirm-time-out', items: run.protocol.timeOut.map((item) => item.id) });
}

export function consent(run: Run): Run {
  run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
  for (const clause of run.view.clauses) {
    run.do(
      { type: 'open-clause', clause: clause.id },
      { type: clause.optional ? 'refuse-clause' : 'agree-clause', clause: clause.id },
    );
  }
  return run.do(
    { type: 'sign-consent', ...signing(sampleClient.name) },
    { type: 'hand-back' },
    { type: 'countersign-consent', ...witness },
  );
}

export function untilProcedure(run: Run): Run {
  return consent(timeOut(passChecks(intake(run))));
}

export function aftercare(run: Run): Run {
  run.do({ type: 'hand-over', task: 'aftercare', language: 'en' }, identify);
  for (const part of ['next-weeks', 'later', 'when-to-call']) run.do({ type: 'read-aftercare-part', part });
  return run.do(
    { type: 'sign-aftercare', ...signing(sampleClient.name) },
    { type: 'hand-back' },
    { type: 'countersign-aftercare', ...witness },
  );
}
