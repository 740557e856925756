import { contract } from '../../api/contract/contract.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { Slug } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { edited } from '../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { nextVersion, textOf } from '../../domain/protocol/versions/next-version.ts';
import { protocolProblems } from '../../domain/protocol/versions/problems.ts';
import type { Answers } from './fake-client.ts';

const inUse = textOf(defaultProtocol);

/** The text in use after an owner's edits. Throws where one is not possible. */
export function afterEdits(...edits: ProtocolEdit[]): TreatmentProtocol {
  let count = 0;
  return edits.reduce((protocol, edit) => {
    const result = edited(protocol, edit, () => Slug.parse(`new-${++count}`));
    if (!result.ok) throw new Error(`not possible: ${JSON.stringify(edit)}`);
    return result.edited?.protocol ?? protocol;
  }, inUse);
}

/** What the app answers about an owner's draft with these edits, for the gallery. `wording`: places said to mean the same. */
export function ownDraft(...edits: ProtocolEdit[]): Answers {
  const protocol = afterEdits(...edits);
  const next = nextVersion({
    text: protocol,
    inUse: defaultProtocol,
    newest: defaultProtocol.versions.whole,
    wording: [],
  });
  const draft = contract['protocols.draft'].output.parse({
    draftId: '019aa000-0000-7000-8000-0000000000d1',
    treatment: protocol.treatment,
    name: protocol.name,
    owner: '019aa000-0000-7000-8000-0000000000e1',
    ownerName: 'Robin Example',
    mine: true,
    changedAt: '2026-11-24T09:55:00.000Z',
    position: edits.length,
    protocol,
    hash: sha256OfJson(protocol),
    canUndo: edits.length > 0,
    canRedo: false,
    place: 'name',
    others: [],
  });
  const problems = protocolProblems(protocol);
  return {
    'protocols.open-draft': draft,
    'protocols.draft': draft,
    'protocols.step': draft,
    'protocols.problems': problems,
    'protocols.changes': {
      hash: draft.hash,
      against: sha256OfJson(defaultProtocol),
      nextVersion: next.protocol.versions.whole,
      changes: [...next.changes],
      consentAgain: next.consentAgain,
      stopping: problems.filter(({ severity }) => severity === 'stops').length,
      waits: [],
    },
  };
}
