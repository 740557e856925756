import { CheckCircleIcon, CircleDashedIcon, ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LanguageHead } from '../../../../../api/contract/languages.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { pageLocale } from '../../../../words/language.ts';
import { nameHere } from '../languages/names.ts';

/** What clients can read a treatment in: the languages that are ready, those behind the clinic's own text, each one tap away. */
export function LanguagesSummary({
  treatment,
  own,
  onOpen,
}: {
  treatment: string;
  /** The clinic's language; null until it was read. */
  own: string | null;
  onOpen: (language: string | null) => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { data } = useQuery('languages.list', { treatment });
  const heads = (data ?? []).filter(({ begun }) => begun);
  const behind = heads.filter(({ counts }) => counts.stale > 0);
  const whole = ({ approval, counts }: LanguageHead) => approval !== null && counts.stale + counts.missing === 0;
  const ready = heads.filter((head) => counted(head) && whole(head));
  const open = heads.filter((head) => !behind.includes(head) && !ready.includes(head));
  const list = new Intl.ListFormat(pageLocale(), { type: 'unit' });
  const names = (of: readonly LanguageHead[]) => list.format(of.map(({ language }) => nameHere(language)));
  if (!data) return null;
  return (
    <section className="card col gap4" aria-label={t('title')}>
      <div className="row between wrap">
        <h2>{t('title')}</h2>
        <Button small label={t('open')} onPress={() => onOpen(null)}>
          {t('openThem')}
        </Button>
      </div>
      {heads.length === 0 && own !== null && <p>{t('homeOwn', { language: nameHere(own) })}</p>}
      {ready.length > 0 && (
        <p className="row">
          <CheckCircleIcon className="i standing-approved" weight="fill" />
          <span className="grow">{t('homeReady', { languages: names(ready) })}</span>
        </p>
      )}
      {behind.map(({ language, counts }) => (
        <div key={language} className="col gap2">
          <p className="row">
            <ClockCounterClockwiseIcon className="i fix" />
            <span className="grow">{t('homeStale', { language: nameHere(language), count: counts.stale })}</span>
          </p>
          <Button small onPress={() => onOpen(language)}>
            {t('mend', { language: nameHere(language), count: counts.stale })}
          </Button>
        </div>
      ))}
      {open.length > 0 && (
        <p className="row">
          <CircleDashedIcon className="i" />
          <span className="grow">{t('homeOpen', { languages: names(open) })}</span>
        </p>
      )}
    </section>
  );
}

const counted = ({ ready }: LanguageHead): boolean => ready.length > 0;
