/**
 * The condition for rows of a kind that is rare and looked for in the whole log. Said twice, because SQLite takes the index of
 * those rows only where its own condition stands.
 */
export const landmark = (type: 'log-opened' | 'client-erased'): string =>
  `e.type IN ('log-opened', 'client-erased') AND e.type = '${type}'`;
