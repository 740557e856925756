import type { CpuInfo } from 'node:os';

export interface Results {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}
export function slowestFiles(results: Results, root: string, count?: number): string[];
export type Core = Pick<CpuInfo, 'times'>;
export function busyCores(before: readonly Core[], after: readonly Core[]): string;
