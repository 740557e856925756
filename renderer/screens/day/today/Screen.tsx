import { GearSixIcon, MagnifyingGlassIcon, PlusIcon, UserPlusIcon, XIcon } from '@phosphor-icons/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../domain/clinic/roles.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, longDate } from '../../../words/dates.ts';
import { ChairsChip } from '../../clinic/chairs/ChairsChip.tsx';
import { DayOrWeek } from '../week/DayOrWeek.tsx';
import { CheckInsDue } from './CheckInsDue.tsx';
import { CustodyNag } from './CustodyNag.tsx';
import { DayVisits } from './DayVisits.tsx';
import { DueToday } from './DueToday.tsx';
import { FinishFirst } from './FinishFirst.tsx';
import { Found } from './Found.tsx';
import { HeldElsewhere } from './HeldElsewhere.tsx';
import { NotGiven } from './NotGiven.tsx';
import { nameIn } from './name-in.ts';
import { ReactionsDue } from './ReactionsDue.tsx';
import { RetentionDue } from './RetentionDue.tsx';
import { SampleTexts } from './SampleTexts.tsx';
import { useSearch, useToday } from './useToday.ts';

/** The day list: today's visits, unfinished ones, and the search for a client. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  const clinic = useStatus(({ clinicName }) => clinicName);
  // The clinic's own matters wait until the practice has ended.
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  const records = useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, 'records'));
  const custody = useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, 'custody'));
  const go = useGo();
  const day = useToday();
  const { data: here } = useQuery('days.get', practising ? null : { from: today, days: 1 });
  const due = practising ? [] : (here?.due ?? []);
  const moved = practising ? [] : (here?.moved ?? []);
  const elsewhere = practising ? [] : (here?.held ?? []).filter(({ chair }) => chair !== undefined);
  const [query, setQuery] = useState('');
  // "New visit" shows the latest clients before anything is typed.
  const [picking, setPicking] = useState(false);
  const searching = picking || query.trim() !== '';
  const found = useSearch(query, searching);
  const search = useRef<HTMLInputElement>(null);
  const leaveSearch = () => {
    setQuery('');
    setPicking(false);
  };

  return (
    <StaffFrame
      help="today"
      title={longDate(day?.date ?? today)}
      under={t('under', { count: day?.visits.length ?? 0, clinic })}
      headExtra={
        !practising && (
          <>
            <ChairsChip />
            <Button small icon={<GearSixIcon />} onPress={() => go({ at: 'settings' })}>
              {t('settings')}
            </Button>
            <DayOrWeek at="today" />
          </>
        )
      }
      side={
        <>
          <Button icon={<UserPlusIcon />} onPress={() => go({ at: 'client-new', called: nameIn(query) })}>
            {t('newClient')}
          </Button>
          {searching && (
            <Button kind="plain" icon={<XIcon />} onPress={leaveSearch}>
              {t('clear')}
            </Button>
          )}
        </>
      }
      main={
        searching ? undefined : (
          <Button
            kind="main"
            iconEnd={<PlusIcon />}
            onPress={() => {
              setPicking(true);
              search.current?.focus();
            }}
          >
            {t('newVisit')}
          </Button>
        )
      }
    >
      <div className="two fill">
        <div className="col gap4">
          <Field
            ref={search}
            label={t('find')}
            hideLabel
            asTyped
            placeholder={t('find')}
            icon={<MagnifyingGlassIcon />}
            maxLength={200}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          {!searching && !practising && <CustodyNag />}
          {!searching && !practising && <SampleTexts />}
          {!searching && !practising && records && <ReactionsDue />}
          {!searching && !practising && records && <CheckInsDue />}
          {!searching && !practising && custody && <RetentionDue />}
          {searching ? (
            <Found
              found={found}
              asking={picking && query.trim() === ''}
              onPick={(clientId) => go({ at: picking ? 'visit-new' : 'client', clientId })}
            />
          ) : (
            day && (
              <>
                {due.length + moved.length > 0 && <DueToday due={due} moved={moved} />}
                <DayVisits visits={day.visits} />
                {elsewhere.length > 0 && <HeldElsewhere held={elsewhere} />}
              </>
            )
          )}
        </div>
        {day && day.unfinished.length + day.notGiven.length > 0 && (
          <div className="col gap4">
            {day.unfinished.length > 0 && <FinishFirst visits={day.unfinished} />}
            {day.notGiven.length > 0 && <NotGiven visits={day.notGiven} />}
          </div>
        )}
      </div>
    </StaffFrame>
  );
}
