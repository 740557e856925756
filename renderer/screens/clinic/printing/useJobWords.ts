import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../../api/contract/printing.ts';
import { isOpen, type PrintTrouble } from '../../../../domain/printing/printout.ts';
import { clockTime } from '../../../words/dates.ts';

/** After these are fixed, a printer continues with its job. */
const resumes: ReadonlySet<PrintTrouble> = new Set([
  'paper-out',
  'paper-jam',
  'cover-open',
  'tray-missing',
  'tray-full',
] as const);

/** A job's state in a few words, and its problem as what happened and what to do. */
export function useJobWords() {
  const { t } = useTranslation('printing');
  const todo = (trouble: PrintTrouble, open: boolean): string => {
    const first = t(`troubles.${trouble}.do`);
    return resumes.has(trouble) ? `${first} ${t(open ? 'goesOn' : 'tryThen')}` : first;
  };
  return {
    // Without paper a printer is still "printing" to its spooler, and switched off it is "held"; to a person it waits.
    state: ({ state, trouble, at, ended }: PrintJob): string =>
      t(trouble !== null && (state === 'printing' || state === 'held') ? 'waiting' : state, {
        time: clockTime(ended ?? at),
      }),

    /** Null where nothing has to be done. */
    trouble({ state, trouble }: PrintJob): { readonly title: string; readonly todo: string } | null {
      if (trouble !== null && (isOpen(state) || trouble !== 'other'))
        return { title: t(`troubles.${trouble}.title`), todo: todo(trouble, isOpen(state)) };
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
