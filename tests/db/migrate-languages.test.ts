import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { protocolDraft, putProtocolDraft } from '../../db/projections/protocol-drafts.ts';
import { workingLanguages, workingTextsOf } from '../../db/projections/working-languages.ts';
import { ProtocolDraftId, StaffId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import { moment, newStore, random } from './fixtures.ts';
import { withoutTenYears } from './older-store.ts';

test('a store of the seventh version keeps its drafts, and has no language that anybody works on', () => {
  const { store: old, file, key } = newStore();
  const draft = {
    id: ProtocolDraftId.parse('019aa000-0000-7000-8000-0000000000d1'),
    owner: StaffId.parse('019aa000-0000-7000-8000-0000000000e1'),
    treatment: defaultProtocol.treatment,
    text: textOf(defaultProtocol),
    ...{ position: 0, steps: 0, wording: [], place: 'name', changed_at: moment().instant },
  };
  old.write((w) => putProtocolDraft(w, draft));
  old.close();
  const before = connect(file, key, false);
  before.exec('DROP TABLE working_language; DROP TABLE working_text');
  withoutTenYears(before);
  before.pragma('user_version = 7');
  migrate(
    before,
    migrations.filter(({ version }) => version <= 8),
  );
  expect(before.pragma('user_version', { simple: true })).toBe(8);
  before.close();
  const store = openStore({ file, key, random });
  expect(store.read((r) => protocolDraft(r, draft.id))).toEqual(draft);
  expect(store.read((r) => workingLanguages(r, draft.treatment))).toEqual([]);
  expect(store.read((r) => workingTextsOf(r, draft.treatment, 'es'))).toEqual({});
  expect(store.read(verifyChain)).toMatchObject({ ok: true });
  store.close();
});
