import type { OperationName } from './contract.ts';

/**
 * Operations that leave every status unchanged: they only read, or store what no status shows. After every other call the
 * page fetches the status before it draws the answer, so that bars, sounds and lock screen are up to date.
 * By name, without the contract: the page knows it before it has loaded the rest.
 */
export const leavesStatus: ReadonlySet<OperationName> = new Set<OperationName>([
  'app.status',
  'task.get',
  'visits.get',
  'visits.today',
  'documents.print-jobs',
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
