import { NotePencilIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { Pages, pagesOf } from '../../../records/list/Pages.tsx';
import { DoorFrame } from './DoorFrame.tsx';

/** Notes have any length: so many on a page, which scrolls where they are long. */
const onPage = 6;

/** What staff wrote down for staff. */
export function NotesDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const today = useStatus(({ now }) => dateOf(now));
  const [at, setAt] = useState(1);
  const { data: notes } = useQuery('clients.notes', { clientId: client.id });
  const pages = pagesOf(notes?.length ?? 0, onPage);
  return (
    <DoorFrame
      client={client}
      title={t('notesTitle')}
      more={pages > 1 && <Pages page={at} pages={pages} onPage={setAt} />}
    >
      {notes?.length === 0 && (
        <Empty icon={<NotePencilIcon className="i xl" />} title={t('noNotes')}>
          <p>{t('noNotesWords')}</p>
        </Empty>
      )}
      {notes && notes.length > 0 && (
        <ul className="col gap3 plainlist">
          {notes.slice((at - 1) * onPage, at * onPage).map(({ visitId, on, text }, index) => (
            <li key={`${visitId} ${index}`} className="card col gap1">
              <span className="label">{shortDate(on, today)}</span>
              <p dir="auto" className="said">
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </DoorFrame>
  );
}
