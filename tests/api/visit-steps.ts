import type { Hands } from '../../scripts/sample/steps.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

/** The sample's steps, by the names of these tests. */
export { dot, handSignature as signature } from '../../scripts/sample/signature.ts';
export {
  act,
  aftercare,
  type ClientCommandInput,
  clientAct,
  consent,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  type StaffCommandInput,
  type Task,
  takeBack,
  timeOut,
  toProcedure,
  treated,
  wholeVisit,
} from '../../scripts/sample/steps.ts';
export { finalSession } from '../../scripts/sample/visit.ts';

/** A new tablet, set up, with its owner signed in. */
export async function tabletWithHands(): Promise<{ tablet: Tablet; hands: Hands }> {
  const tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  return { tablet, hands: { client: tablet.client, staffId: ownerId, pin } };
}
