import { CaretRightIcon, CheckIcon, MagnifyingGlassIcon } from '@phosphor-icons/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  findZones,
  type ListedZone,
  listedZone,
  type ZoneRegion,
  zoneRegions,
} from '../../../../../domain/clinic/listed-zones.ts';
import { Field } from '../../../../kit/Field.tsx';

/** More are not read: another letter is typed sooner. */
const most = 12;

/** The tablet's own zone and the chosen one first, then by region, or found by a city's name. */
export function ZoneList({ chosen, onChoose }: { chosen: string; onChoose: (zone: string) => void }) {
  const { t } = useTranslation('setup');
  const [typed, setTyped] = useState('');
  const [region, setRegion] = useState<ZoneRegion | null>(null);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone').map(listedZone), []);
  const found = typed.trim() === '' ? null : findZones(zones, typed);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rows = { chosen, onChoose };
  return (
    <>
      <Field
        label={t('zoneFind')}
        asTyped
        maxLength={60}
        icon={<MagnifyingGlassIcon />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found ? (
        <Rows {...rows} title={t('zoneFound')} zones={found.slice(0, most)} />
      ) : region ? (
        <Rows {...rows} title={t(`zoneRegions.${region}`)} zones={zones.filter((one) => one.region === region)} />
      ) : (
        <>
          <Rows {...rows} title={t('zoneLikely')} zones={[...new Set([own, chosen])].map(listedZone)} />
          <Regions zones={zones} onRegion={setRegion} />
        </>
      )}
      <p role="status" className="quiet">
        {found && found.length === 0 ? t('zoneNone') : found && found.length > most ? t('zoneMore') : ''}
      </p>
    </>
  );
}

function Rows(props: {
  readonly title: string;
  readonly zones: readonly ListedZone[];
  readonly chosen: string;
  readonly onChoose: (zone: string) => void;
}) {
  const { t } = useTranslation('setup');
  if (props.zones.length === 0) return null;
  return (
    <section className="col gap2">
      <h2>{props.title}</h2>
      <ul className="list">
        {props.zones.map(({ zone, place, region }) => (
          <li key={zone} className="plain">
            <button
              type="button"
              className="listrow low"
              aria-pressed={zone === props.chosen}
              onClick={() => props.onChoose(zone)}
            >
              <span className="grow">
                <span className="strong large">{place}</span>
                {region && <span className="label">{t(`zoneRegions.${region}`)}</span>}
              </span>
              {zone === props.chosen && <CheckIcon />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Regions({ zones, onRegion }: { zones: readonly ListedZone[]; onRegion: (region: ZoneRegion) => void }) {
  const { t } = useTranslation('setup');
  return (
    <section className="col gap2">
      <h2>{t('zoneElsewhere')}</h2>
      <ul className="list">
        {zoneRegions
          .filter((region) => zones.some((zone) => zone.region === region))
          .map((region) => (
            <li key={region} className="plain">
              <button type="button" className="listrow low" onClick={() => onRegion(region)}>
                <span className="grow strong large">{t(`zoneRegions.${region}`)}</span>
                <CaretRightIcon className="i turn" />
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
