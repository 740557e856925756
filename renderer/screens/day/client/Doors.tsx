import {
  BandaidsIcon,
  CaretRightIcon,
  DropIcon,
  FileTextIcon,
  type Icon,
  ImagesIcon,
  NotebookIcon,
  NotePencilIcon,
  PhoneIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../api/contract/client-page.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { figures } from '../../../words/writing.ts';
import type { ClientDoor } from './doors/door.ts';

/** A door for each list of a client's, with how much is behind it. */
export function Doors({ client }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const go = useGo();
  const { id: clientId, counts, visits } = client;
  const some = (count: number, words: string) => (count === 0 ? t('none') : words);
  const doors: readonly (readonly [Exclude<ClientDoor, 'whole'>, Icon, string])[] = [
    ['visits', NotebookIcon, some(visits.length, t('visitsCount', { count: visits.length }))],
    [
      'papers',
      FileTextIcon,
      some(
        counts.papers,
        counts.notGiven > 0
          ? t('papersNotGiven', { papers: figures(counts.papers), count: counts.notGiven })
          : t('papersGiven', { count: counts.papers }),
      ),
    ],
    ['lots', DropIcon, some(counts.lots, t('lotsCount', { lots: figures(counts.lots), count: counts.lotVisits }))],
    ['notes', NotePencilIcon, some(counts.notes, t('notesCount', { count: counts.notes }))],
    ['photos', ImagesIcon, some(counts.photos, figures(counts.photos))],
    ['reactions', BandaidsIcon, some(counts.reactions, figures(counts.reactions))],
    ['checkIns', PhoneIcon, some(counts.checkIns, figures(counts.checkIns))],
  ];
  return (
    <nav className="clientdoors" aria-label={t('doors')}>
      {doors.map(([name, Sign, words]) => (
        <button
          key={name}
          type="button"
          className="clientdoor"
          onClick={() => go({ at: 'client', clientId, door: name })}
        >
          <Sign />
          <span className="grow">
            <span className="strong">{t(`door.${name}`)}</span>
            <span className="label">{words}</span>
          </span>
          <CaretRightIcon className="i turn" />
        </button>
      ))}
    </nav>
  );
}
