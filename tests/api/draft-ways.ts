import type { Step, Way } from './draft-steps.ts';
import { waysInForms } from './draft-ways-forms.ts';
import { waysAfterSeal } from './draft-ways-reactions.ts';
import { waysWithClient } from './draft-ways-signed.ts';
import { waysInVisit } from './draft-ways-visit.ts';
import type { Tablet } from './tablet.ts';
import type { Hands } from './visit-steps.ts';

/** Every step with a draft. A new one without a way to save it does not compile. */
export function waysToSave(tablet: Tablet, hands: Hands): Record<Step, () => Promise<Way>> {
  return {
    ...waysInVisit(tablet, hands),
    ...waysWithClient(tablet, hands),
    ...waysInForms(tablet, hands),
    ...waysAfterSeal(tablet, hands),
  };
}
