import {
  BandaidsIcon,
  CaretRightIcon,
  ChartBarIcon,
  ClockCountdownIcon,
  DropIcon,
  ExportIcon,
  type Icon,
  NotebookIcon,
  PhoneIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Capability, may } from '../../../../domain/clinic/roles.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../app/PlaceContext.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import './home.css';

interface Door {
  readonly name: 'visits' | 'reports' | 'lots' | 'reactions' | 'checkIns' | 'retention' | 'everything';
  readonly icon: Icon;
  readonly to: Place;
  /** What a role needs for it, beside the records. */
  readonly needs?: Capability;
}

/** One line for each list of the record: whoever adds one adds its door here. */
const doors: readonly Door[] = [
  { name: 'visits', icon: NotebookIcon, to: { at: 'register' } },
  { name: 'reports', icon: ChartBarIcon, to: { at: 'reports' } },
  { name: 'lots', icon: DropIcon, to: { at: 'lots' } },
  { name: 'reactions', icon: BandaidsIcon, to: { at: 'reactions' } },
  { name: 'checkIns', icon: PhoneIcon, to: { at: 'check-ins' } },
  { name: 'retention', icon: ClockCountdownIcon, to: { at: 'retention' } },
  { name: 'everything', icon: ExportIcon, to: { at: 'everything' }, needs: 'custody' },
];

/** Where the clinic's record is looked through: a door for each of its lists. */
export function RecordsScreen() {
  const { t } = useTranslation('records');
  const clinic = useStatus(({ clinicName }) => clinicName);
  const role = useStatus(({ signedIn }) => signedIn?.role ?? null);
  const go = useGo();
  return (
    <StaffFrame help="records" title={t('title')} under={clinic}>
      <nav className="doors" aria-label={t('title')}>
        {doors
          .filter(({ needs }) => !needs || (role !== null && may(role, needs)))
          .map(({ name, icon: Sign, to }) => (
            <button key={name} type="button" className="door" onClick={() => go(to)}>
              <Sign />
              <span className="grow">
                <span className="strong large">{t(`door.${name}`)}</span>
                <span className="label">{t(`doorWords.${name}`)}</span>
              </span>
              <CaretRightIcon className="i turn" />
            </button>
          ))}
      </nav>
    </StaffFrame>
  );
}
