import { randomBytes } from 'node:crypto';
import { join as path } from 'node:path';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { appendChairEvents } from '../../db/chairs/append-chairs.ts';
import { hubSeat, knownChairs } from '../../db/chairs/members.ts';
import { createStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import type { NewEvent } from '../../db/log/types.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { admit, found, invite, join, whoAsks } from '../../hub/enrol.ts';
import { membershipOf, takeSeat } from '../../hub/seat.ts';
import { connect, type Wire } from '../../hub/wire.ts';
import { sampleClient } from '../sample/people.ts';
import { connectAdmin } from './answers.ts';
import { init } from './init.ts';
import { OwnPostgres } from './own-postgres.ts';

export interface OwnChair {
  readonly device: string;
  readonly file: string;
  readonly key: Uint8Array;
  readonly store: Store;
}

/** A hub of our own and two tablets that joined it, in one folder: for trials and measurements. */
export interface OwnChairs {
  readonly admin: Client;
  readonly one: OwnChair;
  readonly two: OwnChair;
  /** Ends the server; the stores are closed by whoever has them open. */
  end(): Promise<void>;
}

const random = (length: number) => randomBytes(length);

export async function ownChairs(dir: string, now: Moment): Promise<OwnChairs> {
  const server = await OwnPostgres.start({ safe: true });
  const by = { actor: { kind: 'system' }, now } as const;
  const options = { admin: server.admin, database: 'hub', hosts: ['127.0.0.1'], out: path(dir, 'files'), apply: true };
  const { code } = await init({ ...options, now: new Date(now.instant) });
  const at = { host: '127.0.0.1', port: server.port, database: 'hub' };
  const chairOf = (device: string): OwnChair => {
    const [file, key] = [path(dir, `${device}.db`), random(32)];
    return { device, file, key, store: createStore({ file, key, random, device, now }) };
  };
  const one = chairOf('CH-ONE');
  const founding = await found(code ?? '', at, { name: 'Chair 1', device: one.device, random });
  takeSeat(one.store, founding.seated, founding.events, by);
  await founding.enter();
  const wire = await online(one.store);
  const seated = membershipOf(one.store);
  const [founder] = one.store.read(knownChairs).chairs;
  if (!seated || !founder) throw new Error('no founder');
  const { circle, addresses } = seated.seat;
  const made = await invite(wire, { circle, founder, addresses }, random);
  const two = chairOf('CH-TWO');
  const joining = await join(made.code, at, two.device);
  const asking = await whoAsks(wire, made);
  if (!asking) throw new Error('nobody asks');
  const events = await admit(wire, seated.member, made, asking, { name: 'Chair 2', mayEnrol: false });
  one.store.write((w) => appendChairEvents(w, seated.member.chair, events, by));
  const answer = await joining.finish();
  if (!answer) throw new Error('not admitted');
  takeSeat(two.store, answer, [], by);
  await wire.close();
  const admin = await connectAdmin(server.admin, 'hub');
  return {
    ...{ admin, one, two },
    async end() {
      await admin.end();
      await server.end();
    },
  };
}

/** Throws HubError. */
export async function online(store: Store): Promise<Wire> {
  const seat = store.read(hubSeat);
  if (!seat) throw new Error('no seat');
  return (await connect(seat.addresses, seat)).wire;
}

/** Adds so many clients: a row each. */
export function addClients(store: Store, count: number, now: Moment): void {
  const details = ClientDetails.parse(sampleClient);
  store.write((w) => {
    const events = Array.from({ length: count }, (): NewEvent => {
      const clientId = ClientId.parse(v7());
      const event = { type: 'client-added', clientId, details } as const;
      return { visitId: null, clientId, actor: { kind: 'system' }, moment: now, event };
    });
    append(w, events);
  });
}
