import { ExportIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../../domain/ids.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';

/** The way to hand out this client's record. */
export function HandOutCard({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('handOut');
  const go = useGo();
  return (
    <section className="card row between gap4 wrap">
      <p className="grow">{t('openWords')}</p>
      <Button small icon={<ExportIcon />} onPress={() => go({ at: 'hand-out', clientId })}>
        {t('open')}
      </Button>
    </section>
  );
}
