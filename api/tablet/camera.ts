import type { StaffId } from '../../domain/ids.ts';
import type { Access } from './access.ts';

/**
 * Whether the page may have the machine's camera: only while the photo screen of a visit is open whose client agreed, and whoever opened it
 * is signed in. A lock, a hand-over or another person closes it, whatever the page says.
 */
export class Camera {
  readonly #access: Access;
  #for: StaffId | null = null;

  constructor(access: Access) {
    this.#access = access;
  }

  open(staff: StaffId): void {
    this.#for = staff;
  }

  close(): void {
    this.#for = null;
  }

  get isOpen(): boolean {
    const { mode } = this.#access;
    if (this.#for === null) return false;
    if (mode.mode !== 'staff' || this.#access.staff.id !== this.#for) this.#for = null;
    return this.#for !== null;
  }
}
