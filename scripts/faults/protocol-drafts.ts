import { createApp } from '../../api/app/app.ts';
import { createClient } from '../../api/client/client.ts';
import type { DraftView } from '../../api/contract/protocols.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { protocolDrafts } from '../../db/projections/protocol-drafts.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import { workingTextsOf } from '../../db/projections/working-languages.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { Instant, Zone } from '../../domain/time.ts';
import type { Step } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';
import { setUp } from '../sample/steps.ts';
import { OtherTablet } from './other-process.ts';
import { inFolder, keyIn, portsIn, type Reply, storeIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

const { pin } = sampleOwner;
const morning = Date.parse('2026-11-24T08:00:00Z');

/** A sentence that is translated while the protocol around it is edited. */
const written = { language: 'es', place: 'topics/wash/name' };

/** What an owner has: their draft, or none, the version in use, one text in another language, and drafts of treatments copied from it. */
interface Standing {
  readonly draft: { readonly position: number; readonly hash: string } | null;
  readonly version: number;
  readonly text: string | null;
  readonly copies: number;
}

/**
 * Kills a tablet with kill -9 while an owner edits, undoes, redoes, translates, copies, discards and approves. Every acknowledged step must be there with its
 * steps to undo; the step under way whole or not at all; a version never without its text, and never beside its draft.
 */
export const protocolDraftsKilled: Trial = {
  name: 'protocol-drafts',
  tries: 300,
  async run(tries) {
    const tally = new Tally();
    const random = numbers(5);
    let published = 0;
    await inFolder(async (dir) => {
      const { ownerId, treatment } = await prepared(dir);
      let time = morning;
      let before = await standingIn(dir);
      for (let life = 1; tally.tried < tries; life++) {
        const tablet = new OtherTablet();
        const step = (): Step => {
          time += 1000;
          const at = Instant.parse(new Date(time).toISOString());
          return { at, zone: Zone.parse(sampleZone), operation: 'protocols.edit', input: {} };
        };
        await tablet.start(dir, step(), `boot-${life}`);
        await tablet.call(step(), 'session.unlock', { staffId: ownerId, pin });
        const owner = new Owner(treatment, before, random, (name, input) => tablet.call(step(), name, input));
        const timer = setTimeout(() => void tablet.kill(), random() * 800);
        await owner.work();
        clearTimeout(timer);
        await tablet.kill();
        before = await standingIn(dir, (found, faults) =>
          tally.count([...owner.faults, ...owner.compare(found), ...faults]),
        );
        published = before.version;
      }
    });
    return tally.outcome(`version ${published} in use at the end, every step whole`);
  },
};

async function prepared(dir: string): Promise<{ ownerId: string; treatment: string }> {
  const app = await createApp(
    portsIn(dir, simulatedClock(Instant.parse(new Date(morning).toISOString()), Zone.parse(sampleZone))),
  );
  try {
    const client = createClient((name, input) => app.call(name, input));
    const { ownerId } = await setUp({ client });
    await client.call('session.unlock', { staffId: ownerId, pin });
    const [first] = (await client.call('protocols.list', {})).treatments;
    const treatment = first?.treatment ?? '';
    const { language } = written;
    await client.call('languages.begin', { treatment, language, name: 'Español', direction: 'ltr' });
    return { ownerId, treatment };
  } finally {
    await app.close();
  }
}

type Ask = (name: string, input: unknown) => Promise<Reply | null>;

/** Edits until the tablet is gone, and remembers what was acknowledged and what was under way. */
class Owner {
  readonly faults: string[] = [];
  readonly #treatment: string;
  readonly #random: () => number;
  readonly #call: Ask;
  #known: Standing;
  #draft: DraftView | null = null;
  #under: string | null = null;
  /** The text that was written last. */
  #tried: string | null = null;

  constructor(treatment: string, before: Standing, random: () => number, call: Ask) {
    this.#treatment = treatment;
    this.#known = before;
    this.#random = random;
    this.#call = call;
  }

  async work(): Promise<void> {
    while (this.faults.length === 0 && (await this.#step()));
  }

  async #step(): Promise<boolean> {
    const draft = this.#draft;
    if (!draft) return this.#ask('protocols.open-draft', { treatment: this.#treatment });
    const { draftId, hash } = draft;
    const dice = this.#random();
    if (dice < 0.1 && draft.canUndo) return this.#ask('protocols.undo', { draftId });
    if (dice < 0.2 && draft.canRedo) return this.#ask('protocols.redo', { draftId });
    if (dice < 0.35 && draft.position > 0) {
      const changes = await this.#call('protocols.changes', { draftId });
      if (!changes?.ok) return false;
      return this.#ask('protocols.approve', { draftId, hash, against: Object(changes.value).against, pin });
    }
    if (dice < 0.38 && draft.position > 0) return this.#ask('protocols.discard-draft', { draftId });
    if (dice < 0.4) {
      const name = `Copy ${Math.floor(this.#random() * 1e9)}`;
      return this.#ask('protocols.copy', { treatment: this.#treatment, name });
    }
    const content = `Words ${Math.floor(this.#random() * 1e9)}`;
    if (dice < 0.55) {
      this.#tried = content;
      return this.#ask('languages.write', { treatment: this.#treatment, ...written, text: content });
    }
    return this.#ask('protocols.edit', { draftId, edit: { edit: 'set', place: 'name', content } });
  }

  async #ask(name: string, input: unknown): Promise<boolean> {
    this.#under = name;
    const reply = await this.#call(name, input);
    if (!reply) return false;
    this.#under = null;
    if (!reply.ok) this.faults.push(`${name}: ${reply.error.code}`);
    else if (name === 'protocols.approve') {
      this.#draft = null;
      this.#known = { ...this.#known, draft: null, version: Object(reply.value).version };
    } else if (name === 'protocols.discard-draft') {
      this.#draft = null;
      this.#known = { ...this.#known, draft: null };
    } else if (name === 'protocols.copy') {
      this.#known = { ...this.#known, copies: this.#known.copies + 1 };
    } else if (name === 'languages.write') {
      this.#known = { ...this.#known, text: this.#tried };
    } else {
      const view: DraftView = Object(reply.value);
      this.#draft = view;
      this.#known = { ...this.#known, draft: { position: view.position, hash: view.hash } };
    }
    return true;
  }

  /** What is wrong with what the store has after the kill. */
  compare(found: Standing): string[] {
    const known = this.#known;
    if (isSame(found, known)) return [];
    if (found.text !== known.text && this.#under !== 'languages.write') return ['an acknowledged text is gone'];
    if (found.copies !== known.copies && this.#under !== 'protocols.copy') return ['an acknowledged copy is gone'];
    const step = (found.draft?.position ?? 0) - (known.draft?.position ?? 0);
    const touched = found.version === known.version && found.draft !== null && found.draft.hash !== known.draft?.hash;
    switch (this.#under) {
      case 'protocols.approve':
        return found.draft === null && found.version === known.version + 1 ? [] : ['a draft is half published'];
      case 'protocols.edit':
      case 'protocols.redo':
        return touched && step === 1 ? [] : [`${this.#under} is half there`];
      case 'protocols.undo':
        return touched && step === -1 ? [] : ['an undone step is half there'];
      case 'languages.write':
        return isSame(found, { ...known, text: this.#tried }) ? [] : ['a text is half written'];
      case 'protocols.discard-draft':
        return isSame(found, { ...known, draft: null }) ? [] : ['a draft is half discarded'];
      case 'protocols.copy':
        return isSame(found, { ...known, copies: known.copies + 1 }) ? [] : ['a copy is half there'];
      case 'protocols.open-draft':
        return touched && known.draft === null && step === 0 ? [] : ['a new draft is half there'];
      default:
        return ['an acknowledged step is gone'];
    }
  }
}

function isSame(one: Standing, other: Standing): boolean {
  return (
    one.version === other.version &&
    one.text === other.text &&
    one.copies === other.copies &&
    one.draft?.hash === other.draft?.hash &&
    one.draft?.position === other.draft?.position
  );
}

/** What the store on the disk has; `judge` gets it with what is wrong with the store itself. */
async function standingIn(
  dir: string,
  judge: (found: Standing, faults: string[]) => void = () => {},
): Promise<Standing> {
  const store = storeIn(dir, await keyIn(dir));
  try {
    const found = store.read(standing);
    judge(found, store.read(storeFaults));
    return found;
  } finally {
    store.close();
  }
}

function standing(r: ReadHandle): Standing {
  const [inUse] = versionsInUse(r);
  const drafts = protocolDrafts(r);
  const draft = drafts.find(({ treatment }) => treatment === inUse?.treatment);
  return {
    draft: draft ? { position: draft.position, hash: sha256OfJson(draft.text) } : null,
    version: inUse?.version ?? 0,
    text: workingTextsOf(r, inUse?.treatment ?? '', written.language)[written.place]?.text ?? null,
    copies: drafts.filter(({ treatment }) => treatment !== inUse?.treatment).length,
  };
}

function storeFaults(r: ReadHandle): string[] {
  const chain = verifyChain(r);
  const [inUse] = versionsInUse(r);
  return [
    ...(chain.ok ? [] : [`row ${chain.sequence}: ${chain.fault}`]),
    ...(inUse && protocolByHash(r, inUse.hash) ? [] : ['a version is without its text']),
  ];
}
