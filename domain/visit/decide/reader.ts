import { isSameName } from '../../clinic/same-name.ts';
import { signatureFault } from '../../signature.ts';
import type { ClientCommand, StaffCommand } from '../commands.ts';
import { readerDue } from '../reading/reader.ts';
import type { VisitState } from '../state/state.ts';
import type { Task } from '../types.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/**
 * Staff name who reads out or interprets for a client, where no text is in their language, or take that back. The same name
 * again changes nothing.
 */
export function decideReader(
  { reader }: VisitState,
  command: Extract<StaffCommand, { type: 'name-reader' | 'dismiss-reader' }>,
): Decision {
  if (command.type === 'dismiss-reader')
    return reader ? accept({ type: 'reader-dismissed', why: command.why }) : no('not-now');
  const { name, language, knows } = command;
  if (reader?.name === name && reader.language === language && reader.knows === knows) return accept();
  return accept({ type: 'reader-named', name, language, knows });
}

/** They sign after the client, under the same text, what they state about it. */
export function signAsReader(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'sign-as-reader' }>,
  task: Task,
  { readerStatement: statement }: DecideContext,
): Decision {
  const signed = readerDue(state, task);
  if (!signed?.reader || task === 'intake') return no('not-now');
  if (!statement) throw new TypeError('a reader signs a statement');
  const { signature, intent } = command;
  if (signatureFault(signature)) return no('not-a-signature');
  const { name, language, knows } = signed.reader;
  if (signature.kind === 'typed' && !isSameName(signature.name, name)) return no('name-mismatch');
  const { text } = signed;
  return accept({ type: 'reader-signed', task, signature, name, language, knows, statement, text, intent });
}
