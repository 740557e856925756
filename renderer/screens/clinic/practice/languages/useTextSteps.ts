import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageWork } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import {
  noSteps,
  stepsBetween,
  type TextStep,
  type TextSteps,
  withRedone,
  withSteps,
  withUndone,
} from './text-steps.ts';
import type { Written } from './useWritten.ts';

/** The steps of the language that is open. */
export interface KeptSteps {
  readonly steps: TextSteps;
  /** As they are now, which may not be drawn yet. */
  now(): TextSteps;
  change(to: (steps: TextSteps) => TextSteps): void;
}

/** Keeps the steps of a language for whatever stays while its pages change; another language begins with none. */
export function useKeptSteps(language: string): KeptSteps {
  const [steps, setSteps] = useState(() => noSteps(language));
  const held = useRef(steps);
  const now = () => (held.current.language === language ? held.current : noSteps(language));
  return {
    steps: steps.language === language ? steps : noSteps(language),
    now,
    change(to) {
      held.current = to(now());
      setSteps(held.current);
    },
  };
}

/**
 * Undo and Redo over the texts of a language, step by step and across them. A text that was put back is a draft of the sentence
 * that it was made of, stale where that is another by now; of what was checked somebody reads the words again.
 */
export function useTextSteps({
  treatment,
  work,
  protocol,
  kept: { steps, now, change },
  onWork,
  onPlace,
}: {
  treatment: string;
  work: LanguageWork;
  protocol: TreatmentProtocol;
  kept: KeptSteps;
  onWork: (work: LanguageWork) => void;
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceEdit');
  const { call } = useClient();
  const { run } = useStep();
  const named = usePlaceWords();
  const [said, setSaid] = useState('');
  // Two texts may be on their way at once: each is compared with the answer before it, not with what was drawn last.
  const latest = useRef(work);
  const { language } = work;

  const shown = (next: LanguageWork) => {
    const made = stepsBetween(latest.current, next);
    latest.current = next;
    change((all) => withSteps(all, made));
    onWork(next);
  };
  const put = ({ place }: TextStep, { text, of }: TextStep['before']) =>
    call('languages.write', { treatment, language, place, text, ...(of !== null && { of }) });
  const walked = (next: LanguageWork, { place }: TextStep, way: 'undone' | 'redone', written: Written) => {
    latest.current = next;
    onWork(next);
    onPlace(place);
    written.show(place, next.texts.find((one) => one.place === place)?.text ?? '');
    setSaid(t(`told.${way}`, { item: named(protocol, place).title }));
  };
  return {
    said,
    shown,
    canUndo: steps.done.length > 0,
    canRedo: steps.undone.length > 0,
    /** What is half typed becomes a step first, and is the one that goes. */
    undo: (written: Written) =>
      void run(async () => {
        if (written.takeBack()) return;
        await written.flush();
        const step = now().done.at(-1);
        if (!step) return;
        const next = await put(step, step.before);
        change(withUndone);
        walked(next, step, 'undone', written);
      }),
    redo: (written: Written) =>
      void run(async () => {
        await written.flush();
        const step = now().undone.at(-1);
        if (!step) return;
        const { place } = step;
        const next = step.checked
          ? await call('languages.check', { treatment, language, places: [place] })
          : await put(step, step.after);
        change(withRedone);
        walked(next, step, 'redone', written);
      }),
  };
}
