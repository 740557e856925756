// First, before any other code of the page runs.
import './app/guardPage.ts';
import { askingEarly } from '../api/client/early-status.ts';
import { pageTransport } from '../api/client/transport.ts';

/**
 * A file of its own, small and run as soon as it is there: the exchange of the one-time code and the first question travel
 * while the browser still reads the rest of the page.
 */
export const transport = askingEarly(pageTransport());
