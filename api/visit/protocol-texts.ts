import type { ReadHandle } from '../../db/file/handles.ts';
import { currentProtocol, protocolByHash } from '../../db/projections/protocols.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { earlierDefaultHashes, isEarlierDefault } from '../../domain/protocol/earlier-defaults.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import { segmentsOf } from '../../domain/protocol/versions/place.ts';
import { sentencesIn } from '../../domain/protocol/versions/sentence.ts';
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
      : earlierDefaultHashes()
          .map((hash) => protocolByHash(r, hash))
          .findLast((one) => one !== null);
  return {
    name: current?.protocol.name ?? '',
    version: current?.protocol.versions.whole ?? 0,
    texts,
    newest: defaultProtocol.versions.whole,
    changes: before ? textChanges(before, defaultProtocol) : [],
  };
}

/** Every sentence that is another one, or is there in only one of the two, in the order of the later protocol. */
function textChanges(before: Protocol, after: Protocol): SettingsView['protocol']['changes'] {
  return protocolChanges(textOf(before), textOf(after)).flatMap(({ place, before: was, after: is }) => {
    const [old, now] = [was, is].map((value) => sentencesIn(place, value).join(' ') || null);
    if (old === now) return [];
    return [{ where: partOf(place), before: old ?? null, after: now ?? null }];
  });
}

const parts = ['consent', 'aftercare', 'preparation', 'checks', 'health'] as const;

function partOf(place: string): SettingsView['protocol']['changes'][number]['where'] {
  return parts.find((part) => part === segmentsOf(place)[0]) ?? 'other';
}
