import type { Sha256 } from '../ids.ts';
import { defaultProtocol } from './default-en.ts';
import { protocolHash } from './hash.ts';
import { type CheckOption, type PreparationRule, Protocol } from './schema.ts';

/**
 * Earlier default protocols, word for word: a visit keeps the protocol it was opened under. A clinic that still uses one of
 * them gets the present default at its next new visit.
 */
const earlierDefaults: readonly Protocol[] = [versionOne()];

/** Before the time of the haircut was asked for and printed, and before consent could be withdrawn during work. */
function versionOne(): Protocol {
  const option = ({ when: _, ...before }: CheckOption) => before;
  const rule = ({ byAppointmentTime: _, ...before }: PreparationRule) =>
    before.id === 'shave-or-cut' ? { ...before, text: 'Shave or cut your hair, not later than this day' } : before;
  return Protocol.parse({
    ...defaultProtocol,
    version: 1,
    consent: {
      ...defaultProtocol.consent,
      version: 1,
      electronicRecord:
        'This record is kept electronically. You can have it on paper instead: ask before you sign. You get a printed copy today, and can ask the clinic for another copy at any time. You can withdraw your consent until the treatment starts, and withdraw from the electronic record by telling the clinic.',
      clauses: defaultProtocol.consent.clauses.map(({ points, ...clause }) => ({
        ...clause,
        points: points.map((point) => point.replace('at any time, later too.', 'at any time.')),
      })),
    },
    checks: defaultProtocol.checks.map((check) => ({
      ...check,
      questions: check.questions.map((question) => ({ ...question, options: question.options.map(option) })),
    })),
    preparation: defaultProtocol.preparation.map(rule),
    // It told clients to call even without a number on the sheet.
    aftercare: {
      ...defaultProtocol.aftercare,
      version: 1,
      simple: 'Keep it simple. Questions? Call us.',
      acknowledgement: 'I have gone through this sheet with its dates, and I know whom to call.',
    },
  });
}

/** A protocol that the app itself shipped, by hash; null for any other. */
export function shippedProtocol(hash: Sha256): Protocol | null {
  return [defaultProtocol, ...earlierDefaults].find((protocol) => protocolHash(protocol) === hash) ?? null;
}

/** True for a default that a newer one has replaced; never for a clinic's own protocol. */
export function isEarlierDefault(hash: Sha256): boolean {
  return earlierDefaults.some((protocol) => protocolHash(protocol) === hash);
}

/** Hashes of the earlier defaults, oldest first. */
export const earlierDefaultHashes: readonly Sha256[] = earlierDefaults.map(protocolHash);
