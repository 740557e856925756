import { createContext, useContext } from 'react';
import type { Shut } from '../../domain/dates/possible-days.ts';
import type { CivilDate } from '../../domain/time.ts';

/** What the kit says by itself, in the language of the page. The kit has no words: whoever draws it gives them. */
export interface KitWords {
  readonly pad: { readonly delete: string; readonly entered: (digits: number) => string };
  readonly stepper: { readonly less: string; readonly more: string };
  readonly time: { readonly hour: string; readonly minute: string; readonly wrong: string };
  readonly day: {
    readonly type: string;
    readonly wrong: string;
    readonly earlier: string;
    readonly later: string;
    readonly first: (date: string) => string;
    readonly inWeeks: (count: number) => string;
    readonly shut: Readonly<Record<Shut['code'], string>>;
  };
  readonly sign: {
    readonly draw: string;
    readonly type: string;
    readonly typedField: string;
    readonly typedNote: string;
    readonly keeps: string;
    readonly undo: string;
    readonly clear: string;
    readonly pad: (name: string) => string;
  };
  readonly dates: {
    readonly short: (date: CivilDate, today: CivilDate) => string;
    readonly long: (date: CivilDate) => string;
    readonly month: (date: CivilDate) => string;
    readonly shortMonth: (date: CivilDate) => string;
    readonly weekday: (date: CivilDate) => string;
  };
  readonly refusal: (refusal: Shut['refusal']) => string;
  /** What is wrong with the text of a field, by its code; null for a code that is none of ours. */
  readonly fieldFault: (code: string) => string | null;
}

const Context = createContext<KitWords | null>(null);

export const KitWordsProvider = Context.Provider;

export function useKitWords(): KitWords {
  const words = useContext(Context);
  if (!words) throw new Error('The kit was drawn without its words');
  return words;
}
