import { useTranslation } from 'react-i18next';
import { sayFieldFault } from '../words/say-fault.ts';

export type Complaint = keyof typeof import('../words/en/common.ts')['common']['fieldWrong'];

/** What to say under a field: the schema's own sentence where it has one, else the screen's for this kind of field. */
export function useComplaint(): (error: object | undefined, kind: Complaint) => string | undefined {
  const { t } = useTranslation();
  return (error, kind) => {
    if (!error) return undefined;
    const letter = unprintableLetter(error);
    return letter === null ? (saidBySchema(error) ?? t(`fieldWrong.${kind}`)) : t('unprintable', { letter });
  };
}

/** What no font of the papers draws, as the host found it. */
function unprintableLetter(error: object): string | null {
  const unprintable = 'type' in error && error.type === 'unprintable';
  return unprintable && 'message' in error && typeof error.message === 'string' ? error.message : null;
}

function saidBySchema(error: object): string | null {
  const message = 'message' in error && typeof error.message === 'string' ? error.message : undefined;
  // "Write something here" is the field's own to say: it knows what is missing.
  return message === 'empty' ? null : sayFieldFault(message);
}
