import { createApp } from '../../api/app/app.ts';
import { createClient } from '../../api/client/client.ts';
import { ChangesView, type DraftStep, type DraftView } from '../../api/contract/protocols.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { protocolDrafts } from '../../db/projections/protocol-drafts.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import { workingTextsOf } from '../../db/projections/working-languages.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import type { Mark } from '../../domain/protocol/versions/change.ts';
import { Instant, Zone } from '../../domain/time.ts';
import type { Step } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { sampleOwner, samplePractitioner, sampleZone } from '../sample/people.ts';
import { setUp } from '../sample/steps.ts';
import { OtherTablet } from './other-process.ts';
import { inFolder, keyIn, portsIn, type Reply, storeIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

const { pin } = sampleOwner;
const morning = Date.parse('2026-11-24T08:00:00Z');

/** A sentence that is translated while the protocol around it is edited. */
const written = { language: 'es', place: 'topics/wash/name' };

/** A sentence that another owner's draft has in other words: it is taken over from there, and marked. */
const theirSentence = { place: 'disclaimer', content: 'Everybody heals in their own time.' };

/** What is there before the first kill. */
interface Prepared {
  readonly ownerId: string;
  readonly treatment: string;
  /** The other owner's draft. */
  readonly theirs: string;
  /** Of the first version, at the place that the tablet saves to. */
  readonly file: { readonly targetId: string; readonly fileId: string };
}

/** What an owner has: their draft, or none, the version in use, one text in another language, and drafts of treatments copied from it. */
interface Standing {
  /** `wording`: how many changes are marked as wording. */
  readonly draft: { readonly position: number; readonly hash: string; readonly wording: number } | null;
  readonly version: number;
  readonly text: string | null;
  readonly copies: number;
}

/**
 * Kills a tablet with kill -9 while an owner edits, undoes, redoes, marks, takes over from another owner, takes a file in, translates, copies,
 * discards and approves. Every acknowledged step must be there with its steps to undo; the step under way whole or not at all; a version never without its text, and never beside its draft.
 */
export const protocolDraftsKilled: Trial = {
  name: 'protocol-drafts',
  tries: 300,
  async run(tries) {
    const tally = new Tally();
    const random = numbers(5);
    let published = 0;
    await inFolder(async (dir) => {
      const ready = await prepared(dir);
      const { ownerId } = ready;
      let time = morning;
      let before = await standingIn(dir, ownerId);
      for (let life = 1; tally.tried < tries; life++) {
        const tablet = new OtherTablet();
        const step = (): Step => {
          time += 1000;
          const at = Instant.parse(new Date(time).toISOString());
          return { at, zone: Zone.parse(sampleZone), operation: 'protocols.edit', input: {} };
        };
        await tablet.start(dir, step(), `boot-${life}`);
        await tablet.call(step(), 'session.unlock', { staffId: ownerId, pin });
        const owner = new Owner(ready, before, random, (name, input) => tablet.call(step(), name, input));
        const timer = setTimeout(() => void tablet.kill(), random() * 800);
        await owner.work();
        clearTimeout(timer);
        await tablet.kill();
        before = await standingIn(dir, ownerId, (found, faults) =>
          tally.count([...owner.faults, ...owner.compare(found), ...faults]),
        );
        published = before.version;
      }
    });
    return tally.outcome(`version ${published} in use at the end, every step whole`);
  },
};

async function prepared(dir: string): Promise<Prepared> {
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
    await client.call('protocols.export', { treatment, version: first?.inUse?.version ?? 0, targetId: 'usb' });
    const [found] = await client.call('protocols.files', { targetId: 'usb' });
    const { name, pin: other } = samplePractitioner;
    const { staff } = await client.call('settings.add-staff', { name, role: 'owner', pin: other });
    const second = staff.find((one) => one.name === name);
    if (!found || !second) throw new Error('the trial has no file, or no second owner');
    await client.call('session.lock', {});
    await client.call('session.unlock', { staffId: second.id, pin: other });
    const { draftId: theirs } = await client.call('protocols.open-draft', { treatment });
    await client.call('protocols.edit', { draftId: theirs, edit: { edit: 'set', ...theirSentence } });
    return { ownerId, treatment, theirs, file: { targetId: 'usb', fileId: found.id } };
  } finally {
    await app.close();
  }
}

type Ask = (name: string, input: unknown) => Promise<Reply | null>;

/** Edits until the tablet is gone, and remembers what was acknowledged and what was under way. */
class Owner {
  readonly faults: string[] = [];
  readonly #ready: Prepared;
  readonly #random: () => number;
  readonly #call: Ask;
  #known: Standing;
  #draft: DraftStep | DraftView | null = null;
  #under: string | null = null;
  /** How many changes were to be marked as wording by the last mark. */
  #marking = 0;
  /** The text that was written last. */
  #tried: string | null = null;

  constructor(ready: Prepared, before: Standing, random: () => number, call: Ask) {
    this.#ready = ready;
    this.#known = before;
    this.#random = random;
    this.#call = call;
  }

  async work(): Promise<void> {
    while (this.faults.length === 0 && (await this.#step()));
  }

  async #step(): Promise<boolean> {
    const draft = this.#draft;
    const { treatment, theirs, file } = this.#ready;
    if (!draft) return this.#ask('protocols.open-draft', { treatment });
    const { draftId, hash } = draft;
    // As the page asks: by the text that it has; once in a while by one that the draft never had.
    const on = { draftId, known: this.#random() < 0.9 ? hash : sha256OfJson('another text') };
    const dice = this.#random();
    if (dice < 0.1 && draft.canUndo) return this.#ask('protocols.step', { ...on, do: 'undo' }, 'protocols.undo');
    if (dice < 0.2 && draft.canRedo) return this.#ask('protocols.step', { ...on, do: 'redo' }, 'protocols.redo');
    if (dice < 0.35 && draft.position > 0) {
      const read = await this.#call('protocols.changes', { draftId });
      if (!read?.ok) return false;
      const { against, changes } = ChangesView.parse(read.value);
      const { place } = theirSentence;
      if (changes.some((one) => one.place === place && one.settable) && this.#random() < 0.5)
        return this.#mark(draftId, this.#random() < 0.5 ? 'wording' : 'meaning');
      if (changes.length > 0) return this.#ask('protocols.approve', { draftId, hash, against, pin });
    }
    if (dice < 0.38 && draft.position > 0) return this.#ask('protocols.discard-draft', { draftId });
    if (dice < 0.4) {
      const name = `Copy ${Math.floor(this.#random() * 1e9)}`;
      return this.#ask('protocols.copy', { treatment, name });
    }
    if (dice < 0.43) return this.#ask('protocols.import', file);
    if (dice < 0.47) {
      const { place } = theirSentence;
      return this.#ask('protocols.take-over', { draftId, from: theirs, place, use: 'theirs' });
    }
    const content = `Words ${Math.floor(this.#random() * 1e9)}`;
    if (dice < 0.6) {
      this.#tried = content;
      return this.#ask('languages.write', { treatment, ...written, text: content });
    }
    const edit = { edit: 'set', place: 'name', content };
    return this.#ask('protocols.step', { ...on, do: 'edit', edit }, 'protocols.edit');
  }

  #mark(draftId: string, mark: Mark): Promise<boolean> {
    this.#marking = mark === 'wording' ? 1 : 0;
    return this.#ask('protocols.mark', { draftId, place: theirSentence.place, mark });
  }

  async #ask(name: string, input: unknown, under = name): Promise<boolean> {
    this.#under = under;
    const reply = await this.#call(name, input);
    if (!reply) return false;
    this.#under = null;
    if (!reply.ok) this.faults.push(`${under}: ${reply.error.code}`);
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
    } else if (name === 'protocols.mark') {
      const { draft } = this.#known;
      this.#known = { ...this.#known, draft: draft && { ...draft, wording: this.#marking } };
    } else {
      const view: DraftStep | DraftView = Object(name === 'protocols.import' ? Object(reply.value).draft : reply.value);
      this.#draft = view;
      const wording = this.#known.draft?.wording ?? 0;
      this.#known = { ...this.#known, draft: { position: view.position, hash: view.hash, wording } };
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
    const stays = found.version === known.version && found.draft !== null;
    const touched = stays && found.draft?.hash !== known.draft?.hash;
    switch (this.#under) {
      case 'protocols.approve':
        return found.draft === null && found.version === known.version + 1 ? [] : ['a draft is half published'];
      case 'protocols.edit':
      case 'protocols.take-over':
        return touched && step === 1 ? [] : [`${this.#under} is half there`];
      // A file may bring the very text that is there.
      case 'protocols.import':
      case 'protocols.redo':
        return stays && step === 1 ? [] : [`${this.#under} is half there`];
      case 'protocols.undo':
        return stays && step === -1 ? [] : ['an undone step is half there'];
      case 'protocols.mark':
        return known.draft && isSame(found, { ...known, draft: { ...known.draft, wording: this.#marking } })
          ? []
          : ['a mark is half there'];
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
    one.draft?.wording === other.draft?.wording &&
    one.draft?.position === other.draft?.position
  );
}

/** What the store on the disk has; `judge` gets it with what is wrong with the store itself. */
async function standingIn(
  dir: string,
  owner: string,
  judge: (found: Standing, faults: string[]) => void = () => {},
): Promise<Standing> {
  const store = storeIn(dir, await keyIn(dir));
  try {
    const found = store.read((r) => standing(r, owner));
    judge(found, store.read(storeFaults));
    return found;
  } finally {
    store.close();
  }
}

function standing(r: ReadHandle, owner: string): Standing {
  const [inUse] = versionsInUse(r);
  const drafts = protocolDrafts(r).filter((one) => one.owner === owner);
  const draft = drafts.find(({ treatment }) => treatment === inUse?.treatment);
  return {
    draft: draft ? { position: draft.position, hash: sha256OfJson(draft.text), wording: draft.wording.length } : null,
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
