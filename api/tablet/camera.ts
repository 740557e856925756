import type { AppMode } from '../gate/mode.ts';
import type { Access } from './access.ts';

/**
 * Whether the page may have the machine's camera: only while the photo screen of a visit is open whose client agreed, and whoever opened it
 * is signed in without a break. A lock or a hand-over closes it, whatever the page says.
 */
export class Camera {
  readonly #access: Pick<Access, 'mode'>;
  /** The very mode in which it was opened: the next sign-in is another, also of the same person. */
  #openedIn: AppMode | null = null;

  constructor(access: Pick<Access, 'mode'>) {
    this.#access = access;
  }

  open(): void {
    this.#openedIn = this.#access.mode;
  }

  close(): void {
    this.#openedIn = null;
  }

  get isOpen(): boolean {
    return this.#openedIn !== null && this.#openedIn === this.#access.mode;
  }
}
