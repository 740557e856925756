import type { IdentifiedBy } from '../../../domain/visit/types.ts';

/** How staff knew who signed; '' where nobody wrote it down. */
export function knownBy(by: IdentifiedBy | null): string {
  switch (by) {
    case null:
      return '';
    case 'known-to-staff':
      return 'Known to staff';
    case 'photo-id':
      return 'Showed photo ID to staff';
    case 'birth-date-confirmed':
      return 'Confirmed day and month of birth';
    case 'guardian-present':
      return 'Known through the guardian, who was present';
  }
}
