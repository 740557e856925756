import { contract } from '../../api/contract/contract.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import type { Answers } from './fake-client.ts';
import { afterEdits } from './own-draft.ts';

const zone = 'Europe/London';
const heads = [
  { version: 7, at: '2026-11-02T08:10:00.000Z', by: 'Robin Example', inUse: true },
  { version: 6, at: '2026-09-04T17:22:00.000Z', by: 'Robin Example' },
  { version: 5, at: '2026-03-11T12:40:00.000Z', by: 'Jo Example', equalTo: 3 },
  { version: 4, at: '2026-03-10T17:15:00.000Z', by: 'Robin Example' },
  { version: 3, at: '2026-01-05T08:30:00.000Z', by: null },
] as const;

/** The version that the sample day has in use. */
export const inUseHead = () => ({
  treatment: defaultProtocol.treatment,
  version: defaultProtocol.versions.whole,
  hash: sha256OfJson(defaultProtocol),
  name: defaultProtocol.name,
  since: { instant: heads[0].at, zone, bootId: 'gallery', uptimeMs: 0 },
  approvedBy: 'Robin Example',
  inUse: true,
  consentAgain: false,
  equalTo: null,
  changes: [],
});

/** What the app answers about a treatment with several versions, for the gallery. The edits lead to the one in use. */
export function ownVersions(...edits: ProtocolEdit[]): Answers {
  const before = textOf(defaultProtocol);
  const after = afterEdits(...edits);
  const versions = heads.map((head) => ({
    treatment: before.treatment,
    version: head.version,
    hash: sha256OfJson({ version: head.version }),
    name: before.name,
    since: { instant: head.at, zone, bootId: 'gallery', uptimeMs: 0 },
    approvedBy: head.by,
    inUse: 'inUse' in head,
    consentAgain: false,
    equalTo: 'equalTo' in head ? head.equalTo : null,
    changes: [],
  }));
  return {
    'protocols.versions': contract['protocols.versions'].output.parse(versions),
    'protocols.compare': protocolChanges(before, after),
    'protocols.read': contract['protocols.read'].output.parse({ head: versions[1], protocol: after }),
  };
}
