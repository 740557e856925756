import { useTranslation } from 'react-i18next';
import type { LanguageHead, LanguageWork } from '../../../../../api/contract/languages.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { directionOf, nameHere, nameThere } from './names.ts';

/** Begins a language out of those that the app has words in. What the app brings of it is a sample by a program, and says so. */
export function AddLanguage({
  treatment,
  tags,
  heads,
  onBegun,
  onBack,
}: {
  treatment: string;
  tags: readonly string[];
  heads: readonly LanguageHead[];
  onBegun: (work: LanguageWork) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { call } = useClient();
  const { run } = useStep();
  const begin = (language: string) =>
    run(async () => {
      const name = nameThere(language);
      onBegun(await call('languages.begin', { treatment, language, name, direction: directionOf(language) }));
    });
  const samples = (tag: string) => heads.find(({ language }) => language === tag)?.counts.machine ?? 0;
  return (
    <StaffFrame
      help="practiceLanguageAdd"
      title={t('add')}
      side={<BackButton onPress={onBack}>{t('title')}</BackButton>}
    >
      <div className="narrow col gap4">
        <Alert tone="plain" title={t('samplesTitle')}>
          <p>{t('samplesWords')}</p>
        </Alert>
        <ul className="list" aria-label={t('add')}>
          {tags.map((tag) => (
            <ListRow
              key={tag}
              title={nameThere(tag)}
              under={`${nameHere(tag)} · ${samples(tag) > 0 ? t('nSamples', { count: samples(tag) }) : t('noSamples')}`}
              onPress={() => void begin(tag)}
            />
          ))}
        </ul>
      </div>
    </StaffFrame>
  );
}
