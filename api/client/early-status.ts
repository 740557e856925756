import type { Reply } from '../contract/contract.ts';
import type { Transport } from './calls.ts';

/**
 * Asks for the app's status at once, while the page is still on its way. Whoever first asks for it through the transport that
 * comes back gets that answer, good or bad; everything else, and every later question, is sent as ever.
 */
export function askingEarly(transport: Transport): Transport {
  let early: Promise<Reply> | null = transport('app.status', {});
  // Whoever asks hears of it; until then nobody does.
  early.catch(() => undefined);
  return (name, input) => {
    if (name !== 'app.status' || !early) return transport(name, input);
    const reply = early;
    early = null;
    return reply;
  };
}
