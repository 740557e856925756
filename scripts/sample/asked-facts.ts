import type { VisitId } from '../../domain/ids.ts';
import type { Wanted } from '../../domain/protocol/model/record-profile.ts';
import type { AskedFact } from '../../domain/visit/facts/recorded-fact.ts';
import type { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import type { Player, Stop } from './day.ts';
import { publish } from './practice.ts';
import { act, aftercare, openVisit, toProcedure } from './steps.ts';

/** The clinic publishes another record profile, with the owner's PIN. */
export function askFor(
  player: Pick<Player, 'client' | 'pin'>,
  facts: Partial<Record<AskedFact, Wanted>>,
  patchTestHours?: number,
): Promise<void> {
  const set = (place: string, content: string | number) => ({ edit: 'set', place, content }) as const;
  const asked = Object.entries(facts).map(([fact, wanted]) => set(`record/facts/${fact}`, wanted));
  const hours = patchTestHours === undefined ? [] : [set('record/patchTestHours', patchTestHours)];
  return publish(player, [...asked, ...hours]);
}

/** Two pigments, and where they went so far. */
async function mapLots(player: Player, visitId: VisitId): Promise<void> {
  const lot = (name: string, number: string) =>
    ({
      type: 'record-lot',
      lot: { kind: 'pigment', name, maker: 'Sample Pigments', lot: number, expiry: '2028-02' },
    }) as const;
  await act(player, visitId, lot('Soft black', 'SG-B0417'));
  const { lots } = await act(player, visitId, lot('Warm brown', 'SG-W0233'));
  const went: readonly MapArea[][] = [
    ['front', 'hairline', 'mid-scalp'],
    ['hairline', 'right-temple', 'left-temple'],
  ];
  await act(player, visitId, {
    type: 'map-scalp',
    lots: lots.map(({ sequence }, n) => ({ lot: sequence, areas: went[n] ?? [] })),
  });
}

/** Two visits of a clinic whose law asks for more than ours: one at the door, and one whose seal waits. */
export async function playAskedFacts(player: Player, stop: Stop): Promise<void> {
  const asked = {
    'postal-address': 'ask',
    'identity-document': 'required',
    'patch-test': 'required',
    description: 'required',
    'licence-number': 'ask',
    'pigment-on-client-paper': 'ask',
    'place-on-the-body': 'ask',
  } as const;
  await askFor(player, asked, 48);
  const { id } = await openVisit(player, { name: 'Toni Asked' });
  await act(player, id, {
    type: 'record-fact',
    fact: { fact: 'identity-document', document: 'passport', words: '' },
  });
  await stop('facts', id);
  await act(player, id, { type: 'cancel-visit', reason: 'Only a look round.' });
  const treated = await toProcedure(player, { name: 'Toni Treated' });
  await stop('test-first', treated);
  await act(player, treated, {
    type: 'record-fact',
    fact: { fact: 'patch-test', result: 'declined', date: null, words: '' },
  });
  await act(player, treated, { type: 'start-procedure', expectedMinutes: 60 });
  await mapLots(player, treated);
  await stop('mapping', treated);
  await act(player, treated, { type: 'finish-procedure' });
  await aftercare(player, treated);
  await stop('seal-waits', treated);
  const treatment = (await player.client.call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId } = await player.client.call('protocols.open-draft', { treatment });
  const edit = { edit: 'set', place: 'record/source', content: 'Our reading of the council’s list' } as const;
  await player.client.call('protocols.edit', { draftId, edit });
  await stop('record-draft');
}
