import { ClockCounterClockwiseIcon, DownloadSimpleIcon, FloppyDiskIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, VersionHead } from '../../../../../api/contract/protocols.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { OpenFile } from '../files/OpenFile.tsx';
import { SaveVersion } from '../files/SaveVersion.tsx';
import { Reading } from '../Reading.tsx';
import { Compared } from './Compared.tsx';
import { RollBack } from './RollBack.tsx';
import { VersionRow } from './VersionRow.tsx';
import './VersionsScreen.css';

interface Props {
  readonly treatment: string;
  readonly name: string;
  readonly onBack: () => void;
  /** Another version is in use now. */
  readonly onRolledBack: (head: VersionHead) => void;
  /** A file became a draft. */
  readonly onDraft: (draft: DraftView) => void;
}

/** Every version of a treatment: to be read, compared with the one in use, and put in use again. Owners save and open files. */
export function VersionsScreen({ treatment, name, onBack, onRolledBack, onDraft }: Props) {
  const { t } = useTranslation('practiceVersions');
  const { t: practice } = useTranslation('practice');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const { data: versions } = useQuery('protocols.versions', { treatment });
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState<'read' | 'roll-back' | 'save' | 'open' | null>(null);
  const leave = () => setRoom(null);

  const inUse = versions?.find((one) => one.inUse) ?? null;
  const old = versions?.find(({ version }) => version === chosen) ?? versions?.find((one) => !one.inUse) ?? null;
  if (room === 'read' && (old ?? inUse))
    return <ReadVersion treatment={treatment} version={(old ?? inUse)?.version ?? 0} onBack={leave} />;
  if (room === 'roll-back' && old && inUse)
    return <RollBack old={old} inUse={inUse} newest={newestOf(versions)} onRolledBack={onRolledBack} onBack={leave} />;
  const saved = chosen === null ? inUse : old;
  if (room === 'save' && saved) return <SaveVersion head={saved} onBack={leave} />;
  if (room === 'open') return <OpenFile onDraft={onDraft} onBack={leave} />;
  return (
    <StaffFrame
      help="practiceVersions"
      title={t('title')}
      under={name}
      headExtra={
        owner &&
        versions && (
          <>
            <Button small icon={<FloppyDiskIcon />} onPress={() => setRoom('save')}>
              {t('saveFile')}
            </Button>
            <Button small icon={<DownloadSimpleIcon />} onPress={() => setRoom('open')}>
              {t('openFile')}
            </Button>
          </>
        )
      }
      side={<BackButton onPress={onBack}>{practice('title')}</BackButton>}
      main={
        owner &&
        old &&
        inUse &&
        old.hash !== inUse.hash && (
          <Button kind="main" iconEnd={<ClockCounterClockwiseIcon />} onPress={() => setRoom('roll-back')}>
            {t('rollBack', { version: old.version })}
          </Button>
        )
      }
    >
      {versions && inUse && (
        <div className="practice-versions">
          <ul className="list" aria-label={t('listLabel')}>
            {versions.map((head) => (
              <VersionRow
                key={head.version}
                head={head}
                chosen={head.version === old?.version}
                onPress={head.inUse ? null : () => setChosen(head.version)}
              />
            ))}
          </ul>
          <Compared old={old} inUse={inUse} newest={newestOf(versions)} owner={owner} onRead={() => setRoom('read')} />
        </div>
      )}
    </StaffFrame>
  );
}

const newestOf = (versions: readonly VersionHead[] | null) =>
  Math.max(0, ...(versions ?? []).map(({ version }) => version));

function ReadVersion({ treatment, version, onBack }: { treatment: string; version: number; onBack: () => void }) {
  const { data: read } = useQuery('protocols.read', { treatment, version });
  return <Reading protocol={read?.protocol ?? null} onBack={onBack} />;
}
