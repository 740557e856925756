import { CheckCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Pose, poses } from '../../../../domain/photos/photo.ts';
import { headDrawings } from '../../../../domain/visit/scalp-map/drawing.ts';
import './photos.css';

/** The head as it is held; the vertex is seen from above, as the top is. */
export function Head({ pose, className }: { pose: Pose; className: string }) {
  const { width, height, outline, features } = headDrawings[pose === 'vertex' ? 'top' : pose];
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={outline} />
      {features.map((path) => (
        <path key={path} d={path} />
      ))}
      {pose === 'vertex' && <circle cx={width / 2} cy={height * 0.68} r={width * 0.16} />}
    </svg>
  );
}

/** One of the standard views; those that were taken carry a mark. */
export function Poses({
  pose,
  taken = new Set(),
  onPose,
}: {
  pose: Pose;
  taken?: ReadonlySet<Pose>;
  onPose: (pose: Pose) => void;
}) {
  const { t } = useTranslation('photos');
  return (
    <section className="col gap2">
      <h2 className="large">{t('pose')}</h2>
      <div className="poses">
        {poses.map((one) => (
          <button
            key={one}
            type="button"
            className={`choice posechoice${one === pose ? ' on' : ''}`}
            aria-pressed={one === pose}
            onClick={() => onPose(one)}
          >
            <Head pose={one} className="posehead" />
            <span className="grow">{t(`poses.${one}`)}</span>
            {taken.has(one) && (
              <>
                <CheckCircleIcon weight="fill" />
                <span className="visually-hidden">{t('isTaken')}</span>
              </>
            )}
          </button>
        ))}
      </div>
    </section>
  );
}
