import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * What a command was given behind its name. Words that it does not know end it with exit code 64 and `usage`: nobody who
 * mistyped an option is helped by where in the program that was found out. `--help` shows the usage and nothing else.
 */
export function commandOptions<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : ''}\n\n${usage}`);
    process.exit(64);
  }
}
