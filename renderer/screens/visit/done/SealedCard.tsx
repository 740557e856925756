import {
  ArrowsClockwiseIcon,
  BandaidsIcon,
  CheckCircleIcon,
  PencilSimpleLineIcon,
  SealCheckIcon,
  ShieldCheckIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';
import { momentLine } from '../../../words/moments.ts';
import { PeopleList } from '../frame/PeopleList.tsx';
import { useVerified } from './useVerified.ts';

/** The seal, the result of verifying the files, and the fingerprint printed on them. */
export function SealedCard({ onCorrect }: { onCorrect: () => void }) {
  const { t } = useTranslation('done');
  const { visit } = useVisit();
  const { sealed } = visit;
  if (!sealed) {
    return (
      <section className="card col gap4">
        <div className="row gap4">
          <CheckCircleIcon className="i xl" />
          <h2 className="witness-title">{t('endedTitle')}</h2>
        </div>
        <p>{t('nothingSealed')}</p>
        {visit.cancelled ? <p className="strong">{visit.cancelled.reason}</p> : null}
        <Corrections onCorrect={onCorrect} />
      </section>
    );
  }
  return (
    <section className="card col gap4">
      <div className="row gap4">
        <span className="sealed-mark">
          <SealCheckIcon className="i xl" weight="fill" />
        </span>
        <div>
          <h2 className="witness-title">{t('sealed')}</h2>
          <p>{momentLine(sealed.at)}</p>
        </div>
      </div>
      <p>{t(visit.outcome === 'treated' ? 'sealedBoth' : 'sealedOther')}</p>
      <People />
      <Verified />
      <Corrections onCorrect={onCorrect} />
      <div className="col gap2 push-down">
        <p className="label">{t('fingerprint')}</p>
        <p className="hash">
          {groups(sealed.head).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </div>
      <p className="label row">
        <ShieldCheckIcon />
        {t('anyone')}
      </p>
    </section>
  );
}

function People() {
  const { t } = useTranslation('done');
  const { visit } = useVisit();
  return (
    <div className="col gap2">
      <p className="label">{t('people')}</p>
      <PeopleList people={visit.people} />
    </div>
  );
}

function Verified() {
  const { t } = useTranslation('done');
  const { visit } = useVisit();
  const { found, again } = useVerified(visit.documents);
  if (!found) return <Status icon={<ArrowsClockwiseIcon />}>{t('checking')}</Status>;
  if (found.bad.length > 0) {
    return (
      <Alert tone="stop" title={t('altered')} live>
        {found.bad.map((message) => (
          <p key={message}>{message}</p>
        ))}
        <Button small onPress={again}>
          {t('checkAgain')}
        </Button>
      </Alert>
    );
  }
  if (found.at === null) {
    return (
      <div className="row gap4">
        <Status tone="fix" icon={<WarningOctagonIcon />}>
          {t('notChecked')}
        </Status>
        <Button small onPress={again}>
          {t('checkAgain')}
        </Button>
      </div>
    );
  }
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t('checked', { time: clockTime(found.at) })}
    </Status>
  );
}

function Corrections({ onCorrect }: { onCorrect: () => void }) {
  const { t } = useTranslation('done');
  const { visit, allows } = useVisit();
  return (
    <>
      {visit.corrections.length === 0 ? null : (
        <div className="col gap2">
          <p className="label">{t('corrections')}</p>
          <ul className="note-list">
            {visit.corrections.map((correction) => (
              <li key={correction.at.instant}>
                <span className="label">{momentLine(correction.at)}</span>
                {correction.point === '' ? null : (
                  <p className="strong">{t('pointWithdrawn', { point: correction.point })}</p>
                )}
                <p>{correction.text}</p>
                {correction.forClient === null ? null : (
                  <p lang={correction.forClient.language} dir="auto">
                    {correction.forClient.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {allows('add-correction') ? (
        <div>
          <Button small icon={<PencilSimpleLineIcon />} onPress={onCorrect}>
            {t('correction')}
          </Button>
        </div>
      ) : null}
      <ReportReaction />
    </>
  );
}

/** The way to write down a reaction, of a visit in which there was a treatment. */
function ReportReaction() {
  const { t } = useTranslation('reactions');
  const { visit } = useVisit();
  const go = useGo();
  if (visit.stage !== 'closed' || visit.finishedAt === null) return null;
  return (
    <div>
      <Button small icon={<BandaidsIcon />} onPress={() => go({ at: 'reaction-new', visitId: visit.id })}>
        {t('report')}
      </Button>
    </div>
  );
}

/** 64 digits in four lines of four groups, as on paper. */
function groups(hash: string): string[] {
  const fours = hash.toUpperCase().match(/.{1,4}/g) ?? [];
  return [0, 4, 8, 12].map((from) => fours.slice(from, from + 4).join(' '));
}
