import { useState } from 'react';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { type HandOutPart, usualParts } from '../../../../domain/clinic/hand-out.ts';

type Place = HandOutLook['places'][number];

/** What goes into a hand-out, where to and whether it is locked, as chosen so far: the first place, until another one is. */
export function useChosen(places: readonly Place[] = []) {
  const [parts, setParts] = useState(usualParts);
  const [locked, setLocked] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  return {
    parts,
    toggle: (part: HandOutPart) =>
      setParts(parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]),
    place: places.find(({ id }) => id === wanted) ?? places[0] ?? null,
    choosePlace: setWanted,
    locked,
    toggleLocked: () => setLocked(!locked),
  };
}
