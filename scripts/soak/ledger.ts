import type { Client } from '../../api/client/client.ts';
import { CallError } from '../../api/client/client.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';

interface Kept {
  readonly clientId: ClientId;
  readonly papers: string;
}

/** What the tablet said was saved, kept beside it: closed visits with their sealed papers, and who was erased. */
export class Ledger {
  readonly #visits = new Map<VisitId, Kept>();
  readonly #erased = new Set<ClientId>();

  closed(view: VisitView): void {
    this.#visits.set(view.id, { clientId: view.clientId, papers: papersOf(view) });
  }

  erased(client: ClientId): void {
    this.#erased.add(client);
    for (const [visit, { clientId }] of this.#visits) if (clientId === client) this.#visits.delete(visit);
  }

  get visits(): number {
    return this.#visits.size;
  }

  /**
   * What the record does not hold as it was told, or holds although it was erased. Looking is no work, so that the tablet locks itself in
   * the meantime: `signedIn` is asked before each look.
   */
  async differences(client: Client, signedIn: () => Promise<void>): Promise<string[]> {
    const wrong: string[] = [];
    for (const [visitId, { papers }] of this.#visits) {
      await signedIn();
      const view = await client.call('visits.get', { visitId }).catch(codeOf);
      if (typeof view === 'string') wrong.push(`a closed visit is gone: ${view}`);
      else if (view.stage !== 'closed' || papersOf(view) !== papers) wrong.push('a closed visit is not as it was');
    }
    for (const clientId of this.#erased) {
      await signedIn();
      const view = await client.call('clients.get', { clientId }).catch(codeOf);
      if (typeof view !== 'string') wrong.push('an erased client is there');
    }
    return wrong;
  }
}

const papersOf = ({ documents }: VisitView): string => documents.map(({ kind, sha256 }) => `${kind} ${sha256}`).join();

/** What the app refused with. Throws on anything else. */
export function codeOf(error: unknown): string {
  if (error instanceof CallError && error.code !== 'not-reached') return error.code;
  throw error;
}
