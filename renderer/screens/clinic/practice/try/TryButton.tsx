import { FlaskIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ProtocolDraftId } from '../../../../../domain/ids.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';

/** Leads to a practice visit: of the draft where one is named, else of the version in use. */
export function TryButton({ draftId, small = false }: { draftId?: ProtocolDraftId; small?: boolean }) {
  const { t } = useTranslation('practiceTry');
  const go = useGo();
  return (
    <Button small={small} icon={<FlaskIcon />} onPress={() => go({ at: 'try', ...(draftId && { draftId }) })}>
      {t('tryIt')}
    </Button>
  );
}
