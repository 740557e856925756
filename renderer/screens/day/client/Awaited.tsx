import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';

/** The frame of what is shown of one client, and the way back, until it was read. */
export function Awaited() {
  const { t: records } = useTranslation('records');
  const go = useGo();
  return (
    <StaffFrame
      help="client"
      title=""
      side={<BackButton onPress={() => go({ at: 'clients' })}>{records('place.clients')}</BackButton>}
    >
      {null}
    </StaffFrame>
  );
}
