import { canonicalJson } from '../../canonical.ts';
import type { StaffCommand } from '../commands.ts';
import { inOrder } from '../scalp-map/map-area.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type Decision, no } from './decision.ts';

/** Records where the lots went, as one whole map. The same map again changes nothing; a lot that is not of this visit is refused. */
export function decideMap(state: VisitState, { lots }: Extract<StaffCommand, { type: 'map-scalp' }>): Decision {
  const known = new Set(state.lots.map(({ sequence }) => sequence));
  if (lots.some(({ lot }) => !known.has(lot)) || new Set(lots.map(({ lot }) => lot)).size !== lots.length)
    return no('unknown-item');
  const map = state.lots.flatMap(({ sequence }) => {
    const areas = inOrder(lots.find(({ lot }) => lot === sequence)?.areas ?? []);
    return areas.length === 0 ? [] : [{ lot: sequence, areas }];
  });
  const before = state.lots.flatMap(({ sequence, areas }) => (areas.length === 0 ? [] : [{ lot: sequence, areas }]));
  return canonicalJson(map) === canonicalJson(before) ? accept() : accept({ type: 'scalp-mapped', lots: map });
}
