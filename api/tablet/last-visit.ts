import type { StaffId, VisitId } from '../../domain/ids.ts';

/**
 * The visit that a member of staff has open, kept by the app and not by the page: after a page that crashed or was loaded
 * anew, the same person is back at the same step. In memory only; nobody else is told.
 */
export class LastVisit {
  #open: { readonly staffId: StaffId; readonly visitId: VisitId } | null = null;

  opened(staffId: StaffId, visitId: VisitId): void {
    this.#open = { staffId, visitId };
  }

  leave(): void {
    this.#open = null;
  }

  of(staffId: StaffId): VisitId | null {
    return this.#open?.staffId === staffId ? this.#open.visitId : null;
  }
}
