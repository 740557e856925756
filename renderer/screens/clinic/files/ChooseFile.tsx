import { ArrowsClockwiseIcon, FileIcon } from '@phosphor-icons/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveTarget } from '../../../../api/contract/documents.ts';
import type { FoundFile } from '../../../../api/contract/seal.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateWithYear } from '../../../words/moments.ts';

export interface ChosenFile {
  readonly targetId: string;
  readonly fileId: string;
}

interface Place {
  readonly target: string | null;
  /** Null until the place was searched. */
  readonly found: readonly FoundFile[] | null;
}

/**
 * Chooses a file on a stick or in the tablet's folder. The system's file dialog would be a way out of the kiosk, and is too
 * small for fingers.
 */
export function ChooseFile({
  list,
  onChosen,
}: {
  list: (targetId: string) => Promise<FoundFile[]>;
  onChosen: (file: ChosenFile) => void;
}) {
  const { t } = useTranslation('files');
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const placeName = usePlaceName();
  const load = useRead();
  const [targets, setTargets] = useState<readonly SaveTarget[] | null>(null);
  // A place with its own files: files of one place must never be listed under another.
  const [{ target, found }, setPlace] = useState<Place>({ target: null, found: null });

  const look = useCallback(
    (wanted: string | null) => {
      const asked: Place = { target: wanted, found: null };
      setPlace(asked);
      return load(async () => {
        const there = await call('documents.targets', {});
        const at = there.find(({ id }) => id === wanted) ?? there[0];
        const files = at ? await list(at.id) : [];
        setTargets(there);
        // Ignore an answer that arrives after another place was chosen.
        setPlace((now) => (now === asked ? { target: at?.id ?? null, found: files } : now));
      });
    },
    [call, load, list],
  );
  useEffect(() => {
    void look(null);
  }, [look]);

  const size = (bytes: number): string =>
    bytes >= 1_048_576
      ? t('megabytes', { count: Math.round(bytes / 104_857.6) / 10 })
      : t('kilobytes', { count: Math.max(1, Math.round(bytes / 1024)) });
  return (
    <div className="col gap4">
      <div className="row between gap4">
        <h2>{t('where')}</h2>
        <Button small icon={<ArrowsClockwiseIcon />} onPress={() => void look(target)}>
          {t('lookAgain')}
        </Button>
      </div>
      <div className="places">
        {(targets ?? []).map(({ id, label }) => (
          <Choice key={id} on={id === target} onPress={() => void look(id)}>
            {placeName(label)}
          </Choice>
        ))}
      </div>
      {found === null && <p role="status">{t('looking')}</p>}
      {found?.length === 0 && (
        <Empty icon={<FileIcon className="i xl" />} title={t('noneTitle')}>
          <p>{t('nonePlace')}</p>
        </Empty>
      )}
      {found !== null && found.length > 0 && target !== null && (
        <ul className="list">
          {found.map(({ id, name, bytes, changedAt }) => (
            <ListRow
              key={id}
              title={name}
              under={t('row', {
                changed: dateWithYear({ instant: changedAt, zone }),
                size: size(bytes),
              })}
              onPress={() => onChosen({ targetId: target, fileId: id })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
