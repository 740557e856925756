import { useTranslation } from 'react-i18next';
import type { ProtocolDraftId, Slug } from '../../../../../domain/ids.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStaffName } from '../../../../ui-data/useStaffName.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';

/** Something that a practice visit can be done under. */
export interface Triable {
  readonly key: string;
  readonly said: string;
  readonly of: { readonly treatment: Slug } | { readonly draftId: ProtocolDraftId };
}

/** Every treatment's version in use, and for an owner the drafts. */
export function useTriable(): readonly Triable[] {
  const { t } = useTranslation('practiceTry');
  const staffName = useStaffName();
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const { data: practice } = useQuery('protocols.list', {});
  return (practice?.treatments ?? []).flatMap(({ inUse, treatment, name, drafts }): Triable[] => [
    ...(inUse ? [{ key: treatment, said: t('inUse', { name, version: inUse.version }), of: { treatment } }] : []),
    ...(owner ? drafts : []).map(({ draftId, name: called, ownerName, mine }) => ({
      key: draftId,
      said: mine ? t('myDraft', { name: called }) : t('draft', { name: called, owner: staffName(ownerName) }),
      of: { draftId },
    })),
  ]);
}
