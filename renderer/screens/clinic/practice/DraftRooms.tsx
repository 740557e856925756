import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../api/contract/protocols.ts';
import type { Section } from '../../../../domain/protocol/versions/sections.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { ChangesScreen } from './changes/ChangesScreen.tsx';
import { Editor } from './editor/Editor.tsx';
import { firstRow } from './editor/items.ts';
import { ProblemsScreen } from './problems/ProblemsScreen.tsx';
import { TryButton } from './try/TryButton.tsx';
import { useProblems } from './useProblems.ts';
import { type OpenDraft, useProtocolDraft } from './useProtocolDraft.ts';

export type DraftRoom = 'editor' | 'problems' | 'changes';

export interface DraftRoomsProps {
  readonly treatment: string;
  readonly name: string;
  /** The number that the draft would get. */
  readonly version: number;
  /** The part to open first; null for what was touched last. */
  readonly section: Section | null;
  /** The room to open first: the editor by default. */
  readonly room?: DraftRoom;
  readonly onApproved: (head: VersionHead) => void;
  readonly onBack: () => void;
}

/** The rooms of one draft: its editor, its problems, and what changed with its approval. */
export function DraftRooms(props: DraftRoomsProps) {
  const open = useProtocolDraft(props.treatment);
  if (open) return <Rooms open={open} {...props} />;
  return (
    <StaffFrame help="practiceEdit" title={props.name} side={<BackButton onPress={props.onBack} />}>
      {null}
    </StaffFrame>
  );
}

function Rooms({ open, version, ...props }: DraftRoomsProps & { open: OpenDraft }) {
  const { t } = useTranslation('practiceChanges');
  const { draft } = open;
  const [place, setPlace] = useState(props.section ? firstRow(draft.protocol, props.section).place : draft.place);
  const [room, setRoom] = useState<DraftRoom>(props.room ?? 'editor');
  // Back from an item that a problem led to returns to the list of problems.
  const [from, setFrom] = useState<DraftRoom | null>(null);
  const problems = useProblems(draft);
  const { data: practice } = useQuery('protocols.list', {});
  const inUse = practice?.treatments.find(({ treatment }) => treatment === draft.treatment)?.inUse ?? null;
  const { data: read } = useQuery('protocols.read', inUse && { treatment: inUse.treatment, version: inUse.version });
  const enter = (next: DraftRoom) => () => {
    // What is still on its way to the record is part of what is read there.
    // Where that cannot be sent, the bar says so and this room stays.
    void open.sent().then(
      () => setRoom(next),
      () => undefined,
    );
  };
  switch (room) {
    case 'problems':
      return (
        <ProblemsScreen
          open={open}
          version={version}
          problems={problems ?? []}
          inUse={read?.protocol ?? null}
          onPlace={(next) => {
            setPlace(next);
            setFrom('problems');
            setRoom('editor');
          }}
          onChanges={enter('changes')}
          onBack={() => setRoom('editor')}
        />
      );
    case 'changes':
      return (
        <ChangesScreen
          draftId={draft.draftId}
          back={t('toDraft')}
          also={<TryButton draftId={draft.draftId} />}
          onBack={() => setRoom('editor')}
          onApproved={props.onApproved}
        />
      );
    case 'editor':
      return (
        <Editor
          open={open}
          place={place}
          version={version}
          problems={problems}
          onPlace={setPlace}
          onBack={() => {
            if (from === null) return props.onBack();
            setFrom(null);
            setRoom(from);
          }}
          toProblem={from === 'problems'}
          back={from === 'problems' ? t('toProblems') : null}
          onProblems={enter('problems')}
          onChanges={enter('changes')}
        />
      );
  }
}
