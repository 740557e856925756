import { CheckCircleIcon, FileTextIcon, PrinterIcon, WarningIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage, ClientPaper } from '../../../../../api/contract/client-page.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { Status } from '../../../../kit/Status.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { Pages, pagesOf } from '../../../records/list/Pages.tsx';
import { Preview, type Previewed } from '../../../visit/done/Preview.tsx';
import { paperTitles } from '../../../visit/done/paper-titles.ts';
import { DoorFrame } from './DoorFrame.tsx';

const visitsOnPage = 4;

/** Every sealed paper, by visit: looked at here, printed and saved where the visit's copies are counted. */
export function PapersDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const [at, setAt] = useState(1);
  const [shown, setShown] = useState<Previewed | null>(null);
  const { data: papers } = useQuery('clients.papers', { clientId: client.id });
  const byVisit = Map.groupBy(papers ?? [], ({ visitId }) => visitId);
  const groups = [...byVisit.values()];
  const pages = pagesOf(groups.length, visitsOnPage);
  return (
    <DoorFrame
      client={client}
      title={t('door.papers')}
      more={pages > 1 && <Pages page={at} pages={pages} onPage={setAt} />}
    >
      {papers?.length === 0 && (
        <Empty icon={<FileTextIcon className="i xl" />} title={t('noPapers')}>
          <p>{t('noPapersWords')}</p>
        </Empty>
      )}
      <div className="col gap3">
        {groups.slice((at - 1) * visitsOnPage, at * visitsOnPage).map((group) => (
          <OfVisit key={group[0]?.visitId} papers={group} onShow={setShown} />
        ))}
      </div>
      {shown && <Preview document={shown} onClose={() => setShown(null)} />}
    </DoorFrame>
  );
}

function OfVisit({ papers, onShow }: { papers: readonly ClientPaper[]; onShow: (paper: Previewed) => void }) {
  const { t } = useTranslation('clientPage');
  const { t: client } = useTranslation('client');
  const { t: done } = useTranslation('done');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const [first] = papers;
  if (!first) return null;
  const { visitId, date, session: n, sessionsPlanned: total, final } = first;
  const day = shortDate(date, today);
  const numbered = (paper: ClientPaper) => papers.filter(({ kind }) => kind === paper.kind).indexOf(paper) + 1;
  return (
    <section className="card col gap3" aria-label={day}>
      <div className="row between gap4 wrap">
        <div>
          <h2 className="large">{day}</h2>
          <p className="label">{client(final ? 'sessionFinal' : 'session', { n, total })}</p>
        </div>
        <Given paper={first} />
      </div>
      <div className="row gap3 wrap">
        {papers.map((paper) => {
          const title = done(paperTitles[paper.kind], { number: numbered(paper) });
          return (
            <Button
              small
              key={paper.id}
              icon={<FileTextIcon />}
              label={`${title}: ${day}`}
              onPress={() => onShow({ id: paper.id, title })}
            >
              {title}
            </Button>
          );
        })}
        <Button
          small
          icon={<PrinterIcon />}
          label={`${t('printOrSave')}: ${day}`}
          onPress={() => go({ at: 'visit', visitId })}
        >
          {t('printOrSave')}
        </Button>
      </div>
    </section>
  );
}

function Given({ paper: { given, copies } }: { paper: ClientPaper }) {
  const { t } = useTranslation('lots');
  const how = given ?? (copies > 0 ? 'printed' : null);
  if (how === null || how === 'later')
    return (
      <Status tone="fix" icon={<WarningIcon />}>
        {t(how === null ? 'visitOpen' : 'given.later')}
      </Status>
    );
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t(`given.${how}`)}
    </Status>
  );
}
