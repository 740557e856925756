import { useTranslation } from 'react-i18next';

/** What a place to save in is called: the tablet's own folder in words of the page, a stick by its own name. */
export function usePlaceName(): (place: { readonly id: string; readonly label: string }) => string {
  const { t } = useTranslation();
  return ({ id, label }) => (id === 'tablet' ? t('documentsHere') : label);
}
