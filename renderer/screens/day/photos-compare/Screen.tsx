import { ImagesIcon } from '@phosphor-icons/react';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId, PhotoId } from '../../../../domain/ids.ts';
import type { Pose } from '../../../../domain/photos/photo.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Slider } from '../../../kit/Slider.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { given } from '../../../words/writing.ts';
import { Photo } from '../photos/Photo.tsx';
import { Poses } from '../photos/Poses.tsx';
import '../photos/photos.css';

const stops = { before: 100, half: 50, after: 0 } as const;

/** Two pictures in one pose, one over the other: by a slider, or by a tap each. */
export function PhotosCompareScreen({ clientId, pose: first }: { clientId: ClientId; pose: Pose }) {
  const { t } = useTranslation('photos');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const [pose, setPose] = useState<Pose>(first);
  const [at, setAt] = useState<number>(stops.half);
  const [picked, setPicked] = useState<{ readonly before: PhotoId | null; readonly after: PhotoId | null }>(none);
  const { data: client } = useQuery('clients.contact', { clientId });
  const { data: taken } = useQuery('photos.in-pose', { clientId, pose });
  const after = taken?.find(({ id }) => id === picked.after) ?? taken?.[0] ?? null;
  const before = taken?.find(({ id }) => id === picked.before) ?? taken?.findLast(({ id }) => id !== after?.id) ?? null;
  const one = useQuery('photos.get', before && { photoId: before.id }).data;
  const two = useQuery('photos.get', after && { photoId: after.id }).data;
  const day = (of: { readonly date: string & NonNullable<typeof after>['date'] }) => shortDate(of.date, today);
  const placed: CSSProperties & { '--photo-at': string } = { '--photo-at': `${at}%` };
  return (
    <StaffFrame
      help="photosCompare"
      title={client ? t('title', { name: given(client.details.name) }) : ''}
      page={t('photos')}
      under={
        before && after ? t('comparing', { pose: t(`poses.${pose}`), before: day(before), after: day(after) }) : ''
      }
      side={<BackButton onPress={() => go({ at: 'client', clientId, door: 'photos' })}>{t('photos')}</BackButton>}
    >
      <div className="photoroom">
        {taken && after ? (
          <div className="photoview" style={placed}>
            {before && one && (
              <Photo className="photofill" jpeg={one.jpeg} alt={t('beforeOf', { date: day(before) })} />
            )}
            {two && (
              <Photo
                className={`photofill${before ? ' photohalf' : ''}`}
                jpeg={two.jpeg}
                alt={t('afterOf', { date: day(after) })}
              />
            )}
            {before && at > 0 && at < 100 && <span className="photoline" />}
            {before && at > 0 && <p className="phototag start">{t('beforeOf', { date: day(before) })}</p>}
            {at < 100 && <p className="phototag start after">{t('afterOf', { date: day(after) })}</p>}
          </div>
        ) : (
          <Empty icon={<ImagesIcon className="i xl" />} title={t('noneInPose')}>
            <p>{t('noneInPoseWords')}</p>
          </Empty>
        )}
        <div className="col gap4">
          <Poses
            pose={pose}
            onPose={(next) => {
              setPose(next);
              setPicked(none);
            }}
          />
          {before && (
            <section className="col gap2">
              <h2 className="large">{t('show')}</h2>
              <fieldset className="photostops" aria-label={t('show')}>
                {(['before', 'half', 'after'] as const).map((stop) => (
                  <Choice key={stop} on={at === stops[stop]} onPress={() => setAt(stops[stop])}>
                    {t(stop)}
                  </Choice>
                ))}
              </fieldset>
              <Slider label={t('slider')} value={at} onValue={setAt} />
            </section>
          )}
          {taken && taken.length > 2 && (
            <Dates
              of={taken.map(({ id, date }) => ({ id, day: shortDate(date, today) }))}
              before={before?.id ?? null}
              onBefore={(id) => setPicked({ ...picked, before: id })}
            />
          )}
        </div>
      </div>
    </StaffFrame>
  );
}

const none = { before: null, after: null } as const;

/** Which of the earlier pictures is the one before: all but the latest. */
function Dates(props: {
  of: readonly { readonly id: PhotoId; readonly day: string }[];
  before: PhotoId | null;
  onBefore: (id: PhotoId) => void;
}) {
  const { t } = useTranslation('photos');
  return (
    <fieldset className="col gap2 plainset" aria-label={t('dates')}>
      <h2 className="large">{t('dates')}</h2>
      {props.of.slice(1, 7).map(({ id, day }, index) => (
        <Choice key={id} on={id === props.before} onPress={() => props.onBefore(id)}>
          {t('dated', { date: day, n: index + 2 })}
        </Choice>
      ))}
    </fieldset>
  );
}
