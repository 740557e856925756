import { useTranslation } from 'react-i18next';
import type { LanguageWork, WorkingText } from '../../../../../api/contract/languages.ts';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Area } from '../../../../kit/Field.tsx';
import { momentLine } from '../../../../words/moments.ts';
import { sayFieldFault } from '../../../../words/say-fault.ts';
import { ClientPage } from '../client-page/ClientPage.tsx';
import { nameHere, nameThere } from './names.ts';
import { StandingIcon } from './StandingIcon.tsx';
import type { Written } from './useWritten.ts';

const steps = ['machine', 'draft', 'checked', 'approved'] as const;

/** A sentence in the other language: its field, how far it is, and how clients see it. */
export function TranslationCard({ work, text, written }: { work: LanguageWork; text: WorkingText; written: Written }) {
  const { t } = useTranslation('practiceLanguages');
  const { language, direction } = work;
  const { standing, by, at, approved, sample, numbers } = text;
  const { value, misfit } = written;
  const complaint = (misfit !== null && (sayFieldFault(misfit) ?? t('noFit'))) || undefined;
  return (
    <section className="card col gap4 translation" aria-label={nameHere(language)}>
      <div className="row between">
        <h2>
          <bdi lang={language}>{nameThere(language)}</bdi>
        </h2>
        <p className="row gap2">
          <StandingIcon standing={standing} />
          {t(`standing.${standing}`)}
        </p>
      </div>
      <Area
        label={t('textIn', { language: nameHere(language) })}
        hideLabel
        lang={language}
        dir={direction}
        rows={4}
        value={value}
        complaint={complaint}
        onChange={(event) => written.type(event.target.value)}
        onBlur={written.leave}
      />
      <ol className="standing-steps" aria-label={t('howFar')}>
        {steps.map((step) => (
          <li key={step} aria-current={step === standing ? 'step' : undefined}>
            {t(`step.${step}`)}
          </li>
        ))}
      </ol>
      {standing === 'machine' && <p className="label">{t('machineWords')}</p>}
      {by !== null && at !== null && <p className="label">{t('byAt', { name: by, moment: momentLine(at) })}</p>}
      {numbers && value === text.text && (
        <Alert tone="fix" title={t('numbers')}>
          <p>{t('numbersWords')}</p>
        </Alert>
      )}
      <div className="row wrap">
        {sample !== null && sample !== value && (
          <Button small onPress={() => written.put(sample)}>
            {t('takeSample')}
          </Button>
        )}
        {approved !== null && approved !== value && (
          <Button small onPress={() => written.put(approved)}>
            {t('takeApproved')}
          </Button>
        )}
      </div>
      {value.trim() !== '' && (
        <ClientPage language={language}>
          <p dir={direction}>{value}</p>
        </ClientPage>
      )}
    </section>
  );
}
