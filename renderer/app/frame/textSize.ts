import { useState } from 'react';

export const sizes = [100, 125, 150] as const;
type TextSize = (typeof sizes)[number];
// Outside of React: the size the client chose stays from page to page of one hand-over.
let chosen: TextSize = 100;
let largest: TextSize = 100;

export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState<TextSize>(chosen);
  return [
    size,
    (next) => {
      chosen = next;
      if (next > largest) largest = next;
      document.documentElement.setAttribute('data-text', String(next));
      setSize(next);
    },
  ];
}

/** With a signature: this client read in larger letters since the tablet was handed over, so the sheet to take home has them too. */
export const readInLarge = (): { largePrint?: true } => (largest > 100 ? { largePrint: true } : {});

/** The next client starts with the normal size again. Call when the tablet is taken back. */
export function resetTextSize(): void {
  chosen = 100;
  largest = 100;
}
