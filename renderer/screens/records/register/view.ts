import type { RegisterFilter, RegisterShow } from '../../../../domain/visit/register.ts';

/** What the register shows: how it is narrowed, which of its numbers is opened, in which order, and the page. */
export interface RegisterView {
  readonly filter: RegisterFilter;
  readonly show: RegisterShow;
  readonly order: 'newest' | 'oldest';
  readonly page: number;
}

export const wholeRegister: RegisterView = { filter: {}, show: 'all', order: 'newest', page: 1 };
