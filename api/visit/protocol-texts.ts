import type { ReadHandle } from '../../db/file/handles.ts';
import { currentProtocol, protocolByHash } from '../../db/projections/protocols.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { earlierDefaultHashes, isEarlierDefault } from '../../domain/protocol/earlier-defaults.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { textChanges } from '../../domain/protocol/text-changes.ts';
import type { SettingsView } from '../contract/settings.ts';

/** Whose texts new visits use, and what differs in the present defaults. */
export function protocolTexts(r: ReadHandle): SettingsView['protocol'] {
  const current = currentProtocol(r);
  const texts =
    !current || current.hash === protocolHash(defaultProtocol)
      ? 'present'
      : isEarlierDefault(current.hash)
        ? 'earlier'
        : 'own';
  // The clinic's latest default before the present one; its own texts are not compared.
  const before =
    texts === 'own'
      ? null
      : earlierDefaultHashes.map((hash) => protocolByHash(r, hash)).findLast((one) => one !== null);
  return {
    name: current?.protocol.name ?? '',
    version: current?.protocol.versions.whole ?? 0,
    texts,
    newest: defaultProtocol.versions.whole,
    changes: before ? textChanges(before, defaultProtocol) : [],
  };
}
