import { unprintable } from '../../documents/typeset/unprintable.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { isFields, isItems, placeById } from '../../domain/protocol/versions/place.ts';
import type { ProtocolProblem } from '../../domain/protocol/versions/problem.ts';
import { protocolProblems, stoppingProblems } from '../../domain/protocol/versions/problems.ts';

/** The problems of drafts. Those that stop one are remembered for its text: a long protocol is compared day by day for 120 days. */
export class DraftProblems {
  #last: { readonly hash: Sha256; readonly stopping: number } | null = null;

  /** Everything that is wrong with a draft or worth a look: its rules, and letters that no font of the papers has. */
  async of(protocol: TreatmentProtocol): Promise<ProtocolProblem[]> {
    const all = [...protocolProblems(protocol), ...(await letterProblems(protocol))];
    this.#last = { hash: sha256OfJson(protocol), stopping: all.filter(({ severity }) => severity === 'stops').length };
    return all;
  }

  /** How many problems keep a draft from being published. */
  async stopping(protocol: TreatmentProtocol): Promise<number> {
    const hash = sha256OfJson(protocol);
    if (this.#last?.hash === hash) return this.#last.stopping;
    const stopping = stoppingProblems(protocol).length + (await letterProblems(protocol)).length;
    this.#last = { hash, stopping };
    return stopping;
  }
}

/** They stop a draft: a visit under a text that no paper can be made of could never be sealed. */
async function letterProblems(protocol: TreatmentProtocol): Promise<ProtocolProblem[]> {
  const texts = textsOf(protocol, []);
  const missing = new Set(await unprintable(texts.map(({ text }) => text).join('\n')));
  if (missing.size === 0) return [];
  return texts.flatMap(({ path, text }): ProtocolProblem[] => {
    const letter = [...missing].find((one) => text.includes(one));
    if (letter === undefined) return [];
    return [{ severity: 'stops', code: 'no-glyph', place: placeById(protocol, path), params: { letter } }];
  });
}

function textsOf(value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  const entries = isItems(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}
