import { CheckIcon, FileTextIcon, PaperPlaneTiltIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionView } from '../../../../../api/contract/reactions.ts';
import type { VisitId } from '../../../../../domain/ids.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { shortDate } from '../../../../words/dates.ts';
import { momentLine } from '../../../../words/moments.ts';
import { Preview } from '../../../visit/done/Preview.tsx';
import { StandingStatus, useDeadlineWords } from '../useStanding.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { FollowDialog } from './FollowDialog.tsx';
import { Report } from './Report.tsx';
import { SentDialog } from './SentDialog.tsx';
import '../reactions.css';

/** One reaction: where it stands, what was reported, and what was learned since. */
export function ReactionScreen({
  visitId,
  reaction,
  back: from,
}: {
  visitId: VisitId;
  reaction: number;
  /** Where the list leads back to. */
  back: Place | null;
}) {
  const { t } = useTranslation('reactions');
  const { data, show } = useQuery('reactions.get', { visitId, reaction });
  const go = useGo();
  const born = useBorn();
  const [asking, setAsking] = useState<'sent' | 'follow' | 'close' | 'paper' | null>(null);
  const back = (
    <BackButton onPress={() => go({ at: 'reactions', ...(from && { back: from }) })}>{t('title')}</BackButton>
  );
  if (!data)
    return (
      <StaffFrame help="reaction" title="" side={back}>
        {null}
      </StaffFrame>
    );
  const done = (next: ReactionView) => {
    show(next);
    setAsking(null);
  };
  const dialog = { reaction: data, onDone: done, onClose: () => setAsking(null) };
  return (
    <StaffFrame
      help="reaction"
      title={t('of', { name: data.clientName })}
      page={t('one')}
      under={joined(
        upperFirst(born(data.dateOfBirth)),
        t('sessionOn', { n: data.session, total: data.sessionsPlanned, date: shortDate(data.treatedOn, data.today) }),
      )}
      standing={<StandingStatus of={data} />}
      side={
        <>
          {back}
          {data.closed === null && (
            <Button icon={<PlusIcon />} onPress={() => setAsking('follow')}>
              {t('follow')}
            </Button>
          )}
        </>
      }
      main={<Next reaction={data} onSent={() => setAsking('sent')} onClose={() => setAsking('close')} />}
    >
      <div className="reaction">
        <div className="col gap4">
          <Standing reaction={data} />
          <Report reaction={data} />
        </div>
        <div className="col gap4">
          <section className="card col">
            <h2 className="large">{t('sheet')}</h2>
            <p className="label">{t('sheetWords')}</p>
            <div className="row gap2 wrap">
              {data.paper !== null && (
                <Button small icon={<FileTextIcon />} onPress={() => setAsking('paper')}>
                  {t('look')}
                </Button>
              )}
              <Button small onPress={() => go({ at: 'visit', visitId })}>
                {t('toPapers')}
              </Button>
            </div>
          </section>
          <Followed reaction={data} />
        </div>
      </div>
      {asking === 'sent' && <SentDialog {...dialog} />}
      {asking === 'follow' && <FollowDialog {...dialog} />}
      {asking === 'close' && <CloseDialog {...dialog} />}
      {asking === 'paper' && data.paper !== null && (
        <Preview document={{ id: data.paper, title: t('sheet') }} onClose={() => setAsking(null)} />
      )}
    </StaffFrame>
  );
}

function Next(props: { reaction: ReactionView; onSent: () => void; onClose: () => void }) {
  const { t } = useTranslation('reactions');
  const { sent, closed } = props.reaction;
  if (closed) return null;
  return sent ? (
    <Button kind="main" iconEnd={<CheckIcon />} onPress={props.onClose}>
      {t('close')}
    </Button>
  ) : (
    <Button kind="main" iconEnd={<PaperPlaneTiltIcon />} onPress={props.onSent}>
      {t('wasSent')}
    </Button>
  );
}

function Standing({ reaction }: { reaction: ReactionView }) {
  const { t } = useTranslation('reactions');
  const deadline = useDeadlineWords();
  const { sent, closed, standing, today } = reaction;
  if (closed)
    return (
      <Alert tone="plain" title={t(`end.${closed.how}`)}>
        <p>{t('by', { moment: momentLine(closed.at), who: closed.byName })}</p>
        {closed.words !== '' && <p>{closed.words}</p>}
      </Alert>
    );
  if (sent)
    return (
      <Alert tone="pass" title={t('sentTo', { to: sent.to, date: shortDate(sent.on, today) })}>
        <p>{t('by', { moment: momentLine(sent.at), who: sent.byName })}</p>
      </Alert>
    );
  return (
    <Alert tone={standing === 'overdue' ? 'stop' : 'fix'} title={deadline(reaction)}>
      <p>{t('countedFrom', { count: reaction.workingDays, date: shortDate(reaction.report.heard, today) })}</p>
    </Alert>
  );
}

function Followed({ reaction: { followed } }: { reaction: ReactionView }) {
  const { t } = useTranslation('reactions');
  return (
    <section className="card col">
      <h2 className="large">{t('since')}</h2>
      {followed.length === 0 && <p className="label">{t('nothingSince')}</p>}
      <ul className="note-list">
        {followed.map(({ at, byName, text, doctor }) => (
          <li key={at.instant}>
            <span className="label">{t('by', { moment: momentLine(at), who: byName })}</span>
            <p>{text}</p>
            <p className="label">{t(`doctorIs.${doctor}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
