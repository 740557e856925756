import { type OwnPlace, ownPlaceOf } from '../../domain/own-places.ts';
import { isolated } from './isolated.ts';

/** Says where something is: the tablet's own places in a language's words, a stick or a printer by its own name. */
export const placeIn =
  (words: Readonly<Record<OwnPlace, string>>) =>
  (label: string): string => {
    const own = ownPlaceOf(label);
    return own === null ? isolated(label) : words[own];
  };
