import { expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { type AppMode, isAllowed, isCapability } from '../../api/gate/mode.ts';
import { StaffRole } from '../../domain/actor.ts';
import { capabilities } from '../../domain/clinic/roles.ts';
import { StaffId } from '../../domain/ids.ts';

const id = StaffId.parse('019b0000-0000-7000-8000-000000000001');
const as = (role: StaffRole): AppMode => ({ mode: 'staff', staff: { id, name: 'Robin', role } });
const namesFor = (mode: AppMode) => operationNames.filter((name) => isAllowed(contract[name].allowed, mode));

/** Written out, so that nothing more is given to them by the way: each answers without health, photos and signatures. */
const frontDesk = [
  'app.status',
  'appointments.form',
  'appointments.move',
  'backups.due',
  'check-ins.due',
  'clients.add',
  'clients.age-policy',
  'clients.alike',
  'clients.change',
  'clients.contact',
  'clients.list',
  'clients.search',
  'desk.client',
  'desk.today',
  'drafts.get',
  'drafts.put',
  'logo.get',
  'practice-visit.end',
  'seal.get',
  'session.lock',
  'session.touch',
  'settings.get',
  'settings.set-display',
  'settings.set-sound',
  'staff.change-pin',
  'staff.saw-change',
];

it('the front desk may call these operations and no other', () => {
  expect(namesFor(as('front-desk')).sort()).toEqual(frontDesk);
});

it.each(StaffRole.options)('%s may call what their role names, whatever else an operation allows', (role) => {
  for (const name of operationNames) {
    const { allowed } = contract[name];
    const named = allowed.filter(isCapability).some((needed) => capabilities[role].includes(needed));
    expect([name, isAllowed(allowed, as(role))]).toEqual([name, named]);
  }
});

it('a role includes nothing that its part of the clinic does not need', () => {
  expect(capabilities['front-desk']).toEqual(['tablet', 'appointments', 'contact']);
  expect(capabilities.inspector).toEqual(['inspection']);
  for (const needed of ['practice', 'settings', 'custody'] as const)
    expect(StaffRole.options.filter((role) => capabilities[role].includes(needed))).toEqual(['owner']);
});

it('what a mode without a signed-in person allows is no part of a role', () => {
  for (const mode of ['locked', 'recovery', 'setup', 'closed', 'confirm-recovery', 'erasing'] as const)
    for (const name of namesFor({ mode }))
      expect([name, contract[name].allowed]).toEqual([name, expect.arrayContaining([mode])]);
});
