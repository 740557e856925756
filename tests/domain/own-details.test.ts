import { describe, expect, it } from 'vitest';
import { replacedBy } from '../../domain/clinic/client.ts';
import { otherClients } from '../../scripts/sample/people.ts';

const staff = { phone: '01632 960 120', email: '', emergencyName: 'Sam', emergencyPhone: '' };

describe('what the client writes over what staff wrote', () => {
  it('keeps the earlier words of what was changed or taken out, and of nothing else', () => {
    expect(
      replacedBy(staff, { ...staff, phone: otherClients.regular.phone, emergencyName: '', email: 'sam@example.org' }),
    ).toEqual({
      phone: '01632 960 120',
      emergencyName: 'Sam',
    });
    expect(replacedBy(staff, staff)).toEqual({});
  });
});
