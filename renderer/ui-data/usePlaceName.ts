import { useTranslation } from 'react-i18next';
import { ownPlaceOf } from '../../domain/own-places.ts';

/** What a place is called: one of the tablet's own in words of the page, a stick by its own name. */
export function usePlaceName(): (label: string) => string {
  const { t } = useTranslation();
  const { t: custody } = useTranslation('custody');
  return (label) => {
    const own = ownPlaceOf(label);
    if (own === null) return label;
    return own === 'documents' ? t('documentsHere') : custody('thisTablet');
  };
}

/** Where files were written: the place, and the folder of copies in it. */
export function useFolderName(): (written: { readonly place: string; readonly folder: string }) => string {
  const placeName = usePlaceName();
  return ({ place, folder }) => `${placeName(place)}: ${folder}`;
}
