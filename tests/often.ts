const { CHAIRSIDE_TRIES } = process.env;

/** How often something alike is tried: a part of it in `npm test`, the whole with CHAIRSIDE_TRIES=all. */
export const often = (part: number, whole: number): number => (CHAIRSIDE_TRIES === 'all' ? whole : part);
