import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Random } from '../db/log/types.ts';
import { canonicalJson } from '../domain/canonical.ts';
import type { ChairEvent } from '../domain/chairs/events.ts';
import type { KnownChair } from '../domain/chairs/known.ts';
import { HubAddress } from './address.ts';
import { clinicReader, makeClinicKey, readClinicKey } from './clinic-key.ts';
import { type CodeKeys, makeCode, openUnder, readCode, sameDigits, sealUnder } from './code.ts';
import { JoinError } from './join-error.ts';
import { meet, meetAgain } from './join-wire.ts';
import { type ChairKeys, makeChairKeys } from './keys.ts';
import type { Membership } from './membership.ts';
import { fetchRoots, giveRoot } from './roots.ts';
import { Sealed, Status } from './rows.ts';
import { scramVerifier } from './scram.ts';
import { connect, type Login, type Wire } from './wire.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const Key = z.base64().transform((text) => Buffer.from(text, 'base64'));
const asBytes = (value: unknown): Buffer => Buffer.from(canonicalJson(value), 'utf8');

const Offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), circle: z.uuid().nullable(), addresses: z.array(HubAddress).min(1) }),
  z.object({
    kind: z.literal('join'),
    circle: z.uuid(),
    /** The founding chair, whom the new one believes first. */
    founder: z.object({ chair: z.uuid(), sign: z.string(), box: z.string() }),
    addresses: z.array(HubAddress).min(1),
  }),
]);
const Answer = z.object({
  chair: z.uuid(),
  device: z.string().min(1).max(64),
  verifier: z.string(),
  sign: Key,
  box: Key,
});
const Result = z.object({ admitted: z.uuid(), by: z.object({ chair: z.uuid(), sign: Key }) });

/** What a tablet keeps once it is a chair. */
export interface Seated {
  readonly chair: string;
  readonly circle: string;
  readonly login: Login;
  readonly addresses: readonly HubAddress[];
  readonly keys: ChairKeys;
  readonly roots: ReadonlyMap<number, Uint8Array>;
  /** Whom it believes from the start. */
  readonly first: KnownChair;
}

function newSeat() {
  const chair = randomUUID();
  const login = { user: `chair_${chair.replaceAll('-', '')}`, password: randomBytes(24).toString('base64url') };
  return { chair, login, keys: makeChairKeys() };
}

type At = Pick<HubAddress, 'host' | 'port' | 'database'>;

/** Reads what lies under a code, and meets the same server again as the one that its operator or owner named. */
async function read(code: CodeKeys, at: At) {
  const first = await meet(at);
  let sealed: Buffer | null;
  try {
    ({ sealed } = await first.row(Sealed, 'SELECT hub.join_offer($1) AS sealed', [code.name]));
  } finally {
    await first.close();
  }
  if (!sealed) throw new JoinError('code-used');
  const offer = opened(code.key, sealed);
  return { sealed, offer, wire: await meetAgain({ ...at, ca: offer.addresses[0]?.ca ?? null }) };
}

function opened(key: Buffer, sealed: Buffer) {
  try {
    return Offer.parse(JSON.parse(openUnder(key, 'offer', sealed).toString('utf8')));
  } catch (error) {
    throw new JoinError('altered', error);
  }
}

/**
 * The first chair of a record: with the code that the operator was shown. Returns what to keep, the clinic key to print, and
 * what goes on record; once that is kept, `enter` makes it so at the hub, and may be called again where it failed. Throws
 * JoinError and HubError.
 */
export async function found(
  typed: string,
  at: At,
  { name, device, random }: { readonly name: string; readonly device: string; readonly random: Random },
) {
  const code = readCode(typed);
  if (!code) throw new JoinError('code-wrong');
  const { offer, wire: asking } = await read(code, at);
  await asking.close();
  // A record whose tablets were all lost is opened with its clinic key.
  if (offer.kind !== 'found' || offer.circle !== null) throw new JoinError('code-wrong');
  const { chair, login, keys } = newSeat();
  const { addresses } = offer;
  const circle = randomUUID();
  const root = random(32);
  const clinicKey = makeClinicKey(random);
  const clinicBox = readClinicKey(clinicKey)?.boxPublic ?? keys.boxPublic;
  const said = { name, device, sign: base64(keys.signPublic), box: base64(keys.boxPublic), mayEnrol: true };
  const seated: Seated = {
    ...{ chair, circle, login, keys, addresses, roots: new Map([[1, root]]) },
    first: { chair, ...said, removed: null },
  };
  const events: ChairEvent[] = [
    { type: 'chair-added', chair, ...said },
    { type: 'clinic-key-made', box: base64(clinicBox) },
  ];
  return { ...{ seated, clinicKey, events }, enter: () => enter(typed, at, seated, clinicKey) };
}

/**
 * Makes it so at the hub that this is the first chair: again and again, until it answered, with the code that was typed or, where
 * that has ended, a new one of the same hub. Throws JoinError and HubError.
 */
export async function enter(
  typed: string,
  at: At,
  { chair, circle, login, addresses, keys, roots }: Omit<Seated, 'first'>,
  clinicKey: string,
): Promise<void> {
  const code = readCode(typed);
  const root = roots.get(1);
  const clinicBox = readClinicKey(clinicKey)?.boxPublic;
  if (!code || !root || !clinicBox) throw new JoinError('code-wrong');
  const wire = await meetAgain({ ...at, ca: addresses[0]?.ca ?? null });
  try {
    const { user, password } = login;
    const values = [code.name, circle, chair, user, scramVerifier(password), keys.signPublic, keys.boxPublic];
    const { status } = await wire.row(Status, 'SELECT hub.found($1, $2, $3, $4, $5, $6, $7) AS status', values);
    if (status === 'GONE') throw new JoinError('code-used');
    if (status !== 'OK') throw new JoinError('denied', status);
  } finally {
    await wire.close();
  }
  const own = await connect(addresses, login);
  try {
    await giveRoot(own.wire, { circle, reader: chair, box: keys.boxPublic }, 1, root, keys.signPrivate);
    await giveRoot(own.wire, { circle, reader: clinicReader, box: clinicBox }, 1, root, keys.signPrivate);
  } finally {
    await own.wire.close();
  }
}

export interface Invitation extends CodeKeys {
  readonly code: string;
  readonly offer: Buffer;
}

/** Puts an offer under a new code, for fifteen minutes. Throws JoinError `denied`. */
export async function invite(
  wire: Wire,
  { circle, founder, addresses }: { circle: string; founder: KnownChair; addresses: readonly HubAddress[] },
  random: Random,
): Promise<Invitation> {
  const made = makeCode(random);
  const { chair, sign, box } = founder;
  const offer = sealUnder(
    made.key,
    'offer',
    asBytes({ kind: 'join', circle, founder: { chair, sign, box }, addresses }),
  );
  const { status } = await wire.acknowledged(Status, 'SELECT hub.invite($1, $2, 15) AS status', [made.name, offer]);
  if (status !== 'OK') throw new JoinError('denied', status);
  return { ...made, offer };
}

export interface Asking extends z.output<typeof Answer> {
  /** To be the same on both screens. */
  readonly digits: string;
}

/** Who answered an invitation; null while nobody did. Throws JoinError `altered`. */
export async function whoAsks(wire: Wire, { name, key, offer }: Invitation): Promise<Asking | null> {
  const { sealed } = await wire.row(Sealed, 'SELECT hub.invitation_answer($1) AS sealed', [name]);
  if (!sealed) return null;
  try {
    const answer = Answer.parse(JSON.parse(openUnder(key, 'answer', sealed).toString('utf8')));
    return { ...answer, digits: sameDigits(key, offer, sealed) };
  } catch (error) {
    throw new JoinError('altered', error);
  }
}

/** What goes on record of a chair that is let in. */
export function admission(
  { chair, device, sign, box }: Asking,
  { name, mayEnrol }: { readonly name: string; readonly mayEnrol: boolean },
): ChairEvent {
  return { type: 'chair-added', chair, name, device, sign: base64(sign), box: base64(box), mayEnrol };
}

/**
 * Takes a chair in, once an owner compared the digits: a login, every root key, and the word that it was admitted. Returns what
 * goes on record. Again changes nothing.
 */
export async function admit(
  wire: Wire,
  member: Membership,
  invitation: Invitation,
  asking: Asking,
  { name, mayEnrol }: { readonly name: string; readonly mayEnrol: boolean },
): Promise<ChairEvent[]> {
  const { chair, verifier, sign, box } = asking;
  const values = [chair, `chair_${chair.replaceAll('-', '')}`, verifier, sign, box, mayEnrol];
  const enrolled = await wire.acknowledged(Status, 'SELECT hub.enrol($1, $2, $3, $4, $5, $6) AS status', values);
  if (enrolled.status !== 'OK') throw new JoinError('denied', enrolled.status);
  for (const [epoch, root] of member.roots)
    await giveRoot(wire, { circle: member.circle, reader: chair, box }, epoch, root, member.keys.signPrivate);
  const by = { chair: member.chair, sign: base64(member.keys.signPublic) };
  const result = sealUnder(invitation.key, 'result', asBytes({ admitted: chair, by }));
  const told = 'SELECT hub.invitation_result($1, $2) AS status';
  const { status } = await wire.acknowledged(Status, told, [invitation.name, result]);
  if (status !== 'OK') throw new JoinError('late', status);
  return [admission(asking, { name, mayEnrol })];
}

/** Another chair: asks under a code that an owner's tablet shows. `finish` gives null until the owner has admitted it. */
export async function join(typed: string, at: At, device: string) {
  const code = readCode(typed);
  if (!code) throw new JoinError('code-wrong');
  const { sealed: offered, offer, wire } = await read(code, at);
  if (offer.kind !== 'join') throw new JoinError('code-wrong');
  const { chair, login, keys } = newSeat();
  const said = {
    chair,
    device,
    verifier: scramVerifier(login.password),
    sign: base64(keys.signPublic),
    box: base64(keys.boxPublic),
  };
  const answer = sealUnder(code.key, 'answer', asBytes(said));
  try {
    const { status } = await wire.row(Status, 'SELECT hub.join_answer($1, $2) AS status', [code.name, answer]);
    if (status !== 'OK') throw new JoinError('code-used');
  } finally {
    await wire.close();
  }
  return {
    digits: sameDigits(code.key, offered, answer),
    async finish(): Promise<Seated | null> {
      // A connection each time: people take minutes to compare, and what was cut off is asked again.
      const asking = await meetAgain({ ...at, ca: offer.addresses[0]?.ca ?? null });
      const { sealed } = await asking
        .row(Sealed, 'SELECT hub.join_result($1) AS sealed', [code.name])
        .finally(() => asking.close());
      if (!sealed) return null;
      const { by } = admittedBy(code.key, sealed, chair);
      const { circle, founder, addresses } = offer;
      const first: KnownChair = { ...founder, name: '', device: '', mayEnrol: true, removed: null };
      const signKeys = new Map([
        [founder.chair, Buffer.from(founder.sign, 'base64')],
        [by.chair, by.sign],
      ]);
      const own = await connect(addresses, login);
      try {
        const roots = await fetchRoots(own.wire, {
          chair,
          circle,
          keys,
          signKeys,
          roots: new Map(),
          givers: new Set(signKeys.keys()),
          formerGivers: new Set(),
        });
        if (!roots.has(1)) throw new JoinError('altered');
        return { chair, circle, login, keys, addresses, roots, first };
      } finally {
        await own.wire.close();
      }
    },
  };
}

function admittedBy(key: Buffer, sealed: Buffer, chair: string): z.output<typeof Result> {
  try {
    const result = Result.parse(JSON.parse(openUnder(key, 'result', sealed).toString('utf8')));
    if (result.admitted === chair) return result;
  } catch (error) {
    throw new JoinError('altered', error);
  }
  throw new JoinError('not-admitted');
}
