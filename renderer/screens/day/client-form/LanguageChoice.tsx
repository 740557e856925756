import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { pageLocale } from '../../../words/language.ts';

/** The language that a client reads in, where the clinic has more than one: in staff's language, as staff choose it. */
export function LanguageChoice({
  languages,
  value,
  onChange,
}: {
  languages: readonly string[];
  value: string;
  onChange: (language: string) => void;
}) {
  const { t } = useTranslation('client');
  // One that is no longer offered stays to be seen, and can be changed.
  const offered = languages.includes(value) || languages.length === 0 ? languages : [...languages, value];
  if (offered.length < 2) return null;
  return (
    <>
      <h2 className="large">{t('language')}</h2>
      {offered.map((language) => (
        <Choice key={language} on={language === value} onPress={() => onChange(language)}>
          {languageName(language, pageLocale())}
        </Choice>
      ))}
    </>
  );
}
