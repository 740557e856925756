import { useTranslation } from 'react-i18next';
import { appLanguageOf, appLanguages } from '../../../../../domain/protocol/translations/app-languages.ts';
import type { ItemForm } from '../editor/item-form.ts';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { nameHere } from '../languages/names.ts';

/** The language that the clinic's own texts are in: what clients read first, and what every translation is made from. */
export function LanguageForm({
  draft: { protocol },
  edit,
  complaint,
}: Pick<ItemForm, 'draft' | 'edit'> & { complaint: string | undefined }) {
  const { t } = useTranslation('practiceQuestions');
  return (
    <>
      <p className="label">{t('languageWords')}</p>
      <p className="label">{t('languageChange')}</p>
      <ChooseOne
        label={t('language')}
        value={appLanguageOf(protocol.language)}
        options={appLanguages.map((id) => ({ id, label: nameHere(id) }))}
        place="language"
        complaint={complaint}
        onChoose={(language) => edit({ edit: 'write-in', language })}
      />
    </>
  );
}
