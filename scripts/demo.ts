import { demo } from './demo/command.ts';

/** Plays a visit without screens, through the same contract. docs/scenario.md describes the format. */
process.exitCode = await demo(process.argv.slice(2), { say: console.log, complain: console.error });
