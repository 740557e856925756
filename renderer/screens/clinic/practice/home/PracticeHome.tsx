import {
  BookOpenTextIcon,
  CheckCircleIcon,
  ClockCounterClockwiseIcon,
  CopyIcon,
  PencilSimpleIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { DraftHead, PracticeView } from '../../../../../api/contract/protocols.ts';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Status } from '../../../../kit/Status.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { momentLine } from '../../../../words/moments.ts';
import { Standing } from '../Standing.tsx';
import { OwnersDrafts } from '../treatments/OwnersDrafts.tsx';
import { TryButton } from '../try/TryButton.tsx';
import { DraftStanding } from './DraftStanding.tsx';
import { LanguagesSummary } from './LanguagesSummary.tsx';
import { Parts } from './Parts.tsx';
import { Treatments } from './Treatments.tsx';
import './Home.css';

/**
 * The clinic's own practice: its treatments, and of one of them the version in use, the owner's draft, and the eight parts with
 * what changed and what is wrong. Everybody reads it; an owner opens the draft. The first change makes one.
 */
export function PracticeHome({
  practice,
  treatment,
  onTreatment,
  onRead,
  onDraft,
  onProblems,
  onLanguages,
  onVersions,
  onCopy,
  onBoth,
  onDiscarded,
  onBack,
}: {
  practice: PracticeView;
  treatment: string;
  onTreatment: (treatment: string) => void;
  /** Reads the version in use, one part of it or from the beginning. */
  onRead: (section: Section | null) => void;
  /** Opens the owner's draft, at one part or where it was left. */
  onDraft: (section: Section | null) => void;
  /** Opens the list of the draft's problems. */
  onProblems: () => void;
  /** Opens the languages, one of them where it is named. */
  onLanguages: (language: string | null) => void;
  onVersions: () => void;
  /** Makes a new treatment out of this one. */
  onCopy: () => void;
  /** Shows another owner's draft beside one's own. */
  onBoth: (theirs: DraftHead) => void;
  onDiscarded: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceEdit');
  const { t: words } = useTranslation('practice');
  const { t: settings } = useTranslation('settings');
  const { t: versions } = useTranslation('practiceVersions');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const clinicName = useStatus((status) => status.clinicName);
  const one = practice.treatments.find((known) => known.treatment === treatment) ?? practice.treatments[0];
  const inUse = one?.inUse ?? null;
  const mine = owner ? (one?.drafts.find((draft) => draft.mine && draft.position > 0) ?? null) : null;
  const ofDraft = mine && { draftId: mine.draftId };
  const { data: read } = useQuery('protocols.read', inUse && { treatment, version: inUse.version });
  const { data: draft } = useQuery('protocols.draft', ofDraft);
  const { data: changes } = useQuery('protocols.changes', ofDraft);
  const { data: problems } = useQuery('protocols.problems', ofDraft);
  const protocol = (mine && draft?.protocol) ?? read?.protocol ?? null;
  return (
    <StaffFrame
      help="practice"
      title={words('title')}
      under={clinicName}
      headExtra={
        <>
          <TryButton small {...ofDraft} />
          {inUse && (
            <Button small icon={<ClockCounterClockwiseIcon />} onPress={onVersions}>
              {versions('open')}
            </Button>
          )}
        </>
      }
      side={
        <>
          <BackButton onPress={onBack}>{settings('title')}</BackButton>
          {owner && inUse && (
            <Button icon={<CopyIcon />} onPress={onCopy}>
              {versions('copy')}
            </Button>
          )}
        </>
      }
      main={
        owner ? (
          <Button kind="main" iconEnd={<PencilSimpleIcon />} onPress={() => onDraft(null)}>
            {t('open')}
          </Button>
        ) : (
          inUse && (
            <Button kind="main" iconEnd={<BookOpenTextIcon />} onPress={() => onRead(null)}>
              {words('readAll')}
            </Button>
          )
        )
      }
    >
      <div className="practice-home">
        <div className="col gap4">
          <Treatments treatments={practice.treatments} chosen={treatment} onChoose={onTreatment} />
          {owner && inUse && (
            <LanguagesSummary treatment={treatment} own={read?.protocol.language ?? null} onOpen={onLanguages} />
          )}
        </div>
        <section className="col gap4" aria-label={one?.name}>
          <div className="row between">
            <div className="grow">
              <h2>{one?.name}</h2>
              {inUse && inUse.approvedBy !== null && (
                <p className="label">
                  {words('approvedBy', {
                    version: inUse.version,
                    name: inUse.approvedBy,
                    moment: momentLine(inUse.since),
                  })}
                </p>
              )}
            </div>
            {inUse && (
              <Status tag tone="pass" icon={<CheckCircleIcon weight="fill" />}>
                {t('inUse')}
              </Status>
            )}
          </div>
          {inUse && inUse.approvedBy === null && (
            <Standing head={inUse}>
              <Button small icon={<BookOpenTextIcon />} onPress={() => onRead(null)}>
                {t('readThem')}
              </Button>
            </Standing>
          )}
          {mine && changes && problems && (
            <DraftStanding
              changes={changes}
              problems={problems}
              inUse={inUse?.version ?? null}
              onProblems={onProblems}
            />
          )}
          {protocol && (
            <Parts
              protocol={protocol}
              changes={mine && changes ? changes.changes : null}
              problems={(mine && problems) || []}
              onOpen={owner ? onDraft : onRead}
            />
          )}
          {owner && one && <OwnersDrafts drafts={one.drafts} onBoth={onBoth} onDiscarded={onDiscarded} />}
        </section>
      </div>
    </StaffFrame>
  );
}
