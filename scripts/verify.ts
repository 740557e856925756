import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readRecoveryKey } from '../db/vault/recovery-key.ts';
import { type KnownCertificate, type Verification, verifyDocument } from '../documents/seal/verify.ts';
import { AppError } from '../domain/errors.ts';
import { Instant } from '../domain/time.ts';
import { english } from '../renderer/words/faults/english.ts';
import { faultSentence } from '../renderer/words/faults/fault-words.ts';
import { type Secrets, verifyStore } from './verify-store.ts';
import { verifyWitnesses, type WitnessVerdict } from './verify-witness.ts';

/** Exit codes of `npm run verify`: the worst file decides, altered before not ours. */
const exit = { untouched: 0, altered: 1, 'not-ours': 2, unreadable: 66, usage: 64 } as const;

const usage = `npm run verify -- FILE… [--fingerprint HEX]… [--data DIR]
npm run verify -- --store DIR
npm run verify -- --witness FILE… [--store DIR]

Says of each PDF what became of it since it was sealed:
  untouched    as it was sealed, by this clinic
  changed      something in it is not as it was sealed
  added-to     data was added behind what was sealed
  other-key    sealed, but by a key that is not this clinic's
  not-sealed   carries no seal
  unreadable   the file cannot be read
Ours are the certificates listed in seal-certificates.json of the data folder, each in its own time, or those named with
--fingerprint. Where several are listed, the one that sealed is named.

With --store, proves the whole record in a data folder, or one backup, row by row and against every head kept outside it,
and says which row was touched, how, and since when. The recovery key or the passphrase is read from the terminal or a
pipe, or from CHAIRSIDE_RECOVERY_KEY or CHAIRSIDE_PASSPHRASE. Close the app first.

With --witness, holds clients' papers, backups (their folders) and manifests against the record, and says which rows each proves
or contradicts: whoever rewrites a whole record cannot rewrite what others took home.
  proves       the rows up to there are what they were
  contradicts  this clinic's record has been changed since
  elsewhere    the record was put back to an older backup and goes on from there
  erased       as proves; the client was erased since
  nothing      not this clinic's own, or not as it was made
Exit code: 0 all untouched, or all prove, 1 some changed or added to, or some contradict, 2 some other key or not sealed, or some say nothing, 66 some unreadable,
64 wrong use. The first of these that holds, in this order.`;

/** Every certificate this clinic sealed with, and when. The app writes it; older ones wrote no end. */
const PinnedCertificates = z.array(
  z.object({ fingerprint: z.string(), since: Instant.nullable(), until: Instant.nullable().default(null) }),
);

class UsageError extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: { store: { type: 'string' }, witness: { type: 'boolean' } },
  });
  if (values.witness === true)
    return holdAgainst(typeof values.store === 'string' ? values.store : defaultDataFolder(), positionals);
  if (typeof values.store === 'string') return verifyStoreIn(values.store);
  const { files, fingerprints, data } = options();
  const pinned =
    fingerprints.length > 0
      ? fingerprints.map((fingerprint) => ({ fingerprint, since: null, until: null }))
      : await pinnedIn(data);
  const verdicts: (Verification['verdict'] | 'unreadable')[] = [];
  for (const file of files) {
    const result = await verify(file, pinned);
    if (result === null) {
      process.stdout.write(`unreadable ${file}: The file cannot be read.\n`);
      verdicts.push('unreadable');
      continue;
    }
    const when = result.signedAt === null ? '' : ` Sealed ${result.signedAt}.`;
    const which = pinned.length > 1 && result.certificate ? ` ${inUse(result.certificate)}` : '';
    process.stdout.write(
      `${result.finding.padEnd(10)} ${file}: ${faultSentence(english, result.says)}${when}${which}\n`,
    );
    verdicts.push(result.verdict);
  }
  if (verdicts.includes('altered')) return exit.altered;
  if (verdicts.includes('not-ours')) return exit['not-ours'];
  return verdicts.includes('unreadable') ? exit.unreadable : exit.untouched;
}

function inUse({ fingerprint, since, until }: KnownCertificate): string {
  const time = since === null || until === null ? '' : `, in use from ${since} to ${until}`;
  return `Certificate ${fingerprint.slice(0, 16)}${time}.`;
}

/** A word with the recovery key's letters and length is one; anything else is a passphrase. */
async function verifyStoreIn(dir: string): Promise<number> {
  try {
    const { sound, words } = await verifyStore(dir, await secrets());
    process.stdout.write(`${sound ? 'untouched' : 'altered'.padEnd(9)}  ${words}\n`);
    return sound ? exit.untouched : exit.altered;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new UsageError(faultSentence(english, error.fault));
  }
}

/** The worst word of all decides: a contradiction before what proves nothing. */
async function holdAgainst(dir: string, files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('Name at least one paper, backup or manifest.');
  try {
    const verdicts = await verifyWitnesses(dir, await secrets(), files);
    for (const { says, file, words } of verdicts) process.stdout.write(`${says.padEnd(11)} ${file}: ${words}\n`);
    const has = (wanted: WitnessVerdict['says']) => verdicts.some(({ says }) => says === wanted);
    if (has('contradicts')) return exit.altered;
    if (has('nothing') || has('elsewhere')) return exit['not-ours'];
    return has('unreadable') ? exit.unreadable : exit.untouched;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new UsageError(faultSentence(english, error.fault));
  }
}

async function secrets(): Promise<Secrets> {
  const { CHAIRSIDE_RECOVERY_KEY: recoveryKey, CHAIRSIDE_PASSPHRASE: passphrase } = process.env;
  if (recoveryKey !== undefined || passphrase !== undefined) return { recoveryKey, passphrase };
  const typed = await askWithoutEcho('Recovery key or passphrase: ');
  return readRecoveryKey(typed).ok
    ? { recoveryKey: typed, passphrase: undefined }
    : { recoveryKey: undefined, passphrase: typed };
}

/** From a pipe as it is; at a terminal, what is typed is not shown. */
async function askWithoutEcho(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(question);
  const muted = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: muted, terminal: process.stdin.isTTY });
  const { value, done } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return done ? '' : value.trim();
}

function options(): { files: string[]; fingerprints: string[]; data: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { fingerprint: { type: 'string', multiple: true, default: [] }, data: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    const wrong = values.fingerprint.find((one) => !/^[0-9a-f]{64}$/i.test(one.replaceAll(/[\s:]/g, '')));
    if (wrong !== undefined) throw new UsageError('A fingerprint has 64 hexadecimal digits.');
    return { files: positionals, fingerprints: values.fingerprint, data: values.data ?? defaultDataFolder() };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Where the app keeps its data; the same folders as `npm start`. */
function defaultDataFolder(): string {
  const { APPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32') return join(APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Chairside');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Chairside');
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'chairside');
}

async function pinnedIn(folder: string): Promise<KnownCertificate[]> {
  let text: string;
  try {
    text = await readFile(join(folder, 'seal-certificates.json'), 'utf8');
  } catch {
    throw new UsageError('No seal-certificates.json there. Name the data folder with --data, or use --fingerprint.');
  }
  const parsed = PinnedCertificates.safeParse(parseJson(text));
  if (!parsed.success) throw new UsageError('seal-certificates.json is damaged. Use --fingerprint.');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema then says that it is not what it should be.
    return null;
  }
}

/** Null for a file that cannot be read: the others are looked at all the same. */
async function verify(file: string, pinned: readonly KnownCertificate[]): Promise<Verification | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return null;
  }
  return verifyDocument(bytes, pinned);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = exit.usage;
}
