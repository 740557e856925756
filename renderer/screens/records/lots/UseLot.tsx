import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { KnownLotView } from '../../../../api/contract/lots.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Why an expired lot is used all the same: kept until the lot is recorded. */
export function useWhyExpired(visitId: VisitId) {
  return useDraft({ step: 'record-lot', visitId, field: 'expired-why' });
}

export function WhyExpired({ why, onWhy }: { why: string; onWhy: (why: string) => void }) {
  const { t } = useTranslation('lots');
  return <Area label={t('why')} rows={2} value={why} onChange={(event) => onWhy(event.target.value)} />;
}

/** Records the chosen lot in the visit that staff came from, and goes back there. An expired one waits for a written reason. */
export function UseLot({
  visitId,
  lot,
  why,
  onWhy,
}: {
  visitId: VisitId;
  lot: KnownLotView | null;
  why: string;
  onWhy: (why: string) => void;
}) {
  const { t } = useTranslation('lots');
  const go = useGo();
  const { call } = useClient();
  const { run, busy } = useStep();
  const expired = lot?.shelf === 'expired';
  const waits = lot === null ? t('waitsChoice') : expired && why.trim() === '' ? t('waitsWhy') : null;
  const record = async () => {
    if (lot === null) return;
    const { kind, name, maker, lot: number, expiry } = lot;
    const done = await run(async () => {
      await call('visits.act', {
        visitId,
        command: {
          type: 'record-lot',
          lot: { kind, name, maker, lot: number, expiry },
          ...(expired && { expiredWhy: why }),
        },
      });
    });
    if (!done) return;
    onWhy('');
    go({ at: 'visit', visitId });
  };
  return (
    <Button
      kind="main"
      iconEnd={<CheckIcon />}
      waits={waits}
      working={busy && t('saving')}
      onPress={() => void record()}
    >
      {t('use')}
    </Button>
  );
}
