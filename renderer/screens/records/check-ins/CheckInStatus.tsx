import {
  CalendarBlankIcon,
  ChatTextIcon,
  CheckCircleIcon,
  PhoneIcon,
  PhoneXIcon,
  WarningIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInRow } from '../../../../api/contract/check-ins.ts';
import { Status, type Tone } from '../../../kit/Status.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';

type Look = { readonly tone: Tone; readonly icon: ReactNode };
const standings: Readonly<Record<Exclude<CheckInRow['standing'], 'done'>, Look>> = {
  coming: { tone: 'plain', icon: <CalendarBlankIcon /> },
  due: { tone: 'fix', icon: <PhoneIcon /> },
  overdue: { tone: 'stop', icon: <WarningOctagonIcon weight="fill" /> },
  missed: { tone: 'plain', icon: <PhoneXIcon /> },
};
const outcomes: Readonly<Record<NonNullable<CheckInRow['outcome']>, Look>> = {
  well: { tone: 'pass', icon: <CheckCircleIcon weight="fill" /> },
  question: { tone: 'plain', icon: <ChatTextIcon /> },
  reaction: { tone: 'fix', icon: <WarningIcon /> },
  'not-reached': { tone: 'plain', icon: <PhoneXIcon /> },
};

/** Where a check-in stands, or what came of it; `outcome` is null for whoever may not know. */
export function CheckInStatus({
  of: { standing, dueOn, outcome },
}: {
  of: Pick<CheckInRow, 'standing' | 'dueOn' | 'outcome'>;
}) {
  const { t } = useTranslation('checkIns');
  const today = useStatus(({ now }) => dateOf(now));
  if (outcome !== null)
    return (
      <Status tone={outcomes[outcome].tone} icon={outcomes[outcome].icon}>
        {t(`outcome.${outcome}`)}
      </Status>
    );
  if (standing === 'done') return null;
  return (
    <Status tone={standings[standing].tone} icon={standings[standing].icon}>
      {t(`standing.${standing}`, { date: shortDate(dueOn, today) })}
    </Status>
  );
}
