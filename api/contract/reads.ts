import { contract, type OperationName, operationNames } from './contract.ts';

/**
 * Calls after which every status is what it was before: they only read, or keep what no status tells. After every other
 * call the page asks for the status before it draws the answer, so that no bar, sound or lock screen lags behind a step.
 */
export const leavesStatus: ReadonlySet<OperationName> = new Set<OperationName>([
  ...operationNames.filter((name) => contract[name].poll),
  'session.touch',
  'setup.check-clinic',
  'clients.search',
  'clients.get',
  'clients.alike',
  'clients.age-policy',
  'visits.events',
  'visits.preparation',
  'visits.course-days',
  'documents.get',
  'documents.verify',
  'documents.targets',
  'documents.printers',
  'drafts.get',
  'drafts.put',
  'settings.get',
  'seal.get',
  'seal.files',
  'seal.check',
  'logo.get',
  'logo.files',
  'logo.look',
  'backups.due',
  'backups.get',
  'store.backups',
  'store.export-places',
  'retention.get',
]);
