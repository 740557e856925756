import { EarIcon, GlobeIcon, HandIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { type TextPlace, useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { pageLocale } from '../../../words/language.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { useHandOver } from '../frame/useHandOver.ts';

/** Where the first text stands that keeps a client from reading in their language; null where none does. */
function textToMend({ reads, protocol }: VisitView): TextPlace | null {
  const refusal = reads.not.find(({ language }) => language === reads.language)?.refusal;
  if (refusal?.code !== 'language-not-ready') return null;
  return { treatment: protocol.id, language: refusal.params.language, text: refusal.params.place };
}

/**
 * What the client reads in, before the tablet goes over: which languages are ready, which are not and why, and who reads out
 * or interprets. Nothing where there is one language and they read it.
 */
export function ReadingCard() {
  const { t } = useTranslation('reading');
  const { visit, allows } = useVisit();
  const { run, busy } = useStep();
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const show = useShowPanel();
  const go = useGo();
  const give = useHandOver();
  const { reads, readsIn, reader } = visit;
  const named = (language: string) => languageName(language, pageLocale());
  const ready = readsIn.includes(reads.language);
  const mend = textToMend(visit);
  if (readsIn.length === 1 && ready && reads.not.length === 0 && !reader) return null;
  return (
    <section className="card col gap4">
      <h2 className="row">
        <GlobeIcon />
        {t('readsIn', { language: named(reads.language) })}
      </h2>
      {reads.not.map(({ language, refusal }) =>
        language === reads.language ? (
          <Alert key={language} tone="fix" title={sayFault(refusal)} />
        ) : (
          <p key={language} className="label">
            {sayFault(refusal)}
          </p>
        ),
      )}
      {visit.handOver && !ready && (
        <div className="row wrap">
          {readsIn.map((language) => (
            <Button
              key={language}
              small
              icon={<HandIcon />}
              working={busy && t('handingOver')}
              onPress={() => void run(() => give(visit, language))}
            >
              {t('handOverIn', { language: named(language) })}
            </Button>
          ))}
        </div>
      )}
      {reader && (
        <p className="row">
          <EarIcon />
          {reader.signs
            ? t('readerSigns', { name: reader.name })
            : t('readerIs', { name: reader.name, language: reader.language })}
        </p>
      )}
      <div className="row wrap">
        {allows('name-reader') && (
          <Button small icon={<EarIcon />} onPress={() => show('reader')}>
            {t(reader ? 'moreReader' : 'nameReader')}
          </Button>
        )}
        {owner && reads.not.length > 0 && (
          <Button
            small
            icon={<GlobeIcon />}
            onPress={() => go({ at: 'settings', group: 'papers', opens: mend ?? 'practice' })}
          >
            {mend ? t('mendIn', { language: named(mend.language) }) : t('toLanguages')}
          </Button>
        )}
      </div>
    </section>
  );
}
