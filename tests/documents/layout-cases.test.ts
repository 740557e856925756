import { afterAll, describe, expect, it } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { AftercareSheetInput } from '../../documents/papers/inputs.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { unbroken } from '../../documents/papers/sheet/parts.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilTime } from '../../domain/time.ts';
import { aftercareInput, at, date, preparationInput } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const textOf = (name: string, pdf: Uint8Array) => bench.text(bench.file(`${name}.pdf`, pdf), true);

function sheetFor(given: Partial<AftercareSheetInput>, finishedAt: string, nextDate: string): AftercareSheetInput {
  const finished = at(finishedAt);
  const next = { date: date(nextDate), time: CivilTime.parse('08:30') };
  const course = { session: 2, sessionsPlanned: 3, final: false, next, plannedFinal: next.date };
  const timeline = aftercareTimeline({ finished, course, protocol: defaultProtocol });
  const usual = aftercareInput();
  const signed = <T extends object>(by: T): T => ({ ...by, at: finished });
  return {
    ...usual,
    clientSigned: usual.clientSigned && signed(usual.clientSigned),
    witnessSigned: signed(usual.witnessSigned),
    ...given,
    finishedAt: finished,
    madeAt: finished,
    timeline,
  };
}

describe('an aftercare sheet', () => {
  it('of a treatment on the last day of January, which takes six weeks, is one page', async () => {
    const pdf = await makeAftercareSheet(sheetFor({}, '2027-01-31T19:00:00.000Z', '2027-03-03'));
    expect(await pageCount(pdf)).toBe(1);
  });

  it('never says to call a clinic without a number', async () => {
    const usual = aftercareInput();
    const silent = { ...usual.clinic, phone: '', outOfHours: '' };
    const sheet = textOf('silent', await makeAftercareSheet({ ...usual, clinic: silent }));
    expect(sheet).not.toMatch(/call us|whom to call/i);
    expect(sheet).toContain('Call a doctor if');
    const preparation = textOf('silent-prep', await makePreparationSheet({ ...preparationInput(), clinic: silent }));
    expect(preparation).not.toMatch(/call us/i);
    const spoken = textOf('spoken', await makeAftercareSheet(usual));
    expect(spoken).toContain('Call us or a doctor if');
  });

  it('with long names keeps the signs of an infection on its first page', async () => {
    const usual = aftercareInput();
    const name = 'Maximiliana-Alexandrina Freifrau von und zu Wolkenstein-Trostburg-Oberunterwaldenstein the Younger';
    const outOfHours = '+44 (0)1632 960 199 (ask for the practitioner on call)';
    const pdf = await makeAftercareSheet(
      sheetFor(
        {
          client: { ...usual.client, name },
          clientSigned: usual.clientSigned && { ...usual.clientSigned, name },
          clinic: {
            ...usual.clinic,
            name: `${usual.clinic.name} and the Specialist Studio for Hairline Design`,
            outOfHours,
          },
        },
        '2026-11-24T18:00:00.000Z',
        '2026-12-24',
      ),
    );
    const [first = ''] = textOf('long', pdf).split('\f');
    expect(first).toContain('Could it be infected?');
  });
});

it('a number stays in one piece, and the words behind it break between words only', () => {
  expect(unbroken('+44 1632 960 120 extension 44')).not.toContain(' ');
  expect(unbroken('01632 960 199 (ask for Sam)')).toBe('01632\u00a0960\u00a0199 (ask for Sam)');
  expect(unbroken('(0)1632 960 199')).not.toContain(' ');
});
