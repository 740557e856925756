import { SealCheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangesView, DraftView, VersionHead } from '../../../../../api/contract/protocols.ts';
import type { ProtocolDraftId } from '../../../../../domain/ids.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { nameHere } from '../languages/names.ts';
import { ApprovePage } from './ApprovePage.tsx';
import { ChangeList } from './ChangeList.tsx';

interface Props {
  readonly draftId: ProtocolDraftId;
  /** The way out, by name. */
  readonly back: string;
  readonly onBack: () => void;
  readonly onApproved: (head: VersionHead) => void;
  /** Beside the way out. */
  readonly also?: ReactNode;
}

/** What a draft changes against the version in use, in words, and its approval with the owner's PIN. */
export function ChangesScreen(props: Props) {
  const { t } = useTranslation('practiceChanges');
  const { data: draft } = useQuery('protocols.draft', { draftId: props.draftId });
  const { data: practice } = useQuery('protocols.list', {});
  const inUse = practice?.treatments.find(({ treatment }) => treatment === draft?.treatment)?.inUse ?? null;
  const { data: read } = useQuery('protocols.read', inUse && { treatment: inUse.treatment, version: inUse.version });
  const { data: changes, show, again } = useQuery('protocols.changes', { draftId: props.draftId });
  if (!draft || !practice || !changes || (inUse && !read))
    return (
      <StaffFrame
        help="practiceApprove"
        title={t('title')}
        side={<BackButton onPress={props.onBack}>{props.back}</BackButton>}
      >
        {null}
      </StaffFrame>
    );
  return (
    <Approve
      {...props}
      draft={draft}
      inUse={inUse}
      before={read?.protocol ?? null}
      changes={changes}
      onChanges={show}
      onRefused={again}
    />
  );
}

function Approve({
  draft,
  inUse,
  before,
  changes,
  onChanges,
  onRefused,
  ...props
}: Props & {
  readonly draft: DraftView;
  readonly inUse: VersionHead | null;
  readonly before: TreatmentProtocol | null;
  readonly changes: ChangesView;
  readonly onChanges: (changes: ChangesView) => void;
  readonly onRefused: () => Promise<void>;
}) {
  const { t } = useTranslation('practiceChanges');
  const { t: languages } = useTranslation('practiceLanguages');
  const { call } = useClient();
  const { run } = useStep();
  const { draftId } = draft;
  const { hash, against, nextVersion, stopping } = changes;
  // What the owner read when the page opened. A list that is another one by now is named.
  const [first] = useState({ hash, against });
  const approve = async (pin: string) => {
    const approved = await run(async () =>
      props.onApproved(await call('protocols.approve', { draftId, hash, against, pin })),
    );
    if (!approved) await onRefused();
  };
  const same = changes.changes.length === 0;
  return (
    <ApprovePage
      help="practiceApprove"
      title={t('title')}
      under={
        inUse
          ? t('under', { name: draft.name, from: inUse.version, to: nextVersion })
          : t('underNew', { name: draft.name, to: nextVersion })
      }
      back={props.back}
      onBack={props.onBack}
      also={props.also}
      send={t('approve', { version: nextVersion })}
      icon={<SealCheckIcon />}
      waits={waiting()}
      consentAgain={changes.consentAgain}
      version={nextVersion}
      onSend={approve}
    >
      {(first.hash !== hash || first.against !== against) && (
        <Alert tone="fix" live title={t('changedSince')}>
          <p>{t('changedSinceWords')}</p>
        </Alert>
      )}
      {changes.waits.map(({ language, texts }) => (
        <Alert key={language} tone="fix" title={languages('willWait', { language: nameHere(language), count: texts })}>
          <p>{languages('willWaitWords')}</p>
        </Alert>
      ))}
      {same && standing()}
      {!same && before && (
        <>
          <h2>{t('changesTitle', { count: changes.changes.length })}</h2>
          <ChangeList
            changes={changes.changes}
            before={before}
            after={draft.protocol}
            onMark={(place, mark) =>
              void run(async () => onChanges(await call('protocols.mark', { draftId, place, mark })))
            }
          />
          {changes.changes.some(({ settable }) => settable) && <p className="label">{t('markHint')}</p>}
        </>
      )}
    </ApprovePage>
  );

  function waiting(): string | null {
    if (stopping > 0) return t('solve', { count: stopping });
    return same && inUse && inUse.approvedBy !== null ? t('changeFirst') : null;
  }

  function standing() {
    if (!inUse)
      return (
        <Alert tone="plain" title={t('asNew')}>
          <p>{t('asNewWords')}</p>
        </Alert>
      );
    if (inUse.approvedBy !== null)
      return (
        <Alert tone="plain" title={t('nothing', { version: inUse.version })}>
          <p>{t('nothingWords')}</p>
        </Alert>
      );
    return (
      <Alert tone="plain" title={t('asTheyAre')}>
        <p>{t('asTheyAreWords', { version: nextVersion })}</p>
      </Alert>
    );
  }
}
