import { useState } from 'react';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Editor } from './editor/Editor.tsx';
import { useProblems } from './useProblems.ts';
import { type OpenDraft, useProtocolDraft } from './useProtocolDraft.ts';

export interface DraftRoomsProps {
  readonly treatment: string;
  readonly name: string;
  /** The number that the draft would get. */
  readonly version: number;
  /** What to open first; null for what was touched last. */
  readonly place: string | null;
  readonly onBack: () => void;
}

/** The rooms of one draft: its editor, and what leads on from there. */
export function DraftRooms(props: DraftRoomsProps) {
  const open = useProtocolDraft(props.treatment);
  if (open) return <Rooms open={open} {...props} />;
  return (
    <StaffFrame help="practiceEdit" title={props.name} side={<BackButton onPress={props.onBack} />}>
      {null}
    </StaffFrame>
  );
}

function Rooms({ open, version, place: first, onBack }: DraftRoomsProps & { open: OpenDraft }) {
  const [place, setPlace] = useState(first ?? open.draft.place);
  const problems = useProblems(open.draft);
  return <Editor open={open} place={place} version={version} problems={problems} onPlace={setPlace} onBack={onBack} />;
}
