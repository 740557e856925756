import { CalendarBlankIcon, ChartBarIcon, FileCsvIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opens } from '../../../../../domain/reports/report.ts';
import type { ReportId } from '../../../../../domain/reports/report-id.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { figures } from '../../../../words/writing.ts';
import { SaveTable } from '../../list/SaveTable.tsx';
import { usePrintedList } from '../../list/usePrintedList.tsx';
import { useTold } from '../../list/useTold.ts';
import { DaysFilter } from '../../register/DaysFilter.tsx';
import { dayRange } from '../../register/day-range.ts';
import { daysIn, offered, type ReportDays } from '../days.ts';
import { useReportWords } from '../useReportWords.ts';
import { ReportBody } from './ReportBody.tsx';
import './one.css';

/** One report: the result in a sentence, its numbers, and the charts. Each number opens the list that it counts. */
export function ReportScreen({ report, days: asked }: { report: ReportId; days: ReportDays | null }) {
  const { t } = useReportWords();
  const { t: records } = useTranslation('records');
  const { t: lots } = useTranslation('lots');
  const { t: common } = useTranslation();
  const go = useGo();
  const { call } = useClient();
  const today = useStatus(({ now }) => dateOf(now));
  const spans = offered[report];
  const [days, setDays] = useState<ReportDays>(asked ?? spans?.[1] ?? 'year');
  const [asking, setAsking] = useState<'days' | 'place' | null>(null);
  const period = daysIn(days, today);
  const [told, tell] = useTold({ report, period });
  const { data } = useQuery('reports.get', { report, period });
  const printed = usePrintedList({
    verb: t('print'),
    print: (printerId) => call('reports.print', { report, period, printerId }),
    onSent: tell,
  });
  const here: Place = { at: 'report', report, days };
  const open = (opens: Opens): void => go(placeOf(opens, here));
  const range = spans ? dayRange(period.from, period.to, today, records) : t('today', { date: shortDate(today) });
  const counted = data?.scope;
  const scope =
    counted && (report === 'breaks' || report === 'reschedules' || report === 'refusals')
      ? t(`scope.${report}`, { n: figures(counted.n), of: figures(counted.of) })
      : '';
  const empty = data?.says[0]?.say === 'none';
  return (
    <StaffFrame
      help="reports"
      title={t(`report.${report}`)}
      under={[range, scope].filter((part) => part !== '').join(' · ')}
      headExtra={
        spans && (
          <div className="row wrap gap2 spans">
            <AnswerPair
              label={t('chooses')}
              options={spans.map((id) => ({ id, label: t(`span.${id}`) }))}
              value={typeof days === 'string' ? days : null}
              onAnswer={setDays}
            />
            <Button
              small
              icon={<CalendarBlankIcon />}
              pressed={typeof days !== 'string'}
              onPress={() => setAsking('days')}
            >
              {t('other')}
            </Button>
          </div>
        )
      }
      side={
        <>
          <BackButton onPress={() => go({ at: 'reports' })}>{t('title')}</BackButton>
          <Button icon={<FileCsvIcon />} onPress={() => setAsking('place')}>
            {lots('saveTable')}
          </Button>
        </>
      }
      main={printed.button}
    >
      {empty ? (
        <Empty icon={<ChartBarIcon className="i xl" />} title={t('say.none')}>
          <p>{t('noneWords')}</p>
        </Empty>
      ) : (
        data && <ReportBody report={data} onOpen={open} />
      )}
      {told !== null && (
        <p className="label" role="status">
          {told}
        </p>
      )}
      {asking === 'days' && (
        <Dialog
          title={t('other')}
          side={<Button onPress={() => setAsking(null)}>{common('back')}</Button>}
          main={null}
          onClose={() => setAsking(null)}
        >
          <div className="filterchoices">
            <DaysFilter
              filter={period}
              until={today}
              onFilter={({ from, to }) => {
                setDays({ from: from ?? period.from, to: to ?? today });
                setAsking(null);
              }}
            />
          </div>
        </Dialog>
      )}
      {printed.dialog}
      {asking === 'place' && (
        <SaveTable
          save={(targetId) => call('reports.save', { report, period, targetId })}
          onSaved={(where) => {
            setAsking(null);
            tell(lots('saved', { where }));
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </StaffFrame>
  );
}

/** The screen of a list that a number counts. */
function placeOf(opens: Opens, back: Place): Place {
  switch (opens.to) {
    case 'register':
      return { at: 'register', asked: { filter: opens.filter, show: opens.show }, back };
    case 'reactions':
    case 'check-ins':
      return { at: opens.to, back };
    case 'retention':
      return { at: 'retention', show: opens.show, back };
    case 'lots':
      return { at: 'lots', show: opens.show, back };
    case 'recall':
      return { at: 'recall', lot: opens.lot, back };
  }
}
