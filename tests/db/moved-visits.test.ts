import { expect, it } from 'vitest';
import { append, head } from '../../db/log/log.ts';
import { openedForOthers } from '../../db/projections/moved-visits.ts';
import { whoIsWhoChanged } from '../../db/projections/persons.ts';
import { newClientId, newStore, newVisitId, ofClient, ofVisit, opened, person } from './fixtures.ts';

it('what is written of a client no longer holds once a visit was moved from or to them', () => {
  const { store } = newStore();
  const [wrong, right, third, visit] = [newClientId(), newClientId(), newClientId(), newVisitId()];
  const before = store.write((w) => {
    append(w, [
      ...[wrong, right, third].map((clientId) =>
        ofClient({ type: 'client-added', clientId, details: person('Somebody') }),
      ),
      opened(visit, wrong),
    ]);
    return head(w).sequence;
  });
  const changed = (whom: Parameters<typeof whoIsWhoChanged>[2]) => store.read((r) => whoIsWhoChanged(r, before, whom));
  expect(changed('everybody')).toBe(false);
  store.write((w) =>
    append(w, [ofVisit(visit, { type: 'visit-moved', from: wrong, to: right, why: 'The wrong name' })]),
  );
  expect([[wrong], [right], [third], 'everybody' as const].map(changed)).toEqual([true, true, false, true]);
  // Where whom it was opened for is erased, it goes: the other's record is another then too.
  expect(store.read((r) => openedForOthers(r, right))).toEqual([wrong]);
});
