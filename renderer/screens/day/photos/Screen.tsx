import {
  ArrowCounterClockwiseIcon,
  CameraIcon,
  CameraSlashIcon,
  CheckCircleIcon,
  CheckIcon,
  GhostIcon,
  InfoIcon,
  ShieldCheckIcon,
} from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotosOfVisit } from '../../../../api/contract/photos.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { type Pose, poses } from '../../../../domain/photos/photo.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { figures, given } from '../../../words/writing.ts';
import { useCamera } from './camera.ts';
import { Photo } from './Photo.tsx';
import { Head, Poses } from './Poses.tsx';
import { type Picture, takePicture } from './picture.ts';
import './photos.css';

/** Photos of one visit, pose by pose. Without the client's agreement there is no camera. */
export function PhotosScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('photos');
  const go = useGo();
  const { data, show } = useQuery('photos.of-visit', { visitId });
  if (!data)
    return (
      <StaffFrame help="photos" title={t('photos')} side={<BackButton onPress={() => go({ at: 'visit', visitId })} />}>
        {null}
      </StaffFrame>
    );
  return data.why === null ? <Taking visit={data} onKept={show} /> : <NoCamera visit={data} />;
}

function NoCamera({ visit }: { visit: PhotosOfVisit }) {
  const { t } = useTranslation('photos');
  const go = useGo();
  const { visitId, clientId, clientName, why } = visit;
  return (
    <StaffFrame
      help="photos"
      title={t('title', { name: given(clientName) })}
      page={t('photos')}
      side={<BackButton onPress={() => go({ at: 'client', clientId, door: 'photos' })}>{t('done')}</BackButton>}
      main={
        <Button kind="main" onPress={() => go({ at: 'visit', visitId })}>
          {t('toVisit')}
        </Button>
      }
    >
      <Empty icon={<CameraSlashIcon className="i xl" />} title={t('noPhotos')}>
        <p>{why === null ? '' : sayFault({ code: 'photo-not-agreed', params: { why } })}</p>
      </Empty>
    </StaffFrame>
  );
}

/** The first pose that is not there yet. */
const nextPose = (taken: ReadonlySet<Pose>): Pose => poses.find((pose) => !taken.has(pose)) ?? 'front';

function Taking({ visit, onKept }: { visit: PhotosOfVisit; onKept: (visit: PhotosOfVisit) => void }) {
  const { t } = useTranslation('photos');
  const { t: common } = useTranslation();
  const go = useGo();
  const { call } = useClient();
  const { run, busy } = useStep();
  const today = useStatus(({ now }) => dateOf(now));
  const { visitId, clientId, clientName, taken, before } = visit;
  const done: ReadonlySet<Pose> = new Set(taken.map((one) => one.pose));
  const [chosen, setChosen] = useState<Pose | null>(null);
  const [lined, setLined] = useState(true);
  const [picture, setPicture] = useState<Picture | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(visitId);
  const pose = chosen ?? nextPose(done);
  const earlier = before.find((one) => one.pose === pose);
  const ghost = useQuery('photos.get', earlier && lined ? { photoId: earlier.id } : null).data;
  const stream = camera.state === 'on' ? camera.stream : null;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  const choose = (one: Pose) => {
    setPicture(null);
    setChosen(one);
  };
  const take = () => run(async () => setPicture(video.current && (await takePicture(video.current))));
  const keep = (of: Picture) =>
    run(async () => {
      onKept(await call('photos.keep', { visitId, pose, ...of }));
      setPicture(null);
      setChosen(null);
    });
  return (
    <StaffFrame
      help="photos"
      title={t('title', { name: given(clientName) })}
      page={t('photos')}
      under={t('under', {
        session: figures(visit.session),
        of: figures(visit.sessionsPlanned),
        taken: figures(done.size),
        all: figures(poses.length),
      })}
      headExtra={
        <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
          {t('agreed', { purposes: visit.purposes.map((purpose) => t(`purpose.${purpose}`)).join(', ') })}
        </Status>
      }
      side={
        <>
          <BackButton onPress={() => go({ at: 'client', clientId, door: 'photos' })}>{t('done')}</BackButton>
          {picture && (
            <Button icon={<ArrowCounterClockwiseIcon />} onPress={() => setPicture(null)}>
              {t('again')}
            </Button>
          )}
        </>
      }
      main={
        <Button
          kind="main"
          iconEnd={picture ? <CheckIcon /> : <CameraIcon />}
          working={busy && common('saving')}
          waits={camera.state === 'none' ? t('waitsCamera') : null}
          onPress={() => void (picture ? keep(picture) : take())}
        >
          {picture ? t('keep') : t('take')}
        </Button>
      }
    >
      <div className="photoroom">
        <div className="photoview">
          <video ref={video} className="photofill" autoPlay muted playsInline aria-label={t('view')} />
          {picture && <Photo className="photofill" jpeg={picture.jpeg} alt={t(`poses.${pose}`)} />}
          {!picture && ghost && lined && <Photo className="photofill photoghost" jpeg={ghost.jpeg} alt="" />}
          {!picture && stream && <Head pose={pose} className="photoframe" />}
          <p className="phototag start">
            <CameraIcon />
            {t(`poses.${pose}`)}
          </p>
          <p className="phototag end" role="status">
            <InfoIcon />
            {camera.state === 'none'
              ? t('noCamera')
              : picture
                ? t('lookAtIt')
                : earlier && lined
                  ? t('lineUp')
                  : t('fill')}
          </p>
        </div>
        <div className="col gap4">
          <Poses pose={pose} taken={done} onPose={choose} />
          {earlier && (
            <button type="button" className="choice photoswitch" aria-pressed={lined} onClick={() => setLined(!lined)}>
              <GhostIcon />
              <span className="grow">{t('lineUpWith', { date: shortDate(earlier.date, today) })}</span>
              <span>{lined ? t('on') : t('off')}</span>
            </button>
          )}
          <p className="row gap3 label">
            <ShieldCheckIcon />
            <span>{t('stored')}</span>
          </p>
        </div>
      </div>
    </StaffFrame>
  );
}
