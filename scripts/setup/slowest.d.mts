export interface Results {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}
export function slowestFiles(results: Results, root: string, count?: number): string[];
