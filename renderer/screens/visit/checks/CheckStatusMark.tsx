import {
  ArrowsClockwiseIcon,
  CheckCircleIcon,
  CircleDashedIcon,
  ScalesIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Status, type Tone } from '../../../kit/Status.tsx';
import type { checks } from '../../../words/en/checks.ts';

type CheckStatus = CheckView['status'];
type Word = Extract<keyof typeof checks, `status_${string}`>;

const looks: Record<CheckStatus, { tone: Tone; icon: ReactNode; word: Word }> = {
  'to-check': { tone: 'plain', icon: <CircleDashedIcon />, word: 'status_to_check' },
  passed: { tone: 'pass', icon: <CheckCircleIcon weight="fill" />, word: 'status_passed' },
  fixing: { tone: 'fix', icon: <ArrowsClockwiseIcon />, word: 'status_fixing' },
  fixed: { tone: 'pass', icon: <CheckCircleIcon weight="fill" />, word: 'status_fixed' },
  decide: { tone: 'decide', icon: <ScalesIcon />, word: 'status_decide' },
  continued: { tone: 'decide', icon: <ScalesIcon weight="fill" />, word: 'status_continued' },
  reschedule: { tone: 'stop', icon: <WarningOctagonIcon weight="fill" />, word: 'status_reschedule' },
};

export function CheckStatusMark({ status, tag = false }: { status: CheckStatus; tag?: boolean }) {
  const { t } = useTranslation('checks');
  const look = looks[status];
  return (
    <Status tone={look.tone} icon={look.icon} tag={tag}>
      {t(tag && status === 'fixing' ? 'tag_fixing' : look.word)}
    </Status>
  );
}
