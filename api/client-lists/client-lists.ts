import { eraseListed } from '../../db/erasure/erase-list.ts';
import { pause } from '../../db/file/pause.ts';
import { append, appendClinicEvent } from '../../db/log/log.ts';
import { clientListRow, keptOfList, leavingList } from '../../db/projections/client-lists.ts';
import type { Actor } from '../../domain/actor.ts';
import { missingColumns } from '../../domain/client-lists/columns.ts';
import type { Entered } from '../../domain/client-lists/rows.ts';
import { countRows, takenFrom } from '../../domain/client-lists/sorted.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import { AppError } from '../../domain/errors.ts';
import { ClientId, ClientListId, type Sha256 } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Erasing } from '../custody/erasing.ts';
import type { SignedIn } from '../gate/mode.ts';
import type { AppPorts, Clock } from '../gate/ports.ts';
import { Turns } from '../gate/turns.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { type ListFile, listFile, longestList } from './list-file.ts';
import { type ListChoices, type Plan, planOf } from './plan.ts';

export interface ClientListParts extends Pick<AppPorts, 'folders' | 'ids' | 'log'> {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly clock: Clock;
  readonly turns: Turns;
  readonly erasing: Erasing;
}

/** Clients that are added in one transaction: some 20 ms. */
const atOnce = 50;
const system: Actor = { kind: 'system' };

/**
 * Brings in a clinic's old list of clients, and takes it back. What is added is cut into pieces, so that nobody waits; a list that did not
 * come to its end goes again, whatever stopped it. So it is all of them or none.
 */
export class ClientLists {
  readonly #parts: ClientListParts;
  /** One list after the other: two at once would not see each other's people. */
  readonly #lists = new Turns();
  #comingIn: ClientListId | null = null;
  #leaving = false;

  constructor(parts: ClientListParts) {
    this.#parts = parts;
  }

  async read(targetId: string, fileId: string): Promise<ListFile> {
    const { name, bytes } = await this.#parts.folders.read(targetId, fileId, longestList);
    return listFile(name, bytes);
  }

  plan(file: ListFile, choices: ListChoices, now: Moment): Promise<Plan> {
    return planOf(this.#parts.record, file, choices, now);
  }

  /**
   * Adds everybody whom the list at this place brings, for the one who asked. Call it outside the turns. Throws `file-changed` where the file is
   * another than was looked at, `list-columns` where it has no names or dates, `list-waits` while a row is to be decided, and
   * `not-allowed` when whoever asked has left. Returns how many came in.
   */
  take(
    { targetId, fileId, sha256 }: { readonly targetId: string; readonly fileId: string; readonly sha256: Sha256 },
    choices: ListChoices,
    { asked, now }: { readonly asked: SignedIn; readonly now: Moment },
  ): Promise<number> {
    return this.#lists.take(async () => {
      const file = await this.read(targetId, fileId);
      if (file.sha256 !== sha256) throw new AppError('file-changed');
      const { columns, rows } = await this.plan(file, choices, now);
      if (missingColumns(columns).length > 0) throw new AppError('list-columns');
      const { undecided, wrong } = countRows(rows);
      if (undecided > 0 || wrong > 0) throw new AppError('list-waits', { rows: wrong, people: undecided });
      const taken = takenFrom(rows);
      if (taken.length === 0) throw new AppError('list-empty');
      await this.#bringIn(taken, file.sha256, asked);
      return taken.length;
    });
  }

  async #bringIn(taken: readonly Entered[], sha256: Sha256, asked: SignedIn): Promise<void> {
    const { ids, turns, record, clock, access } = this.#parts;
    const list = ClientListId.parse(ids.next());
    const inTurn = (work: (actor: Actor, now: Moment) => void) =>
      turns.take(() => {
        // Whoever asked may have left before it was their turn, and somebody else have come.
        access.requireStill(asked);
        work(access.staffActor, clock.now());
      });
    this.#comingIn = list;
    try {
      await inTurn((actor, now) => {
        const event = { type: 'client-list-begun', list, sha256, count: taken.length } as const;
        record.store.write((w) => appendClinicEvent(w, event, { actor, now }));
      });
      for (let from = 0; from < taken.length; from += atOnce) {
        await inTurn((actor, now) => this.#add(list, taken.slice(from, from + atOnce), { actor, now }));
        await pause();
      }
      await inTurn((actor, now) =>
        record.store.write((w) => {
          appendClinicEvent(w, { type: 'client-list-taken', list }, { actor, now });
          clearFormDraft(w, asked.id, { step: 'client-lists.take', field: 'form' });
        }),
      );
    } finally {
      this.#comingIn = null;
    }
  }

  #add(list: ClientListId, some: readonly Entered[], { actor, now }: { actor: Actor; now: Moment }): void {
    const { record, ids } = this.#parts;
    const added = some.map((details) => {
      const clientId = ClientId.parse(ids.next());
      const event: ClientEvent = { type: 'client-added', clientId, details, list };
      return { visitId: null, clientId, actor, moment: now, event };
    });
    record.store.write((w) => append(w, added));
  }

  /**
   * Takes a whole list back: everybody who came with it is erased. Call it outside the turns. Throws `unknown-list`, `list-kept`
   * where one of them has a visit or a hold by now, `erasing-waits` while a procedure runs, and `not-allowed` when whoever asked has
   * left: then nobody goes.
   */
  async takeBack(list: ClientListId, asked: SignedIn): Promise<void> {
    const { turns, record, clock, access } = this.#parts;
    const by = await turns.take(() => {
      access.requireStill(asked);
      const { store } = record;
      if (store.read(isProcedureRunning)) throw new AppError('erasing-waits');
      if (store.read((r) => clientListRow(r, list))?.state !== 'taken') throw new AppError('unknown-list');
      const kept = store.read((r) => keptOfList(r, list));
      if (kept) throw new AppError('list-kept', kept);
      const { staffActor: actor } = access;
      const event = { type: 'client-list-taken-back', list } as const;
      store.write((w) => appendClinicEvent(w, event, { actor, now: clock.now() }));
      return actor;
    });
    await this.#erase(list, by);
  }

  /**
   * Call it outside the turns: once nobody works, whoever came with a list that did not come to its end goes. Never rejects: what fails
   * is logged, and tried again at the next call.
   */
  async tidyIfDue(): Promise<void> {
    const { record, access, log } = this.#parts;
    if (this.#leaving || !access.isSetUp || !record.isOpen || access.mode.mode !== 'locked') return;
    try {
      const list = record.store.read((r) => leavingList(r, this.#comingIn));
      if (list) await this.#erase(list, system);
    } catch (error) {
      const { code, detail } = error instanceof AppError ? error : { code: 'internal', detail: '' };
      log({ level: 'warning', operation: 'client-lists', code, detail });
    }
  }

  async #erase(list: ClientListId, actor: Actor): Promise<void> {
    const { erasing, record, clock } = this.#parts;
    this.#leaving = true;
    try {
      await erasing.eraseInPieces(() => eraseListed(record.store, list, { actor, now: clock.now() }));
    } finally {
      this.#leaving = false;
    }
  }
}
