import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../api/contract/printing.ts';
import { isOpen } from '../../../domain/printing/printout.ts';
import { clockTime } from '../../words/dates.ts';

/** A paper's state in a few words, and its trouble as what happened and what to do. */
export function useJobWords() {
  const { t } = useTranslation('printing');
  return {
    // A printer without paper is still "printing" to its spooler, one that is off "held"; to whoever looks at it, it waits.
    state: ({ state, trouble, at }: PrintJob): string =>
      t(trouble !== null && (state === 'printing' || state === 'held') ? 'waiting' : state, { time: clockTime(at) }),

    /** Null where there is nothing to be done. */
    trouble({ state, trouble }: PrintJob): { readonly title: string; readonly todo: string } | null {
      if (trouble !== null && (isOpen(state) || trouble !== 'other'))
        return { title: t(`troubles.${trouble}.title`), todo: t(`troubles.${trouble}.do`) };
      switch (state) {
        case 'held':
          return { title: t('heldTitle'), todo: t('heldDo') };
        case 'failed':
          return { title: t('failedTitle'), todo: t('failedDo') };
        case 'cancelled':
          return { title: t('cancelledTitle'), todo: t('cancelledDo') };
        case 'waiting':
        case 'printing':
        case 'stopped':
        case 'printed':
        case 'handed-over':
          return null;
      }
    },
  };
}
