import type { verdicts as known, Tampering } from '../../../../domain/faults/verdicts.ts';
import { civilDateOf, civilTimeOf, type Instant, type Zone } from '../../../../domain/time.ts';
import { zoneName } from '../../../../domain/zone-name.ts';
import type { FaultSentences } from '../fault-words.ts';
import { count } from './count.ts';
import { fullDayInWords } from './day-words.ts';

export const verdicts: FaultSentences<keyof typeof known> = {
  'seal-untouched': ({ sealedBy }) => `Untouched since it was sealed${by(sealedBy)}.`,
  'seal-added-to': ({ sealedBy, bytes }) =>
    `Data was added after it was sealed. Its first ${count(bytes)} bytes are as ${sealedBy === '' ? 'they were sealed' : `${sealedBy} sealed them`}; what a reader shows may not be.`,
  'seal-none': () => 'Not sealed: this file carries no seal.',
  'seal-changed': ({ why }) => changed[why],
  'seal-other-key': ({ sealedBy }) =>
    `Sealed by another key${sealedBy === '' ? '' : `: ${sealedBy}`}. Its fingerprint is not one of this clinic's.`,
  'seal-out-of-time': ({ at, since, until }) => {
    const told = at === undefined ? 'the seal bears no time' : `the seal says ${at}`;
    const inUse = since === undefined || until === undefined ? '' : `, the key was in use from ${since} to ${until}`;
    return `Sealed by a key of this clinic outside of its time: ${told}${inUse}.`;
  },
  'record-sound': ({ rows, heads }) => {
    const agree =
      heads === 1
        ? 'The one head kept outside the record agrees'
        : `${count(heads)} heads kept outside the record agree`;
    return `All ${count(rows)} rows are what was written. ${agree}.`;
  },
  'record-changed': ({ tampering, row, zone, written, soundTo, soundAt }) => {
    const bears = written === undefined ? '' : ` It bears the time ${at(written, zone)}.`;
    const head = soundAt === undefined ? '' : `, by a head kept on ${at(soundAt, zone)}`;
    const sound =
      soundTo === undefined
        ? ' Since when cannot be told: no head kept outside the record vouches for what was before.'
        : ` Up to row ${count(soundTo)} the record is vouched for${head}: it was done after that.`;
    return `Row ${count(row)} ${done[tampering]}.${bears}${sound}`;
  },
  'record-fault': ({ tampering, row, zone, soundTo, soundAt, foundAt }) => {
    const what = tampering === undefined ? 'is not what was written' : done[tampering];
    const of = soundAt === undefined ? '' : ` of ${at(soundAt, zone)}`;
    const since =
      soundTo === undefined ? 'Since when cannot be told.' : `It was done after row ${count(soundTo)}${of}.`;
    return `Row ${count(row)} ${what}. ${since} Found on ${at(foundAt, zone)}.`;
  },
};

/** A certificate may bear no name. */
const by = (name: string): string => (name === '' ? '' : ` by ${name}`);

const changed = {
  'seal-unreadable': 'Changed after it was sealed. Its seal cannot be read.',
  'certificate-damaged': 'Changed after it was sealed. The certificate in the seal is damaged.',
  'other-document': 'Changed after it was sealed. The document is not the one that was sealed.',
  'seal-changed': 'Changed after it was sealed. The seal is not as it was made.',
  signature: 'Changed after it was sealed. The signature does not hold.',
  'seal-damaged': 'Changed after it was sealed. The seal is damaged.',
  'not-covered': 'Changed after it was sealed. The seal does not cover this file as it is.',
  'other-file': 'The stored file is not the one that the record names.',
};

const done: Readonly<Record<Tampering, string>> = {
  edited: 'was edited',
  removed: 'was removed, or what it said',
  inserted: 'was inserted',
  reordered: 'is not in its place',
  'tail-cut': 'and all after it were cut off',
  rebuilt: 'and those after it were written anew with fitting hashes',
  projection: 'is shown as something else than it says: a list or a detail was changed behind the record',
  document: 'names a paper that is another one now, or is gone',
  protocol: 'stands over a text that is not the one that was agreed to any more',
  pin: 'stands over a PIN that nobody set here: it was put there behind the record',
  seal: 'stands over a seal that is not this record’s: its key or its certificate was replaced',
  structure: 'stands in a file that was given other parts than this program makes',
  unvouched:
    'and all before it cannot be vouched for: the heads that are kept beside the keys are missing, damaged or not this record’s. It may be an older copy',
  'other-record': 'belongs to another record than the one that was kept here',
};

/** "Tue 24 Nov 2026, 13:22 GMT". */
function at(instant: Instant, zone: Zone): string {
  const reading = { instant, zone };
  return `${fullDayInWords(civilDateOf(reading))}, ${civilTimeOf(reading)} ${zoneName(reading)}`;
}
