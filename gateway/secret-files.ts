import { readFileSync } from 'node:fs';

interface SecretFiles {
  /** The trimmed content of each secret that came as a file. */
  readonly values: Readonly<Record<string, string>>;
  /** A line for each that cannot be had, which names the variable and shows nothing of the content. */
  readonly problems: readonly string[];
}

/**
 * Reads what `NAME_FILE` names, for each secret: container engines hand secrets over as files, and an environment is shown
 * by too many tools.
 */
export function readSecretFiles(source: Record<string, string | undefined>, names: readonly string[]): SecretFiles {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of names) {
    const path = source[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    const { value, problem } = source[name] ? { problem: `${name} is given too` } : readSecret(path);
    if (value === undefined) problems.push(`${name}_FILE: ${problem}`);
    else values[name] = value;
  }
  return { values, problems };
}

function readSecret(path: string): { value?: string; problem?: string } {
  try {
    const value = readFileSync(path, 'utf8').trim();
    // Taken for left out, an empty key would be made anew in each process, and no two would know each other's tokens.
    return value === '' ? { problem: `${path} is empty` } : { value };
  } catch (error) {
    return { problem: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
