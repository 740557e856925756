import { appendChairEvents } from '../../db/chairs/append-chairs.ts';
import { founding, foundingEnded, hubSeat, knownChairs } from '../../db/chairs/members.ts';
import type { Random } from '../../db/log/types.ts';
import type { Actor } from '../../domain/actor.ts';
import { mayRemove } from '../../domain/chairs/known.ts';
import { AppError } from '../../domain/errors.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import type { Asking, Invitation, join } from '../../hub/enrol.ts';
import type { Membership } from '../../hub/membership.ts';
import type { Wire } from '../../hub/wire.ts';
import type { AppPorts, Clock } from '../gate/ports.ts';
import type { Turns } from '../gate/turns.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { asAppError } from './trouble.ts';
import type { HubWorker } from './worker.ts';

interface Parts extends Pick<AppPorts, 'device'> {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly clock: Clock;
  readonly turns: Turns;
  readonly keyRandom: Random;
  readonly sync: HubWorker;
}

type Joining = Awaited<ReturnType<typeof join>>;
type Writer = (work: (by: { readonly actor: Actor; readonly now: Moment }) => void) => Promise<void>;

/** An invitation works for a quarter of an hour. */
const invitedMs = 900_000;

/**
 * How this tablet becomes a chair and lets others in. Invitations are forgotten with the app: a code is then asked for again. Every
 * method throws AppError: `hub-needed` where the hub does not answer, `hub-refused`, and what its code says.
 */
export class Seating {
  readonly #parts: Parts;
  #joining: { readonly code: string; readonly joining: Joining; write: Writer } | null = null;
  #invited: { readonly invitation: Invitation; asking: Asking | null } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Founds the record at the hub with the operator's code. Returns the clinic key. Asked again after a cut, be it of the power, it
   * goes on with what it had put on record.
   */
  async connect(address: string, code: string, name: string): Promise<string> {
    const { device, keyRandom: random, record, sync } = this.#parts;
    const write = this.#writer();
    const [{ enter, found }, { membershipOf, takeSeat }] = await Promise.all([
      import('../../hub/enrol.ts'),
      import('../../hub/seat.ts'),
    ]);
    const at = await this.#at(address);
    if (record.store.read(founding) === null) {
      this.#refuseConnected();
      const made = await asked(() => found(code, at, { name, device, random }));
      await write((by) => takeSeat(record.store, made.seated, made.events, by, made.clinicKey));
    }
    const [clinicKey, own] = [record.store.read(founding), membershipOf(record.store)];
    if (clinicKey === null || own === null) throw new AppError('hub-refused');
    const { seat, member } = own;
    const { user, password, addresses } = seat;
    await asked(() => enter(code, at, { ...member, addresses, login: { user, password } }, clinicKey));
    record.store.write(foundingEnded);
    sync.askAgain();
    return clinicKey;
  }

  /** Returns the four digits that the other tablet shows too. */
  async join(address: string, code: string): Promise<string> {
    this.#refuseConnected();
    const write = this.#writer();
    // A tablet that locked while people compared: what it asked under this code still stands.
    const before = this.#joining;
    if (before?.code === code) {
      before.write = write;
      return before.joining.digits;
    }
    const enrol = await import('../../hub/enrol.ts');
    const at = await this.#at(address);
    const joining = await asked(() => enrol.join(code, at, this.#parts.device));
    this.#joining = { code, joining, write };
    return joining.digits;
  }

  async finish(): Promise<boolean> {
    if (!this.#joining) throw new AppError('join-late');
    const { joining, write } = this.#joining;
    const seated = await asked(() => joining.finish());
    if (!seated) return false;
    const { takeSeat } = await import('../../hub/seat.ts');
    await write((by) => takeSeat(this.#parts.record.store, seated, [], by));
    this.#joining = null;
    this.#parts.sync.askAgain();
    return true;
  }

  async invite(): Promise<{ code: string; address: string; until: Instant }> {
    const { record, keyRandom, clock } = this.#parts;
    const { invite } = await import('../../hub/enrol.ts');
    const invitation = await this.#online((wire, member) => {
      const { seat, known } = record.store.read((r) => ({ seat: hubSeat(r), known: knownChairs(r) }));
      const founder = known.chairs.find(({ mayEnrol }) => mayEnrol);
      if (!seat || !founder) throw new AppError('hub-refused');
      return invite(wire, { circle: member.circle, founder, addresses: seat.addresses }, keyRandom);
    });
    this.#invited = { invitation, asking: null };
    const until = Date.parse(clock.now().instant) + invitedMs;
    return { code: invitation.code, address: this.address ?? '', until: Instant.parse(new Date(until).toISOString()) };
  }

  async asking(): Promise<Asking | null> {
    const invited = this.#invited;
    if (!invited) throw new AppError('join-late');
    const { whoAsks } = await import('../../hub/enrol.ts');
    invited.asking = await this.#online((wire) => whoAsks(wire, invited.invitation));
    return invited.asking;
  }

  /**
   * Once the digits were compared: nobody is let in whose digits these are not. On record first, so that whoever the hub lets in is
   * in the list, and can be removed, whatever is cut off then; asked again, it goes on.
   */
  async admit(digits: string, name: string): Promise<void> {
    const invited = this.#invited;
    if (!invited?.asking || invited.asking.digits !== digits) throw new AppError('join-late');
    const { invitation, asking } = invited;
    const write = this.#writer();
    const { admission, admit } = await import('../../hub/enrol.ts');
    const { store } = this.#parts.record;
    const as = { name, mayEnrol: false };
    await write((by) =>
      store.write((w) => {
        const own = hubSeat(w)?.chair ?? '';
        const isKnown = knownChairs(w).chairs.some(({ chair }) => chair === asking.chair);
        if (!isKnown) appendChairEvents(w, own, [admission(asking, as)], by);
      }),
    );
    await this.#online((wire, member) => admit(wire, member, invitation, asking, as));
    this.#invited = null;
    await this.#parts.sync.syncNow();
  }

  /** Throws `last-enroller` too. */
  async remove(chair: string): Promise<void> {
    const { record, access, clock, sync } = this.#parts;
    if (!mayRemove(record.store.read(knownChairs), chair)) throw new AppError('last-enroller');
    const actor = access.staffActor;
    const { removeChair } = await import('../../hub/remove.ts');
    await this.#online((wire, member) => removeChair(wire, record.store, member, chair, { actor, now: clock.now() }));
    await sync.syncNow();
  }

  /** Where the hub is, as people type it. */
  get address(): string | null {
    const [first] = this.#parts.record.store.read(hubSeat)?.addresses ?? [];
    return first ? `${first.host}:${first.port}` : null;
  }

  #refuseConnected(): void {
    if (this.#parts.record.store.read(hubSeat) !== null) throw new AppError('hub-connected');
  }

  async #at(typed: string): Promise<{ host: string; port: number; database: string }> {
    const { readAddress } = await import('../../hub/address.ts');
    const at = readAddress(typed);
    if (!at) throw new AppError('hub-address');
    return { ...at, database: 'hub' };
  }

  async #online<T>(work: (wire: Wire, member: Membership) => Promise<T>): Promise<T> {
    const [{ connect }, { membershipOf }] = await Promise.all([
      import('../../hub/wire.ts'),
      import('../../hub/seat.ts'),
    ]);
    return asked(async () => {
      const seated = membershipOf(this.#parts.record.store);
      if (!seated) throw new AppError('hub-refused');
      const { wire } = await connect(seated.seat.addresses, seated.seat);
      try {
        return await work(wire, seated.member);
      } finally {
        wire.drop();
      }
    });
  }

  /** Writes between two calls, by whoever asks now, if they are still there by then. */
  #writer(): Writer {
    const { turns, access, clock } = this.#parts;
    const { staff, staffActor: actor } = access;
    return (work) =>
      turns.take(() => {
        access.requireStill(staff);
        work({ actor, now: clock.now() });
      });
  }
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asAppError(error);
  }
}
