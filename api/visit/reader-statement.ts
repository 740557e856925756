import { paperLanguage } from '../../documents/words/languages.ts';
import { isMinor } from '../../domain/clinic/birth.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { Moment } from '../../domain/time.ts';
import { readerDue } from '../../domain/visit/reading/reader.ts';
import { todayOf } from '../../domain/visit/state/clock.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { signerName } from '../../domain/visit/task.ts';

/**
 * What a reader or interpreter signs after the client, in the language of the texts that they read out: the page shows it and
 * the record stores it. Nothing where no such signature is due.
 */
export function readerStatement(
  { state, client }: { readonly state: VisitState; readonly client: ClientDetails },
  now: Moment,
): string | null {
  const { handedOver } = state;
  const reader = handedOver && readerDue(state, handedOver.task)?.reader;
  if (!reader) return null;
  const signer = signerName(client, isMinor(client.dateOfBirth, todayOf(state, now)));
  return paperLanguage(handedOver.language).words.consent.reader.statement(reader.name, signer, reader.language);
}
