import { Client } from 'pg';
import { z } from 'zod';

/** Asks as the administrator of the server. Rows are parsed. */
export async function answers<T extends z.ZodType>(
  admin: Client,
  row: T,
  text: string,
  values: readonly unknown[] = [],
): Promise<z.output<T>[]> {
  const { rows } = await admin.query({ text, values: [...values] });
  return z.array(row).parse(rows);
}

/** Connects to one database of the server that the address names, whatever database it names itself. */
export async function connectAdmin(address: string, database: string): Promise<Client> {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  const admin = new Client({ connectionString: url.href, application_name: 'chairside-hub' });
  // Said again by the query under way, which rejects.
  admin.on('error', () => undefined);
  await admin.connect();
  return admin;
}
