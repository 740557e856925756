/**
 * A process of its own for the crash tests. `writer-process.ts hold FILE KEY` opens the store, says "open" and waits;
 * Or it says the code of the refusal and ends. `write` adds notes to the visit as fast as it can and prints each sequence once the write has returned.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import { putDraft } from '../../db/projections/drafts.ts';
import { visitsOn } from '../../db/projections/visits.ts';
import { AppError } from '../../domain/errors.ts';
import { CivilDate, Moment } from '../../domain/time.ts';

const [, , what, file = '', key = ''] = process.argv;
const store = opened();
writeSync(1, 'open\n');

// The timer also keeps the store referenced, because an unreferenced one would be closed by the garbage collector.
if (what === 'hold') setInterval(() => store.isOpen, 60_000);
else {
  const visit = store.read((r) => visitsOn(r, CivilDate.parse('2026-11-24')))[0];
  if (!visit) throw new Error('the store to write to has no visit');
  const moment = Moment.parse({
    instant: '2026-11-24T10:00:00.000Z',
    zone: 'Europe/London',
    uptimeMs: 1,
    bootId: 'boot-one',
  });
  for (let n = 1; ; n++) {
    const text = `note ${n} ${'x'.repeat(n % 700)}`;
    const recorded = store.write((w) => {
      putDraft(w, { side: 'intake', subject: visit.id, step: 'answer-health', field: 'details' }, text);
      return append(w, [
        { visitId: visit.id, clientId: null, actor: { kind: 'system' }, moment, event: { type: 'note-added', text } },
      ]);
    });
    // Directly to the pipe: what the parent has read was acknowledged before the kill.
    for (const { sequence } of recorded) writeSync(1, `${sequence}\n`);
  }
}

function opened(): Store {
  try {
    return openStore({ file, key: Buffer.from(key, 'hex'), random: (length) => randomBytes(length) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    writeSync(1, `${error.code}\n`);
    process.exit(1);
  }
}
