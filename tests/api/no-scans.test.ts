import Driver from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { RetentionList } from '../../api/contract/retention.ts';
import { ReportId } from '../../domain/reports/report-id.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { act, type Hands, setUp, wholeVisit } from '../../scripts/sample/steps.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';

/** Tables that grow with each visit, under the names that queries give them. */
const big =
  /^SCAN (event|e|event_payload|p|visit|v|client|c|client_search|sealed_document|document_pdf|d|backup|b|register|g|register_reason|visit_work|visit_break|visit_refusal|reaction|r|appointment|a|appointment_move|m|visit_lot|l|given_copy|check_in|k)\b/;

/** Scans that end early, or whose work is cut into pieces; whatever else looks at every row is refused. */
const bounded: readonly { readonly sql: RegExp; readonly why: string }[] = [
  { sql: /FROM event ORDER BY sequence DESC LIMIT 1$/, why: 'the newest row' },
  { sql: /'restart-answered'\).* ORDER BY e\.sequence DESC LIMIT 1$/, why: 'ends at the newest visit' },
  { sql: /closed = 0/, why: 'visits that are open, by an index that holds no others' },
  { sql: /FROM reaction r .*LIMIT \? OFFSET \?$/, why: 'a page of reactions, in the order of an index' },
  { sql: /COUNT\(\*\) AS count FROM reaction r/, why: 'reactions, of which there are few, by their smallest index' },
  { sql: /FROM check_in k .*k\.outcome <> ''/, why: 'those done, in the order of an index that holds no others' },
  { sql: /words MATCH/, why: 'the index of words' },
  { sql: /AS placed FROM \w+ .*LIMIT \?$/, why: 'the proof, in pieces' },
  { sql: /^SELECT id FROM document_pdf$/, why: 'the proof, once' },
  { sql: /^SELECT id, kind, sequence FROM sealed_document ORDER BY sequence$/, why: 'the proof, once' },
  { sql: /AS documents$/, why: 'counted for a backup, by the smallest index' },
  { sql: /FROM backup b JOIN event_payload/, why: 'once a backup is looked for on a stick' },
  { sql: /^(DELETE FROM|SELECT rules FROM)/, why: 'tables made again after an update' },
];

it('no question of a day, of a start or of a proof looks at every row of a table that grows with each visit', async () => {
  const plans = new Map<string, readonly string[]>();
  const prepare = Driver.prototype.prepare;
  const spy = vi.spyOn(Driver.prototype, 'prepare').mockImplementation(function (this: Driver.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (statement.reader && !plans.has(sql)) {
      const plan = prepare.call(this, `EXPLAIN QUERY PLAN ${sql}`);
      const values = Array.from(sql.matchAll(/\?/g), () => 1);
      const steps = plan
        .pluck(false)
        .raw(true)
        .all(...values);
      plans.set(
        sql,
        steps.map((step) => String(Array.isArray(step) ? step.at(-1) : '')),
      );
    }
    return statement;
  });
  const tablet = await sampleTablet();
  try {
    const { client } = tablet;
    const { ownerId: staffId } = await setUp(tablet);
    const hands: Hands = { client, staffId, pin: sampleOwner.pin };
    await client.call('session.unlock', { staffId, pin: sampleOwner.pin });
    const { id, clientId } = await wholeVisit(hands);
    await act(hands, id, { type: 'close-visit', copy: 'later' });
    await client.call('backups.make', {});
    await client.call('session.lock', {});
    await tablet.restart();
    await client.call('session.unlock', { staffId, pin: sampleOwner.pin });
    await client.call('visits.today', {});
    for (const query of ['', 'sam', '14.3.1988', 'sam 14.3']) await client.call('clients.search', { query });
    await client.call('clients.get', { clientId });
    for (const name of ['clients.page', 'clients.papers', 'clients.notes'] as const)
      await client.call(name, { clientId });
    await client.call('clients.records', { clientId });
    await client.call('visits.get', { visitId: id });
    const list = { show: 'all', order: 'newest', page: 1, rows: 9 } as const;
    for (const filter of [
      {},
      { session: 1, outcome: 'treated' as const },
      { reason: 'Redness' },
      { complication: true as const },
      { lot: { kind: 'pigment' as const, maker: '', lot: 'B0417' } },
    ])
      await client.call('records.visits', { ...list, filter });
    await client.call('records.choices', {});
    for (const purpose of ['health', 'consent', 'photos'] as const)
      await client.call('retention.set', { purpose, least: 0, years: purpose === 'photos' ? 1 : 3 });
    for (const show of RetentionList.options) await client.call('retention.list', { show, page: 1, rows: 9 });
    const period = { from: '2026-01-01', to: '2026-11-24' };
    for (const report of ReportId.options) await client.call('reports.get', { report, period });
    await client.call('days.get', { from: '2026-11-23', days: 7 });
    await client.call('visits.recent-lots', { visitId: id });
    await client.call('reactions.due', {});
    await client.call('reactions.list', { which: 'all', page: 1 });
    await client.call('reactions.of-client', { clientId });
    await client.call('check-ins.due', { page: 1 });
    for (const which of ['due', 'coming', 'done'] as const) await client.call('check-ins.list', { which, page: 1 });
    await client.call('check-ins.of-client', { clientId });
    await client.call('lots.list', { show: 'expiring', page: 1, rows: 5 });
    await client.call('lots.of-client', { clientId });
    const lot = { kind: 'pigment', name: 'Ash', maker: '', lot: 'B0417', expiry: '' } as const;
    await client.call('lots.add', { lot, openedOn: null });
    const of = { kind: lot.kind, maker: lot.maker, lot: lot.lot };
    await client.call('lots.recall', { lot: of, page: 1, rows: 6 });
    await client.call('lots.find', { number: lot.lot });
    await client.call('lots.article', { gtin: '09506000134352' });
    await client.call('backups.due', {});
    expect(await client.call('record.check', {})).toMatchObject({ ok: true });
  } finally {
    await tablet.close();
    spy.mockRestore();
  }
  expect(plans.size).toBeGreaterThan(60);
  const scans = [...plans].flatMap(([sql, plan]) => {
    const said = sql.replaceAll(/\s+/g, ' ').trim();
    // In an index's own order, and only as many as are shown.
    const isCut = / LIMIT \S+$/.test(said);
    const found = plan.filter((step) => big.test(step) && !(isCut && step.includes('USING INDEX')));
    return found.length === 0 || bounded.some((one) => one.sql.test(said)) ? [] : [`${said}: ${found.join(', ')}`];
  });
  expect(scans).toEqual([]);
});
