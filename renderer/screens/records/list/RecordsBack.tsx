import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { type Place, useGo } from '../../../app/PlaceContext.tsx';

/** From a list back to the report whose number it counts; to Records where none led there. */
export function RecordsBack({ back }: { back: Place | null }) {
  const { t: records } = useTranslation('records');
  const { t: common } = useTranslation();
  const go = useGo();
  return (
    <BackButton onPress={() => go(back ?? { at: 'records' })}>{back ? common('back') : records('title')}</BackButton>
  );
}
