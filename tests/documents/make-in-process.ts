/** Prints the digests of two documents, for a test that compares processes. */
import { createHash } from 'node:crypto';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { aftercareInput, consentInput } from './fixtures.ts';

for (const pdf of [await makeAftercareSheet(aftercareInput()), await makeConsentRecord(consentInput())]) {
  process.stdout.write(`${createHash('sha256').update(pdf).digest('hex')}\n`);
}
