import { type MouseEvent, useId } from 'react';
import type { ScalpArea } from '../../../../domain/visit/areas.ts';
import { headDrawings } from '../../../../domain/visit/scalp-map/drawing.ts';
import { type MapArea, mapAreas } from '../../../../domain/visit/scalp-map/map-area.ts';
import { letterOf, type Marks } from './marks.ts';

/** Told apart in grey and on paper: dots, lines, lines the other way, lines across. */
const patterns = 4;

/**
 * One picture of the head with what is marked on it. Each area is also a check box beside it, so that here a tap is a shortcut and
 * nothing is read aloud twice.
 */
export function HeadMap({
  view,
  marks,
  lots,
  chosen = null,
  onTap = null,
}: {
  view: ScalpArea;
  marks: Marks;
  /** Their entries, in the order of their letters. */
  lots: readonly number[];
  chosen?: number | null;
  onTap?: ((area: MapArea) => void) | null;
}) {
  const id = useId();
  const { width, height, outline, features, areas } = headDrawings[view];
  const tap = ({ target }: MouseEvent) => {
    const name = target instanceof Element ? target.getAttribute('data-area') : null;
    const area = mapAreas.find((one) => one === name);
    if (area) onTap?.(area);
  };
  const on = (area: MapArea) => lots.flatMap((lot, n) => (marks[lot]?.includes(area) ? [{ lot, n }] : []));
  return (
    <svg
      className={`headmap${onTap ? ' taps' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onClick={onTap ? tap : undefined}
    >
      <defs>
        {Array.from({ length: patterns }, (_, n) => (
          <Pattern key={letterOf(n)} id={`${id}${n}`} n={n} />
        ))}
      </defs>
      <path className="headline" d={outline} />
      {features.map((path) => (
        <path key={path} className="headline" d={path} />
      ))}
      {areas.map(({ area, path }) => {
        const by = on(area);
        const isChosen = by.some(({ lot }) => lot === chosen);
        return (
          <g key={area} className={`headarea${by.length > 0 ? ' marked' : ''}${isChosen ? ' chosen' : ''}`}>
            <path d={path} className="headfill" data-area={area} />
            {by.map(({ lot, n }) => (
              <path key={lot} d={path} fill={`url(#${id}${n % patterns})`} className="headpattern" />
            ))}
            <path d={path} className="headedge" />
          </g>
        );
      })}
      {onTap &&
        areas.map(({ area, at: [x, y] }) =>
          on(area).map(({ lot, n }, place, all) => (
            <g key={`${area} ${lot}`} className="headletter">
              <circle cx={x + (place - (all.length - 1) / 2) * 19} cy={y} r={9} />
              <text x={x + (place - (all.length - 1) / 2) * 19} y={y + 4}>
                {letterOf(n)}
              </text>
            </g>
          )),
        )}
    </svg>
  );
}

/** The sample of a lot’s pattern, beside its name. */
export function PatternSample({ n }: { n: number }) {
  const id = useId();
  return (
    <svg className="mapsample" viewBox="0 0 40 26" aria-hidden="true">
      <defs>
        <Pattern id={id} n={n % patterns} />
      </defs>
      <rect x={1} y={1} width={38} height={24} rx={6} className="headfill" />
      <rect x={1} y={1} width={38} height={24} rx={6} fill={`url(#${id})`} />
      <rect x={1} y={1} width={38} height={24} rx={6} className="headedge" />
    </svg>
  );
}

function Pattern({ id, n }: { id: string; n: number }) {
  const turned = [0, 45, -45, 90][n] ?? 0;
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turned})`}>
      {n === 0 ? (
        <circle cx={3} cy={3} r={1.3} className="headink" />
      ) : (
        <rect width={2.2} height={6} className="headink" />
      )}
    </pattern>
  );
}
