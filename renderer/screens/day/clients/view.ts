/** What the list of clients shows: what is searched for, in which order, and the page, or the letter that it begins with. */
export interface ClientsView {
  readonly query: string;
  readonly order: 'name' | 'latest';
  readonly page: number;
  readonly letter: string | null;
}

export const wholeList: ClientsView = { query: '', order: 'name', page: 1, letter: null };
