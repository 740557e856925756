import type { CopiesOfVisit } from '../../api/contract/photos.ts';
import { Slug, VisitId } from '../../domain/ids.ts';
import { CivilDate, Instant, Zone } from '../../domain/time.ts';

const at = (instant: string) => ({
  ...{ instant: Instant.parse(instant), zone: Zone.parse('Europe/London') },
  ...{ uptimeMs: 1, bootId: 'gallery' },
});

/** Photos of a visit that were handed out three times and then withdrawn, for the gallery. */
export const drawnCopies: CopiesOfVisit = {
  ...{ visitId: VisitId.parse('019aa000-0000-7000-8000-000000000001'), date: CivilDate.parse('2026-10-27'), taken: 6 },
  clauses: [Slug.parse('photos')],
  withdrawn: { on: CivilDate.parse('2026-11-23'), purposes: ['record', 'marketing'] },
  copies: [
    {
      number: 903,
      at: at('2026-11-20T16:05:00.000Z'),
      by: 'Ellis Moreau',
      whom: null,
      why: 'We move to another program',
      photos: 6,
    },
    {
      ...{ number: 711, at: at('2026-11-12T09:40:00.000Z'), by: 'Noor Haddad' },
      ...{ whom: 'other', why: 'For the spring leaflet', photos: 4 },
    },
    { number: 204, at: at('2026-10-28T11:15:00.000Z'), by: 'Ellis Moreau', whom: 'client', why: '', photos: 6 },
  ],
};
