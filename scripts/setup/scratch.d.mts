export function roomInMemory(bytes: number): string;
export function runs(pid: number): boolean;
export function makeScratch(place?: string): string;
