export function electronProgram(): Promise<{ program: string } | { reason: string }>;
/** The path of Electron's program when it was downloaded, else null. */
export function installedProgram(): string | null;
