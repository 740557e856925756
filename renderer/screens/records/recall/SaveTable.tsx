import { ArrowsClockwiseIcon, FileCsvIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotRef } from '../../../../domain/lots/lot-ref.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Chooses where the table goes: a stick, or the tablet's folder. */
export function SaveTable({
  lot,
  onSaved,
  onClose,
}: {
  lot: LotRef;
  onSaved: (where: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('lots');
  const { call } = useClient();
  const { run, busy } = useStep();
  const { data: targets, again } = useQuery('documents.targets', {});
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = targets?.find(({ id }) => id === wanted) ?? targets?.[0] ?? null;
  const save = () =>
    run(async () => {
      if (chosen) onSaved((await call('lots.save-recall', { lot, targetId: chosen.id })).folder);
    });
  return (
    <Dialog
      title={t('saveTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('close')}</Button>}
      main={
        <Button
          kind="main"
          iconEnd={<FileCsvIcon />}
          waits={chosen ? null : t('noPlace')}
          working={busy && t('saving')}
          onPress={() => void save()}
        >
          {t('saveIt')}
        </Button>
      }
    >
      <div className="col gap3">
        {targets?.map(({ id, label }) => (
          <Choice key={id} on={id === chosen?.id} onPress={() => setWanted(id)}>
            {label}
          </Choice>
        ))}
        <Button small icon={<ArrowsClockwiseIcon />} onPress={again}>
          {t('lookAgain')}
        </Button>
      </div>
    </Dialog>
  );
}
