import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';

/** Makes one touch: shown at once, stored in its turn. */
export type Edit = (edit: ProtocolEdit) => void;
