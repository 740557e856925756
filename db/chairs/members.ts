import { z } from 'zod';
import { type Chairs, learn } from '../../domain/chairs/known.ts';
import type { ReadHandle, WriteHandle } from '../file/handles.ts';
import { isChairEvent } from '../log/schemas.ts';
import type { AnyEvent } from '../log/types.ts';
import { forgetSecret, numberedSecrets, putSecret, secret } from '../vault/secrets.ts';
import { hubState, putHubState } from './state.ts';

const noChairs: Chairs = { chairs: [], clinicBox: null };

export const knownChairs = (r: ReadHandle): Chairs => hubState(r, 'chairs') ?? noChairs;

/** Whom a tablet believes from the start: the founding chair, whose key came under the code that it joined with. */
export function believeFirst(w: WriteHandle, chairs: Chairs['chairs']): void {
  putHubState(w, 'chairs', { ...noChairs, chairs });
}

/** Takes up what the log of chair `by` says about chairs, in the transaction that keeps the row. */
export function hear(w: WriteHandle, by: string, event: AnyEvent | null): void {
  if (!event || !isChairEvent(event)) return;
  const known = knownChairs(w);
  const next = learn(known, by, event);
  if (next !== known) putHubState(w, 'chairs', next);
}

const Address = z.object({ host: z.string(), port: z.number(), database: z.string(), ca: z.string().nullable() });
const Login = z.object({
  ...{ chair: z.uuid(), circle: z.uuid(), user: z.string(), password: z.string() },
  addresses: z.array(Address),
});

/** What this tablet is at its hub. The private keys leave it only inside its backups. */
export interface HubSeat extends z.infer<typeof Login> {
  readonly signPrivate: Uint8Array;
  readonly boxPrivate: Uint8Array;
  /** Root keys by key epoch. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
}

/** Null on a tablet without a hub. */
export function hubSeat(r: ReadHandle): HubSeat | null {
  const [login, signPrivate, boxPrivate] = [secret(r, 'hub-login'), secret(r, 'hub-sign'), secret(r, 'hub-box')];
  if (!login || !signPrivate || !boxPrivate) return null;
  const read = Login.parse(JSON.parse(Buffer.from(login).toString('utf8')));
  return { ...read, signPrivate, boxPrivate, roots: numberedSecrets(r, 'hub-root') };
}

export function putHubSeat(w: WriteHandle, { signPrivate, boxPrivate, roots, ...login }: HubSeat): void {
  putSecret(w, 'hub-login', Buffer.from(JSON.stringify(login), 'utf8'));
  putSecret(w, 'hub-sign', signPrivate);
  putSecret(w, 'hub-box', boxPrivate);
  putRoots(w, roots);
}

/** The clinic key of a record whose founding the hub has not confirmed yet: null where nothing is under way. */
export function founding(r: ReadHandle): string | null {
  const clinicKey = secret(r, 'hub-founding');
  return clinicKey && Buffer.from(clinicKey).toString('utf8');
}

export const putFounding = (w: WriteHandle, clinicKey: string): void =>
  putSecret(w, 'hub-founding', Buffer.from(clinicKey, 'utf8'));

export const foundingEnded = (w: WriteHandle): void => forgetSecret(w, 'hub-founding');

export function putRoots(w: WriteHandle, roots: ReadonlyMap<number, Uint8Array>): void {
  for (const [epoch, root] of roots) putSecret(w, `hub-root-${epoch}`, root);
}
