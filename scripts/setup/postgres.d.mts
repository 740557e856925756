/** One of PostgreSQL's programs: the newest that is installed, or undefined when there is none. */
export function findPostgres(program?: string): string | undefined;
