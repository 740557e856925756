import { CameraIcon, ImagesIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { Pages, pagesOf } from '../../../records/list/Pages.tsx';
import { Photo } from '../../photos/Photo.tsx';
import { WithdrawnPhotos } from '../../photos/WithdrawnPhotos.tsx';
import '../../photos/photos.css';
import { DoorFrame } from './DoorFrame.tsx';

const onPage = 8;

/** A client's photos as thumbnails, the latest first; a tap compares in that pose. */
export function PhotosDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('photos');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const [at, setAt] = useState(1);
  const { id: clientId } = client;
  const { data } = useQuery('photos.of-client', { clientId, page: at, rows: onPage });
  const pages = pagesOf(data?.total ?? 0, onPage);
  const visitId = data?.open ?? client.open;
  return (
    <DoorFrame
      client={client}
      title={t('photos')}
      more={pages > 1 && <Pages page={at} pages={pages} onPage={setAt} />}
      main={
        visitId && (
          <Button kind="main" iconEnd={<CameraIcon />} onPress={() => go({ at: 'photos', visitId })}>
            {t('takeSome')}
          </Button>
        )
      }
    >
      <WithdrawnPhotos clientId={clientId} />
      {data?.total === 0 && (
        <Empty icon={<ImagesIcon className="i xl" />} title={t('noneYet')}>
          <p>{t('noneYetWords')}</p>
        </Empty>
      )}
      {data && data.photos.length > 0 && (
        <ul className="photogrid plainlist">
          {data.photos.map(({ id, pose, date, thumb }) => (
            <li key={id}>
              <button type="button" className="photocard" onClick={() => go({ at: 'photos-compare', clientId, pose })}>
                <span className="photothumb">
                  <Photo className="photofill" jpeg={thumb} alt="" />
                </span>
                <span className="strong">{t(`poses.${pose}`)}</span>
                <span className="label">{shortDate(date, today)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </DoorFrame>
  );
}
