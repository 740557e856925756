import { unprintable } from '../../documents/typeset/unprintable.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { isFields, isItems, placeById } from '../../domain/protocol/versions/place.ts';
import type { ProtocolProblem } from '../../domain/protocol/versions/problem.ts';
import { protocolProblems } from '../../domain/protocol/versions/problems.ts';

/** Everything that is wrong with a draft or worth a look: its rules, and letters that no font of the papers has. */
export async function draftProblems(protocol: TreatmentProtocol): Promise<ProtocolProblem[]> {
  return [...protocolProblems(protocol), ...(await letterProblems(protocol))];
}

async function letterProblems(protocol: TreatmentProtocol): Promise<ProtocolProblem[]> {
  const texts = textsOf(protocol, []);
  const missing = new Set(await unprintable(texts.map(({ text }) => text).join('\n')));
  if (missing.size === 0) return [];
  return texts.flatMap(({ path, text }): ProtocolProblem[] => {
    const letter = [...missing].find((one) => text.includes(one));
    if (letter === undefined) return [];
    return [{ severity: 'look', code: 'no-glyph', place: placeById(protocol, path), params: { letter } }];
  });
}

function textsOf(value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  const entries = isItems(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}
