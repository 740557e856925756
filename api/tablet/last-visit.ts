import type { StaffId, VisitId } from '../../domain/ids.ts';

/**
 * The visit that a member of staff has open, remembered by the app and not by the page: after a crash or reload of the page,
 * the same person returns to the same step. In memory only, and for that person only.
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
