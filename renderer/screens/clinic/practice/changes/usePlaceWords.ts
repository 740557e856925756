import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { type PlaceParts, placeParts } from '../../../../../domain/protocol/versions/place-parts.ts';

/** What a place is called: "Aftercare 2, Water only"; a part without items by its own name. */
export function usePlaceWords(): (
  protocol: TreatmentProtocol,
  place: string,
) => { readonly parts: PlaceParts; readonly title: string } {
  const { t } = useTranslation('practiceChanges');
  return (protocol, place) => {
    const parts = placeParts(protocol, place);
    const { part, number, name } = parts;
    if (number === null || name === null) return { parts, title: t(`part.${part}`) };
    switch (part) {
      case 'breaks':
      case 'record':
      case 'sheet':
      case 'treatment':
        return { parts, title: t(`part.${part}`) };
      default:
        return { parts, title: t(`item.${part}`, { number, name }) };
    }
  };
}
