import {
  BandaidsIcon,
  CalendarCheckIcon,
  CalendarXIcon,
  CaretRightIcon,
  ChartBarIcon,
  ClockCountdownIcon,
  CoffeeIcon,
  DropIcon,
  FileTextIcon,
  type Icon,
  PhoneIcon,
  ProhibitIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ReportId } from '../../../../../domain/reports/report-id.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import '../../home/home.css';

/** One line for each report: whoever adds one adds its door here. */
const doors: readonly (readonly [ReportId, Icon])[] = [
  ['breaks', CoffeeIcon],
  ['reschedules', CalendarXIcon],
  ['refusals', ProhibitIcon],
  ['consents', FileTextIcon],
  ['next-sessions', CalendarCheckIcon],
  ['reactions', BandaidsIcon],
  ['check-ins', PhoneIcon],
  ['lots', DropIcon],
  ['retention', ClockCountdownIcon],
  ['year', ChartBarIcon],
];

/** A door for each report. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const { t: records } = useTranslation('records');
  const go = useGo();
  return (
    <StaffFrame
      help="reports"
      title={t('title')}
      under={t('lead')}
      side={<BackButton onPress={() => go({ at: 'records' })}>{records('title')}</BackButton>}
    >
      <nav className="doors" aria-label={t('title')}>
        {doors.map(([report, Sign]) => (
          <button key={report} type="button" className="door" onClick={() => go({ at: 'report', report })}>
            <Sign />
            <span className="grow">
              <span className="strong large">{t(`report.${report}`)}</span>
              <span className="label">{t(`words.${report}`)}</span>
            </span>
            <CaretRightIcon className="i turn" />
          </button>
        ))}
      </nav>
    </StaffFrame>
  );
}
