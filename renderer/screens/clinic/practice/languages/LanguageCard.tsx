import { DownloadSimpleIcon, UploadSimpleIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageHead, LanguageWork } from '../../../../../api/contract/languages.ts';
import { digitsOf, withDigits } from '../../../../../domain/protocol/translations/digits.ts';
import { textParts } from '../../../../../domain/protocol/translations/texts.ts';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { pageLocale } from '../../../../words/language.ts';
import { DiscardLanguage } from './DiscardLanguage.tsx';
import { nameHere, nameThere } from './names.ts';
import { StandingIcon } from './StandingIcon.tsx';

const counted = ['missing', 'machine', 'draft', 'checked', 'approved', 'stale'] as const;

/** One language: how many texts stand how, what clients can be given in it, who reads it, and its files. */
export function LanguageCard({
  head,
  work,
  treatment,
  onReader,
  onSave,
  onTake,
  onShow,
  onDiscarded,
}: {
  head: LanguageHead;
  work: LanguageWork;
  treatment: string;
  onReader: () => void;
  onSave: () => void;
  onTake: () => void;
  onShow: (work: LanguageWork) => void;
  onDiscarded: (heads: LanguageHead[]) => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { language, counts } = head;
  const { reader } = work;
  const [discarding, setDiscarding] = useState(false);
  return (
    <section className="card col gap4 language-card" aria-label={nameHere(language)}>
      <h2>
        <bdi lang={language}>{nameThere(language)}</bdi>
      </h2>
      <Standing head={head} />
      <dl className="standing-counts">
        {counted.map((standing) => (
          <div key={standing}>
            <dt>
              <StandingIcon standing={standing} />
              {standing === 'stale' ? t('count.stale', { language: nameHere(work.from) }) : t(`count.${standing}`)}
            </dt>
            <dd>{counts[standing]}</dd>
          </div>
        ))}
      </dl>
      <div className="row between">
        <p className="label grow">
          {reader ? t('readBy', { name: reader.name, knows: t(`knows.${reader.knows}`) }) : t('noReader')}
        </p>
        <Button small onPress={onReader}>
          {t(reader ? 'changeReader' : 'nameReader')}
        </Button>
      </div>
      <DigitsChoice work={work} treatment={treatment} onShow={onShow} />
      <div className="language-files">
        <Button small icon={<UploadSimpleIcon />} onPress={onSave}>
          {t('saveCsv')}
        </Button>
        <Button small icon={<DownloadSimpleIcon />} onPress={onTake}>
          {t('readCsv')}
        </Button>
        {(counts.draft > 0 || counts.checked > 0 || head.approval === null) && (
          <Button small kind="plain" onPress={() => setDiscarding(true)}>
            {t('discard')}
          </Button>
        )}
      </div>
      {discarding && (
        <DiscardLanguage
          treatment={treatment}
          language={language}
          onDiscarded={(heads) => {
            setDiscarding(false);
            onDiscarded(heads);
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </section>
  );
}

/** What clients can be given in a language, and what keeps the rest. */
function Standing({ head: { language, counts, ready, approval } }: { head: LanguageHead }) {
  const { t } = useTranslation('practiceLanguages');
  const name = nameHere(language);
  const list = new Intl.ListFormat(pageLocale(), { type: 'conjunction' });
  const partsOf = (parts: readonly (typeof textParts)[number][]) => list.format(parts.map((part) => t(`part.${part}`)));
  const missing = textParts.filter((part) => !ready.includes(part));
  if (missing.length === 0)
    return (
      <Alert tone="pass" title={t('readyTitle')}>
        <p>{t('readyWords', { language: name })}</p>
      </Alert>
    );
  if (approval === null)
    return (
      <Alert tone="plain" title={t('notYet')}>
        <p>{counts.machine > 0 ? t('sampleWords', { count: counts.machine }) : t('notYetWords')}</p>
      </Alert>
    );
  return (
    <Alert tone="fix" title={t('notFor', { parts: partsOf(missing) })}>
      <p>{ready.length > 0 ? t('readyFor', { parts: partsOf(ready), language: name }) : t('readyForNone')}</p>
    </Alert>
  );
}

/** How a language's numbers are written, where it has more than one way. */
function DigitsChoice({
  work,
  treatment,
  onShow,
}: {
  work: LanguageWork;
  treatment: string;
  onShow: (work: LanguageWork) => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { call } = useClient();
  const { run } = useStep();
  const { language, digits } = work;
  const ways = digitsOf(language);
  const [first] = ways;
  if (first === undefined) return null;
  return (
    <fieldset className="col gap2">
      <legend className="label-for">{t('digits')}</legend>
      <div className="places">
        {ways.map((way) => (
          <Choice
            key={way}
            on={way === (digits ?? first)}
            onPress={() =>
              void run(async () => onShow(await call('languages.set', { treatment, language, digits: way })))
            }
          >
            <bdi>{new Intl.NumberFormat(withDigits(language, way), { useGrouping: false }).format(1234567890)}</bdi>
          </Choice>
        ))}
      </div>
      <p className="label">{t('digitsWords')}</p>
    </fieldset>
  );
}
