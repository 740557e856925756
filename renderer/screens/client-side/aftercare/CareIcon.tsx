import {
  CalendarBlankIcon,
  CheckIcon,
  DropIcon,
  HandIcon,
  HandSoapIcon,
  InfinityIcon,
  ProhibitIcon,
  ScissorsIcon,
  SunIcon,
} from '@phosphor-icons/react';
import type { DatedRule } from '../../../../domain/dates/care.ts';

export function CareIcon({ icon }: { icon: DatedRule['icon'] }) {
  switch (icon) {
    case 'prohibit':
      return <ProhibitIcon />;
    case 'drop':
      return <DropIcon />;
    case 'hand-soap':
      return <HandSoapIcon />;
    case 'hand':
      return <HandIcon />;
    case 'check':
      return <CheckIcon />;
    case 'sun':
      return <SunIcon />;
    case 'infinity':
      return <InfinityIcon />;
    case 'scissors':
      return <ScissorsIcon />;
    case 'calendar':
      return <CalendarBlankIcon />;
  }
}
