import { appointments } from '../contract/appointments.ts';
import { backups } from '../contract/backups.ts';
import { chair } from '../contract/chair.ts';
import { chairs } from '../contract/chairs.ts';
import { checkIns } from '../contract/check-ins.ts';
import { clientLists } from '../contract/client-lists.ts';
import { clientPage } from '../contract/client-page.ts';
import { clients, day } from '../contract/clients.ts';
import { contract, type Reply } from '../contract/contract.ts';
import { damage } from '../contract/damage.ts';
import { desk } from '../contract/desk.ts';
import { documents } from '../contract/documents.ts';
import { drafts } from '../contract/drafts.ts';
import { erasure } from '../contract/erasure.ts';
import { handOut } from '../contract/hand-out.ts';
import { inspection } from '../contract/inspection.ts';
import { jobs } from '../contract/jobs.ts';
import { joins } from '../contract/joins.ts';
import { keys } from '../contract/keys.ts';
import { languages } from '../contract/languages.ts';
import { logo } from '../contract/logo.ts';
import { lots } from '../contract/lots.ts';
import { photos } from '../contract/photos.ts';
import { practiceVisit } from '../contract/practice-visit.ts';
import { printing } from '../contract/printing.ts';
import { protocols } from '../contract/protocols.ts';
import { reactions } from '../contract/reactions.ts';
import { records } from '../contract/records.ts';
import { reports } from '../contract/reports.ts';
import { retention } from '../contract/retention.ts';
import { seal } from '../contract/seal.ts';
import { session } from '../contract/session.ts';
import { settings } from '../contract/settings.ts';
import { setup } from '../contract/setup.ts';
import { staff } from '../contract/staff.ts';
import { task } from '../contract/task.ts';
import { visits } from '../contract/visits.ts';
import { createDispatch, type Gate } from '../gate/dispatch.ts';
import type { AppPorts } from '../gate/ports.ts';
import { area, type Route } from '../gate/route.ts';
import { appointmentHandlers } from '../handlers/appointments.ts';
import { backupHandlers } from '../handlers/backups.ts';
import { chairHandlers } from '../handlers/chair.ts';
import { chairsHandlers } from '../handlers/chairs.ts';
import { checkInHandlers } from '../handlers/check-ins.ts';
import { clientListHandlers } from '../handlers/client-lists.ts';
import { clientPageHandlers } from '../handlers/client-page.ts';
import { clientHandlers, dayHandlers } from '../handlers/clients.ts';
import { damageHandlers } from '../handlers/damage.ts';
import { deskHandlers } from '../handlers/desk.ts';
import { documentHandlers } from '../handlers/documents.ts';
import { draftHandlers } from '../handlers/drafts.ts';
import { erasureHandlers } from '../handlers/erasure.ts';
import { handOutHandlers } from '../handlers/hand-out.ts';
import { inspectionHandlers } from '../handlers/inspection.ts';
import { jobHandlers } from '../handlers/jobs.ts';
import { joinHandlers } from '../handlers/joins.ts';
import { keyHandlers } from '../handlers/keys.ts';
import { languageHandlers } from '../handlers/languages.ts';
import { logoHandlers } from '../handlers/logo.ts';
import { lotHandlers } from '../handlers/lots.ts';
import { photoHandlers } from '../handlers/photos.ts';
import { practiceVisitHandlers } from '../handlers/practice-visit.ts';
import { printingHandlers } from '../handlers/printing.ts';
import { protocolHandlers } from '../handlers/protocols.ts';
import { reactionHandlers } from '../handlers/reactions.ts';
import { recordHandlers } from '../handlers/records.ts';
import { reportHandlers } from '../handlers/reports.ts';
import { retentionHandlers } from '../handlers/retention.ts';
import { sealHandlers } from '../handlers/seal.ts';
import { sessionHandlers } from '../handlers/session.ts';
import { settingsHandlers } from '../handlers/settings.ts';
import { setupHandlers } from '../handlers/setup.ts';
import { staffHandlers } from '../handlers/staff.ts';
import { taskHandlers } from '../handlers/task.ts';
import { visitHandlers } from '../handlers/visits.ts';
import { routeNow } from '../practice-visit/routes.ts';
import { joinTablet } from './tablet.ts';

export interface App {
  /** Another page has replaced the connected one: locks the staff side, and the lock screen says so. */
  pageReplaced(): Promise<void>;
  /** Answers one call of the contract. Never rejects; calls run one at a time, in order of arrival. */
  call(name: unknown, input: unknown): Promise<Reply>;
  /** Whether the page may have the machine's camera now. */
  readonly cameraIsOpen: boolean;
  /** Waits for the running call, then closes the store. A second call does nothing. */
  close(): Promise<void>;
}

const idleTickMs = 5_000;
const verifyPauseMs = 50;
const printPollMs = 1_000;

/**
 * Builds the whole app behind its contract; a host supplies the machine's parts and passes calls to it. Throws AppError for a
 * store that cannot be used: `store-busy`, `store-from-newer-version`, `store-damaged`.
 */
export async function createApp(ports: AppPorts): Promise<App> {
  const tablet = joinTablet(ports);
  const {
    access,
    opening,
    clock,
    backups: keeper,
    erasing,
    turns,
    printouts,
    diskReserve,
    verification,
    practiceVisit: practiceRoom,
    jobs: underWay,
  } = tablet;
  await opening.start();

  const routes = new Map<string, Route>([
    ...area(setup, setupHandlers(tablet)),
    ...area(session, sessionHandlers(tablet)),
    ...area(clients, clientHandlers(tablet)),
    ...area(clientLists, clientListHandlers(tablet)),
    ...area(appointments, appointmentHandlers(tablet)),
    ...area(clientPage, clientPageHandlers(tablet)),
    ...area(joins, joinHandlers(tablet)),
    ...area(photos, photoHandlers(tablet)),
    ...area(day, dayHandlers(tablet)),
    ...area(visits, visitHandlers(tablet)),
    ...area(records, recordHandlers(tablet)),
    ...area(reactions, reactionHandlers(tablet)),
    ...area(checkIns, checkInHandlers(tablet)),
    ...area(task, taskHandlers(tablet)),
    ...area(chair, chairHandlers(tablet)),
    ...area(chairs, chairsHandlers(tablet)),
    ...area(inspection, inspectionHandlers(tablet)),
    ...area(desk, deskHandlers(tablet)),
    ...area(documents, documentHandlers(tablet)),
    ...area(printing, printingHandlers(tablet)),
    ...area(lots, lotHandlers(tablet)),
    ...area(reports, reportHandlers(tablet)),
    ...area(handOut, handOutHandlers(tablet)),
    ...area(drafts, draftHandlers(tablet)),
    ...area(settings, settingsHandlers(tablet)),
    ...area(seal, sealHandlers(tablet)),
    ...area(logo, logoHandlers(tablet)),
    ...area(protocols, protocolHandlers(tablet)),
    ...area(languages, languageHandlers(tablet)),
    ...area(practiceVisit, practiceVisitHandlers(tablet)),
    ...area(staff, staffHandlers(tablet)),
    ...area(keys, keyHandlers(tablet)),
    ...area(backups, backupHandlers(tablet)),
    ...area(damage, damageHandlers(tablet)),
    ...area(erasure, erasureHandlers(tablet)),
    ...area(retention, retentionHandlers(tablet)),
    ...area(jobs, jobHandlers(tablet)),
  ]);
  const gate: Gate = {
    mode: () => access.mode,
    arrive(name) {
      access.lockIfIdle();
      const now = clock.now();
      if (!contract[name].poll) access.touch(now);
      return now;
    },
    routeNow: (name, route) => routeNow(name, route, tablet),
    log: ports.log,
  };
  const { dispatch, between } = createDispatch(routes, gate, turns);

  // Lock an unattended tablet even when no page calls. Runs between calls, never during one.
  const idle = setInterval(() => {
    void between(() => access.lockIfIdle());
    if (access.isSetUp) tablet.sync.tick();
    void tablet.clientLists.tidyIfDue();
    void between(() => erasing.wipeIfDue());
    void between(() => keeper.makeIfDue());
    void between(() => {
      if (access.isSetUp) diskReserve.keep();
    });
  }, ports.tickMs ?? idleTickMs);
  idle.unref();
  // Polls outside the calls, so that a slow spooler delays nobody.
  const following = setInterval(async () => {
    if (await printouts.poll())
      void between(() => {
        if (access.isSetUp) printouts.recordOutcomes(clock.now());
      });
    const { open: practice } = practiceRoom;
    if (await practice?.printouts.poll())
      void between(() => {
        if (practice && practice === practiceRoom.open) practice.printouts.recordOutcomes(practice.clock.now());
      });
  }, printPollMs);
  following.unref();

  // A long record is verified in parts, each in a pause between two calls.
  let verifyTimer: NodeJS.Timeout | null = null;
  function verifyAfter(ms: number): void {
    verifyTimer = setTimeout(async () => {
      await between(() => opening.verifyOn());
      if (verifyTimer) verifyAfter(verification.isUnderWay ? verifyPauseMs : idleTickMs);
    }, ms);
    verifyTimer.unref();
  }
  verifyAfter(verifyPauseMs);

  return {
    pageReplaced: () => between(() => access.pageReplaced()),
    get cameraIsOpen() {
      return tablet.camera.isOpen;
    },
    async call(name, input) {
      const reply = await dispatch(name, input);
      // Queued before the caller gets the reply: the reply does not wait for it, the next call does. A full disk gives its
      // reserve up, for the next try that the screen offers.
      if (!reply.ok && (reply.error.code === 'not-saved' || reply.error.code === 'not-wiped')) diskReserve.giveUp();
      if (keeper.asked) void between(() => keeper.makeIfDue());
      return reply;
    },
    close: () => {
      clearInterval(idle);
      if (verifyTimer) clearTimeout(verifyTimer);
      verifyTimer = null;
      clearInterval(following);
      underWay.cancelAll();
      return between(async () => {
        try {
          await tablet.sync.end();
          await opening.endUpdating();
          await erasing.ended();
          await printouts.end();
          if (access.isSetUp) printouts.recordOutcomes(clock.now());
        } finally {
          practiceRoom.end();
          await practiceRoom.ended();
          opening.close();
        }
      });
    },
  };
}
