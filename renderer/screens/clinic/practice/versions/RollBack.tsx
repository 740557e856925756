import { ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import { asksConsentAgain } from '../../../../../domain/protocol/versions/marks.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { ApprovePage } from '../changes/ApprovePage.tsx';
import { ChangeList } from '../changes/ChangeList.tsx';

/** What a roll back changes, in words, and its approval with the owner's PIN. */
export function RollBack({
  old,
  inUse,
  newest,
  onRolledBack,
  onBack,
}: {
  old: VersionHead;
  inUse: VersionHead;
  newest: number;
  onRolledBack: (head: VersionHead) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { t: approving } = useTranslation('practiceChanges');
  const { call } = useClient();
  const { run } = useStep();
  const { treatment } = inUse;
  const { data: changes } = useQuery('protocols.compare', { treatment, from: inUse.version, to: old.version });
  const { data: before } = useQuery('protocols.read', { treatment, version: inUse.version });
  const { data: after } = useQuery('protocols.read', { treatment, version: old.version });
  const title = approving('rollBackTitle', { version: old.version });
  if (!changes || !before || !after)
    return (
      <StaffFrame help="practiceApprove" title={title} side={<BackButton onPress={onBack}>{t('title')}</BackButton>}>
        {null}
      </StaffFrame>
    );
  const next = newest + 1;
  return (
    <ApprovePage
      help="practiceApprove"
      title={title}
      under={approving('rollBackUnder', { name: inUse.name, version: old.version, to: next })}
      back={t('title')}
      onBack={onBack}
      send={approving('rollBack', { version: old.version })}
      icon={<ClockCounterClockwiseIcon />}
      waits={changes.length === 0 ? approving('changeFirst') : null}
      consentAgain={asksConsentAgain(changes)}
      version={next}
      onSend={(pin) =>
        run(async () => onRolledBack(await call('protocols.roll-back', { treatment, version: old.version, pin })))
      }
    >
      <h2>{approving('changesTitle', { count: changes.length })}</h2>
      <ChangeList changes={changes} before={before.protocol} after={after.protocol} />
    </ApprovePage>
  );
}
