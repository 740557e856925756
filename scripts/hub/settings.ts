import type { Client } from 'pg';
import { z } from 'zod';
import { answers } from './answers.ts';

/** What a hub's server must be set to (docs/hub.md says why), in the form in which PostgreSQL shows it. */
export const required = {
  synchronous_commit: ['on', 'remote_apply'],
  fsync: ['on'],
  full_page_writes: ['on'],
  password_encryption: ['scram-sha-256'],
  ssl: ['on'],
  ssl_min_protocol_version: ['TLSv1.3'],
} as const;

export interface SettingOff {
  readonly name: string;
  readonly is: string;
  readonly shouldBe: string;
}

const Setting = z.object({ name: z.string(), setting: z.string() });

/** Each setting that is not as it must be. */
export async function settingsOff(admin: Client): Promise<SettingOff[]> {
  const found = await answers(admin, Setting, 'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [
    Object.keys(required),
  ]);
  return Object.entries(required).flatMap(([name, right]) => {
    const is = found.find((setting) => setting.name === name)?.setting ?? 'unknown';
    return right.some((value) => value === is) ? [] : [{ name, is, shouldBe: right[0] }];
  });
}

/** The lines of pg_hba.conf: chairs reach this database over TLS and nothing else. They belong before all others. */
export function hbaLines(database: string): readonly string[] {
  return [
    '# Chairside hub',
    `hostssl ${database} +hub_chair all scram-sha-256`,
    `hostssl ${database} hub_join all scram-sha-256`,
    'host all +hub_chair all reject',
    'host all hub_join all reject',
    '# end of Chairside hub',
  ];
}

/** The settings to add, as lines of postgresql.conf. */
export function settingLines(certificate: string, key: string): readonly string[] {
  return [
    "listen_addresses = '*'",
    ...Object.entries(required).map(([name, [value]]) => `${name} = ${value}`),
    `ssl_cert_file = '${certificate}'`,
    `ssl_key_file = '${key}'`,
  ];
}
