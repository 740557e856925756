import { useState } from 'react';

/** Where a list went, as the screen tells it: no longer once it shows another one. `of`: what the list is asked for by. */
export function useTold(of: unknown): readonly [told: string | null, tell: (words: string) => void] {
  const list = JSON.stringify(of);
  const [told, setTold] = useState<{ readonly list: string; readonly words: string } | null>(null);
  return [told?.list === list ? told.words : null, (words) => setTold({ list, words })];
}
