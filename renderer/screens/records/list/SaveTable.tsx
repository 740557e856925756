import { ArrowsClockwiseIcon, FileCsvIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useFolderName, usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Chooses where the table goes: a stick, or the tablet's folder. */
export function SaveTable({
  save: saveAt,
  onSaved,
  onClose,
}: {
  /** Writes it there, and says where that is. */
  save: (targetId: string) => Promise<{ place: string; folder: string }>;
  onSaved: (where: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('lots');
  const placeName = usePlaceName();
  const folderName = useFolderName();
  const { run, busy } = useStep();
  const { data: targets, again } = useQuery('documents.targets', {});
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = targets?.find(({ id }) => id === wanted) ?? targets?.[0] ?? null;
  const save = () =>
    run(async () => {
      if (chosen) onSaved(folderName(await saveAt(chosen.id)));
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
            {placeName(label)}
          </Choice>
        ))}
        <Button small icon={<ArrowsClockwiseIcon />} onPress={again}>
          {t('lookAgain')}
        </Button>
      </div>
    </Dialog>
  );
}
