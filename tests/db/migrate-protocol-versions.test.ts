import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { protocolDrafts } from '../../db/projections/protocol-drafts.ts';
import { protocolVersions } from '../../db/projections/protocol-versions.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { moment, newStore, ofClinic, random } from './fixtures.ts';
import { withoutTenYears } from './older-store.ts';

test('a store of the sixth version has its protocols as versions, with their times, and no drafts', () => {
  const { store: old, file, key } = newStore();
  const { treatment, versions } = defaultProtocol;
  old.write((w) => {
    const hash = storeProtocol(w, defaultProtocol);
    append(w, [ofClinic({ type: 'protocol-activated', hash, id: treatment, version: versions.whole })]);
  });
  old.close();
  const before = connect(file, key, false);
  before.exec('DROP TABLE protocol_version; DROP TABLE protocol_draft; DROP TABLE protocol_draft_step');
  before.exec('DROP TABLE working_text; DROP TABLE working_language');
  withoutTenYears(before);
  before.exec('UPDATE projected SET rules = 4');
  before.pragma('user_version = 6');
  migrate(
    before,
    migrations.filter(({ version }) => version <= 7),
  );
  expect(before.pragma('user_version', { simple: true })).toBe(7);
  before.close();
  const store = openStore({ file, key, random });
  expect(store.read((r) => protocolVersions(r, treatment))).toMatchObject([
    { version: versions.whole, published: null, moment: moment() },
  ]);
  expect(store.read(protocolDrafts)).toEqual([]);
  expect(store.read(verifyChain)).toMatchObject({ ok: true });
  store.close();
});
