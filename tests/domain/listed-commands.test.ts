import { expect, it } from 'vitest';
import { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { ClientCommand, StaffCommand } from '../../domain/visit/commands.ts';
import { sample } from './protocol-versions/sample.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `item-${index}`);

it('confirms a time-out of as many points as a protocol can have', () => {
  const timeOut = ids(24).map((id) => ({ id, text: id }));
  expect(TreatmentProtocol.safeParse({ ...sample, timeOut }).success).toBe(true);
  expect(StaffCommand.safeParse({ type: 'confirm-time-out', items: ids(24) }).success).toBe(true);
});

it('reschedules with every finding that the checks of a protocol can have', () => {
  const findings = ids(60).flatMap((check) => ids(8).map((question) => ({ check, question, option: 'yes' })));
  const next = { date: '2026-02-01', time: '10:00' };
  expect(StaffCommand.safeParse({ type: 'reschedule', next, note: '', findings }).error).toBeUndefined();
});

it('takes the last answers again of as many questions as a protocol can have', () => {
  expect(ClientCommand.safeParse({ type: 'confirm-last-answers', questions: ids(120) }).success).toBe(true);
});
