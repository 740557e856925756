import type { LanguageWork, WorkingText } from '../../../../../api/contract/languages.ts';
import type { Sha256 } from '../../../../../domain/ids.ts';

/** What owners wrote of one text, and of which sentence. Empty: what is approved, or the sample, counts. */
export interface Kept {
  readonly text: string;
  readonly of: Sha256 | null;
}

/** One step at one text: written, or marked as checked. */
export interface TextStep {
  readonly place: string;
  readonly before: Kept;
  readonly after: Kept;
  /** It was marked as checked, which is done again by marking it. */
  readonly checked: boolean;
}

/** The steps of a language since its texts were opened, and those that were taken back. */
export interface TextSteps {
  readonly language: string;
  readonly done: readonly TextStep[];
  readonly undone: readonly TextStep[];
}

export const noSteps = (language: string): TextSteps => ({ language, done: [], undone: [] });

/** Nobody's name stands beside what nobody here wrote or checked. */
const keptOf = ({ text, of, by }: WorkingText): Kept =>
  by === null ? { text: '', of: null } : { text: text ?? '', of };

/** The texts that stand otherwise in `next` than in `before`, each as a step. */
export function stepsBetween(before: LanguageWork, next: LanguageWork): TextStep[] {
  const known = new Map(before.texts.map((text) => [text.place, text]));
  return next.texts.flatMap((text): TextStep[] => {
    const was = known.get(text.place);
    if (!was || (was.text === text.text && was.of === text.of && was.standing === text.standing)) return [];
    const checked = text.standing === 'checked' && was.text === text.text;
    return [{ place: text.place, before: keptOf(was), after: keptOf(text), checked }];
  });
}

/** With steps that were made now: what was taken back before them cannot be made again. */
export const withSteps = (steps: TextSteps, made: readonly TextStep[]): TextSteps =>
  made.length === 0 ? steps : { ...steps, done: [...steps.done, ...made], undone: [] };

/** With the last step taken back. */
export const withUndone = (steps: TextSteps): TextSteps => ({
  ...steps,
  done: steps.done.slice(0, -1),
  undone: [...steps.undone, ...steps.done.slice(-1)],
});

/** With the step that was taken back last made again. */
export const withRedone = (steps: TextSteps): TextSteps => ({
  ...steps,
  done: [...steps.done, ...steps.undone.slice(-1)],
  undone: steps.undone.slice(0, -1),
});
