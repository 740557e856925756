import { BookOpenTextIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';

/** Reminds of texts that no owner has approved yet. Nothing once they are. */
export function SampleTexts() {
  const { t } = useTranslation('practice');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const go = useGo();
  const { data: practice } = useQuery('protocols.list', {});
  if (!practice?.treatments.some(({ inUse }) => inUse?.approvedBy === null)) return null;
  return (
    <Alert tone="plain" title={t('todayTitle')}>
      <p>{t(owner ? 'todayOwner' : 'todayStaff')}</p>
      {owner && (
        <Button
          small
          icon={<BookOpenTextIcon />}
          onPress={() => go({ at: 'settings', group: 'papers', opens: 'practice' })}
        >
          {t('open')}
        </Button>
      )}
    </Alert>
  );
}
