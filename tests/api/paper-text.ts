import type { Client } from '../../api/client/client.ts';
import type { Workbench } from '../documents/tools.ts';

/** One of a visit's sealed papers as text, on one line. */
export async function paperText(bench: Workbench, client: Client, visitId: string, kind: string): Promise<string> {
  const { documents } = await client.call('visits.get', { visitId });
  const documentId = documents.find((document) => document.kind === kind)?.id ?? '';
  const { base64 } = await client.call('documents.get', { documentId });
  return bench.text(bench.file(`${kind}.pdf`, Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');
}
