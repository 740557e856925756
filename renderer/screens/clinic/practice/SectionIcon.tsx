import {
  CalendarCheckIcon,
  CalendarStarIcon,
  CoffeeIcon,
  HandPalmIcon,
  IdentificationBadgeIcon,
  ListChecksIcon,
  SignatureIcon,
  StethoscopeIcon,
} from '@phosphor-icons/react';
import type { Section } from '../../../../domain/protocol/versions/sections.ts';

export function SectionIcon({ section }: { section: Section }) {
  switch (section) {
    case 'health':
      return <StethoscopeIcon />;
    case 'checks':
      return <ListChecksIcon />;
    case 'timeOut':
      return <HandPalmIcon />;
    case 'consent':
      return <SignatureIcon />;
    case 'breaks':
      return <CoffeeIcon />;
    case 'preparation':
      return <CalendarStarIcon />;
    case 'aftercare':
      return <CalendarCheckIcon />;
    case 'record':
      return <IdentificationBadgeIcon />;
  }
}
