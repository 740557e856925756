/** The sample's steps, by the names that these tests have for them. */
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
  wholeVisit,
} from '../../scripts/sample/steps.ts';
export { finalSession } from '../../scripts/sample/visit.ts';
