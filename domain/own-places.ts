/**
 * The tablet's own places as the record writes them, for ever. They are codes that happen to be words: whoever says where something
 * is has its own words for them, on the page (`usePlaceName`) and on papers (`placeIn`).
 */
export const ownPlaces = { documents: 'Documents on this tablet', tablet: 'this tablet' } as const;
export type OwnPlace = keyof typeof ownPlaces;

/** Which of the tablet's own places this is; null for a stick or a printer, which is said by its own name. */
export function ownPlaceOf(label: string): OwnPlace | null {
  if (label === ownPlaces.documents) return 'documents';
  return label === ownPlaces.tablet ? 'tablet' : null;
}
