import { z } from 'zod';

/** Where a hub listens. With `ca` (PEM) the connection is TLS, and only what that authority certified is believed. */
export const HubAddress = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  database: z.string().min(1).max(63),
  ca: z.string().max(8192).nullable(),
});
export type HubAddress = z.infer<typeof HubAddress>;

const defaultPort = 5432;

/** What people type: "hub.local", "192.168.1.20:5433", "[fd00::1]:5432". Returns null when it is none of these. */
export function readAddress(typed: string): { readonly host: string; readonly port: number } | null {
  const found = /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9.-]{1,253}))(?::([0-9]{1,5}))?$/i.exec(typed.trim());
  const host = found?.[1] ?? found?.[2];
  const port = Number(found?.[3] ?? defaultPort);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : null;
}
