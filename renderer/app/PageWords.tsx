import i18next from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type KitWords, KitWordsProvider } from '../kit/kit-words.ts';
import { longDate, monthName, shortDate, shortMonth, weekdayName } from '../words/dates.ts';
import { sayFault, sayFieldFault } from '../words/say-fault.ts';

/** Gives the kit its words, in the language of the page. */
export function PageWords({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const words = useMemo((): KitWords => {
    // Another language is another `t`, and with it another value: every part of the kit is drawn again. Each word is looked
    // up when it is drawn: what later screens say is loaded after the first one.
    const sign = i18next.getFixedT(null, 'sign');
    return {
      get pad() {
        return { delete: t('delete'), entered: (count: number) => t('digitsEntered', { count }) };
      },
      get stepper() {
        return { less: t('less'), more: t('more') };
      },
      get time() {
        return { hour: t('hour'), minute: t('minute'), wrong: t('timeWrong') };
      },
      get day() {
        return {
          type: t('typeDay'),
          wrong: t('dayWrong'),
          earlier: t('earlier'),
          later: t('later'),
          first: (date: string) => t('firstDay', { date }),
          inWeeks: (count: number) => t('inWeeks', { count }),
          shut: {
            past: t('shut.past'),
            today: t('shut.today'),
            'too-soon': t('shut.too-soon'),
            'too-late-to-prepare': t('shut.too-late-to-prepare'),
            contradicts: t('shut.contradicts'),
            'too-far': t('shut.too-far'),
            'hour-skipped': t('shut.hour-skipped'),
          },
        };
      },
      get sign() {
        return {
          draw: sign('draw'),
          type: sign('type'),
          typedField: sign('typedField'),
          typedNote: sign('typedNote'),
          keeps: sign('keeps'),
          undo: sign('undo'),
          clear: sign('clear'),
          pad: (name: string) => sign('pad', { name }),
        };
      },
      dates: { short: shortDate, long: longDate, month: monthName, shortMonth, weekday: weekdayName },
      refusal: sayFault,
      fieldFault: sayFieldFault,
    };
  }, [t]);
  return <KitWordsProvider value={words}>{children}</KitWordsProvider>;
}
