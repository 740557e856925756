import { act, toProcedure } from '../api/visit-steps.ts';
import { type Clinic, openClinicAfter } from './clinic.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

/** A clinic in which a procedure runs, on the screen of the owner who does it. */
export async function openInProcedure(viewport = landscape): Promise<Clinic> {
  const clinic = await openClinicAfter(viewport, async ({ hands }) => {
    await act(hands, await toProcedure(hands), { type: 'start-procedure', expectedMinutes: 180 });
  });
  await walk.unlock(clinic.tablet);
  await clinic.tablet.tap(/Sample Client/);
  await clinic.tablet.see('Working');
  return clinic;
}
