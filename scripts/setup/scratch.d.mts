export function roomInMemory(bytes: number): string;
export function makeScratch(place?: string): string;
