import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../domain/clinic/clinic.ts';
import { changeStaff } from '../../domain/clinic/staff.ts';
import { nameAt, namedSince } from '../../domain/clinic/staff-names.ts';
import { StaffId } from '../../domain/ids.ts';

const idEnding = (last: string): StaffId => StaffId.parse(`01920000-0000-7000-8000-00000000000${last}`);
const robinId = idEnding('1');
const kimId = idEnding('2');
const goneId = idEnding('3');
const robin: StaffMember = { id: robinId, name: 'Robin Example', role: 'owner', active: true };
const kim: StaffMember = { id: kimId, name: 'Kim Sample', role: 'practitioner', active: true };
const gone: StaffMember = { id: goneId, name: 'Gone Other', role: 'owner', active: false };
const people = { staff: [robin, kim, gone], former: {} };
const change = (staffId: StaffId, name: string, role: StaffMember['role'], now = people) => {
  const decided = changeStaff(now, { staffId, name, role }, robinId);
  return decided.ok ? decided.events : decided.refusal.code;
};

describe('an owner changes a name or a role', () => {
  it('records only what changes, and nothing where nothing does', () => {
    expect(change(kimId, 'Kim Married', 'practitioner')).toEqual([
      { type: 'staff-changed', staffId: kimId, by: robinId, name: 'Kim Married' },
    ]);
    expect(change(kimId, 'Kim Sample', 'owner')).toEqual([
      { type: 'staff-changed', staffId: kimId, by: robinId, role: 'owner' },
    ]);
    expect(change(kimId, 'Kim Sample', 'practitioner')).toEqual([]);
  });

  it('the last active owner stays owner, until somebody else is one', () => {
    expect(change(robinId, robin.name, 'practitioner')).toBe('last-owner');
    const two = { ...people, staff: [robin, { ...kim, role: 'owner' as const }] };
    expect(change(robinId, robin.name, 'practitioner', two)).toHaveLength(1);
  });

  it('refuses a name that looks like one that a colleague has or had, and takes one’s own in another spelling', () => {
    for (const name of ['robin example', 'Gone 0ther']) expect(change(kimId, name, 'practitioner')).toBe('staff-alike');
    const former = { ...people, former: { [robinId]: [{ name: 'Robin Before', until: 4 }] } };
    expect(change(kimId, 'Robin Before', 'practitioner', former)).toBe('staff-alike');
    expect(change(robinId, 'Robin Before', 'owner', former)).toHaveLength(1);
    expect(change(kimId, 'KIM Sample', 'practitioner')).toHaveLength(1);
  });

  it('of nobody who left', () => {
    expect(change(goneId, 'Gone New', 'owner')).toBe('unknown-staff');
  });
});

it('a visit names a person as they were called at their first entry in it', () => {
  const entries = [
    { sequence: 5, actor: { kind: 'staff', staffId: robinId } },
    { sequence: 9, actor: { kind: 'staff', staffId: kimId } },
    { sequence: 12, actor: { kind: 'staff', staffId: robinId } },
  ] as const;
  const former = [
    { name: 'First', until: 5 },
    { name: 'Second', until: 8 },
  ];
  expect(nameAt('Now', former, namedSince(entries, robinId))).toBe('Second');
  expect(nameAt('Now', former, namedSince(entries, kimId))).toBe('Now');
  expect(nameAt('Now', former, namedSince(entries, goneId))).toBe('Second');
  expect(nameAt('Now', former, 4)).toBe('First');
});
