import { expect, test } from 'vitest';
import { backup } from '../../scripts/faults/backup.ts';
import { clientListKilled } from '../../scripts/faults/client-list.ts';
import { clock } from '../../scripts/faults/clock.ts';
import { damage } from '../../scripts/faults/damage.ts';
import { diskFull } from '../../scripts/faults/disk-full.ts';
import { hub } from '../../scripts/faults/hub.ts';
import { insider } from '../../scripts/faults/insider.ts';
import { keys } from '../../scripts/faults/keys.ts';
import { kill } from '../../scripts/faults/kill.ts';
import { photosKilled } from '../../scripts/faults/photos.ts';
import { powerCut } from '../../scripts/faults/power-cut.ts';
import { protocolDraftsKilled } from '../../scripts/faults/protocol-drafts.ts';
import { readableCopy } from '../../scripts/faults/readable-copy.ts';
import { stick } from '../../scripts/faults/stick.ts';
import { tamper } from '../../scripts/faults/tamper.ts';
import type { Trial } from '../../scripts/faults/trial.ts';
import { twoInstances } from '../../scripts/faults/two-instances.ts';

/** A short run of each trial; `npm run faults` does the long ones. */
const short: readonly (readonly [Trial, number])[] = [
  [kill, 4],
  [powerCut, 60],
  [damage, 30],
  [readableCopy, 20],
  [diskFull, 2],
  [backup, 3],
  [keys, 3],
  [protocolDraftsKilled, 2],
  [photosKilled, 2],
  [clientListKilled, 2],
  [tamper, 24],
  [insider, insider.tries / 10],
  [stick, Math.ceil(stick.tries / 10)],
  [twoInstances, 2],
  [clock, 7],
  [hub, 2],
];

/** A busy machine starts the trials' processes slowly; that is no fault of the record. */
const patience = 600_000;

test.each(short)(
  '$name: nothing is lost and nothing goes unseen',
  async (trial, tries) => {
    const { worst, ...outcome } = await trial.run(tries);
    expect({ ...outcome, worst: outcome.failed === 0 ? '' : worst }).toEqual({ tried: tries, failed: 0, worst: '' });
  },
  patience,
);
